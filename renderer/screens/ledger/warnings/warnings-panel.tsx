import dayjs from 'dayjs'
import type { LadderStanding, LedgerSettings } from '#shared/contract/ledger.ts'
import type { WholeEntry } from '#shared/contract/registers.ts'
import type { Month } from '#shared/kit/local-time.ts'
import { wordsOf } from '#shared/text/register-values.ts'
import { goTo, linkTo } from '#renderer/app/route.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { MonthPicker } from '#renderer/kit/month-picker.tsx'
import { RegisterPanel } from '#renderer/registers/register-panel.tsx'
import { newEntryQuery } from '#renderer/registers/route-preset.ts'
import { LadderTable } from './ladder-table.tsx'
import { isGrave, nextPreset } from './next-step.ts'

type Query = Readonly<Record<string, string>>

interface HeadProps {
  readonly month: string
  readonly settings: LedgerSettings | null
  readonly standings: readonly LadderStanding[]
  readonly onNext: (standing: LadderStanding) => void
}

const Head = ({ month, settings, standings, onNext }: HeadProps) => {
  const text = useText().ledger.warnings
  const format = useFormat()
  return (
    <section className="ledger-standing" aria-label={text.title(format.month(month))}>
      <div className="ledger-bar">
        <MonthPicker value={month} onChange={(next) => goTo('ledger', { tab: 'warnings', month: next })} />
        <span className="mute">
          {settings === null ? '' : text.window(settings.windowMonths)} {text.law}
        </span>
      </div>
      {standings.length === 0 ? null : <LadderTable standings={standings} onNext={onNext} />}
    </section>
  )
}

/** Of a warning that is open: where it leaves the person, his plan, his appeal, and the law where the step is grave. */
const Detail = ({ entry, standing }: { entry: WholeEntry; standing: LadderStanding | undefined }) => {
  const all = useText()
  const text = all.ledger.warnings
  const steps = wordsOf(all, 'warnings').choices['step'] ?? {}
  const agent = entry.person?.agent ?? ''
  const month = String(entry.values['month'] ?? '')
  return (
    <div className="side-part">
      <h3>{text.standing}</h3>
      {standing === undefined ? null : (
        <p>{standing.next === null ? text.lastOfLadder : text.nextStep(steps[standing.next] ?? standing.next)}</p>
      )}
      {isGrave(String(entry.values['step'])) ? <p className="warn">{text.labour}</p> : null}
      <p className="ledger-links">
        <a href={linkTo('ledger', { tab: 'improvement', new: '1', person: agent })}>{text.plan}</a>
        <a href={linkTo('performance', { tab: 'appeals', agent, month, entry: String(entry.id) })}>{text.appeal}</a>
      </p>
    </div>
  )
}

/** 警告: where everybody stands on the ladder, and every step taken with its evidence; never a fine. */
export const WarningsPanel = ({ query }: { query: Query }) => {
  const month = query['month'] ?? dayjs().format('YYYY-MM')
  const settings = useQuery('ledger.settings', {}).value
  const standings = useQuery('ledger.standing', { month: month as Month }).value ?? []
  const begin = (standing: LadderStanding): void =>
    goTo('ledger', { tab: 'warnings', month, ...newEntryQuery(nextPreset(standing, settings?.ladder ?? [], month)) })
  return (
    <RegisterPanel
      register="warnings"
      query={query}
      screen="ledger"
      tab="warnings"
      keep={query['month'] === undefined ? {} : { month: query['month'] }}
      head={<Head month={month} settings={settings} standings={standings} onNext={begin} />}
      detail={(entry) => (
        <Detail entry={entry} standing={standings.find(({ agent }) => agent === entry.person?.agent)} />
      )}
    />
  )
}
