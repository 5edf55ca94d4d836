import { useMemo, useState, type ReactNode } from 'react'
import { Alert, Button } from 'antd'
import type { ScanHit } from '#shared/contract/quality-scan.ts'
import type { ScoringForm } from '#shared/contract/quality-scores.ts'
import { pointsText } from '#shared/text/figure-value.ts'
import { call } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { useShortcut } from '#renderer/app/use-shortcut.ts'
import { useText } from '#renderer/kit/language.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { DeskChat } from './desk-chat.tsx'
import { marksOf, missingIn } from './desk-draft.ts'
import { DeskForm, DeskTotal } from './desk-form.tsx'
import type { DeskPlace } from './desk-place.ts'
import { useDeskDraft } from './use-desk-draft.ts'

interface DeskProps {
  readonly place: DeskPlace
  /** the sample the chat was drawn for; null: outside of all */
  readonly sample: number | null
  readonly onSaved: () => void
}

interface NewProps extends DeskProps {
  readonly form: ScoringForm
  readonly hits: readonly ScanHit[]
}

const Hits = ({ hits }: { hits: readonly ScanHit[] }) => {
  const text = useText()
  const { desk } = text.qualityScores
  if (hits.length === 0) return <p className="mute">{desk.noHits}</p>
  return (
    <details open={hits.length <= 3}>
      <summary>
        {desk.machine} {hits.length} <span className="mute">{desk.machineHint}</span>
      </summary>
      <ul className="score-hits">
        {hits.map((hit) => (
          <li key={hit.key} className={hit.severity === 'fatal' ? 'bad' : ''}>
            {hit.at.slice(11)} {hit.text} {hit.word === '' ? null : <b>{hit.word}</b>}
          </li>
        ))}
      </ul>
    </details>
  )
}

const NewScore = ({ place, sample, form, hits, onSaved }: NewProps) => {
  const text = useText().qualityScores.desk
  const { act, isBusy } = useAction()
  const [isTried, setIsTried] = useState(false)
  const kept = useDeskDraft(place.chat)
  const save = async () => {
    if (kept === null || isBusy) return
    setIsTried(true)
    if (missingIn(form, kept.draft).length > 0) return
    const { comment, improvement } = kept.draft
    const marks = marksOf(form, kept.draft)
    const result = await call('quality.score', {
      chat: place.chat,
      agent: place.agent,
      sample,
      marks,
      comment,
      improvement,
    })
    const done = result.ok ? text.saved(pointsText(result.value.score)) : undefined
    if ((await act(Promise.resolve(result), done)) === null) return
    kept.forget()
    onSaved()
  }
  useShortcut('enter', () => void save())
  if (kept === null) return null
  return (
    <>
      {kept.isKept ? (
        <Alert
          type="info"
          title={text.draft}
          action={
            <Button size="small" onClick={kept.clear}>
              {text.clear}
            </Button>
          }
        />
      ) : null}
      <DeskForm form={form} draft={kept.draft} hits={hits} isTried={isTried} onChange={kept.change} />
      <div className="score-foot">
        <Button type="primary" loading={isBusy} onClick={() => void save()}>
          {text.save}
        </Button>
        <DeskTotal form={form} draft={kept.draft} />
        {isTried && missingIn(form, kept.draft).length > 0 ? (
          <span className="bad" role="alert">
            {text.missing}
          </span>
        ) : null}
      </div>
    </>
  )
}

/** A chat at the left, its form at the right: scored by keyboard alone. `scored`: what is shown instead of the form when it has a score. */
export const ScoreDesk = ({ place, sample, onSaved, scored }: DeskProps & { readonly scored: ReactNode }) => {
  const text = useText().qualityScores.desk
  const { agent } = place
  const chat = useMemo(() => place.chat, [place])
  const form = useQuery('quality.formFor', { agent, month: chat.day.slice(0, 7) })
  const hits = useQuery('quality.hitsOf', chat)
  const found = hits.value ?? []
  return (
    <div className="score-desk">
      <DeskChat place={place} hits={found} />
      <section className="score-form" aria-label={text.form(form.value?.name ?? '')}>
        <Hits hits={found} />
        {scored ?? (
          <QueryView query={form}>
            {(own) => <NewScore place={place} sample={sample} form={own} hits={found} onSaved={onSaved} />}
          </QueryView>
        )}
      </section>
    </div>
  )
}
