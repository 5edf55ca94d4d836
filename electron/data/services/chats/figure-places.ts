import { createHash } from 'node:crypto'
import type { Person } from '#shared/contract/people.ts'
import { dayAfter, type LocalDate } from '#shared/kit/local-time.ts'
import { ownerAt, type AccountUse } from '#shared/rules/account-owner.ts'
import { strippedAccount } from '#shared/rules/imports/roles.ts'
import { momentOf } from '#shared/rules/service/completeness.ts'
import { shiftSpans, spansCover, type ShiftSpan } from '#shared/rules/shift-spans.ts'
import type { Context } from '../../context.ts'
import { listPeople } from '../../stores/people-store.ts'
import { plannedDays, segmentsByCode } from '../../stores/plan-store.ts'

export { momentOf }

// Whose an account is at a moment, and what was planned for him then.

const secondsPerDay = 86_400

/** A planned shift, its spans counted from the midnight of the service day that is asked about. */
export interface PlannedShift {
  readonly code: string
  readonly spans: readonly ShiftSpan[]
}

/** The people and the roster as figures need them, for a span of days. */
export interface Team {
  readonly names: ReadonlyMap<string, string>
  /** who ever had an account, as registered: a name that looks like somebody's is no owner; empty: nobody */
  readonly usesOf: (shopId: number, account: string) => readonly AccountUse[]
  /** by number and day; `off` has no spans */
  readonly plans: ReadonlyMap<string, PlannedShift>
  readonly hasRoster: boolean
  /** changes with everything here that a day's figures depend on */
  readonly stampOf: (day: LocalDate) => string
  /** the same for whoever asks whose an account is and nothing else: of the roster only plans of people who share a login count */
  readonly ownersStampOf: (day: LocalDate) => string
}

const usesFinder = (people: readonly Person[]): Team['usesOf'] => {
  const uses = new Map<string, AccountUse[]>()
  for (const { number, accounts } of people)
    for (const { shopId, account, from, to } of accounts) {
      const key = `${shopId} ${strippedAccount(account)}`
      uses.set(key, [...(uses.get(key) ?? []), { number, from, to }])
    }
  return (shopId, account) => uses.get(`${shopId} ${account}`) ?? []
}

/** Numbers of everybody who ever had a login that somebody else had too: only there the roster says whose it was. */
const sharers = (people: readonly Person[]): ReadonlySet<string> => {
  const users = new Map<string, Set<string>>()
  for (const { number, accounts } of people)
    for (const { shopId, account } of accounts) {
      const key = `${shopId} ${strippedAccount(account)}`
      users.set(key, (users.get(key) ?? new Set<string>()).add(number))
    }
  return new Set([...users.values()].filter(({ size }) => size > 1).flatMap((numbers) => [...numbers]))
}

interface PlannedRow {
  readonly number: string
  readonly day: LocalDate
  readonly shift: string
}

/** Tells the plans that can reach into a day from others; each date is written out once. */
const planStamper = (stamp: string, rows: readonly PlannedRow[]): Team['stampOf'] => {
  const byDay = Map.groupBy(rows, ({ day }) => day)
  const known = new Map<LocalDate, string>()
  const ofDate = (date: LocalDate): string => {
    const text = known.get(date) ?? (byDay.get(date) ?? []).map(({ number, shift }) => `${number}:${shift}`).join(',')
    known.set(date, text)
    return text
  }
  return (day) => [stamp, ...[-2, -1, 0, 1].map((count) => ofDate(dayAfter(day, count)))].join('|')
}

/** Team and roster for service days between two dates. */
export const teamOf = (context: Context, from: LocalDate, to: LocalDate): Team =>
  context.remembered(`team ${from} ${to}`, () => {
    const people = listPeople(context.sql)
    const segments = segmentsByCode(context.sql)
    const stamp = createHash('sha256')
      .update(JSON.stringify([people, [...segments]]))
      .digest('base64')
      .slice(0, 16)
    const rows = plannedDays(context.sql, dayAfter(from, -2), dayAfter(to, 1))
    const plans = new Map(
      rows.map(({ number, day, shift }) => [
        `${number} ${day}`,
        { code: shift, spans: shiftSpans(segments.get(shift) ?? []) },
      ]),
    )
    const shared = sharers(people)
    return {
      names: new Map(people.map(({ number, name }) => [number, name])),
      usesOf: usesFinder(people),
      plans,
      hasRoster: rows.some(({ day }) => day >= from && day <= to),
      stampOf: planStamper(stamp, rows),
      ownersStampOf: planStamper(
        stamp,
        rows.filter(({ number }) => shared.has(number)),
      ),
    }
  })

/** A service day of one shop, to be asked of accounts and seconds. */
export interface DayPlace {
  /** a person's number, or the account's own name when nobody owns it */
  readonly agentAt: (account: string, second: number) => string
  /** null: no roster says */
  readonly isOnShift: (account: string, second: number) => boolean | null
  /** code of the shift the owner was on; `off`: none, or nobody knows */
  readonly shiftAt: (account: string, second: number) => string
  /** the same, asked for a person's number */
  readonly shiftOfPerson: (number: string, second: number) => string
  /** planned shifts of somebody from two days before to the day after */
  readonly shiftsOf: (number: string) => readonly PlannedShift[]
}

/** Key of an account that is nobody's or at no shift. */
export const noShift = 'off'

const shifted = ({ code, spans }: PlannedShift, by: number): PlannedShift => ({
  code,
  spans: spans.map(({ start, end }) => ({ start: start + by, end: end + by })),
})

/** Plans of one service day by person; a plan of two days before can still reach into it. */
class DayPlans {
  readonly #team: Team
  readonly #day: LocalDate
  readonly #known = new Map<string, readonly PlannedShift[]>()

  constructor(team: Team, day: LocalDate) {
    this.#team = team
    this.#day = day
  }

  shiftsOf(number: string): readonly PlannedShift[] {
    const known = this.#known.get(number)
    if (known) return known
    const found = [-2, -1, 0, 1].flatMap((count) => {
      const plan = this.#team.plans.get(`${number} ${dayAfter(this.#day, count)}`)
      return plan && plan.spans.length > 0 ? [shifted(plan, count * secondsPerDay)] : []
    })
    this.#known.set(number, found)
    return found
  }

  shiftAt(number: string, second: number): PlannedShift | undefined {
    return this.shiftsOf(number).find(({ spans }) => spansCover(spans, second))
  }

  isOnShift(number: string, second: number): boolean | null {
    if (this.shiftAt(number, second)) return true
    const date = second < secondsPerDay ? this.#day : dayAfter(this.#day, 1)
    return this.#team.plans.has(`${number} ${date}`) ? false : null
  }
}

/** An account's owner on both dates of a service day; undefined: several people use it, and the roster must say. */
interface Owners {
  readonly uses: readonly AccountUse[]
  readonly today: string | null | undefined
  readonly tomorrow: string | null | undefined
}

const onlyUser = (uses: readonly AccountUse[], date: LocalDate): string | null | undefined => {
  const numbers = new Set(
    uses
      .filter(({ from, to }) => (from === null || from <= date) && (to === null || date <= to))
      .map(({ number }) => number),
  )
  return numbers.size > 1 ? undefined : ([...numbers][0] ?? null)
}

/** The owner of each account by second: found once where nobody shares it, because a month asks a million times. */
const ownerFinder = (
  team: Team,
  shopId: number,
  day: LocalDate,
  plans: DayPlans,
): ((account: string, second: number) => string | null) => {
  const next = dayAfter(day, 1)
  const known = new Map<string, Owners>()
  const ownersOf = (account: string): Owners => {
    const uses = team.usesOf(shopId, account)
    const found = { uses, today: onlyUser(uses, day), tomorrow: onlyUser(uses, next) }
    known.set(account, found)
    return found
  }
  return (account, second) => {
    const { uses, today, tomorrow } = known.get(account) ?? ownersOf(account)
    const owner = second < secondsPerDay ? today : tomorrow
    if (owner !== undefined) return owner
    return ownerAt(momentOf(day, second), uses, (number) => plans.isOnShift(number, second))
  }
}

/** Answers for one shop's service day. */
export const placeOf = (team: Team, shopId: number, day: LocalDate): DayPlace => {
  const plans = new DayPlans(team, day)
  const owner = ownerFinder(team, shopId, day, plans)
  const shiftOfPerson = (number: string, second: number): string => plans.shiftAt(number, second)?.code ?? noShift
  return {
    agentAt: (account, second) => owner(account, second) ?? account,
    isOnShift: (account, second) => {
      const number = owner(account, second)
      return number === null ? null : plans.isOnShift(number, second)
    },
    shiftAt: (account, second) => {
      const number = owner(account, second)
      return number === null ? noShift : shiftOfPerson(number, second)
    },
    shiftOfPerson,
    shiftsOf: (number) => plans.shiftsOf(number),
  }
}
