import { setImmediate as breath } from 'node:timers/promises'
import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import { Refusal } from '#shared/contract/failure.ts'
import type { Closing, MonthState } from '#shared/contract/month-close.ts'
import { monthOf, type Month } from '#shared/kit/local-time.ts'
import { toFen } from '#shared/kit/money.ts'
import { isSameLook } from '#shared/rules/month-check.ts'
import type { Context, Sql, Work } from '../../context.ts'
import { newestAuditLine } from '../../stores/audit-store.ts'
import { insertClosingOrders } from '../../stores/closing-order-store.ts'
import {
  insertClosing,
  insertClosingPeople,
  insertPaidCorrections,
  reopenClosing,
  type KeptClosing,
} from '../../stores/closing-store.ts'
import { insertMonthCheck, latestMonthChecks, type MonthLook } from '../../stores/month-check-store.ts'
import { ordersOfMonth } from '../orders/judged-days.ts'
import { orderMonths } from '../orders/kept-months.ts'
import { snapshotOf, type Snapshot } from './closing-snapshot.ts'
import { closingsByMonth, closingsOf, standingClosing } from './closings.ts'
import { monthFindings } from './month-findings.ts'
import { monthInPieces } from './month-pieces.ts'
import { performanceSheets } from './performance-sheet.ts'

// Draft, checked, closed, reopened: docs/month-close.md.

const shown = ({ at, by, people, orders, total, reopenedAt, reopenReason }: KeptClosing): Closing => ({
  at,
  by,
  people,
  orders,
  total: toFen(total),
  reopenedAt,
  reopenReason,
})

/** Somebody looked since the month was opened again, and what is missing is still the same. */
const isChecked = (context: Context, month: Month, look: MonthLook | undefined): boolean =>
  look !== undefined &&
  look.closings === closingsOf(context, month).length &&
  isSameLook(look.findings, monthFindings(context, month))

const stateOf = (context: Context, month: Month, look: MonthLook | undefined): MonthState => {
  const closings = closingsOf(context, month)
  const state =
    standingClosing(context, month) !== null
      ? 'closed'
      : isChecked(context, month, look)
        ? 'checked'
        : closings.length > 0
          ? 'reopened'
          : 'draft'
  return { month, state, checkedAt: look?.at ?? null, closings: closings.map(shown) }
}

/** Months with orders or a closing, newest first. */
export const months = (context: Context): OutputOf<'performance.months'> => {
  const looks = latestMonthChecks(context.sql)
  const known = new Set([...orderMonths(context).map(({ month }) => month), ...closingsByMonth(context).keys()])
  return [...known]
    .sort()
    .reverse()
    .map((month) => stateOf(context, month, looks.get(month)))
}

export const findings = (
  context: Context,
  { month }: ParsedInputOf<'performance.monthFindings'>,
): OutputOf<'performance.monthFindings'> => [...monthFindings(context, month)]

/** Notes that somebody looked at what is missing. Refuses a closed month. */
export const check = (
  context: Context,
  { month }: ParsedInputOf<'performance.checkMonth'>,
): OutputOf<'performance.checkMonth'> => {
  if (standingClosing(context, month) !== null) throw new Refusal('month-closed', { month })
  const closings = closingsOf(context, month).map(shown)
  const look = { at: context.now(), closings: closings.length, findings: monthFindings(context, month) }
  insertMonthCheck(context.sql, month, { ...look, by: context.by })
  return { state: { month, state: 'checked', checkedAt: look.at, closings }, findings: [...look.findings] }
}

/** Thrown inside the transaction when something was written since the snapshot was made. */
class SomethingMoved extends Error {}

/** Without orders there are still base salaries, bonuses and corrections. */
const paysAnybody = (context: Context, month: Month): boolean =>
  performanceSheets(context, month, null).some(
    ({ pay, corrections }) => (pay.total ?? 0) !== 0 || corrections.length > 0,
  )

const refuseUnlessOpen = (context: Context, month: Month): void => {
  if (standingClosing(context, month) !== null) throw new Refusal('month-closed', { month })
  // What is put right later stands after the last closed month: it would wait until then.
  if (month > monthOf(context.now())) throw new Refusal('month-not-begun', { month })
  if (ordersOfMonth(context, month).length === 0 && !paysAnybody(context, month))
    throw new Refusal('month-empty', { month })
}

/** Writes a snapshot down; takes everything back when the file has moved on since it was made. */
const keep = function* (
  sql: Sql,
  month: Month,
  { at, by, line }: { readonly at: KeptClosing['at']; readonly by: string; readonly line: number },
  snapshot: Snapshot,
): Generator<unknown, void> {
  if (newestAuditLine(sql) !== line) throw new SomethingMoved()
  const id = insertClosing(sql, {
    month,
    at,
    by,
    people: snapshot.people.length,
    orders: snapshot.body.run.coverage.orders,
    total: snapshot.total,
    body: snapshot.body,
  })
  yield* insertClosingPeople(sql, id, snapshot.people)
  yield* insertClosingOrders(sql, id, month, snapshot.parts)
  insertPaidCorrections(sql, id, snapshot.corrections)
}

/** Other calls get their turn between the pieces; what somebody writes there has them made anew, by the snapshot at the latest. */
const gather = async (context: Context, month: Month, { signal }: Work): Promise<void> => {
  for (const _piece of monthInPieces(context, month)) {
    await breath()
    signal.throwIfAborted()
  }
}

/**
 * Keeps the month as it is now. What is kept is computed first, beside other reads; when somebody writes meanwhile, it is computed again,
 * so that the snapshot is of one moment.
 */
export const close = async (
  context: Context,
  { month }: ParsedInputOf<'performance.closeMonth'>,
  work: Work,
): Promise<OutputOf<'performance.closeMonth'>> => {
  const report = (done: number): void =>
    work.report({ phase: 'making', done, total: 2, unit: 'steps', fraction: done / 2, secondsLeft: null })
  for (;;) {
    report(0)
    if (standingClosing(context, month) === null) await gather(context, month, work)
    refuseUnlessOpen(context, month)
    // Somebody else may have closed it meanwhile.
    refuseUnlessOpen(context, month)
    const moment = { at: context.now(), by: context.by, line: newestAuditLine(context.sql) }
    const snapshot = snapshotOf(context, month, { at: moment.at, number: closingsOf(context, month).length + 1 })
    report(1)
    try {
      await work.commitSteps((sql) => keep(sql, month, moment, snapshot))
    } catch (error) {
      if (error instanceof SomethingMoved) continue
      throw error
    }
    return stateOf(context, month, latestMonthChecks(context.sql).get(month))
  }
}

/** Opens a closed month again; what it was closed as stays in the record. */
export const reopen = (
  context: Context,
  { month, reason }: ParsedInputOf<'performance.reopenMonth'>,
): OutputOf<'performance.reopenMonth'> => {
  const { sql, by } = context
  const at = context.now()
  // Read before it is written: what is remembered is forgotten only when the write is over.
  const closings = closingsOf(context, month)
  const checkedAt = latestMonthChecks(sql).get(month)?.at ?? null
  if (reopenClosing(sql, month, { at, by, reason }) === 0) throw new Refusal('month-open', { month })
  const reopened = closings.map((closing, index) =>
    index === closings.length - 1 ? { ...closing, reopenedAt: at, reopenReason: reason } : closing,
  )
  return { month, state: 'reopened', checkedAt, closings: reopened.map(shown) }
}
