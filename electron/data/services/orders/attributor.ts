import type { AttributionSettings, Order, OrderWithAttribution } from '#shared/contract/orders.ts'
import type { OrderId } from '#shared/kit/ids.ts'
import type { LocalDate, LocalTime, Month } from '#shared/kit/local-time.ts'
import { attributionOf, memoReader, type AttributionCase } from '#shared/rules/attribution.ts'
import { flagReader } from '#shared/rules/attribution/flags.ts'
import { agentsPresent } from '#shared/rules/conversion/nudged.ts'
import { shortenedName } from '#shared/rules/masking.ts'
import type { Context } from '../../context.ts'
import { decisionKey, standingDecisions } from '../../stores/decision-store.ts'
import { listOfMonth, type OrderRow } from '../../stores/order-store.ts'
import { listPeople } from '../../stores/people-store.ts'
import { attributionSettings } from './attribution-settings.ts'
import { chatWords, type ChatWord } from './chat-evidence.ts'
import { keptRows } from './kept-months.ts'
import { isOnShiftFor, shiftBook, type ShiftBook } from './shift-book.ts'

// Says whose orders are, with chats, people, roster and decisions as they are now. The rule: shared/rules/attribution.ts.

/** An order as it leaves the data process: the buyer's name shortened. Written out, because a month has fifty thousand of them. */
export const shown = (order: OrderRow): Order => ({
  id: order.id,
  shopId: order.shopId,
  shop: order.shop,
  orderNo: order.orderNo,
  parentOrderNo: order.parentOrderNo,
  status: order.status,
  statusText: order.statusText,
  buyer: shortenedName(order.buyer),
  createdAt: order.createdAt,
  paidAt: order.paidAt,
  shippedAt: order.shippedAt,
  completedAt: order.completedAt,
  itemsTotal: order.itemsTotal,
  payable: order.payable,
  postage: order.postage,
  paid: order.paid,
  refunded: order.refunded,
  quantity: order.quantity,
  memo: order.memo,
  flag: order.flag,
  buyerNote: order.buyerNote,
  title: order.title,
  closeReason: order.closeReason,
})

/** The dates that orders were made and paid on, first and last. */
export const datesOf = (orders: readonly OrderRow[]): { from: LocalDate; to: LocalDate } => {
  let [from, to] = ['9999-12-31', '0000-01-01']
  for (const { createdAt, paidAt } of orders) {
    if (createdAt < from) from = createdAt
    const last = paidAt ?? createdAt
    if (last > to) to = last
  }
  return { from: from.slice(0, 10) as LocalDate, to: to.slice(0, 10) as LocalDate }
}

/** Who was employed at a moment; it changes from one date to the next only. */
const presence = (people: Parameters<typeof agentsPresent>[0]): ((moment: LocalTime) => readonly string[]) => {
  const known = new Map<string, readonly string[]>()
  return (moment) => {
    const date = moment.slice(0, 10)
    const present = known.get(date) ?? agentsPresent(people, moment)
    known.set(date, present)
    return present
  }
}

/** Orders ready to be judged, with what was looked up for them. */
export interface OrderCases {
  readonly cases: readonly (AttributionCase & { readonly order: OrderRow })[]
  readonly words: ReadonlyMap<OrderId, ChatWord>
  readonly shifts: ShiftBook
}

/**
 * Everything that says whose orders are. `settings`: other rules than the shop's own, those a month was closed with for example. `around`: more
 * orders, the asked ones among them, whose days were looked up before: what stands at hand for them is used again.
 */
export const casesOf = (
  context: Context,
  orders: readonly OrderRow[],
  settings: AttributionSettings = attributionSettings(context),
  around: readonly OrderRow[] = orders,
): OrderCases => {
  const people = listPeople(context.sql)
  const decisions = standingDecisions(context.sql)
  const words = chatWords(context, orders, settings, around)
  const { from, to } = datesOf(orders)
  const shifts = shiftBook(context, from, to)
  const given = {
    settings,
    readMemo: memoReader(people),
    readFlag: flagReader(settings),
    presentAt: presence(people),
    eveningOf: shifts.eveningOf,
  }
  const cases = orders.map((order) => ({
    ...given,
    order,
    decision: decisions.get(decisionKey(order.shopId, order.orderNo)) ?? null,
    chat: words.get(order.id) ?? null,
    isOnShift: (agent: string) => isOnShiftFor(shifts, agent, order),
  }))
  return { cases, words, shifts }
}

/** Orders with whose they are, in the order given. */
export const attributedOrders = (
  context: Context,
  orders: readonly OrderRow[],
  settings?: AttributionSettings,
  around?: readonly OrderRow[],
): OrderWithAttribution[] =>
  orders.length === 0
    ? []
    : casesOf(context, orders, settings, around).cases.map((given) => ({
        order: shown(given.order),
        attribution: attributionOf(given),
      }))

/** Paid or completed in a month, as kept in the file. */
export const rowsOfMonth = (context: Context, month: Month): readonly OrderRow[] =>
  keptRows(context, month, () => listOfMonth(context.sql, month))
