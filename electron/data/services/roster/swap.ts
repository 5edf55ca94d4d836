import { Refusal } from '#shared/contract/failure.ts'
import type { CellChange } from '#shared/contract/roster-month.ts'
import type { RequestAsked, RosterRequest } from '#shared/contract/roster-requests.ts'
import type { LocalDate } from '#shared/kit/local-time.ts'
import type { Sql } from '../../context.ts'
import { plannedDays } from '../../stores/plan-store.ts'

// What a swap moves. The rule book: docs/roster.md §4.

export type Swap = Extract<RequestAsked, { kind: 'swap' }>

/** What somebody is planned for on a day; null: nothing. */
type PlanAt = (agent: string, day: LocalDate) => string | null

/** The plan of the days a swap is about. */
const planFor = (sql: Sql, days: readonly LocalDate[]): PlanAt => {
  const plans = new Map(
    days.flatMap((day) => plannedDays(sql, day, day).map(({ number, shift }) => [`${number} ${day}`, shift] as const)),
  )
  return (agent, day) => plans.get(`${agent} ${day}`) ?? null
}

const daysOf = ({ from, otherDate }: Swap): LocalDate[] => (otherDate === null ? [from] : [from, otherDate])

const isShift = (shift: string | null): shift is string => shift !== null && shift !== 'off'

/** The shifts that change hands, as planned now. */
export type SwappedShifts = RosterRequest['shifts']

/** What a swap would move today. */
export const shiftsOfSwap = (sql: Sql, swap: Swap): SwappedShifts => {
  const at = planFor(sql, daysOf(swap))
  return {
    agent: at(swap.agent, swap.from),
    other: swap.otherDate === null ? null : at(swap.other, swap.otherDate),
  }
}

/**
 * Refuses what is no swap: a shift that is not there to give or to take, and somebody who would have two on one day. On one and the same day the
 * other may be off.
 */
export const checkSwap = (sql: Sql, swap: Swap): void => {
  const { agent, from, other, otherDate } = swap
  const at = planFor(sql, daysOf(swap))
  const missing = (who: string, day: LocalDate): Refusal =>
    new Refusal('not-found', { what: 'shift', key: `${who} ${day}` })
  const busy = (who: string, day: LocalDate): Refusal =>
    new Refusal('invalid-input', { path: 'otherDate', reason: `${who} ${day} ${at(who, day) ?? ''}` })
  if (!isShift(at(agent, from))) throw missing(agent, from)
  if (otherDate === from) return
  if (isShift(at(other, from))) throw busy(other, from)
  if (otherDate === null) return
  if (!isShift(at(other, otherDate))) throw missing(other, otherDate)
  if (isShift(at(agent, otherDate))) throw busy(agent, otherDate)
}

/** The cells as they are after the swap. */
export const cellsAfterSwap = (swap: Swap, shifts: SwappedShifts): CellChange[] => {
  const { agent, from, other, otherDate } = swap
  const given = { agent: other, date: from, shift: shifts.agent }
  if (otherDate === from) return [given, { agent, date: from, shift: shifts.other ?? 'off' }]
  const free = { agent, date: from, shift: 'off' }
  if (otherDate === null) return [given, free]
  return [given, free, { agent, date: otherDate, shift: shifts.other }, { agent: other, date: otherDate, shift: 'off' }]
}
