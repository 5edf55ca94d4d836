import { useState } from 'react'
import { App, Button, Select } from 'antd'
import type { PurgePlan } from '#shared/contract/chat-purges.ts'
import { call } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useJob } from '#renderer/app/use-job.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { ProgressNotice } from '#renderer/kit/progress-notice.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { PurgeDialog } from './purge-dialog.tsx'
import { PurgeRecord } from './purge-record.tsx'

const offered = [6, 12, 24, 36] as const
const forEver = 0

/** For how many months chats are kept: what is offered, and what was chosen elsewhere. */
export const KeepMonths = ({
  months,
  onChange,
}: {
  readonly months: number | null
  readonly onChange: (months: number | null) => void
}) => {
  const text = useText().settings.data.retention
  const format = useFormat()
  const choices = [...new Set([...offered, ...(months === null ? [] : [months])])].sort((a, b) => a - b)
  return (
    <label className="settings-line">
      {text.keep}
      <Select
        aria-label={text.keep}
        className="settings-short"
        value={months ?? forEver}
        options={[
          { value: forEver, label: text.forEver },
          ...choices.map((value) => ({ value, label: text.months(format.count(value)) })),
        ]}
        onChange={(value: number) => onChange(value === forEver ? null : value)}
      />
    </label>
  )
}

interface PurgeOfferProps {
  readonly plan: PurgePlan
  /** the last removal could not write the file anew: another one does */
  readonly isLeft: boolean
  readonly onAsk: () => void
}

/** What lies before the day the period gives, and the way to remove it. */
export const PurgeOffer = ({ plan, isLeft, onAsk }: PurgeOfferProps) => {
  const text = useText().settings.data.retention
  const format = useFormat()
  const { before, oldest } = plan
  if (before === null) return <p>{text.nothingSet}</p>
  const isDue = oldest !== null && oldest < before
  const { messages, chats, buyers, sessions } = plan
  const counts = [messages, chats, buyers, sessions].map((count) => format.count(count))
  const [said = '', talked = '', known = '', listed = ''] = counts
  return (
    <>
      <p>
        {isDue ? text.due(before, said, talked, known, listed) : text.nothingDue(before)}{' '}
        {oldest === null ? null : <span className="mute">{text.oldest(oldest)}</span>}
      </p>
      {isLeft ? <p className="warn">{text.left}</p> : null}
      {isDue || isLeft ? (
        <div className="settings-line">
          <Button danger onClick={onAsk}>
            {text.purge}
          </Button>
        </div>
      ) : null}
    </>
  )
}

const usePurge = () => {
  const words = useText().settings.data.retention
  const format = useFormat()
  const { act } = useAction()
  const { message } = App.useApp()
  const job = useJob('chats.purge')
  const purge = async (plan: PurgePlan, evenOpenMonths: boolean) => {
    const done = await act(job.run({ before: plan.before, months: null, evenOpenMonths }))
    if (done?.outcome === 'done') void message.success(words.done(format.count(done.messages)))
  }
  return { ...job, purge }
}

/** How long chats are kept, what is past it, removing that by hand, and the record of every removal. */
export const RetentionSection = () => {
  const text = useText()
  const words = text.settings.data.retention
  const settings = useQuery('settings.get', {})
  const plan = useQuery('chats.planPurge', { before: null, months: null })
  const { act } = useAction()
  const { purge, cancel, progress, isRunning } = usePurge()
  const isLeft = useQuery('chats.purges', {}).value?.[0]?.outcome === 'left'
  const [asked, setAsked] = useState<PurgePlan | null>(null)
  const keep = (keepChatsMonths: number | null) =>
    void act(call('settings.change', { keepChatsMonths }), text.settings.saved)
  return (
    <section aria-label={words.title}>
      <h3>{words.title}</h3>
      <p className="mute">{words.note}</p>
      <QueryView query={settings}>
        {({ keepChatsMonths }) => <KeepMonths months={keepChatsMonths} onChange={keep} />}
      </QueryView>
      {isRunning ? (
        <ProgressNotice title={words.purging} progress={progress} onCancel={cancel} />
      ) : (
        <QueryView query={plan}>
          {(value) => <PurgeOffer plan={value} isLeft={isLeft} onAsk={() => setAsked(value)} />}
        </QueryView>
      )}
      {asked === null ? null : (
        <PurgeDialog
          plan={asked}
          onClose={() => setAsked(null)}
          onPurge={(evenOpenMonths) => {
            setAsked(null)
            void purge(asked, evenOpenMonths)
          }}
        />
      )}
      <PurgeRecord />
    </section>
  )
}
