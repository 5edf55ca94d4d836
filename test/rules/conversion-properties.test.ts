import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LocalDate } from '#shared/kit/local-time.ts'
import { conversionFigures, conversionItems } from '#shared/rules/conversion/items.ts'
import type { ConversionResult, ConversionRule } from '#shared/rules/conversion/result.ts'
import { timeOf, secondsOf } from '#shared/rules/conversion/moments.ts'
import { conversionSums, type ConversionSums, type Cut } from '#shared/rules/conversion/sums.ts'
import type { LocalTime } from '#shared/kit/local-time.ts'
import { convert, type Around, type Line, type TestOrder } from '#test/fixtures/conversion.ts'

const firstSecond = secondsOf('2026-10-01 00:00:00' as LocalTime)
const within = (days: number) =>
  fc.integer({ min: 0, max: days * 86_400 - 1 }).map((second) => timeOf(firstSecond + second))
const accounts = ['甲', '乙', '丙']
const week = { from: '2026-10-01' as LocalDate, to: '2026-10-07' as LocalDate, people: accounts }

const line: fc.Arbitrary<Line> = fc.record({
  account: fc.constantFrom(...accounts, ''),
  buyer: fc.constantFrom('B1', 'B2', 'B3', 'B4'),
  at: within(7),
  by: fc.constantFrom('buyer', 'buyer', 'agent', 'auto'),
})
const order: fc.Arbitrary<Omit<TestOrder, 'no'>> = fc
  .record({
    at: within(9),
    wait: fc.constantFrom(0, 60, 40_000, 90_000, -500, null),
    buyer: fc.constantFrom('B1', 'B2', 'B3', 'B4', 'B9', 'B**1', null),
    status: fc.constantFrom('unpaid', 'paid', 'shipped', 'completed', 'closed'),
    memo: fc.constantFrom('', '', '甲', '乙', '甲乙'),
    paid: fc.integer({ min: 0, max: 99_999 }),
    refunded: fc.constantFrom(0, 0, 100),
    quantity: fc.integer({ min: 1, max: 5 }),
  })
  .map(({ wait, ...rest }) => ({
    ...rest,
    paidAt: wait === null ? null : timeOf(secondsOf(rest.at as LocalTime) + wait),
  }))
const shop = fc.record({
  lines: fc.array(line, { maxLength: 40 }),
  orders: fc.array(order, { maxLength: 12 }).map((all) => all.map((one, index) => ({ ...one, no: index + 1 }))),
})
const rule: fc.Arbitrary<ConversionRule> = fc.record({
  event: fc.constantFrom('ordered', 'paid'),
  within: fc.oneof(
    fc.constantFrom('same-day' as const, 'next-day' as const),
    fc.record({ hours: fc.integer({ min: 1, max: 100 }) }),
    fc.record({ days: fc.integer({ min: 1, max: 5 }) }),
  ),
  credit: fc.constantFrom('last-before-order', 'last-before-payment', 'first'),
  takeBackCancelledWithinDays: fc.constantFrom(null, 3),
})
const nudge: Around['nudgeShares'] = (_order, nudgedBy) => [{ key: nudgedBy, share: 1_000_000 }]

const total: Cut = { view: 'shop', keyOf: () => 'total' }
const byAgent: Cut = { view: 'agents', keyOf: ({ agentKey }) => agentKey }
const totalOf = (result: ConversionResult): ConversionSums | undefined => conversionSums(result, total).get('total')
const hits = (result: ConversionResult): number => totalOf(result)?.converted ?? 0

describe('conversion, whatever chats and orders there are', () => {
  it('a longer time to buy never lowers the hits', () => {
    const longer: [ConversionRule['within'], ConversionRule['within']][] = [
      ['same-day', 'next-day'],
      ['next-day', { days: 2 }],
      [{ days: 1 }, { days: 4 }],
      [{ hours: 5 }, { hours: 30 }],
      [{ hours: 30 }, { hours: 31 }],
    ]
    fc.assert(
      fc.property(shop, rule, fc.constantFrom(...longer), ({ lines, orders }, base, [short, long]) => {
        const convertedWithin = (time: ConversionRule['within']) =>
          hits(convert(lines, orders, { ...week, rule: { ...base, within: time } }))
        expect(convertedWithin(long)).toBeGreaterThanOrEqual(convertedWithin(short))
      }),
    )
  })

  it('an order is credited to one at most, and what is credited adds up', () => {
    fc.assert(
      fc.property(shop, rule, ({ lines, orders }, given) => {
        const result = convert(lines, orders, { ...week, rule: given, nudgeShares: nudge })
        for (const { agentKeys, creditedBy, isTakenBack } of result.orders) {
          expect(agentKeys.length).toBeLessThanOrEqual(1)
          expect(creditedBy !== null).toBe(agentKeys.length === 1)
          if (isTakenBack) expect(agentKeys).toEqual([])
        }
        const rows = [...conversionSums(result, byAgent).values()]
        const sum = (name: 'orders' | 'orderedOrders' | 'sales' | 'units' | 'nudgedOrders'): number =>
          rows.reduce((all, row) => all + row[name], 0)
        for (const name of ['orders', 'orderedOrders', 'sales', 'units', 'nudgedOrders'] as const)
          expect(sum(name)).toBe(totalOf(result)?.[name] ?? 0)
      }),
    )
  })

  it('hits never exceed inquiries, and every inquiry is one thing to one agent', () => {
    fc.assert(
      fc.property(shop, rule, fc.boolean(), ({ lines, orders }, given, assistedLeavesInquiries) => {
        const result = convert(lines, orders, { ...week, rule: given, assistedLeavesInquiries })
        const inquiries = result.entries.filter(({ kind }) => kind === 'inquiry')
        expect(totalOf(result)?.inquiries ?? 0).toBe(inquiries.length)
        for (const [agent, row] of conversionSums(result, byAgent)) {
          const mine = inquiries.filter(({ agentKeys }) => agentKeys.includes(agent)).length
          expect(row.inquiries).toBe(assistedLeavesInquiries ? mine - row.assisted : mine)
          expect(row.converted + row.assisted).toBeLessThanOrEqual(mine)
        }
        for (const { outcome, creditedKeys, agentKeys } of inquiries) {
          if (outcome !== 'converted') expect(creditedKeys).toEqual([])
          expect(agentKeys.length).toBeGreaterThan(0)
        }
      }),
    )
  })

  it('coverage adds up', () => {
    fc.assert(
      fc.property(shop, ({ lines, orders }) => {
        const { coverage, orders: found } = convert(lines, orders, week)
        const { memo, chat, name, none } = coverage.by
        expect([coverage.orders, memo + chat + name + none]).toEqual([found.length, found.length])
        expect(coverage.covered).toBe(found.length === 0 ? null : (memo + chat + name) / found.length)
      }),
    )
  })

  it('the order of rows does not matter', () => {
    const shuffled = shop.chain(({ lines, orders }) =>
      fc.record({
        shop: fc.constant({ lines, orders }),
        lines: fc.shuffledSubarray(lines, { minLength: lines.length }),
        orders: fc.shuffledSubarray(orders, { minLength: orders.length }),
      }),
    )
    fc.assert(
      fc.property(shuffled, rule, ({ shop: first, lines, orders }, given) => {
        const around = { ...week, rule: given, nudgeShares: nudge }
        expect(convert(lines, orders, around)).toEqual(convert(first.lines, first.orders, around))
      }),
    )
  })

  it('a day says the same alone as within its week', () => {
    fc.assert(
      fc.property(shop, rule, ({ lines, orders }, given) => {
        const around = { ...week, rule: given }
        const alone = convert(lines, orders, {
          ...around,
          from: '2026-10-03' as LocalDate,
          to: '2026-10-03' as LocalDate,
        })
        const { entries, orders: all } = convert(lines, orders, around)
        expect(alone.entries).toEqual(entries.filter(({ day }) => day === '2026-10-03'))
        expect(alone.orders).toEqual(all.filter(({ day }) => day === '2026-10-03'))
      }),
    )
  })

  it('what is behind every figure adds up to it', () => {
    fc.assert(
      fc.property(shop, rule, fc.boolean(), ({ lines, orders }, given, assistedLeavesInquiries) => {
        const result = convert(lines, orders, { ...week, rule: given, nudgeShares: nudge, assistedLeavesInquiries })
        for (const cut of [total, byAgent])
          for (const [key, sums] of conversionSums(result, cut)) {
            const values = (figure: (typeof conversionFigures)[number]) =>
              conversionItems(result, figure, key, cut)
                .filter(({ verdict }) => verdict !== 'left-out')
                .map(({ value }) => value ?? 0)
            const sum = (figure: (typeof conversionFigures)[number]) => values(figure).reduce((a, b) => a + b, 0)
            for (const figure of conversionFigures) {
              if (figure === 'conversion')
                expect([sum(figure), values(figure).length]).toEqual([sums.converted, sums.inquiries])
              else if (figure === 'paidShare')
                expect([sum(figure), values(figure).length]).toEqual([sums.orders, sums.orderedOrders])
              else if (figure === 'refundShare')
                expect([sum(figure), values(figure).length]).toEqual([sums.refundedOrders, sums.orders])
              else if (figure === 'averagePerBuyer') expect(sum(figure)).toBe(sums.sales)
              else if (figure === 'unitsPerBuyer') expect(sum(figure)).toBe(sums.units)
              else expect([figure, sum(figure)]).toEqual([figure, sums[figure]])
            }
          }
      }),
    )
  })
})
