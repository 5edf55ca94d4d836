import type { CommissionRow } from '#shared/contract/commission.ts'
import type { PerformanceSheet } from '#shared/contract/sheet.ts'
import type { PersonId } from '#shared/kit/ids.ts'
import { monthAfter, type Month } from '#shared/kit/local-time.ts'
import type { Fen } from '#shared/kit/money.ts'
import type { Context } from '../../context.ts'
import { liveRows } from '../orders/commission.ts'
import { orderMonths } from '../orders/kept-months.ts'
import { closedMonth } from './closed-month.ts'

const shownMonths = 12

/** Where somebody's month stood; `total` null: no plan held. */
interface Stood {
  readonly orders: number
  readonly base: Fen
  readonly total: Fen | null
}
type MonthStood = ReadonlyMap<PersonId, Stood>

const nothing: MonthStood = new Map()

/** By the person's id: numbers change. A month in which nobody sold anything was never imported: it has no figures, not zeros. */
const stoodAs = (rows: readonly CommissionRow[]): MonthStood =>
  rows.some(({ orders }) => orders > 0) ? new Map(rows.map((row) => [row.personId, row])) : nothing

const stoodIn = (context: Context, month: Month): MonthStood =>
  stoodAs(closedMonth(context, month)?.run.rows ?? liveRows(context, month))

/** What months before a sheet's month, and that month, brought to whom; asked once for everybody. */
export interface Past {
  readonly historyOf: (person: PersonId) => PerformanceSheet['history']
  readonly previousOf: (person: PersonId) => PerformanceSheet['previous']
}

/** The eleven months before, and which of them may have orders. */
const lookedBackOn = (context: Context, month: Month): { past: Month; mayHave: boolean }[] => {
  const known = new Set(orderMonths(context).map((one) => one.month))
  return Array.from({ length: shownMonths - 1 }, (_, index) => {
    const past = monthAfter(month, index - shownMonths + 1)
    // Orders completed in a month may have been listed under the one before.
    return { past, mayHave: known.has(past) || known.has(monthAfter(past, -1)) }
  })
}

/** Months a sheet looks back on that have to be computed: open ones that may have orders. */
export const openMonthsBefore = (context: Context, month: Month): readonly Month[] =>
  lookedBackOn(context, month).flatMap(({ past, mayHave }) =>
    mayHave && closedMonth(context, past) === null ? [past] : [],
  )

/** Closed months as they were closed, open ones as they stand. Kept until the next change. */
const monthsBefore = (context: Context, month: Month): ReadonlyMap<Month, MonthStood> =>
  context.remembered(
    `months before ${month}`,
    () =>
      new Map(
        lookedBackOn(context, month).map(({ past, mayHave }) => [past, mayHave ? stoodIn(context, past) : nothing]),
      ),
  )

/** Looks back from a month; what it gives is asked with how the month itself stands. */
export const pastOf = (context: Context, month: Month): ((now: readonly CommissionRow[]) => Past) => {
  const before = monthsBefore(context, month)
  return (now) => {
    const all = [...before, [month, stoodAs(now)] as const]
    return {
      historyOf: (person) => all.map(([past, stood]) => ({ month: past, total: stood.get(person)?.total ?? null })),
      previousOf: (person) => {
        const past = before.get(monthAfter(month, -1))?.get(person)
        return past && past.orders > 0 ? { orders: past.orders, base: past.base, total: past.total } : null
      },
    }
  }
}
