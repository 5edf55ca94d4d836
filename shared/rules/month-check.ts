import type { MonthCheck, MonthFinding } from '../contract/month-close.ts'
import type { LocalDate, Month } from '../kit/local-time.ts'
import { dayAfter, spanOfMonth } from '../kit/local-time.ts'
import type { Fen } from '../kit/money.ts'

// What is missing before a month is closed, a named check each. Nothing of it forbids closing. The rule book: docs/month-close.md.

/** A sum of orders that nobody is paid for. */
export interface UnpaidFor {
  readonly orders: number
  readonly base: Fen
}

export interface PersonToCheck {
  readonly agent: string
  readonly hasPlan: boolean
  /** has signed the version of the plan that holds */
  readonly isSigned: boolean
  /** items of the score that are judged by hand and have no mark */
  readonly marksMissing: number
  /** items of the score without a figure */
  readonly itemsWithoutData: number
}

/** What is missing of somebody's day. */
export type AttendanceLack = 'unknown' | 'absent' | 'punch'

/** Everything the checks look at, gathered for one month. */
export interface MonthToCheck {
  readonly month: Month
  readonly today: LocalDate
  /** earlier months with orders that are not closed, oldest first */
  readonly openBefore: readonly Month[]
  readonly daysWithOrders: ReadonlySet<LocalDate>
  readonly daysWithChats: ReadonlySet<LocalDate>
  /** the first day with chats of any month; null: there are none, and nobody expects any */
  readonly chatsSince: LocalDate | null
  readonly daysWithRoster: ReadonlySet<LocalDate>
  /** the month before had a roster */
  readonly hadRoster: boolean
  /** planned by hand and never published, or planned otherwise than what was published last */
  readonly isRosterUnpublished: boolean
  /** days that need a word: planned and nobody knows, absent without a note, or with one punch and no note */
  readonly attendance: readonly { readonly agent: string; readonly day: LocalDate; readonly lack: AttendanceLack }[]
  readonly contested: UnpaidFor
  readonly nobodys: UnpaidFor
  readonly people: readonly PersonToCheck[]
  /** days of handovers that both sides have not signed, one a handover */
  readonly unsignedHandovers: readonly LocalDate[]
  readonly openAppeals: readonly { readonly agent: string }[]
  /** `below`: people with fewer scores than chats in the month's sample; `hasSample` false: none was drawn */
  readonly quality: { readonly hasSample: boolean; readonly below: readonly string[] }
  /** complaints made in the month that are not closed; agent null: nobody's */
  readonly openComplaints: readonly { readonly agent: string | null }[]
}

type Found = Partial<Omit<MonthFinding, 'check' | 'count'>> & { readonly count: number }

const nothing: Found = { count: 0 }
const unique = (agents: readonly string[]): string[] => [...new Set(agents)].sort()

/** The days of the month that are over. */
const pastDays = ({ month, today }: MonthToCheck): LocalDate[] => {
  const { from, to } = spanOfMonth(month)
  const days: LocalDate[] = []
  for (let day = from; day < to && day < today; day = dayAfter(day, 1)) days.push(day)
  return days
}

const ofDays = (days: readonly LocalDate[]): Found => ({ count: days.length, days: [...days] })

const without = (given: MonthToCheck, having: ReadonlySet<LocalDate>): Found =>
  ofDays(pastDays(given).filter((day) => !having.has(day)))

const withoutChats = (given: MonthToCheck): Found => {
  const { chatsSince, daysWithChats } = given
  if (chatsSince === null) return nothing
  return ofDays(pastDays(given).filter((day) => day >= chatsSince && !daysWithChats.has(day)))
}

const ofPeople = (people: readonly PersonToCheck[]): Found => ({
  count: people.length,
  agents: people.map(({ agent }) => agent),
})

const ofOrders = ({ orders, base }: UnpaidFor): Found => ({ count: orders, amount: base })

const notOver = ({ month, today }: MonthToCheck): Found => ({ count: today < spanOfMonth(month).to ? 1 : 0 })

const lacking =
  (lack: AttendanceLack) =>
  ({ attendance }: MonthToCheck): Found => {
    const found = attendance.filter((one) => one.lack === lack)
    return {
      count: found.length,
      agents: unique(found.map(({ agent }) => agent)),
      days: unique(found.map(({ day }) => day)) as LocalDate[],
    }
  }

const itemsMissing = ({ people }: MonthToCheck, itemsOf: (person: PersonToCheck) => number): Found => {
  const missing = people.filter((person) => itemsOf(person) > 0)
  return {
    count: missing.reduce((sum, person) => sum + itemsOf(person), 0),
    agents: missing.map(({ agent }) => agent),
  }
}

const checks: Readonly<Record<MonthCheck, (given: MonthToCheck) => Found>> = {
  'month-not-over': notOver,
  'earlier-month-open': ({ openBefore }) => ({ count: openBefore.length, months: [...openBefore] }),
  'days-without-orders': (given) => without(given, given.daysWithOrders),
  'days-without-chats': withoutChats,
  'contested-orders': ({ contested }) => ofOrders(contested),
  'orders-of-nobody': ({ nobodys }) => ofOrders(nobodys),
  'people-without-plan': ({ people }) => ofPeople(people.filter(({ hasPlan }) => !hasPlan)),
  'plans-unsigned': ({ people }) => ofPeople(people.filter(({ hasPlan, isSigned }) => hasPlan && !isSigned)),
  'marks-missing': (given) => itemsMissing(given, ({ marksMissing }) => marksMissing),
  'scores-without-data': (given) => itemsMissing(given, ({ itemsWithoutData }) => itemsWithoutData),
  'open-appeals': ({ openAppeals }) => ({
    count: openAppeals.length,
    agents: unique(openAppeals.map(({ agent }) => agent)),
  }),
  'roster-missing': ({ daysWithRoster, hadRoster }) => ({ count: hadRoster && daysWithRoster.size === 0 ? 1 : 0 }),
  'roster-gaps': (given) => (given.daysWithRoster.size === 0 ? nothing : without(given, given.daysWithRoster)),
  'roster-unpublished': ({ isRosterUnpublished }) => ({ count: isRosterUnpublished ? 1 : 0 }),
  'attendance-missing': lacking('unknown'),
  'absences-unexplained': lacking('absent'),
  'punches-missing': lacking('punch'),
  'handovers-unsigned': ({ unsignedHandovers }) => ({
    count: unsignedHandovers.length,
    days: unique(unsignedHandovers) as LocalDate[],
  }),
  'quality-below-plan': ({ quality: { hasSample, below }, daysWithChats }) =>
    hasSample ? { count: below.length, agents: unique(below) } : { count: daysWithChats.size > 0 ? 1 : 0 },
  'complaints-open': ({ openComplaints }) => ({
    count: openComplaints.length,
    agents: unique(openComplaints.flatMap(({ agent }) => agent ?? [])),
  }),
}

/** What is missing of a month, in the order of the checks; a check that finds nothing is left out. */
export const findingsOf = (given: MonthToCheck): MonthFinding[] =>
  (Object.keys(checks) as MonthCheck[]).flatMap((check) => {
    const { count, amount = null, days = [], agents = [], months = [] } = checks[check](given)
    return count === 0 ? [] : [{ check, count, amount, days, agents, months }]
  })

/** Whether two looks at a month saw the same. */
export const isSameLook = (one: readonly MonthFinding[], other: readonly MonthFinding[]): boolean =>
  JSON.stringify(one) === JSON.stringify(other)
