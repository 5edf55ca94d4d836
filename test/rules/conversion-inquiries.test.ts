import { describe, expect, it } from 'vitest'
import { dayAfter, type LocalDate, type LocalTime } from '#shared/kit/local-time.ts'
import { dateOfNumber, dayNumberOf, secondsOf, timeOf } from '#shared/rules/conversion/moments.ts'
import type { ConversionRule } from '#shared/rules/conversion/result.ts'
import { conversionSums, type Cut } from '#shared/rules/conversion/sums.ts'
import { answers, asks, at, buys, convert, type Around, type Line, type TestOrder } from '#test/fixtures/conversion.ts'

const total: Cut = { view: 'shop', keyOf: () => 'total' }

/** The entries of day D in short. */
const entries = (lines: readonly Line[], orders: readonly TestOrder[], around: Around = {}): string[] =>
  convert(lines, orders, around).entries.map(({ buyer, kind, outcome }) => `${buyer} ${kind} ${outcome}`)

describe('whether it is an inquiry', () => {
  const question = [asks('B1', '甲', at(1, '10:00'))]
  it.each<[string, TestOrder[], string]>([
    ['nobody bought anything', [], 'inquiry'],
    ['bought this morning', [buys(1, at(1, '09:00'))], 'after-sales'],
    ['bought this morning and cancelled', [buys(1, at(1, '09:00'), { status: 'closed' })], 'after-sales'],
    ['bought this morning, and again', [buys(1, at(1, '09:00')), buys(2, at(1, '11:00'), { buyer: 'B1' })], 'inquiry'],
    [
      'bought before, again on the next day',
      [buys(1, '2026-09-28 09:00:00'), buys(2, at(2, '11:00'), { buyer: 'B1' })],
      'inquiry',
    ],
    [
      'bought before, again too late',
      [buys(1, '2026-09-28 09:00:00'), buys(2, at(3, '11:00'), { buyer: 'B1' })],
      'after-sales',
    ],
    ['shipped long ago', [buys(1, '2026-08-28 09:00:00', { status: 'shipped' })], 'after-sales'],
    ['completed 15 days ago', [buys(1, '2026-09-01 09:00:00', { completedAt: '2026-09-16 10:00:00' })], 'after-sales'],
    ['completed longer ago', [buys(1, '2026-09-01 09:00:00', { completedAt: '2026-09-16 09:59:59' })], 'inquiry'],
    ['completed nobody knows when', [buys(1, '2026-09-01 10:00:00')], 'after-sales'],
    ['completed nobody knows when, long ago', [buys(1, '2026-09-01 09:59:59')], 'inquiry'],
    ['closed nobody knows when', [buys(1, '2026-09-28 09:00:00', { status: 'closed' })], 'inquiry'],
    [
      'closed before',
      [buys(1, '2026-09-28 09:00:00', { status: 'closed', closedAt: '2026-09-29 09:00:00' })],
      'inquiry',
    ],
    [
      'closed afterwards',
      [buys(1, '2026-09-28 09:00:00', { status: 'closed', closedAt: '2026-10-02 09:00:00' })],
      'after-sales',
    ],
    ['not paid since yesterday', [buys(1, '2026-09-30 09:00:00', { paidAt: null })], 'after-sales'],
    ['never paid', [buys(1, '2026-09-01 09:00:00', { paidAt: null })], 'inquiry'],
  ])('%s', (_name, orders, kind) => {
    expect(convert(question, orders).entries.map((entry) => entry.kind)).toEqual([kind])
  })

  it('not of a buyer on the list, of advertising, or of one who never wrote', () => {
    const lines = [
      ...question,
      asks('B2', '甲', at(1, '10:00'), { isAdvertising: true }),
      answers('B3', '甲', at(1, '10:00')),
      { ...answers('B4', '甲', at(1, '10:00')), by: 'auto' as const },
    ]
    expect(entries(lines, [])).toEqual(['B1 inquiry not-converted', 'B2 filtered not-converted'])
    const filtering = { isListed: (buyer: number) => buyer === 1001 }
    const house = { advertising: false, onlyCard: true, ownAccounts: true, platformStaff: true, agentInitiated: true }
    const switched = { filtering: { filters: { ...house, listedBuyers: true }, ...filtering } }
    expect(entries(lines, [], switched)).toEqual(['B1 filtered not-converted', 'B2 inquiry not-converted'])
    const open = { filtering: { filters: { ...house, listedBuyers: false }, ...filtering } }
    expect(entries(lines, [], open)).toEqual(['B1 inquiry not-converted', 'B2 inquiry not-converted'])
  })
})

describe('the time to buy', () => {
  const question = [asks('B1', '甲', at(1, '22:00'))]
  it.each<[ConversionRule['within'], string, string]>([
    ['same-day', '2026-10-01 23:59:59', '2026-10-02 00:00:00'],
    ['next-day', '2026-10-02 23:59:59', '2026-10-03 00:00:00'],
    [{ days: 3 }, '2026-10-04 23:59:59', '2026-10-05 00:00:00'],
    [{ hours: 24 }, '2026-10-02 22:00:00', '2026-10-02 22:00:01'],
    [{ hours: 0.5 }, '2026-10-01 22:30:00', '2026-10-01 22:30:01'],
  ])('%j', (within, last, over) => {
    const outcome = (when: string): string[] => entries(question, [buys(1, when)], { rule: { within } })
    expect(outcome(last)).toEqual(['B1 inquiry converted'])
    expect(outcome(over)).toEqual(['B1 inquiry not-converted'])
  })

  it('ends with the service day where that begins at four', () => {
    const around = { dayStart: 4 * 3600, rule: { within: 'same-day' as const } }
    expect(entries(question, [buys(1, at(2, '03:59'))], around)).toEqual(['B1 inquiry converted'])
    expect(entries(question, [buys(1, at(2, '04:00'))], around)).toEqual(['B1 inquiry not-converted'])
    const [order] = convert(question, [buys(1, at(2, '03:59'))], around).orders
    expect(order).toMatchObject({ day: '2026-10-01', agentKeys: ['甲'] })
  })

  it('is for the payment, not for the order, where the rule waits for it', () => {
    const orders = [buys(1, at(2, '10:00'), { paidAt: at(3, '10:00') })]
    expect(entries(question, orders)).toEqual(['B1 inquiry not-converted'])
    expect(entries(question, orders, { rule: { event: 'ordered' } })).toEqual(['B1 inquiry converted'])
    const unpaid = [buys(1, at(1, '23:00'), { paidAt: null })]
    expect(entries(question, unpaid)).toEqual(['B1 inquiry not-converted'])
    const now = secondsOf('2026-10-02 23:59:59' as LocalTime)
    expect(entries(question, unpaid, { now })).toEqual(['B1 inquiry still-open'])
  })

  it('an order whose payment a file forgot counts as ordered, and not as paid', () => {
    const result = convert(question, [buys(1, at(1, '23:00'), { paidAt: null, status: 'completed' })])
    expect(conversionSums(result, total).get('total')).toMatchObject({
      orderedOrders: 1,
      orders: 0,
      sales: 0,
      converted: 0,
    })
  })

  it('a payment before its order happened with it', () => {
    expect(entries(question, [buys(1, at(1, '23:00'), { paidAt: at(1, '09:00') })])).toEqual(['B1 inquiry converted'])
  })
})

describe('taken back', () => {
  const question = [asks('B1', '甲', at(1, '10:00'))]
  const cancelled = (closedAt?: string): TestOrder[] => [
    buys(1, at(1, '11:00'), { status: 'closed', ...(closedAt === undefined ? {} : { closedAt }) }),
  ]
  const rule = { takeBackCancelledWithinDays: 7 }
  it('within the days, and when nobody knows the day', () => {
    expect(entries(question, cancelled(at(8, '23:59')), { rule })).toEqual(['B1 inquiry taken-back'])
    expect(entries(question, cancelled(at(9, '00:00')), { rule })).toEqual(['B1 inquiry converted'])
    expect(entries(question, cancelled(), { rule })).toEqual(['B1 inquiry taken-back'])
    expect(entries(question, cancelled())).toEqual(['B1 inquiry converted'])
  })
  it('is nobody’s, and in no sum', () => {
    const result = convert(question, cancelled(), { rule })
    expect(result.orders[0]).toMatchObject({ isTakenBack: true, shares: [], agentKeys: [] })
    expect(conversionSums(result, total).get('total')).toMatchObject({
      orderedOrders: 0,
      orders: 0,
      sales: 0,
      buyers: 0,
    })
  })
})

describe('moments', () => {
  it('days and seconds there and back, over leap days and ends of years', () => {
    for (let day = '1999-12-01' as LocalDate; day < '2004-04-01'; day = dayAfter(day, 1)) {
      expect(dayNumberOf(day)).toBe(Date.parse(`${day}T00:00:00Z`) / 86_400_000)
      expect(dateOfNumber(dayNumberOf(day))).toBe(day)
    }
    for (const moment of ['2024-02-29 23:59:59', '2100-03-01 00:00:00', '1970-01-01 00:00:01'] as LocalTime[]) {
      expect(secondsOf(moment)).toBe(Date.parse(`${moment.replace(' ', 'T')}Z`) / 1000)
      expect(timeOf(secondsOf(moment))).toBe(moment)
    }
  })
})
