import { createHash } from 'node:crypto'
import type { OrderWithAttribution } from '#shared/contract/orders.ts'
import { dateOf, dayAfter, type LocalDate, type Month } from '#shared/kit/local-time.ts'
import { spanOf } from '#shared/rules/conversion/conversion.ts'
import type { Context } from '../../context.ts'
import type { OrderRow } from '../../stores/order-store.ts'
import { planStamper } from '../chats/chat-conversion-rules.ts'
import { teamOf } from '../chats/figure-places.ts'
import { attributionSettings } from './attribution-settings.ts'
import { attributedOrders, datesOf, rowsOfMonth } from './attributor.ts'
import { keptDayOfMonth, keptUnderPlans } from './kept-months.ts'

// A painted cell has only those orders of a month judged again whose days it can touch.

/** Orders of one date; what is null waits to be judged. */
interface Judged {
  entries: readonly OrderWithAttribution[] | null
}

type Made = readonly [date: LocalDate, rows: readonly OrderRow[]]

interface Day {
  readonly made: Made
  readonly kept: Judged
}

/** Of orders made on a date: tells the plans that can say whose they are from others. */
const stamperOf = (context: Context, rows: readonly OrderRow[]): ((made: Made) => string) => {
  const settings = attributionSettings(context)
  const { inquiries, chatsAfter } = spanOf(settings.conversion)
  // A service day may begin on the date before.
  const before = -1 - inquiries
  const { from, to } = datesOf(rows)
  const team = teamOf(context, dayAfter(from, before), dayAfter(to, chatsAfter))
  const ofOwners = planStamper(settings, team)
  return ([date, own]) => {
    const hash = createHash('sha256')
    // By their number: days end with the last there is.
    for (let days = before; days <= chatsAfter; days++) hash.update(ofOwners(dayAfter(date, days)))
    const shifts = new Set([date, ...own.flatMap(({ paidAt }) => (paidAt === null ? [] : [dateOf(paidAt)]))])
    for (const day of [...shifts].sort()) hash.update(team.stampOf(day))
    return hash.digest('base64')
  }
}

/** Judges what waits, all of it at once: what is looked up for one date is looked up for its neighbours too. */
const judge = (context: Context, rows: readonly OrderRow[], open: readonly Day[]): void => {
  if (open.length === 0) return
  const judged = attributedOrders(
    context,
    open.flatMap(({ made: [, own] }) => own),
    attributionSettings(context),
    rows,
  )
  let from = 0
  for (const { made, kept } of open) {
    const to = from + made[1].length
    kept.entries = judged.slice(from, to)
    from = to
  }
}

/** The dates' entries in the order of the rows. */
const inOrder = (
  rows: readonly OrderRow[],
  days: ReadonlyMap<LocalDate, readonly OrderWithAttribution[]>,
): OrderWithAttribution[] => {
  const next = new Map<LocalDate, number>()
  return rows.flatMap(({ createdAt }) => {
    const date = dateOf(createdAt)
    const at = next.get(date) ?? 0
    next.set(date, at + 1)
    return days.get(date)?.[at] ?? []
  })
}

/** A month's orders, by the dates they were made on; `whole`: all of them together. */
interface MonthOfDays {
  readonly rows: readonly OrderRow[]
  readonly days: readonly Day[]
  readonly whole: Judged
}

const waiting = (): Judged => ({ entries: null })

const byDays = (context: Context, month: Month): MonthOfDays => {
  const rows = rowsOfMonth(context, month)
  if (rows.length === 0) return { rows, days: [], whole: { entries: [] } }
  const stampOf = stamperOf(context, rows)
  const dates = [...Map.groupBy(rows, ({ createdAt }) => dateOf(createdAt))].map((made) => ({
    made,
    stamp: stampOf(made),
  }))
  const all = createHash('sha256').update(dates.map(({ stamp }) => stamp).join())
  return {
    rows,
    days: dates.map(({ made, stamp }) => ({
      made,
      kept: keptDayOfMonth(context, month, { date: made[0], stamp }, waiting),
    })),
    whole: keptUnderPlans(context, month, all.digest('base64'), waiting),
  }
}

/** Dates whose orders, rules, people and plans are the same keep what was judged. Looked up once until something is written. */
const monthOfDays = (context: Context, month: Month): MonthOfDays =>
  context.remembered(`orders of ${month} by days`, () => byDays(context, month))

const openDays = ({ days, whole }: MonthOfDays): readonly Day[] =>
  whole.entries === null ? days.filter(({ kept }) => kept.entries === null) : []

/** Everything a month's commission may need – paid or completed in it –, attributed; kept until a change that may touch it. */
export const ordersOfMonth = (context: Context, month: Month): readonly OrderWithAttribution[] => {
  const known = monthOfDays(context, month)
  const { rows, days, whole } = known
  judge(context, rows, openDays(known))
  whole.entries ??= inOrder(rows, new Map(days.map(({ made: [date], kept }) => [date, kept.entries ?? []])))
  return whole.entries
}

/** Orders that are judged at a stretch: about a tenth of a second. */
const mostAtOnce = 10_000

const firstOf = (open: readonly Day[]): readonly Day[] => {
  let orders = 0
  const end = open.findIndex(({ made: [, own] }) => (orders += own.length) > mostAtOnce)
  return open.slice(0, end < 0 ? undefined : Math.max(end, 1))
}

/** Has a month's orders read and judged, some days of them a step. */
export const ordersInPieces = function* (context: Context, month: Month): Generator<unknown, void> {
  yield rowsOfMonth(context, month)
  for (;;) {
    // What is written in between opens days again.
    const known = monthOfDays(context, month)
    const open = firstOf(openDays(known))
    if (open.length === 0) break
    yield judge(context, known.rows, open)
  }
  yield ordersOfMonth(context, month)
}
