import type { OrderWithAttribution } from '#shared/contract/orders.ts'
import type { Month } from '#shared/kit/local-time.ts'
import type { Answer, Command, Desk } from '../command.ts'
import { isoTime, sharesOf } from '../json-values.ts'
import { textTable } from '../text-table.ts'

/** The one who has all of it; null when nobody has, it is contested, or it is split. */
const soleAgent = ({ shares }: OrderWithAttribution['attribution']): string | null =>
  shares.length === 1 ? (shares[0]?.agent ?? null) : null

const rowOf = ({ order, attribution }: OrderWithAttribution) => {
  const { state, evidence, shares, candidates, decision } = attribution
  return {
    order: order.orderNo,
    shop: order.shop,
    agent: state === 'credited' ? soleAgent(attribution) : null,
    shares: sharesOf(shares),
    evidence,
    state,
    contested: state === 'contested',
    candidates,
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

const attributionText = (desk: Desk, month: Month, orders: readonly OrderWithAttribution[]): string => {
  const words = desk.text.cli.attribution
  if (orders.length === 0) return words.none(desk.format.month(month))
  const { columns } = words
  const { evidence: evidences, state: states } = desk.text.orders
  const ofState = (state: string): string =>
    desk.format.count(orders.filter(({ attribution }) => attribution.state === state).length)
  const table = textTable(
    [columns.order, columns.shop, columns.agent, columns.evidence, columns.state].map((title) => ({ title })),
    orders.map(({ order, attribution }) => [
      order.orderNo,
      order.shop,
      whoseWords(desk, attribution),
      attribution.evidence === null ? desk.text.cli.none : evidences[attribution.evidence],
      states[attribution.state],
    ]),
  )
  return `${table}\n${words.summary(desk.format.count(orders.length), ofState('contested'), ofState('nobody'))}`
}

const attribution = async (desk: Desk): Promise<Answer> => {
  const month = desk.required('month') as Month
  const orders = await desk.call('orders.attribution', { month })
  return { json: { month, rows: orders.map(rowOf) }, text: attributionText(desk, month, orders) }
}

/** `orders attribution`. */
export const orderCommands: readonly Command[] = [
  {
    words: ['orders', 'attribution'],
    about: 'ordersAttribution',
    options: [{ name: 'month', value: 'M', about: 'month', isRequired: true, isMonth: true }],
    database: 'kept',
    run: attribution,
  },
]
