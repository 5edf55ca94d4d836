import type { MissingMemo } from '#shared/contract/evidence.ts'
import type { OutputOf } from '#shared/contract/index.ts'
import type { OrderWithAttribution } from '#shared/contract/orders.ts'
import type { Month } from '#shared/kit/local-time.ts'
import type { Answer, Command, Desk } from '../command.ts'
import { isoTime, sharesOf } from '../json-values.ts'
import { textTable } from '../text-table.ts'
import { orderMeant } from './order-lookup.ts'
import { sharesTyped } from './order-shares.ts'

/** The one who has all of it; null when nobody has, it is contested, or it is split. */
const soleAgent = ({ shares }: OrderWithAttribution['attribution']): string | null =>
  shares.length === 1 ? (shares[0]?.agent ?? null) : null

const rowOf = ({ order, attribution }: OrderWithAttribution) => {
  const { state, evidence, shares, candidates, decision, doubts, chat } = attribution
  return {
    order: order.orderNo,
    shop: order.shop,
    agent: state === 'credited' ? soleAgent(attribution) : null,
    shares: sharesOf(shares),
    evidence,
    state,
    contested: state === 'contested',
    candidates,
    doubts,
    chat,
    decision: decision && {
      shares: sharesOf(decision.shares),
      reason: decision.reason,
      at: isoTime(decision.at),
      by: decision.by,
    },
  }
}

const whoseWords = (desk: Desk, { state, shares, candidates }: OrderWithAttribution['attribution']): string => {
  if (state === 'contested') return candidates.join(' / ')
  if (shares.length === 1) return shares[0]?.agent ?? ''
  return shares.map(({ agent, share }) => `${agent} ${desk.format.rate(share)}`).join(' / ')
}

const attributionTable = (desk: Desk, orders: readonly OrderWithAttribution[]): string => {
  const { columns } = desk.text.cli.attribution
  const { evidence: evidences, state: states } = desk.text.orders
  const { doubts: doubtWords } = desk.text.desk
  const { none, listSeparator } = desk.text.cli
  return textTable(
    [columns.order, columns.shop, columns.agent, columns.evidence, columns.state, columns.chat, columns.doubts].map(
      (title) => ({ title }),
    ),
    orders.map(({ order, attribution }) => [
      order.orderNo,
      order.shop,
      whoseWords(desk, attribution),
      attribution.evidence === null ? none : evidences[attribution.evidence],
      states[attribution.state],
      attribution.chat?.agent ?? attribution.chat?.account ?? none,
      attribution.doubts.map((doubt) => doubtWords[doubt]).join(listSeparator) || none,
    ]),
  )
}

const attributionText = (desk: Desk, month: Month, orders: readonly OrderWithAttribution[]): string => {
  const words = desk.text.cli.attribution
  if (orders.length === 0) return words.none(desk.format.month(month))
  const ofState = (state: string): string =>
    desk.format.count(orders.filter(({ attribution }) => attribution.state === state).length)
  const summary = words.summary(desk.format.count(orders.length), ofState('contested'), ofState('nobody'))
  return `${attributionTable(desk, orders)}\n${summary}`
}

const attribution = async (desk: Desk): Promise<Answer> => {
  const month = desk.required('month') as Month
  const orders = await desk.call('orders.attribution', { month })
  return { json: { month, rows: orders.map(rowOf) }, text: attributionText(desk, month, orders) }
}

const decide = async (desk: Desk): Promise<Answer> => {
  const shares = await sharesTyped(desk)
  const { id } = await orderMeant(desk, desk.files[0] ?? '')
  const decided = await desk.call('orders.decide', { orderId: id, shares, reason: desk.required('reason') })
  const whose = whoseWords(desk, decided.attribution)
  return { json: rowOf(decided), text: desk.text.cli.attribution.decided(decided.order.orderNo, whose) }
}

const missingJson = ({ order, agent, account, join, loses, base, stake }: MissingMemo) => ({
  order: order.orderNo,
  shop: order.shop,
  ...{ agent, account, join, loses, base, stake },
})

const missingText = (desk: Desk, { rows, agents }: OutputOf<'orders.missingMemos'>): string => {
  const words = desk.text.cli.missingMemos
  const { count, money } = desk.format
  const { columns } = words
  const table = textTable(
    [
      { title: columns.agent },
      ...[columns.orders, columns.losing, columns.base, columns.stake].map((title) => ({ title, isRight: true })),
    ],
    agents.map(({ agent, name, orders, losing, base, stake }) => [
      agent ?? words.account(name),
      count(orders),
      count(losing),
      money(base),
      stake === null ? desk.text.cli.none : money(stake),
    ]),
  )
  return `${table}\n${words.summary(count(rows.length), count(rows.filter(({ loses }) => loses).length))}`
}

const missingMemos = async (desk: Desk): Promise<Answer> => {
  const month = desk.required('month') as Month
  const found = await desk.call('orders.missingMemos', { month })
  const { rows, agents, coverage } = found
  return {
    json: { month, rows: rows.map(missingJson), agents: agents.map(({ name: _name, ...agent }) => agent), coverage },
    text: rows.length === 0 ? desk.text.cli.missingMemos.none(desk.format.month(month)) : missingText(desk, found),
  }
}

const ofMonth = [{ name: 'month', value: 'M', about: 'month', isRequired: true, isMonth: true }] as const

/** `orders attribution`, `orders decide`, `orders missing-memos`. */
export const orderCommands: readonly Command[] = [
  {
    words: ['orders', 'attribution'],
    about: 'ordersAttribution',
    options: ofMonth,
    database: 'kept',
    run: attribution,
  },
  {
    words: ['orders', 'decide'],
    about: 'ordersDecide',
    files: { name: 'ORDER', least: 1, most: 1 },
    options: [
      { name: 'agent', value: 'ID[=SHARE,…]', about: 'decideAgent', isRequired: true },
      { name: 'reason', value: 'TEXT', about: 'decideReason', isRequired: true },
      { name: 'shop', value: 'NAME', about: 'orderShop' },
    ],
    database: 'kept',
    run: decide,
  },
  {
    words: ['orders', 'missing-memos'],
    about: 'ordersMissingMemos',
    options: ofMonth,
    database: 'kept',
    run: missingMemos,
  },
]
