import type { AttendanceState, AttendedDay, AttendedMonth } from '#shared/contract/attendance.ts'
import type { OutputOf } from '#shared/contract/index.ts'
import { monthOf, type LocalDate, type LocalTime, type Month } from '#shared/kit/local-time.ts'
import { boundsOfPlanned, typedClock, typedMoments } from '#shared/kit/day-clock.ts'
import type { Answer, Command, Desk } from '../command.ts'
import { isoTime } from '../json-values.ts'
import { textTable } from '../text-table.ts'
import { WrongUsage } from '../wrong-usage.ts'
import { chosenAgent } from './lookups.ts'

type Attended = OutputOf<'roster.attendance'>

const dayJson = ({ planned, came, went, replies, ...day }: AttendedDay) => ({
  ...day,
  planned: planned && { ...planned, from: isoTime(planned.from), to: isoTime(planned.to) },
  ...{ came: isoTime(came), went: isoTime(went) },
  replies: replies && { first: isoTime(replies.first), last: isoTime(replies.last) },
})

const stateWords = (desk: Desk, states: readonly AttendanceState[]): string =>
  states.map((state) => desk.text.attendance.states[state]).join(desk.text.attendance.between)

const clockOf = (desk: Desk, date: LocalDate, moment: LocalTime | null): string => {
  const { panel } = desk.text.attendance
  if (moment === null) return ''
  const clock = moment.slice(11, 16)
  if (moment.startsWith(date)) return clock
  return moment.slice(0, 10) > date ? panel.nextDay(clock) : panel.dayBefore(clock)
}

const daysText = (desk: Desk, days: readonly AttendedDay[]): string => {
  const words = desk.text.attendance
  const minutes = words.columns
  return textTable(
    [
      ...[words.cli.date, words.cli.plan, words.cli.came, words.cli.went].map((title) => ({ title })),
      ...[minutes.lateMinutes, minutes.earlyMinutes, minutes.extended].map((title) => ({ title, isRight: true })),
      ...[words.cli.states, words.entry.note].map((title) => ({ title })),
    ],
    days.map((day) => [
      ...[desk.format.date(day.date), day.planned?.shift ?? ''],
      ...[clockOf(desk, day.date, day.came), clockOf(desk, day.date, day.went)],
      ...[day.lateMinutes, day.earlyMinutes, day.extendedMinutes].map((count) =>
        count ? desk.format.count(count) : '',
      ),
      ...[stateWords(desk, day.states), day.note],
    ]),
  )
}

const figures = [
  ['planned', 'plannedDays'],
  ['worked', 'workedDays'],
  ['late', 'lateTimes'],
  ['lateMinutes', 'lateMinutes'],
  ['early', 'earlyTimes'],
  ['absent', 'absentDays'],
  ['punches', 'missingPunches'],
  ['leave', 'leaveDays'],
  ['overtime', 'overtimeMinutes'],
  ['extended', 'extendedMinutes'],
] as const satisfies readonly (readonly [string, keyof AttendedMonth])[]

const monthText = (desk: Desk, people: readonly AttendedMonth[]): string => {
  const { columns, full } = desk.text.attendance
  const fullOf = ({ isFull }: AttendedMonth): string => (isFull === null ? full.unknown : isFull ? full.yes : full.no)
  return textTable(
    [
      { title: columns.person },
      ...figures.map(([column]) => ({ title: columns[column], isRight: true })),
      { title: columns.full },
    ],
    people.map((person) => [
      person.agent,
      ...figures.map(([, figure]) => (person[figure] === null ? '–' : String(person[figure]))),
      fullOf(person),
    ]),
  )
}

const shownText = (desk: Desk, { days, people, strangers }: Attended, agent: string | null): string => {
  const words = desk.text.attendance
  if (people.length === 0) return words.cli.none
  const tables = [...(agent === null ? [] : [daysText(desk, days)]), monthText(desk, people)]
  const names = strangers.length === 0 ? [] : [words.cli.strangers(strangers.join(words.between))]
  return [...tables, ...names].join('\n\n')
}

const show = async (desk: Desk): Promise<Answer> => {
  const month = desk.required('month') as Month
  const agent = await chosenAgent(desk)
  const all = await desk.call('roster.attendance', { month })
  const isAsked = (row: { agent: string }): boolean => agent === null || row.agent === agent
  const asked = { ...all, days: all.days.filter(isAsked), people: all.people.filter(isAsked) }
  return {
    json: { month, people: asked.people, days: asked.days.map(dayJson), strangers: asked.strangers },
    text: shownText(desk, asked, agent),
  }
}

const typed = (desk: Desk, name: 'in' | 'out'): number | null => {
  const value = desk.option(name)
  if (value === null) return null
  const clock = typedClock(value)
  if (clock === null) throw new WrongUsage('not-a-clock', { option: `--${name}`, value })
  return clock
}

const dayOf = async (desk: Desk, agent: string, date: LocalDate): Promise<AttendedDay | undefined> => {
  const { days } = await desk.call('roster.attendance', { month: monthOf(date) })
  return days.find((day) => day.agent === agent && day.date === date)
}

const set = async (desk: Desk): Promise<Answer> => {
  const agent = (await chosenAgent(desk)) ?? ''
  const date = desk.required('date') as LocalDate
  const [came, went] = [typed(desk, 'in'), typed(desk, 'out')]
  const [isAbsent, note, isCleared] = [desk.has('absent'), desk.option('note') ?? '', desk.has('clear')]
  const hasEntry = came !== null || went !== null || isAbsent || note !== ''
  if (hasEntry === isCleared) throw new WrongUsage('day-or-clear')
  if (isCleared) await desk.call('roster.removeAttendance', { agent, date })
  else {
    const before = await dayOf(desk, agent, date)
    const moments = typedMoments(date, came, went, boundsOfPlanned(date, before?.planned ?? null))
    await desk.call('roster.saveAttendance', { agent, date, ...moments, isAbsent, note })
  }
  const day = await dayOf(desk, agent, date)
  return { json: day === undefined ? null : dayJson(day), text: day === undefined ? '' : daysText(desk, [day]) }
}

/** `attendance` shows a month, `attendance set` enters a day by hand. */
export const attendanceCommands: readonly Command[] = [
  {
    words: ['attendance'],
    about: 'attendance',
    options: [
      { name: 'month', value: 'M', about: 'month', isRequired: true, isMonth: true },
      { name: 'agent', value: 'ID', about: 'attendanceAgent' },
    ],
    database: 'kept',
    run: show,
  },
  {
    words: ['attendance', 'set'],
    about: 'attendanceSet',
    options: [
      { name: 'agent', value: 'ID', about: 'attendanceAgent', isRequired: true },
      { name: 'date', value: 'D', about: 'attendanceDate', isRequired: true, isDay: true },
      { name: 'in', value: 'HH:MM', about: 'attendanceIn' },
      { name: 'out', value: 'HH:MM', about: 'attendanceOut' },
      { name: 'absent', value: null, about: 'attendanceAbsent' },
      { name: 'note', value: 'T', about: 'nudgeNote' },
      { name: 'clear', value: null, about: 'attendanceClear' },
    ],
    database: 'kept',
    run: set,
  },
]
