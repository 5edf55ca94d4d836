import { describe, expect, it } from 'vitest'
import type { AttributionSettings } from '#shared/contract/orders.ts'
import type { Figures } from '#shared/contract/service-figures.ts'
import type { LocalDate } from '#shared/kit/local-time.ts'
import { tableOf, giveAccounts } from '#test/support/chat-figures.ts'
import { plainConversion, type Asked, type Bought, type Credited, type Said } from '#test/support/conversion-oracle.ts'
import { bring, withShop } from '#test/support/message-imports.ts'
import { importRows } from '#test/support/order-imports.ts'
import { orderRow, type TestHost } from '#test/support/test-host.ts'

// Conversion beside a plain second implementation: small shops whose chats and orders nobody chose.

/** Numbers that look random and are the same every time. */
const dice = (seed: number) => {
  let state = Math.imul(seed, 0x9e3779b1)
  return (n: number): number => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0
    const mixed = Math.imul(state ^ (state >>> 13), 0x297a2d39)
    return ((mixed ^ (mixed >>> 16)) >>> 0) % n
  }
}

const logins: Readonly<Record<string, string>> = { A01: '小美', A02: '阿强', 前台: '前台' }
const agents = Object.keys(logins)
const days = 5
const clock = (at: number): string =>
  new Date(Date.UTC(2026, 9, 1) + at * 1000).toISOString().slice(0, 19).replace('T', ' ')
const dateOf = (day: number): string => clock(day * 86_400).slice(0, 10)

/** Chats on even seconds and orders on odd ones: what happens in the same second is told elsewhere. */
const shopOf = (seed: number): { readonly said: Said[]; readonly bought: Bought[] } => {
  const below = dice(seed)
  const moment = (): number => 2 * below((days * 86_400) / 2)
  const buyer = (): string => `tb_b${String(below(9))}`
  const said = Array.from({ length: 30 }, () => ({ buyer: buyer(), at: moment() })).flatMap((start) => {
    const agent = agents[below(3)] as string
    const lines: Said[] = [{ ...start, agent, who: 'buyer' }]
    if (below(4) > 0) lines.push({ ...start, agent, at: start.at + 2 * (1 + below(600)), who: 'agent' })
    return lines
  })
  const bought = Array.from({ length: 14 }, (_, index): Bought => {
    const at = moment() + 1
    const paidAt = below(4) === 0 ? null : at + 2 * below(below(3) === 0 ? 90_000 : 300)
    return { buyer: buyer(), at, paidAt, isClosed: paidAt !== null && below(5) === 0, fen: 1000 + index }
  })
  return { said, bought }
}

const bringIn = async (host: TestHost, { said, bought }: ReturnType<typeof shopOf>): Promise<void> => {
  await giveAccounts(host, [
    { number: 'A01', account: '小美' },
    { number: 'A02', account: '阿强' },
  ])
  const direction = { buyer: '买家', agent: '客服' }
  await bring(
    host,
    said.map(({ buyer, agent, at, who }, index) => ({
      ...{ account: logins[agent] ?? '', buyer, sentAt: clock(at), direction: direction[who] },
      text: `这一句是${String(index)}`,
    })),
  )
  const columns = [
    '订单编号',
    '买家会员名',
    '买家实际支付金额',
    '买家应付邮费',
    '订单状态',
    '订单创建时间',
    '订单付款时间',
  ]
  const rows = bought.map(({ buyer, at, paidAt, isClosed, fen }, index) =>
    orderRow(String(213_555_000_123_400_000n + BigInt(index)), {
      ...{ 买家会员名: buyer, 买家实际支付金额: (fen / 100).toFixed(2), 订单创建时间: clock(at) },
      订单状态: isClosed ? '交易关闭' : paidAt === null ? '等待买家付款' : '买家已付款,等待卖家发货',
      订单付款时间: paidAt === null ? '' : clock(paidAt),
    }),
  )
  await importRows(host, 1, rows, false, [...columns, '宝贝标题', '订单备注', '退款金额'])
}

const creditFigures = (credited: readonly Credited[]) => {
  const paid = credited.filter(({ agent, order }) => agent !== null && order.paidAt !== null)
  return {
    orderedOrders: credited.filter(({ agent }) => agent !== null).length,
    orders: paid.length,
    sales: paid.reduce((sum, { order }) => sum + order.fen, 0),
    buyers: new Set(paid.map(({ order }) => order.buyer)).size,
  }
}

const shopFigures = (asked: readonly Asked[], credited: readonly Credited[]) => ({
  ...creditFigures(credited),
  inquiries: asked.length,
  converted: asked.filter(({ isConverted }) => isConverted).length,
  silentOrders: credited.filter(({ isSilent, order }) => isSilent && order.paidAt !== null).length,
})

const creditOf = ({ orderedOrders, orders, sales, buyers }: Figures) => ({ orderedOrders, orders, sales, buyers })
const shownOf = (figures: Figures) => ({
  ...creditOf(figures),
  inquiries: figures.inquiries,
  converted: figures.conversion.hits,
  silentOrders: figures.silentOrders,
})

const rules: readonly AttributionSettings['conversion'][] = (
  [
    ['paid', 'next-day', 'last-before-order', null],
    ['paid', 'same-day', 'first', null],
    ['ordered', { hours: 24 }, 'last-before-order', 15],
    ['paid', { days: 3 }, 'last-before-payment', null],
    ['ordered', { days: 2 }, 'first', 15],
    ['paid', { hours: 72 }, 'last-before-order', 1],
  ] as const
).map(([event, within, credit, takeBackCancelledWithinDays]) => ({
  event,
  within,
  credit,
  takeBackCancelledWithinDays,
}))

describe('conversion beside a second implementation of the rule book', () => {
  it.each([1, 2, 3, 4])('shop number %i', async (seed) => {
    const shop = shopOf(seed)
    const host = await withShop()
    await bringIn(host, shop)
    const kept = await host.ask('orders.attributionSettings', {})
    for (const dayStartsAt of ['00:00', '04:00'])
      for (const conversion of rules) {
        await host.ask('settings.change', { dayStartsAt })
        await host.ask('orders.saveAttributionSettings', { ...kept, conversion })
        const { asked, credited } = plainConversion(
          shop.said,
          shop.bought,
          conversion,
          Number(dayStartsAt.slice(0, 2)) * 3600,
        )
        const table = await tableOf(host, { from: '2026-09-29' as LocalDate, by: 'agent' })
        const where = `${JSON.stringify(conversion)} ${dayStartsAt}`
        expect(shownOf(table.total), where).toEqual(shopFigures(asked, credited))
        for (const agent of agents) {
          const row = table.rows.find(({ key }) => key === agent)
          const own = creditFigures(credited.filter((order) => order.agent === agent))
          expect(row ? creditOf(row.figures) : creditFigures([]), `${where} ${agent}`).toEqual(own)
        }
        const byDay = await tableOf(host, { from: '2026-09-29' as LocalDate, by: 'day' })
        for (let day = -1; day < days + 2; day++) {
          const row = byDay.rows.find(({ key }) => key === dateOf(day))
          const own = shopFigures(
            asked.filter((one) => one.day === day),
            credited.filter((one) => one.day === day),
          )
          expect(row ? shownOf(row.figures) : shopFigures([], []), `${where} ${dateOf(day)}`).toEqual(own)
        }
      }
  })
})
