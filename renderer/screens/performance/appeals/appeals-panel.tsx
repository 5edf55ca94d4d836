import { useMemo } from 'react'
import { Button, Segmented } from 'antd'
import dayjs from 'dayjs'
import { appealStates, type Appeal } from '#shared/contract/appeals.ts'
import type { Person } from '#shared/contract/people.ts'
import { byUrgency } from '#shared/rules/appeals.ts'
import { goTo } from '#renderer/app/route.ts'
import { useListKeys } from '#renderer/app/use-list-keys.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { EmptyNotice } from '#renderer/kit/empty-notice.tsx'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { AppealAdd } from './appeal-add.tsx'
import { askedDraft } from './appeal-draft.ts'
import { AppealPanel } from './appeal-panel.tsx'
import { AppealsTable } from './appeals-table.tsx'
import '#renderer/kit/side-parts.css'
import './appeals.css'

type Query = Readonly<Record<string, string>>
type Shown = Appeal['state'] | 'all'

interface AppealsPanelProps {
  /** of the hash */
  readonly query: Query
}

const show = (query: Query): void => goTo('performance', { tab: 'appeals', ...query })

const shownOf = (query: Query): Shown =>
  query.state === 'all' ? 'all' : (appealStates.find((state) => state === query.state) ?? 'open')

const Filters = ({ all, shown, onAdd }: { all: readonly Appeal[]; shown: Shown; onAdd: () => void }) => {
  const text = useText().appeals
  const format = useFormat()
  const count = (state: Appeal['state']): string => format.count(all.filter((appeal) => appeal.state === state).length)
  return (
    <>
      <Button size="small" type="primary" onClick={onAdd} aria-keyshortcuts={text.registerKey}>
        {text.register} <kbd>{text.registerKey}</kbd>
      </Button>
      <Segmented
        size="small"
        aria-label={text.filter}
        options={[
          ...appealStates.map((state) => ({
            value: state as Shown,
            label: text.stateWithCount(text.states[state], count(state)),
          })),
          { value: 'all' as Shown, label: text.all },
        ]}
        value={shown}
        onChange={(state) => show({ state })}
      />
    </>
  )
}

const AppealsList = ({ query, all }: { query: Query; all: readonly Appeal[] }) => {
  const text = useText().appeals
  const shown = shownOf(query)
  const rows = useMemo(
    () => all.filter(({ state }) => shown === 'all' || state === shown).toSorted(byUrgency),
    [all, shown],
  )
  const add = () => show({ state: shown, add: '1' })
  useListKeys({ n: add }, query.add !== undefined || query.appeal !== undefined)
  if (all.length === 0)
    return (
      <EmptyNotice
        title={text.empty.title}
        text={text.empty.text}
        actions={
          <Button type="primary" onClick={add}>
            {text.register}
          </Button>
        }
      />
    )
  return (
    <AppealsTable
      rows={rows}
      selected={Number(query.appeal) || null}
      filters={<Filters all={all} shown={shown} onAdd={add} />}
      onOpen={({ id }) => show({ state: shown, appeal: String(id) })}
    />
  )
}

const noPeople: readonly Person[] = []

/** Objections, until when they are to be answered, and what came of them. */
export const AppealsPanel = ({ query }: AppealsPanelProps) => {
  const appeals = useQuery('performance.appeals', { state: null, month: null })
  const people = useQuery('people.list', {})
  const asked = askedDraft(query, dayjs().subtract(1, 'month').format('YYYY-MM'))
  const close = () => show({ state: shownOf(query) })
  return (
    <QueryView query={appeals}>
      {(all) => {
        const opened = all.find(({ id }) => String(id) === query.appeal)
        return (
          <>
            <AppealsList query={query} all={all} />
            {opened === undefined ? null : <AppealPanel appeal={opened} onClose={close} />}
            {asked === null ? null : (
              <AppealAdd
                key={`${query.agent} ${query.order} ${query.month}`}
                asked={asked}
                people={people.value ?? noPeople}
                onClose={close}
                onMade={() => show({ state: 'open' })}
              />
            )}
          </>
        )
      }}
    </QueryView>
  )
}
