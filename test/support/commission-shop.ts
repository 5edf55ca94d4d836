import type { InputOf, OutputOf } from '#shared/contract/index.ts'
import { orderCsv, orderRow, textFile, type TestHost } from './test-host.ts'
import { fillSmallTeam } from './test-team.ts'

/** The month the shop's orders are paid in. */
export const octoberShop = '2026-10'

/** The number of the shop's n-th order. */
export const orderNo = (index: number): string => `21355500012345${67_000 + index}`

export const yuan = (fen: number): string => (fen / 100).toFixed(2)

/** A refund of an after-sales file. */
export interface RefundInFile {
  readonly order: string
  readonly no: string
  readonly fen: number
  readonly at: string
  readonly reason?: string
  readonly label?: string
}

const refundColumns = [
  '订单编号',
  '退款编号',
  '买家退款金额',
  '退款完结时间',
  '退款状态',
  '买家退款原因',
  '退款原因标签',
]

const refundCsv = (refunds: readonly RefundInFile[]): string =>
  [
    refundColumns.join(','),
    ...refunds.map(({ order, no, fen, at, reason = '', label = '' }) =>
      [order, no, yuan(fen), at, '退款成功', reason, label].map((cell) => `"${cell}"`).join(','),
    ),
  ].join('\r\n')

/** The small team with what its tests do to it: a host, orders and refunds as files, plans. */
export interface CommissionShop {
  readonly host: TestHost
  readonly shopId: number
  readonly orders: (rows: readonly Record<string, string>[], name?: string) => Promise<OutputOf<'imports.run'>>
  readonly refunds: (refunds: readonly RefundInFile[], name?: string) => Promise<OutputOf<'imports.run'>>
  /** the group's plan from January on, in place of the one the team has */
  readonly plan: (changes: Partial<InputOf<'orders.savePlan'>>) => Promise<OutputOf<'orders.savePlan'>>
  readonly why: (agent: string, month?: string) => Promise<OutputOf<'orders.why'>>
}

/** One order of October for somebody. */
export const orderOf = (index: number, agent: string, fen: number, fields: Record<string, string> = {}) =>
  orderRow(orderNo(index), { 订单备注: agent, 买家实际支付金额: yuan(fen), ...fields })

/** Fills a fresh host with the small team. */
export const commissionShop = async (host: TestHost): Promise<CommissionShop> => {
  const shopId = await fillSmallTeam(host)
  const bring = (name: string, text: string) =>
    host.ask('imports.run', { path: textFile(host.folder, name, text), shopId, mapping: null, dryRun: false })
  return {
    host,
    shopId,
    orders: (rows, name = 'orders.csv') => bring(name, orderCsv(rows)),
    refunds: (refunds, name = 'refunds.csv') => bring(name, refundCsv(refunds)),
    plan: (changes) =>
      host.ask('orders.savePlan', {
        name: '售前提成',
        from: '2026-01',
        group: '售前',
        tiers: { mode: 'whole', steps: [[0, 10_000]] },
        ...changes,
      }),
    why: (agent, month = octoberShop) => host.ask('orders.why', { month, agent }),
  }
}
