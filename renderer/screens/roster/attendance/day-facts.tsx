import type { AttendedDay } from '#shared/contract/attendance.ts'
import { dateOf, type LocalTime } from '#shared/kit/local-time.ts'
import { Fact } from '#renderer/kit/fact.tsx'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { stateWords } from './attendance-columns.tsx'

const useClock = (date: string) => {
  const { panel } = useText().attendance
  return (moment: LocalTime | null): string => {
    if (moment === null) return '–'
    const clock = moment.slice(11, 16)
    if (dateOf(moment) === date) return clock
    return dateOf(moment) > date ? panel.nextDay(clock) : panel.dayBefore(clock)
  }
}

const PlanFact = ({ day, shiftName }: { day: AttendedDay; shiftName: string }) => {
  const text = useText().attendance
  const clock = useClock(day.date)
  const { planned, states } = day
  if (planned === null) return states.includes('off') ? text.panel.off : text.panel.noPlan
  return `${shiftName} ${planned.from === null ? text.panel.noTimes : text.range(clock(planned.from), clock(planned.to))}`
}

const PunchFact = ({ day }: { day: AttendedDay }) => {
  const text = useText().attendance
  const clock = useClock(day.date)
  const { came, went, source } = day
  if (came === null && went === null) return source === null ? text.panel.nothing : text.panel.source[source]
  return (
    <>
      {text.range(clock(came), clock(went))}{' '}
      <span className="mute">{source === null ? '' : text.panel.source[source]}</span>
    </>
  )
}

/** What came of the day, one short sentence each; nothing that is zero. */
const useRemarks = (day: AttendedDay, nameOf: (agent: string) => string): readonly string[] => {
  const text = useText().attendance
  const { panel } = text
  const { lateMinutes, earlyMinutes, leaveMinutes, leaveKind, overtimeMinutes, extendedMinutes, answerable } = day
  const told: readonly (string | null)[] = [
    lateMinutes ? panel.late(String(lateMinutes)) : null,
    earlyMinutes ? panel.early(String(earlyMinutes)) : null,
    leaveKind === null
      ? null
      : day.states.includes('onLeave')
        ? panel.wholeLeave(leaveKind)
        : panel.leave(leaveKind, String(leaveMinutes)),
    overtimeMinutes > 0 ? panel.overtime(String(overtimeMinutes)) : null,
    extendedMinutes ? panel.extended(String(extendedMinutes)) : null,
    day.said === null ? null : panel.said(day.said),
    answerable.length > 1 ? panel.answerable(answerable.map(nameOf).join(text.between)) : null,
  ]
  return told.filter((remark) => remark !== null)
}

interface DayFactsProps {
  readonly day: AttendedDay
  readonly today: string
  readonly shiftName: string
  readonly nameOf: (agent: string) => string
}

/** Plan, punches and real replies of a day side by side, and what came of it. */
export const DayFacts = ({ day, today, shiftName, nameOf }: DayFactsProps) => {
  const text = useText().attendance
  const format = useFormat()
  const clock = useClock(day.date)
  const remarks = useRemarks(day, nameOf)
  return (
    <>
      <h3>
        {nameOf(day.agent)} {format.date(day.date)} <span className="mute">{stateWords(text, day, today)}</span>
      </h3>
      <dl className="day-facts">
        <Fact name={text.panel.plan}>
          <PlanFact day={day} shiftName={shiftName} />
        </Fact>
        <Fact name={text.panel.punches}>
          <PunchFact day={day} />
        </Fact>
        <Fact name={text.panel.replies}>
          {day.replies === null ? text.panel.nothing : text.range(clock(day.replies.first), clock(day.replies.last))}
        </Fact>
      </dl>
      {remarks.length === 0 ? null : <p className="day-remarks">{remarks.join(text.between)}</p>}
    </>
  )
}
