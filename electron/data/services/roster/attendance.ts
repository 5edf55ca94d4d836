import { Refusal } from '#shared/contract/failure.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import type { Person } from '#shared/contract/people.ts'
import { dateOf, monthOf, type LocalDate } from '#shared/kit/local-time.ts'
import { attendedDayOf, attendedMonthOf } from '#shared/rules/attendance.ts'
import type { DayOutcome } from '#shared/rules/attendance/day.ts'
import { entryProblem } from '#shared/rules/attendance/typed.ts'
import { folded } from '#shared/rules/folded.ts'
import type { Context } from '../../context.ts'
import { deleteAttendanceEntry, saveAttendanceEntry } from '../../stores/attendance-store.ts'
import { listPeople } from '../../stores/people-store.ts'
import { fullRulesOf } from '../performance/attendance.ts'
import { closedMonth } from '../performance/closed-month.ts'
import { attendedDaysIn } from './attended-days.ts'
import { repliesIn } from './attended-replies.ts'

type Attended = OutputOf<'roster.attendance'>

/** Agents, and whoever else is planned or has attendance. */
const isShown = ({ role }: Person, days: readonly DayOutcome[]): boolean =>
  role === 'agent' || days.some(({ isPlanned, source }) => isPlanned || source !== null)

const collect = (context: Context, month: Attended['month']): Attended => {
  const asked = { replies: repliesIn(context, month), withEveryReply: true }
  const { days, strangers } = attendedDaysIn(context, month, asked)
  const rules = fullRulesOf(context)
  const people = new Map(listPeople(context.sql).map((person) => [person.number, person]))
  const shown = [...days].filter(([number, own]) => {
    const person = people.get(number)
    return person !== undefined && isShown(person, own)
  })
  return {
    month,
    days: shown.flatMap(([number, own]) => own.map((day) => attendedDayOf(number, day))),
    people: shown.map(([number, own]) => attendedMonthOf(number, own, rules)),
    strangers: [...strangers],
  }
}

/** Everybody's days of a month, planned against actual, real replies beside; kept until the next change or the next minute. */
export const attendance = (context: Context, { month }: ParsedInputOf<'roster.attendance'>): Attended =>
  context.remembered(`days attended in ${month} at ${context.now().slice(0, 16)}`, () => collect(context, month))

const personOf = ({ sql }: Context, agent: string): Person => {
  const person = listPeople(sql).find(({ number }) => folded(number) === folded(agent))
  if (person === undefined) throw new Refusal('not-found', { what: 'person', key: agent })
  return person
}

const checkDay = (context: Context, { joined, left }: Person, date: LocalDate): void => {
  const month = monthOf(date)
  if (closedMonth(context, month) !== null) throw new Refusal('month-closed', { month })
  if ((joined !== null && date < joined) || (left !== null && date > left))
    throw new Refusal('attendance-times', { reason: 'not-here' })
  if (date > dateOf(context.now())) throw new Refusal('attendance-times', { reason: 'future' })
}

/** Keeps a day by hand. Refused: a month that is closed, a day the person was not here or that has not come, times that cannot be. */
export const saveAttendance = (
  context: Context,
  entry: ParsedInputOf<'roster.saveAttendance'>,
): Record<string, never> => {
  const person = personOf(context, entry.agent)
  checkDay(context, person, entry.date)
  const reason = entryProblem(entry)
  if (reason !== null) throw new Refusal('attendance-times', { reason })
  const { came, went, isAbsent, note } = entry
  const isNothing = came === null && went === null && !isAbsent && note === ''
  if (isNothing) deleteAttendanceEntry(context.sql, person.id, entry.date)
  else
    saveAttendanceEntry(
      context.sql,
      person.id,
      { day: entry.date, came, went, isAbsent, note },
      { at: context.now(), by: context.by },
    )
  return {}
}

/** Takes a day by hand away; one that is not there is refused. */
export const removeAttendance = (
  context: Context,
  { agent, date }: ParsedInputOf<'roster.removeAttendance'>,
): Record<string, never> => {
  const person = personOf(context, agent)
  const month = monthOf(date)
  if (closedMonth(context, month) !== null) throw new Refusal('month-closed', { month })
  if (deleteAttendanceEntry(context.sql, person.id, date) === 0)
    throw new Refusal('not-found', { what: 'attendance', key: `${person.number} ${date}` })
  return {}
}
