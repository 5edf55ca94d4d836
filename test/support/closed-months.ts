import { orderCsv, orderRow, textFile, type TestHost } from './test-host.ts'

/** An order number of the shop. */
export const numberOf = (index: number): string => `21355500012345${67_000 + index}`

let files = 0

/** Imports orders; the same rows may come again. */
export const bringOrders = (host: TestHost, shopId: number, rows: readonly Record<string, string>[]) =>
  host.ask('imports.run', {
    path: textFile(host.folder, `orders-${files++}.csv`, orderCsv(rows)),
    shopId,
    mapping: null,
    dryRun: false,
  })

/** One refund of an after-sales file. */
export interface RefundRow {
  readonly order: number
  readonly refundNo: string
  readonly yuan: string
  readonly at: string
}

/** Imports a file of after-sales refunds, like 退款管理 exports them. */
export const bringRefunds = (host: TestHost, shopId: number, rows: readonly RefundRow[]) =>
  host.ask('imports.run', {
    path: textFile(
      host.folder,
      `refunds-${files++}.csv`,
      [
        '订单编号,退款编号,买家退款金额,退款完结时间,退款状态',
        ...rows.map(({ order, refundNo, yuan, at }) => `${numberOf(order)},${refundNo},${yuan},${at},退款成功`),
      ].join('\r\n'),
    ),
    shopId,
    mapping: null,
    dryRun: false,
  })

/** An order paid on a day, with its memo and price in yuan. */
export const orderOn = (
  index: number,
  day: string,
  memo: string,
  yuan: string,
  fields: Readonly<Record<string, string>> = {},
): Record<string, string> =>
  orderRow(numberOf(index), {
    订单备注: memo,
    买家实际支付金额: yuan,
    订单创建时间: `${day} 10:00:00`,
    订单付款时间: `${day} 10:00:30`,
    ...fields,
  })

/** A plan that pays everybody the same rate on everything, from a month on. */
export const flatPlan = (from: string, rate: number, name = '售前提成') => ({
  name,
  from,
  group: '售前',
  tiers: { mode: 'whole' as const, steps: [[0, rate]] as [number, number][] },
})

/** The corrections of somebody's month: where from, which order, how much. */
export const correctionsOf = async (host: TestHost, month: string, agent: string) =>
  (await host.ask('orders.why', { month, agent })).corrections.map(({ kind, originMonth, order, paid, amount }) => ({
    kind,
    originMonth,
    order,
    paid,
    amount,
  }))
