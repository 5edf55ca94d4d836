import { describe, expect, it } from 'vitest'
import type { ConversionResult, ConversionRule } from '#shared/rules/conversion/result.ts'
import { conversionSums, type Cut } from '#shared/rules/conversion/sums.ts'
import { convert, exampleLines, exampleOrders } from '#test/fixtures/conversion.ts'
import { tableOf } from '#test/support/doc-tables.ts'

const total: Cut = { view: 'shop', keyOf: () => 'total' }
const byAgent: Cut = { view: 'agents', keyOf: ({ agentKey }) => agentKey }
const totalOf = (result: ConversionResult) => conversionSums(result, total).get('total')
const agentOf = (result: ConversionResult, key: string) => conversionSums(result, byAgent).get(key)

const convertedOf = (result: ConversionResult, agent: string): string[] =>
  result.entries.filter(({ creditedKeys }) => creditedKeys.includes(agent)).map(({ buyer }) => buyer)

const rules: readonly [string, Partial<ConversionRule>, number, string[], string[]][] = [
  ['next-day payment, last before the order', {}, 4, ['B1', 'B3', 'B9'], ['B2']],
  ['final payment within four days', { within: { days: 4 } }, 5, ['B1', 'B3', 'B5', 'B9'], ['B2']],
  ['paid within 72 hours', { within: { hours: 72 } }, 5, ['B1', 'B3', 'B5', 'B9'], ['B2']],
  [
    'ordered within 24 hours, 15 days back',
    { event: 'ordered', within: { hours: 24 }, takeBackCancelledWithinDays: 15 },
    3,
    ['B1', 'B3'],
    ['B2'],
  ],
]

describe('the worked example', () => {
  it.each(rules)('%s', (_name, rule, converted, ofJia, ofYi) => {
    const result = convert(exampleLines, exampleOrders, { rule })
    const kinds = result.entries.map(({ kind }) => kind)
    expect(kinds).toHaveLength(8)
    expect(kinds.filter((kind) => kind !== 'filtered')).toHaveLength(7)
    const inquiries = result.entries.filter(({ kind }) => kind === 'inquiry').map(({ buyer }) => buyer)
    expect(inquiries.toSorted()).toEqual(['B1', 'B2', 'B3', 'B5', 'B6', 'B9'])
    expect(totalOf(result)).toMatchObject({ inquiries: 6, converted, assisted: 0, isOpen: false })
    expect([convertedOf(result, '甲').toSorted(), convertedOf(result, '乙')]).toEqual([ofJia, ofYi])
    expect(agentOf(result, '甲')).toMatchObject({ inquiries: 5, assisted: 1, converted: ofJia.length })
    expect(agentOf(result, '乙')).toMatchObject({ inquiries: 1, assisted: 0, converted: 1 })
  })

  it("甲's own denominator is 6 where assisted inquiries stay", () => {
    const result = convert(exampleLines, exampleOrders, { assistedLeavesInquiries: false })
    expect(agentOf(result, '甲')).toMatchObject({ inquiries: 6, assisted: 1, converted: 3 })
  })

  it('counts the silent orders, and the one that 乙 nudged', () => {
    const result = convert(exampleLines, exampleOrders)
    expect(totalOf(result)).toMatchObject({ silentOrders: 2, nudgedOrders: 1, orders: 4, orderedOrders: 4 })
    expect(agentOf(result, '乙')).toMatchObject({ nudgedOrders: 1, orders: 1 })
    expect(result.coverage).toEqual({ orders: 6, covered: 1, by: { memo: 0, chat: 0, name: 6, none: 0 } })
  })

  it('says on the same evening that the time to buy is not over', () => {
    const now = Date.parse('2026-10-02T20:00:00Z') / 1000
    const orders = exampleOrders.filter(({ no }) => no !== 5)
    expect(totalOf(convert(exampleLines, orders, { now }))).toMatchObject({ converted: 4, isOpen: true })
    const later = Date.parse('2026-10-03T00:00:00Z') / 1000
    expect(totalOf(convert(exampleLines, orders, { now: later }))).toMatchObject({ converted: 4, isOpen: false })
  })

  it('stands in docs/conversion.md as it is computed', () => {
    const rows = rules.map(([name, rule]) => {
      const result = convert(exampleLines, exampleOrders, { rule })
      const received = result.entries.filter(({ kind }) => kind !== 'filtered')
      const { inquiries = 0, converted = 0 } = totalOf(result) ?? {}
      const rate = `${((100 * converted) / inquiries).toFixed(1)} %`
      const agents = ['甲', '乙'].map((agent) => convertedOf(result, agent).toSorted().join(' '))
      return [name, ...[result.entries.length, received.length, inquiries, converted].map(String), rate, ...agents]
    })
    const told = tableOf('docs/conversion.md', 'golden')
    expect(told.map(([, ...cells]) => cells)).toEqual(rows.map(([, ...cells]) => cells))
    for (const [index, [name = '']] of told.entries()) expect(name).toContain(rows[index]?.[0])
  })
})
