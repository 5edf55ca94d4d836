import { useState } from 'react'
import { Button } from 'antd'
import dayjs from 'dayjs'
import type { RuleSet } from '#shared/contract/rule-sets.ts'
import type { LocalDate } from '#shared/kit/local-time.ts'
import { goTo } from '#renderer/app/route.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { useText } from '#renderer/kit/language.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { changedQuery, type Query } from '../figures/figures-route.ts'
import { RuleSetEditor } from './rule-set-editor.tsx'
import { draftOf, freshRuleSet, type EditKind, type RuleSetDraft } from './rule-set-form.ts'
import { RuleSetDetail } from './rule-set-detail.tsx'
import { RuleSetsTable } from './rule-sets-table.tsx'
import { currentVersions, ruleSetName } from './rule-set-words.ts'
import './rule-sets.css'

interface Editing {
  readonly kind: EditKind
  readonly source: RuleSet
  readonly draft: RuleSetDraft
}

const openVersion = (query: Query, versions: readonly RuleSet[], today: LocalDate): RuleSet | null => {
  if (query.set === undefined) return null
  const exact = versions.find(({ id, from }) => id === query.set && from === query.version)
  return exact ?? currentVersions(versions, today).find(({ id }) => id === query.set) ?? null
}

/** 口径: every rule set in every version, opened in words, copied, changed, set as the shop's own. */
export const RuleSetsPanel = ({ query }: { query: Query }) => {
  const text = useText().chats.ruleSets
  const asked = useQuery('chats.ruleSets', {})
  const [today] = useState(() => dayjs().format('YYYY-MM-DD') as LocalDate)
  const [editing, setEditing] = useState<Editing | null>(null)
  const show = (version: RuleSet | null) =>
    goTo('chats', changedQuery(query, { set: version?.id, version: version?.from }))
  return (
    <QueryView query={asked}>
      {({ current, versions }) => {
        const edit = (kind: EditKind, source: RuleSet) =>
          setEditing({
            kind,
            source,
            draft: draftOf(kind, source, versions, today, () => text.form.copyName(ruleSetName(source, text))),
          })
        const opened = openVersion(query, versions, today)
        return (
          <div className="rule-sets">
            <p className="mute">{text.intro}</p>
            <RuleSetsTable
              versions={versions}
              current={current}
              today={today}
              onOpen={show}
              filters={
                <Button size="small" type="primary" onClick={() => edit('new', freshRuleSet)}>
                  {text.add}
                </Button>
              }
            />
            <RuleSetDetail
              ruleSet={editing === null ? opened : null}
              isOwn={opened?.id === current}
              onClose={() => show(null)}
              onEdit={edit}
            />
            {editing === null ? null : (
              <RuleSetEditor
                {...editing}
                versions={versions}
                today={today}
                onClose={() => setEditing(null)}
                onSaved={(saved) => {
                  setEditing(null)
                  show(saved)
                }}
              />
            )}
          </div>
        )
      }}
    </QueryView>
  )
}
