import type { RegisterEntry } from '#shared/contract/registers.ts'
import { useJob } from '#renderer/app/use-job.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { useEntryWords } from '#renderer/kit/register-words.ts'
import type { RegisterPeople } from '#renderer/registers/use-register-people.ts'
import { AppealThis } from './appeal-form.tsx'
import { OwnEntry } from './own-entry.tsx'
import { PinConfirm } from './pin-confirm.tsx'

/** Whose page it is, and the month it shows. */
export interface Mine {
  readonly agent: string
  readonly month: string
  readonly team: RegisterPeople
}

const Acknowledge = ({ id, agent, name }: { id: number; agent: string; name: string }) => {
  const text = useText().access.mine
  const { run, isRunning } = useJob('ledger.acknowledge')
  return (
    <PinConfirm
      label={text.read}
      name={text.acknowledgeThis(name)}
      isBusy={isRunning}
      onConfirm={(pin) => run({ id, agent, pin })}
    />
  )
}

const monthIn = ({ values, at }: RegisterEntry): string => {
  const { month } = values
  return typeof month === 'string' ? month : at.slice(0, 7)
}

interface LineProps extends Mine {
  readonly entry: RegisterEntry
}

const Warning = ({ entry, agent, team }: LineProps) => {
  const format = useFormat()
  const words = useEntryWords('warnings', team)
  const step = words.value('step', entry.values['step'])
  const name = `${step} ${words.title(entry)}`
  const month = monthIn(entry)
  const subject = { kind: 'entry', id: entry.id } as const
  return (
    <OwnEntry entry={entry} team={team} head={`${step} ${format.month(month)}`}>
      {entry.state === 'given' ? <Acknowledge id={entry.id} agent={agent} name={name} /> : null}
      <AppealThis agent={agent} month={month} matter="penalty" subject={subject} name={name} />
    </OwnEntry>
  )
}

const Award = ({ entry, agent, team }: LineProps) => {
  const format = useFormat()
  const words = useEntryWords('awards', team)
  const kind = words.value('kind', entry.values['kind'])
  const month = monthIn(entry)
  const name = `${kind} ${words.title(entry)}`
  const subject = { kind: 'entry', id: entry.id } as const
  return (
    <OwnEntry entry={entry} team={team} head={`${kind} ${format.month(month)}`}>
      <AppealThis agent={agent} month={month} matter="other" subject={subject} name={name} />
    </OwnEntry>
  )
}

const Plan = ({ entry, team }: LineProps) => {
  const words = useEntryWords('improvement', team)
  const { until } = entry.values
  return <OwnEntry entry={entry} team={team} head={`${words.label('until')} ${words.value('until', until)}`} />
}

interface SectionProps extends Mine {
  readonly register: 'warnings' | 'awards' | 'improvement'
  readonly title: string
  /** left out without one: nothing to say */
  readonly isShown: (entry: RegisterEntry) => boolean
}

const lines = { warnings: Warning, awards: Award, improvement: Plan }

const Section = ({ register, title, isShown, ...mine }: SectionProps) => {
  const list = useQuery('registers.list', { register, person: mine.agent, sort: 'newest' })
  const Line = lines[register]
  return (
    <QueryView query={list}>
      {({ entries }) => {
        const shown = entries.filter(isShown)
        if (shown.length === 0) return null
        return (
          <section aria-label={title}>
            <h3>{title}</h3>
            <ul>
              {shown.map((entry) => (
                <Line key={entry.id} entry={entry} {...mine} />
              ))}
            </ul>
          </section>
        )
      }}
    </QueryView>
  )
}

/** The own warnings, awards and plans: what is open, and what belongs to the month. Nothing while there are none. */
export const MyLedger = (mine: Mine) => {
  const text = useText().access.mine
  const ofMonth = (entry: RegisterEntry): boolean => monthIn(entry) === mine.month
  return (
    <>
      <Section
        {...mine}
        register="warnings"
        title={text.warnings}
        isShown={(entry) => entry.state !== 'revoked' && (!entry.isClosed || ofMonth(entry))}
      />
      <Section
        {...mine}
        register="improvement"
        title={text.plans}
        isShown={(entry) => !entry.isClosed || entry.closedAt?.slice(0, 7) === mine.month}
      />
      <Section
        {...mine}
        register="awards"
        title={text.awards}
        isShown={(entry) => entry.state !== 'revoked' && ofMonth(entry)}
      />
    </>
  )
}
