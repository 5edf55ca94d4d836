import type { ParsedInputOf, OutputOf } from '#shared/contract/index.ts'
import { Refusal } from '#shared/contract/failure.ts'
import {
  attributionSettings as settingsSchema,
  type AttributionSettings,
  type Order,
  type OrderFilter,
  type OrderWithAttribution,
  type Share,
} from '#shared/contract/orders.ts'
import type { OrderId } from '#shared/kit/ids.ts'
import { monthOf, type LocalTime, type Month } from '#shared/kit/local-time.ts'
import { sumFen, toFen } from '#shared/kit/money.ts'
import { attributionOf, memoReader } from '#shared/rules/attribution.ts'
import { shortenedName } from '#shared/rules/masking.ts'
import type { Context } from '../../context.ts'
import { importsOfOrder } from '../../stores/change-store.ts'
import {
  decisionHistory,
  decisionKey,
  insertDecision,
  revokeDecision as revoke,
  standingDecisions,
} from '../../stores/decision-store.ts'
import { listByFilter, listOfMonth, monthsWithOrders, orderById, paidMonthsOfBatch } from '../../stores/order-store.ts'
import { listPeople } from '../../stores/people-store.ts'
import { saveSetting, settingOf } from '../../stores/settings-store.ts'
import { sortedOrders } from './order-sorting.ts'

type StoredWithShop = ReturnType<typeof listOfMonth>[number]

export const attributionSettings = ({ sql }: Context): AttributionSettings =>
  settingsSchema.parse(settingOf(sql, 'attribution') ?? {})

export const saveAttributionSettings = ({ sql }: Context, settings: AttributionSettings): AttributionSettings => {
  saveSetting(sql, 'attribution', settings)
  return settings
}

const shown = ({ productId: _productId, sku: _sku, merchantCode: _merchantCode, ...order }: StoredWithShop): Order => ({
  ...order,
  buyer: shortenedName(order.buyer),
})

/** Says whose an order is, with the team, decisions and settings as they are now. */
const attributor = (context: Context): ((order: StoredWithShop) => OrderWithAttribution) => {
  const { sql } = context
  const people = listPeople(sql)
  const settings = attributionSettings(context)
  const decisions = standingDecisions(sql)
  const readMemo = memoReader(people)
  const agents = people.filter((person) => person.role === 'agent')
  const presentAt = (moment: LocalTime): string[] =>
    agents
      .filter(
        ({ joined, left }) =>
          (joined === null || (joined as string) <= moment) && (left === null || left >= moment.slice(0, 10)),
      )
      .map(({ number }) => number)
  return (order) => ({
    order: shown(order),
    attribution: attributionOf({
      order,
      decision: decisions.get(decisionKey(order.shopId, order.orderNo)) ?? null,
      settings,
      readMemo,
      presentAt,
    }),
  })
}

/** Everything a month's commission may need, attributed; kept until the next change. */
export const ordersOfMonth = (context: Context, month: Month): readonly OrderWithAttribution[] =>
  context.remembered(`orders of ${month}`, () => listOfMonth(context.sql, month).map(attributor(context)))

const passes =
  ({ state, agent }: OrderFilter) =>
  ({ attribution }: OrderWithAttribution): boolean =>
    (state === null || attribution.state === state) &&
    (agent === null ||
      attribution.shares.some((share) => share.agent === agent) ||
      attribution.candidates.includes(agent))

type FoundOrders = OutputOf<'orders.list'> & { readonly question: string }

/** The last list asked for stays at hand while its pages are read; another filter takes its place. */
const found = (context: Context, filter: OrderFilter, sort: ParsedInputOf<'orders.list'>['sort']): FoundOrders => {
  const question = JSON.stringify([filter, sort])
  const latest = context.remembered<{ list: FoundOrders | null }>('latest list', () => ({ list: null }))
  if (latest.list?.question === question) return latest.list
  const rows = listByFilter(context.sql, filter).map(attributor(context)).filter(passes(filter))
  const totals = {
    orders: rows.length,
    paid: sumFen(rows.map(({ order }) => order.paid)),
    refunded: sumFen(rows.map(({ order }) => order.refunded)),
    postage: sumFen(rows.map(({ order }) => order.postage ?? toFen(0))),
  }
  latest.list = { question, rows: sortedOrders(rows, sort), totals }
  return latest.list
}

/** One page of the list; totals are of the whole filter. */
export const list = (
  context: Context,
  { filter, sort, offset, limit }: ParsedInputOf<'orders.list'>,
): OutputOf<'orders.list'> => {
  const { rows, totals } = found(context, filter, sort)
  return { rows: rows.slice(offset, offset + limit), totals }
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

export const months = ({ sql }: Context): OutputOf<'orders.months'> => monthsWithOrders(sql)

const known = ({ sql }: Context, id: OrderId): StoredWithShop => {
  const order = orderById(sql, id)
  if (!order) throw new Refusal('not-found', { what: 'order', key: id })
  return order
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
  const { shopId, orderNo } = known(context, orderId)
  checkShares(context, shares)
  revoke(sql, shopId, orderNo, { at: now(), by, reason })
  insertDecision(sql, shopId, orderNo, { shares, reason, at: now(), by })
  return attributor(context)(known(context, orderId))
}

export const revokeDecision = (
  context: Context,
  { orderId, reason }: ParsedInputOf<'orders.revokeDecision'>,
): OrderWithAttribution => {
  const { sql, now, by } = context
  const { shopId, orderNo } = known(context, orderId)
  if (revoke(sql, shopId, orderNo, { at: now(), by, reason }) === 0)
    throw new Refusal('not-found', { what: 'decision', key: orderNo })
  return attributor(context)(known(context, orderId))
}

/** `A01`, or `A01 30% / A02 70%` when it is split. */
const sharesInWords = (shares: readonly Share[]): string =>
  shares.length === 1
    ? (shares[0]?.agent ?? '')
    : shares.map(({ agent, share }) => `${agent} ${Math.round(share / 1000) / 10}%`).join(' / ')

/** What happened to an order, oldest first: imports, decisions, and decisions taken back. */
export const history = (context: Context, { orderId }: { orderId: OrderId }): OutputOf<'orders.history'> => {
  const { sql } = context
  const { shopId, orderNo } = known(context, orderId)
  const imported = importsOfOrder(sql, shopId, orderNo).map(({ at, file, isFirst }) => ({
    at,
    what: isFirst ? ('imported' as const) : ('updated' as const),
    detail: file,
  }))
  const decided = decisionHistory(sql, shopId, orderNo).flatMap((decision) => [
    { at: decision.at, what: 'decided' as const, detail: `${sharesInWords(decision.shares)} · ${decision.reason}` },
    ...(decision.revokedAt === null
      ? []
      : [{ at: decision.revokedAt, what: 'revoked' as const, detail: decision.revokeReason ?? '' }]),
  ])
  return [...imported, ...decided].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}
