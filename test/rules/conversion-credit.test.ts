import { describe, expect, it } from 'vitest'
import type { LocalDate, LocalTime } from '#shared/kit/local-time.ts'
import { equalShares } from '#shared/rules/attribution.ts'
import { secondsOf } from '#shared/rules/conversion/moments.ts'
import { agentsPresent, eveningShift, nudgeSharesOf } from '#shared/rules/conversion/nudged.ts'
import type { ConversionRule } from '#shared/rules/conversion/result.ts'
import { conversionSums, type Cut } from '#shared/rules/conversion/sums.ts'
import { answers, asks, at, buys, convert, type Around, type Line, type TestOrder } from '#test/fixtures/conversion.ts'

const total: Cut = { view: 'shop', keyOf: () => 'total' }

/** The first order in short: by what it is credited and to whom. */
const credit = (lines: readonly Line[], orders: readonly TestOrder[], around: Around = {}): string => {
  const [order] = convert(lines, orders, around).orders
  return order ? `${order.creditedBy} ${order.agentKeys.join(' ')}` : 'no order'
}
describe('whose the order is', () => {
  const lines = [
    asks('B1', '甲', at(1, '10:00')),
    answers('B1', '甲', at(1, '10:01')),
    asks('B1', '乙', at(1, '12:00')),
    answers('B1', '乙', at(1, '12:01')),
    answers('B1', '丙', at(1, '14:30')),
  ]
  const order = [buys(1, at(1, '14:00'), { paidAt: at(1, '15:00') })]
  it.each<[ConversionRule['credit'], string]>([
    ['last-before-order', '乙'],
    ['last-before-payment', '丙'],
    ['first', '甲'],
  ])('%s', (rule, agent) => {
    expect(credit(lines, order, { rule: { credit: rule } })).toBe(`chat ${agent}`)
  })

  it('whoever wrote goes before whoever was only asked, and a login before none', () => {
    const unanswered = [asks('B1', '甲', at(1, '10:00')), asks('B1', '乙', at(1, '11:00'))]
    expect(credit(unanswered, order)).toBe('chat 乙')
    expect(credit([...unanswered, answers('B1', '甲', at(1, '10:30'))], order)).toBe('chat 甲')
    expect(credit([...unanswered, asks('B1', '', at(1, '13:00'))], order)).toBe('chat 乙')
    expect(credit([asks('B1', '', at(1, '13:00'))], order)).toBe('chat ')
  })

  it('who only came after the order took no part', () => {
    const result = convert([...lines, asks('B1', '丁', at(1, '16:00'))], order)
    expect(result.entries[0]).toMatchObject({ agentKeys: ['乙', '甲'].toSorted(), creditedKeys: ['乙'] })
  })

  it('the memo outranks the clock, a decision both; two in the memo say nothing', () => {
    const people = ['甲', '乙', '丙']
    expect(credit(lines, [{ ...order[0]!, memo: '甲的单' }], { people })).toBe('memo 甲')
    expect(credit(lines, [{ ...order[0]!, memo: '甲的单' }], { people, isMemoFirst: false })).toBe('chat 乙')
    expect(credit(lines, [{ ...order[0]!, memo: '甲乙' }], { people })).toBe('chat 乙')
    const decisionOf = () => equalShares(['甲', '丁'])
    const result = convert(lines, [{ ...order[0]!, memo: '丙', paid: 101 }], { people, decisionOf })
    expect(result.orders[0]).toMatchObject({ creditedBy: 'decision', agentKeys: ['丁', '甲'].toSorted() })
    expect(result.entries[0]).toMatchObject({
      agentKeys: ['丁', '乙', '甲'].toSorted(),
      creditedKeys: ['丁', '甲'].toSorted(),
    })
    const sums = conversionSums(result, { view: 'agents', keyOf: ({ agentKey }) => agentKey })
    expect(['甲', '丁', '乙'].map((key) => sums.get(key)?.sales ?? 0)).toEqual([51, 50, 0])
    expect(conversionSums(result, total).get('total')).toMatchObject({ sales: 101, orders: 1, converted: 1 })
  })

  it('one order is credited once, and every day that asked is converted', () => {
    const twoDays = [...lines.slice(0, 2), asks('B1', '乙', at(2, '10:00')), answers('B1', '乙', at(2, '10:01'))]
    const around = { to: '2026-10-02' as LocalDate }
    const result = convert(twoDays, [buys(1, at(2, '11:00'))], around)
    expect(result.entries.map(({ outcome, agentKeys, creditedKeys }) => [outcome, agentKeys, creditedKeys])).toEqual([
      ['converted', ['甲'], []],
      ['converted', ['乙'], ['乙']],
    ])
    expect(result.orders.map(({ agentKeys, firstAskedAt }) => [agentKeys, firstAskedAt])).toEqual([
      [['乙'], at(2, '10:00')],
    ])
    const first = convert(twoDays, [buys(1, at(2, '11:00'))], { ...around, rule: { credit: 'first' } })
    expect(first.orders.map(({ agentKeys, firstAskedAt }) => [agentKeys, firstAskedAt])).toEqual([
      [['甲'], at(1, '10:00')],
    ])
  })

  it('an excluded order is nobody’s and converts nothing', () => {
    const result = convert(lines, order, { isExcluded: () => true })
    expect(result.orders[0]).toMatchObject({ creditedBy: null, agentKeys: [], isSilent: false })
    expect(result.entries[0]).toMatchObject({ outcome: 'not-converted' })
  })
})

describe('joining orders to chats', () => {
  const lines = [asks('B1', '甲', at(1, '10:00')), answers('B1', '甲', at(1, '10:01'))]
  it('a masked name joins nothing', () => {
    const masked = lines.map((line) => ({ ...line, buyer: 'B**1' }))
    const result = convert(masked, [buys(1, at(1, '11:00'), { buyer: 'B**1' })])
    expect(result.orders[0]).toMatchObject({ evidence: 'none', buyerId: null, agentKeys: [], isSilent: false })
    expect(result.coverage).toEqual({ orders: 1, covered: 0, by: { memo: 0, chat: 0, name: 0, none: 1 } })
  })

  it('a number in the chat does, the earliest chat that names it', () => {
    const more = [...lines, asks('B2', '乙', at(1, '10:00'))]
    const mentions = [
      { orderId: 1, buyerId: 1002, at: secondsOf(at(1, '13:00') as LocalTime) },
      { orderId: 1, buyerId: 1001, at: secondsOf(at(1, '12:00') as LocalTime) },
    ]
    const result = convert(more, [buys(1, at(1, '11:00'), { buyer: null })], { mentions })
    expect(result.orders[0]).toMatchObject({ evidence: 'chat', buyerId: 1001, agentKeys: ['甲'] })
    const named = convert(more, [buys(1, at(1, '11:00'), { buyer: 'B2' })], { mentions })
    expect(named.orders[0]).toMatchObject({ evidence: 'chat', buyerId: 1002, agentKeys: ['乙'] })
  })

  it('the same name in two shops is two buyers', () => {
    const other = lines.map((line) => ({ ...line, shopId: 2, account: '乙' }))
    const result = convert([...lines, ...other], [buys(1, at(1, '11:00'), { shopId: 2 })])
    expect(result.entries.map(({ shopId, outcome }) => [shopId, outcome])).toEqual([
      [1, 'not-converted'],
      [2, 'converted'],
    ])
    expect(result.orders[0]?.agentKeys).toEqual(['乙'])
  })

  it('a memo without a buyer converts one waiting inquiry of its agent, each once, and is not silent', () => {
    const waiting = [...lines, asks('B2', '甲', at(1, '10:30')), asks('B3', '乙', at(1, '10:30'))]
    const memo = (no: number, when: string): TestOrder => buys(no, when, { buyer: null, memo: '甲' })
    const orders = [memo(1, at(1, '11:00')), memo(2, at(1, '11:05')), memo(3, at(1, '11:10')), memo(4, at(2, '11:00'))]
    const result = convert(waiting, orders, { people: ['甲', '乙'], to: '2026-10-02' as LocalDate })
    expect(result.entries.map(({ buyer, outcome }) => `${buyer} ${outcome}`)).toEqual([
      'B1 converted',
      'B2 converted',
      'B3 not-converted',
    ])
    expect(conversionSums(result, total).get('total')).toMatchObject({
      orders: 4,
      buyers: 4,
      converted: 2,
      silentOrders: 0,
    })
    expect(result.coverage.by).toEqual({ memo: 4, chat: 0, name: 0, none: 0 })
  })
})

describe('silent orders', () => {
  const chats = [asks('B9', '甲', at(1, '08:00'))]
  it('of buyers who wrote nothing for 15 days, and are known', () => {
    const silent = (around: Around = {}, more: Partial<TestOrder> = {}): boolean | undefined =>
      convert(chats, [buys(1, at(1, '11:00'), more)], around).orders[0]?.isSilent
    expect(silent()).toBe(true)
    expect(silent({}, { buyer: null })).toBe(false)
    expect(silent({}, { buyer: 'B9' })).toBe(false)
    const wrote = (day: string): boolean | undefined =>
      convert([...chats, asks('B1', '甲', `${day} 10:00:00`)], [buys(1, at(1, '11:00'))]).orders[0]?.isSilent
    expect(wrote('2026-09-16')).toBe(false)
    expect(wrote('2026-09-15')).toBe(true)
  })

  it('nudged ones follow the policy, and convert nothing', () => {
    const lines = [...chats, answers('B1', '乙', at(1, '11:10')), answers('B1', '甲', at(1, '11:30'))]
    const order = [buys(1, at(1, '11:00'), { paidAt: at(1, '11:20') })]
    expect(credit(lines, order)).toBe('null ')
    const around: Around = { nudgeShares: (_order, nudgedBy) => [{ key: nudgedBy, share: 1_000_000 }] }
    const result = convert(lines, order, around)
    expect(result.orders[0]).toMatchObject({ creditedBy: 'nudge', agentKeys: ['乙'], nudgedBy: '乙', isSilent: true })
    expect(conversionSums(result, total).get('total')).toMatchObject({
      converted: 0,
      orders: 1,
      silentOrders: 1,
      nudgedOrders: 1,
    })
  })

  it('policies: nobody, the agent, the evening shift, everybody', () => {
    const who = { nudgedBy: '乙', evening: () => ['A02', 'A03', 'A04'], present: () => ['A01', 'A02'] }
    expect(nudgeSharesOf('nobody', who)).toEqual([])
    expect(nudgeSharesOf('agent', who)).toEqual([{ key: '乙', share: 1_000_000 }])
    expect(nudgeSharesOf('evening-shift', who).map(({ share }) => share)).toEqual([333_334, 333_333, 333_333])
    expect(nudgeSharesOf('shared', who).map(({ key }) => key)).toEqual(['A01', 'A02'])
    expect(nudgeSharesOf('evening-shift', { ...who, evening: () => [] })).toEqual([])
  })

  it('the evening shift is the kind marked so, else whoever ends last', () => {
    const plan = (number: string, end: number, isNightly = false) => ({ number, end, isNightly })
    expect(eveningShift([plan('A02', 80_000, true), plan('A01', 90_000), plan('A03', 80_000, true)])).toEqual([
      'A02',
      'A03',
    ])
    expect(eveningShift([plan('A02', 80_000), plan('A01', 90_000)])).toEqual(['A01'])
    expect(eveningShift([])).toEqual([])
  })

  it('everybody: agents employed at the moment', () => {
    const person = (number: string, more: object = {}) => ({
      number,
      role: 'agent' as const,
      joined: null,
      left: null,
      ...more,
    })
    const people = [
      person('A03'),
      person('A01', { joined: '2026-10-02' }),
      person('A02', { left: '2026-09-30' }),
      person('A04', { left: '2026-10-01', joined: '2026-10-01' }),
      person('M01', { role: 'supervisor' }),
    ]
    expect(agentsPresent(people, at(1, '10:00') as LocalTime)).toEqual(['A03', 'A04'])
  })
})
