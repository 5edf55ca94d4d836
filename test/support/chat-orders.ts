import type { AttributionSettings } from '#shared/contract/orders.ts'
import type { ConversionRule } from '#shared/rules/conversion/result.ts'
import { exampleLines, exampleOrders, type Line, type TestOrder } from '#test/fixtures/conversion.ts'
import { bring, withShop } from '#test/support/message-imports.ts'
import { importRows } from '#test/support/order-imports.ts'
import { orderRow, textFile, type TestHost } from '#test/support/test-host.ts'

// A shop with chats and orders that tell of the same buyers, brought in through imports.

const shop = '示例旗舰店'
const people: Readonly<Record<string, string>> = { 甲: '小美', 乙: '阿强' }
/** The order number of an order of the example. */
export const numberOf = (no: number): string => String(213_555_000_123_400_000n + BigInt(no))

const texts = { buyer: '请问这个怎么卖', agent: '您好，39元', auto: '欢迎光临' }
const said = { buyer: '买家', agent: '客服', auto: '机器人' }
/** A line of the example as a row of a chat file. */
export const chatOf = ({ account, buyer, at, by, isAdvertising }: Line) => ({
  account: account === '' ? '' : `${shop}:${people[account] ?? account}`,
  buyer: `tb_${buyer}`,
  sentAt: at,
  direction: said[by],
  text: isAdvertising ? '承接代运营，刷单补单团队' : texts[by],
})

/** The columns of its order file. */
export const columns = [
  ...['订单编号', '买家会员名', '买家实际支付金额', '买家应付邮费', '订单状态', '订单创建时间', '订单付款时间'],
  ...['宝贝标题', '订单备注', '退款金额', '宝贝总数量', '确认收货时间'],
]
const words: Readonly<Record<NonNullable<TestOrder['status']>, string>> = {
  unpaid: '等待买家付款',
  paid: '买家已付款,等待卖家发货',
  shipped: '卖家已发货,等待买家确认',
  completed: '交易成功',
  closed: '交易关闭',
}
/** An order of the example as a row of an order file. */
export const orderOf = ({ no, at, paidAt, status = 'completed', memo = '', buyer = `B${no}` }: TestOrder) =>
  orderRow(numberOf(no), {
    买家会员名: buyer === null ? '' : buyer.includes('*') ? buyer : `tb_${buyer}`,
    订单状态: words[paidAt === null ? 'unpaid' : status],
    订单创建时间: at,
    订单付款时间: paidAt ?? '',
    订单备注: memo,
    宝贝总数量: '2',
  })

/** Brings orders in. */
export const bringOrders = (host: TestHost, orders: readonly TestOrder[], only = columns) =>
  importRows(host, 1, orders.map(orderOf), false, only)

/** Brings in a refund of an order. */
export const bringRefund = (host: TestHost, no: number, at: string) =>
  host.ask('imports.run', {
    path: textFile(host.folder, `refunds-${no}.csv`, `订单号,退款金额,退款时间\n${numberOf(no)},100.00,${at}\n`),
    kind: null,
    shopId: 1,
    mapping: {
      kind: 'refunds',
      headerRow: 1,
      columns: { orderNo: '订单号', amount: '退款金额', succeededAt: '退款时间' },
    },
    dryRun: false,
  })

/** The example's team: 小美 (甲) is A01, 阿强 (乙) is A02, each with a login of his own. */
export const withTeam = async (): Promise<TestHost> => {
  const host = await withShop()
  for (const { hasPin: _pin, left: _left, ...person } of await host.ask('people.list', {}))
    if (person.role === 'agent')
      await host.ask('people.change', {
        ...person,
        accounts: [{ shopId: 1 as never, account: `${shop}:${person.name}`, from: null, to: null }],
      })
  return host
}

/** Changes the rules about whose orders are. */
export const setRules = async (
  host: TestHost,
  more: Partial<Omit<AttributionSettings, 'conversion'>>,
  rule: Partial<ConversionRule> = {},
) => {
  const kept = await host.ask('orders.attributionSettings', {})
  await host.ask('orders.saveAttributionSettings', { ...kept, ...more, conversion: { ...kept.conversion, ...rule } })
}

/** The worked example of docs/conversion.md, imported. */
export const withExample = async (): Promise<TestHost> => {
  const host = await withTeam()
  await bring(host, exampleLines.map(chatOf))
  await bringOrders(host, exampleOrders)
  await bringRefund(host, 9, '2026-10-11 10:00:00')
  return host
}
