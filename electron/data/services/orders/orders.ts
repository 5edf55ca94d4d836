import type { ParsedInputOf, OutputOf } from '#shared/contract/index.ts'
import { Refusal } from '#shared/contract/failure.ts'
import type { OrderFilter, OrderWithAttribution } from '#shared/contract/orders.ts'
import type { OrderId } from '#shared/kit/ids.ts'
import { monthOf, type Month } from '#shared/kit/local-time.ts'
import { sumFen, toFen } from '#shared/kit/money.ts'
import type { Context } from '../../context.ts'
import { insertDecision, revokeDecision as revoke } from '../../stores/decision-store.ts'
import { listByFilter, orderById, paidMonthsOfBatch, type OrderRow } from '../../stores/order-store.ts'
import { listPeople } from '../../stores/people-store.ts'
import { attributedOrders } from './attributor.ts'
import { ordersOfMonth } from './judged-days.ts'
import { orderMonths } from './kept-months.ts'
import { sortedByAgent, sortedOrders } from './order-sorting.ts'

/** True for what can only be told once it is known whose orders are. */
const asksWhose = ({ state, agent, doubt }: OrderFilter, by: Sort['by']): boolean =>
  state !== null || agent !== null || doubt !== null || by === 'agent'

type Sort = ParsedInputOf<'orders.list'>['sort']

const passes =
  ({ state, agent, doubt }: OrderFilter) =>
  ({ attribution }: OrderWithAttribution): boolean =>
    (state === null || attribution.state === state) &&
    (doubt === null || attribution.doubts.includes(doubt)) &&
    (agent === null ||
      attribution.shares.some((share) => share.agent === agent) ||
      attribution.candidates.includes(agent))

/** With whose they are; what the month's commission stands on is not asked for again. */
const attributed = (context: Context, rows: readonly OrderRow[], month: Month | null): OrderWithAttribution[] => {
  if (month === null) return attributedOrders(context, rows)
  const known = new Map(ordersOfMonth(context, month).map((entry) => [entry.order.id, entry]))
  const others = attributedOrders(
    context,
    rows.filter(({ id }) => !known.has(id)),
  )
  for (const entry of others) known.set(entry.order.id, entry)
  return rows.flatMap(({ id }) => known.get(id) ?? [])
}

interface FoundOrders {
  readonly question: string
  readonly totals: OutputOf<'orders.list'>['totals']
  readonly page: (from: number, to: number) => OrderWithAttribution[]
}

const totalsOf = (orders: readonly Pick<OrderRow, 'paid' | 'refunded' | 'postage'>[]): FoundOrders['totals'] => ({
  orders: orders.length,
  paid: sumFen(orders.map(({ paid }) => paid)),
  refunded: sumFen(orders.map(({ refunded }) => refunded)),
  postage: sumFen(orders.map(({ postage }) => postage ?? toFen(0))),
})

const search = (context: Context, filter: OrderFilter, sort: Sort): Omit<FoundOrders, 'question'> => {
  const rows = listByFilter(context.sql, filter)
  if (!asksWhose(filter, sort.by)) {
    const sorted = sortedOrders(rows, (row) => row, sort)
    return { totals: totalsOf(rows), page: (from, to) => attributedOrders(context, sorted.slice(from, to)) }
  }
  const entries = attributed(context, rows, filter.month).filter(passes(filter))
  const sorted =
    sort.by === 'agent' ? sortedByAgent(entries, sort.direction) : sortedOrders(entries, ({ order }) => order, sort)
  return { totals: totalsOf(entries.map(({ order }) => order)), page: (from, to) => sorted.slice(from, to) }
}

/** The last list asked for stays at hand while its pages are read; another filter takes its place. */
const found = (context: Context, filter: OrderFilter, sort: Sort): FoundOrders => {
  const question = JSON.stringify([filter, sort])
  const latest = context.remembered<{ list: FoundOrders | null }>('latest list', () => ({ list: null }))
  if (latest.list?.question === question) return latest.list
  latest.list = { question, ...search(context, filter, sort) }
  return latest.list
}

/** One page of the list; totals are of the whole filter. */
export const list = (
  context: Context,
  { filter, sort, offset, limit }: ParsedInputOf<'orders.list'>,
): OutputOf<'orders.list'> => {
  const { page, totals } = found(context, filter, sort)
  return { rows: page(offset, offset + limit), totals }
}

export const attribution = (context: Context, { month }: { month: Month }): OrderWithAttribution[] =>
  ordersOfMonth(context, month).filter(({ order }) => order.paidAt !== null && monthOf(order.paidAt) === month)

/** Where quarrels about orders of an import wait: months with contested orders. */
export const contestedOf = (
  context: Context,
  { id }: ParsedInputOf<'imports.contested'>,
): OutputOf<'imports.contested'> =>
  paidMonthsOfBatch(context.sql, id).flatMap((month) => {
    const found = attribution(context, { month }).filter((entry) => entry.attribution.state === 'contested')
    return found.length === 0 ? [] : [{ month, orders: found.length }]
  })

export const months = (context: Context): OutputOf<'orders.months'> => [...orderMonths(context)]

/** An order as kept; refuses with `not-found`. */
export const knownOrder = ({ sql }: Context, id: OrderId): OrderRow => {
  const order = orderById(sql, id)
  if (!order) throw new Refusal('not-found', { what: 'order', key: id })
  return order
}

const attributedOne = (context: Context, id: OrderId): OrderWithAttribution => {
  const [entry] = attributedOrders(context, [knownOrder(context, id)])
  if (!entry) throw new Refusal('not-found', { what: 'order', key: id })
  return entry
}

const checkShares = (context: Context, shares: ParsedInputOf<'orders.decide'>['shares']): void => {
  const numbers = new Set(listPeople(context.sql).map((person) => person.number))
  for (const { agent } of shares)
    if (!numbers.has(agent)) throw new Refusal('not-found', { what: 'person', key: agent })
  const sum = shares.reduce<number>((total, { share }) => total + share, 0)
  const isTwice = new Set(shares.map(({ agent }) => agent)).size < shares.length
  if (sum !== 1_000_000 || isTwice || shares.some(({ share }) => share <= 0))
    throw new Refusal('shares-not-whole', { sum })
}

/** The supervisor's word on an order: stands above memo and all else until it is taken back. A new decision replaces the old one. */
export const decide = (
  context: Context,
  { orderId, shares, reason }: ParsedInputOf<'orders.decide'>,
): OrderWithAttribution => {
  const { sql, now, by } = context
  const { shopId, orderNo } = knownOrder(context, orderId)
  checkShares(context, shares)
  revoke(sql, shopId, orderNo, { at: now(), by, reason })
  insertDecision(sql, shopId, orderNo, { shares, reason, at: now(), by })
  return attributedOne(context, orderId)
}

export const revokeDecision = (
  context: Context,
  { orderId, reason }: ParsedInputOf<'orders.revokeDecision'>,
): OrderWithAttribution => {
  const { sql, now, by } = context
  const { shopId, orderNo } = knownOrder(context, orderId)
  if (revoke(sql, shopId, orderNo, { at: now(), by, reason }) === 0)
    throw new Refusal('not-found', { what: 'decision', key: orderNo })
  return attributedOne(context, orderId)
}
