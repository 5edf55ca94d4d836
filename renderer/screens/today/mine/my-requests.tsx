import { useState } from 'react'
import { Button } from 'antd'
import type { RosterRequest } from '#shared/contract/roster-requests.ts'
import type { LocalDate } from '#shared/kit/local-time.ts'
import { useJob } from '#renderer/app/use-job.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import type { RegisterPeople } from '#renderer/registers/use-register-people.ts'
import { PinConfirm } from './pin-confirm.tsx'
import { RequestForm } from './request-form.tsx'

interface MyRequestsProps {
  readonly agent: string
  /** the day it is */
  readonly date: LocalDate
  readonly team: RegisterPeople
}

/** What is asked in one sentence, with the names of people and days. */
const useSentence = (team: RegisterPeople): ((request: RosterRequest) => string) => {
  const { sentence, both } = useText().rosterRequests
  const format = useFormat()
  const kinds = useQuery('roster.shiftKinds', {}).value ?? []
  const named = (code: string | null): string | null => kinds.find((kind) => kind.code === code)?.name ?? code
  return ({ asked, shifts }) => {
    const said = sentence({
      asked: {
        ...asked,
        from: format.date(asked.from),
        ...(asked.kind === 'leave' ? { to: format.date(asked.to) } : {}),
        ...(asked.kind === 'swap'
          ? {
              other: team.shortNameOf(asked.other),
              otherDate: asked.otherDate === null ? null : format.date(asked.otherDate),
            }
          : {}),
      },
      shifts: { agent: named(shifts.agent), other: named(shifts.other) },
    })
    return asked.kind === 'swap'
      ? `${both(team.shortNameOf(asked.agent), team.shortNameOf(asked.other))}　${said}`
      : said
  }
}

/** True while a swap still needs one's own word. */
const needsWord = ({ state, asked, consents }: RosterRequest, agent: string): boolean => {
  if (state !== 'asked' || asked.kind !== 'swap') return false
  return (asked.agent === agent ? consents.agent : consents.other) === null
}

const Agree = ({ id, agent, name }: { id: number; agent: string; name: string }) => {
  const text = useText().access.mine
  const { run, isRunning } = useJob('roster.consent')
  return (
    <PinConfirm
      label={text.agree}
      name={text.agreeTo(name)}
      isBusy={isRunning}
      onConfirm={(pin) => run({ id, agent, pin })}
    />
  )
}

/** The own requests of leave and swaps that wait or lie ahead, those that wait for one's own word with it, and a new one. */
export const MyRequests = ({ agent, date, team }: MyRequestsProps) => {
  const text = useText()
  const { mine } = text.access
  const sentence = useSentence(team)
  const requests = useQuery('roster.requests', { month: date.slice(0, 7) })
  const [isNew, setIsNew] = useState(false)
  return (
    <section aria-label={mine.requests}>
      <h3>{mine.requests}</h3>
      <QueryView query={requests}>
        {(all) => {
          const shown = all.filter(({ state, asked }) => state === 'asked' || asked.from >= date)
          if (shown.length === 0) return null
          return (
            <ul>
              {shown.map((request) => (
                <li key={request.id}>
                  <div className="mine-line">
                    <span>{sentence(request)}</span>
                    <span className="mute">{text.rosterRequests.states[request.state]}</span>
                  </div>
                  {needsWord(request, agent) ? (
                    <div className="mine-acts">
                      <Agree id={request.id} agent={agent} name={sentence(request)} />
                    </div>
                  ) : null}
                </li>
              ))}
            </ul>
          )
        }}
      </QueryView>
      {isNew ? (
        <RequestForm agent={agent} date={date} team={team} onDone={() => setIsNew(false)} />
      ) : (
        <Button size="small" onClick={() => setIsNew(true)}>
          {mine.newRequest}
        </Button>
      )}
    </section>
  )
}
