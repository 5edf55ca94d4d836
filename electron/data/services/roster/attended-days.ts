import type { Person } from '#shared/contract/people.ts'
import { dayAfter, daysOfMonth, spanOfMonth, type LocalDate, type Month } from '#shared/kit/local-time.ts'
import { isWorkedDay, type HandEntry } from '#shared/rules/attendance/actual.ts'
import { dayOf, type DayGiven, type DayOutcome } from '#shared/rules/attendance/day.ts'
import { mergedDay, placedDays, type AttendanceDay, type PlannedWork } from '#shared/rules/attendance/punches.ts'
import { isHereIn } from '#shared/rules/commission-lines.ts'
import { personFinder } from '#shared/rules/imports/names.ts'
import { shiftSpans } from '#shared/rules/shift-spans.ts'
import type { Context } from '../../context.ts'
import { attendanceDays, attendanceEntries } from '../../stores/attendance-store.ts'
import { listPeople } from '../../stores/people-store.ts'
import { plannedDays, segmentsByCode } from '../../stores/plan-store.ts'
import { approvedLeave, requestsOfMonth } from '../../stores/roster-request-store.ts'
import type { Replies } from './attended-replies.ts'
import { rosterSettingsOf } from './settings.ts'

// Everything that is known of people's days in a month, made into what each day was. docs/attendance.md

type ByDay<Value> = ReadonlyMap<LocalDate, Value>
type ByPerson<Value> = ReadonlyMap<string, Value>

/** What is known of a month before it is judged, all by number; one day more at both ends, for shifts over midnight. */
interface Known {
  readonly plans: ByPerson<ByDay<PlannedWork>>
  readonly records: ByPerson<ByDay<AttendanceDay>>
  readonly entries: ByPerson<ByDay<HandEntry>>
  readonly leave: ByPerson<
    readonly {
      readonly from: LocalDate
      readonly to: LocalDate
      readonly kind: string
      readonly minutes: number | null
    }[]
  >
  readonly overtime: ReadonlyMap<string, number>
  readonly swaps: ReadonlyMap<string, readonly string[]>
  readonly covered: ReadonlySet<LocalDate>
  readonly strangers: readonly string[]
}

const offWords: ReadonlySet<string> = new Set(['off', '休', '休息', 'rest'])

const byPersonAndDay = <Row extends { readonly number: string; readonly day: LocalDate }, Value>(
  rows: readonly Row[],
  valueOf: (row: Row) => Value,
): ByPerson<ByDay<Value>> =>
  new Map(
    [...Map.groupBy(rows, ({ number }) => number)].map(([number, own]) => [
      number,
      new Map(own.map((row) => [row.day, valueOf(row)])),
    ]),
  )

const plansIn = ({ sql }: Context, from: LocalDate, to: LocalDate): Known['plans'] => {
  const segments = segmentsByCode(sql)
  return byPersonAndDay(plannedDays(sql, from, to), ({ day, shift }) => ({
    ...{ day, shift, isOff: offWords.has(shift.toLowerCase()) },
    spans: shiftSpans(segments.get(shift) ?? []),
  }))
}

/** By the number of whom the name means today: people are often registered after the first file. */
const recordsIn = (
  { sql }: Context,
  people: readonly Person[],
  from: LocalDate,
  to: LocalDate,
): Pick<Known, 'records' | 'strangers'> => {
  const find = personFinder(
    people.map((person) => ({ ...person, accounts: person.accounts.map(({ account }) => account) })),
  )
  const numbers = new Set(people.map(({ number }) => number))
  const records = new Map<string, Map<LocalDate, AttendanceDay>>()
  const strangers = new Set<string>()
  for (const { person, number: then, ...record } of attendanceDays(sql, from, dayAfter(to, 1))) {
    const number = find(person) ?? then ?? ''
    if (!numbers.has(number)) {
      strangers.add(person)
      continue
    }
    const own = records.get(number) ?? new Map<LocalDate, AttendanceDay>()
    const before = own.get(record.day)
    // The same day may stand under a name and an alias.
    own.set(record.day, before === undefined ? record : mergedDay(before, record))
    records.set(number, own)
  }
  return { records, strangers: [...strangers].sort() }
}

const requestsIn = ({ sql }: Context, month: Month): Pick<Known, 'overtime' | 'swaps'> => {
  const overtime = new Map<string, number>()
  const swaps = new Map<string, string[]>()
  const swapped = (agent: string, day: LocalDate, other: string): void => {
    swaps.set(`${agent} ${day}`, [...(swaps.get(`${agent} ${day}`) ?? []), other])
  }
  for (const { asked, state } of requestsOfMonth(sql, month)) {
    if (state !== 'approved' || asked.kind === 'leave') continue
    const key = `${asked.agent} ${asked.from}`
    if (asked.kind === 'overtime') overtime.set(key, (overtime.get(key) ?? 0) + asked.minutes)
    else
      for (const day of asked.otherDate === null ? [asked.from] : new Set([asked.from, asked.otherDate])) {
        swapped(asked.agent, day, asked.other)
        swapped(asked.other, day, asked.agent)
      }
  }
  return { overtime, swaps }
}

const knownOf = (context: Context, people: readonly Person[], month: Month): Known => {
  const span = spanOfMonth(month)
  const [from, to] = [dayAfter(span.from, -1), span.to]
  const plans = plansIn(context, from, to)
  const { records, strangers } = recordsIn(context, people, from, to)
  const placed = [...records].map(
    ([number, own]) => [number, placedDays(own, plans.get(number) ?? new Map<LocalDate, PlannedWork>())] as const,
  )
  return {
    ...{ plans, strangers, records: new Map(placed), ...requestsIn(context, month) },
    entries: byPersonAndDay(attendanceEntries(context.sql, span.from, dayAfter(span.to, -1)), (entry) => entry),
    leave: Map.groupBy(approvedLeave(context.sql, span.from, dayAfter(span.to, -1)), ({ agent }) => agent),
    covered: new Set([...records.values()].flatMap((own) => [...own.keys()])),
  }
}

interface Asked {
  readonly replies: Replies
  /** false: chats are read for silent days only, where it matters */
  readonly withEveryReply: boolean
}

const datesOf = (month: Month): LocalDate[] =>
  Array.from({ length: daysOfMonth(month) }, (_, index) => dayAfter(spanOfMonth(month).from, index))

const isEmployed = ({ joined, left }: Person, day: LocalDate): boolean =>
  (joined === null || joined <= day) && (left === null || day <= left)

const isSilent = (given: Omit<DayGiven, 'replies'>): boolean => {
  const { plan, record, entry } = given
  if (plan === null || plan.isOff) return false
  return !isWorkedDay(record) && (entry === null || (entry.came === null && entry.went === null && !entry.isAbsent))
}

const daysOf = (
  context: Context,
  known: Known,
  person: Person,
  month: Month,
  { replies, withEveryReply }: Asked,
): DayOutcome[] => {
  const { number } = person
  const [plans, records, entries] = [known.plans.get(number), known.records.get(number), known.entries.get(number)]
  const leave = known.leave.get(number) ?? []
  const isOnFile = [...(records?.keys() ?? [])].some((day) => day.startsWith(month))
  const { graceMinutes } = rosterSettingsOf(context).attendance
  const now = context.now()
  return datesOf(month).flatMap((date) => {
    const [plan, record, entry] = [plans?.get(date) ?? null, records?.get(date) ?? null, entries?.get(date) ?? null]
    if (!isEmployed(person, date) && record === null && entry === null) return []
    const given: Omit<DayGiven, 'replies'> = {
      ...{ date, now, plan, record, entry, graceMinutes },
      leave: leave.filter(({ from, to }) => from <= date && date <= to),
      overtimeMinutes: known.overtime.get(`${number} ${date}`) ?? 0,
      extendedMinutes: withEveryReply ? replies.extendedOn(number, date) : null,
      swappedWith: known.swaps.get(`${number} ${date}`) ?? [],
      isCovered: isOnFile && known.covered.has(date),
    }
    const isAsked = withEveryReply || ((isOnFile || entries !== undefined) && isSilent(given))
    return [dayOf({ ...given, replies: isAsked ? replies.on(number, date) : null })]
  })
}

/** Everybody's days of a month by number, and names in files that are nobody's. */
export interface AttendedDays {
  readonly days: ByPerson<readonly DayOutcome[]>
  readonly strangers: readonly string[]
}

/** What the days of everybody here in a month were. */
export const attendedDaysIn = (context: Context, month: Month, asked: Asked): AttendedDays => {
  const people = listPeople(context.sql)
  const known = knownOf(context, people, month)
  const here = people.filter((person) => isHereIn(person, month))
  return {
    strangers: known.strangers,
    days: new Map(here.map((person) => [person.number, daysOf(context, known, person, month, asked)])),
  }
}
