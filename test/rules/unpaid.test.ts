import { describe, expect, it } from 'vitest'
import type { LocalDate, LocalTime, Month } from '#shared/kit/local-time.ts'
import { ownersOf, recoveredIn, type PaidOrder, type Reminder } from '#shared/rules/unpaid.ts'

const reminder = (order: string, agent: string, at: string): Reminder => ({
  order,
  agent,
  day: at.slice(0, 10) as LocalDate,
  at: at as LocalTime,
})
const paidOrder = (order: string, paidAt: string, paid: number): PaidOrder => ({
  order,
  paidAt: paidAt as LocalTime,
  paid,
})
const recovered = (month: string, reminders: readonly Reminder[], orders: readonly PaidOrder[]) =>
  recoveredIn(month as Month, reminders, orders).map(({ agent, nudged, paidOrders, paid }) => [
    agent,
    nudged,
    paidOrders,
    paid,
  ])

describe('who reminds a buyer', () => {
  it.each([
    ['whoever served, whatever the memo says', 'A03', ['A01'], ['A02'], ['A03'], 'chat'],
    ['the one person of the memo', null, ['A01'], ['A02'], ['A01'], 'memo'],
    ['two in the memo are none', null, ['A01', 'A02'], ['A04', 'A05'], ['A04', 'A05'], 'evening-shift'],
    ['the evening shift of a silent order', null, [], ['A02', 'A05'], ['A02', 'A05'], 'evening-shift'],
    ['nobody without a roster', null, [], [], [], 'nobody'],
  ] as const)('%s', (_what, chatAgent, memoAgents, evening, owners, ownedBy) => {
    expect(ownersOf({ chatAgent, memoAgents, evening })).toEqual({ owners, ownedBy })
  })
})

describe('what reminding brought', () => {
  it('counts a payment for the last reminder before it, in the month of the payment', () => {
    const reminders = [
      reminder('1', 'A01', '2026-10-30 16:00:00'),
      reminder('1', 'A02', '2026-10-31 16:00:00'),
      reminder('1', 'A01', '2026-11-02 16:00:00'),
    ]
    const orders = [paidOrder('1', '2026-11-01 10:00:00', 12_800)]
    expect(recovered('2026-11', reminders, orders)).toEqual([
      ['A01', 1, 0, 0],
      ['A02', 0, 1, 12_800],
    ])
    expect(recovered('2026-10', reminders, orders)).toEqual([
      ['A01', 1, 0, 0],
      ['A02', 1, 0, 0],
    ])
  })

  it('a reminder written down when the money was there already recovered nothing', () => {
    const orders = [paidOrder('1', '2026-11-01 16:00:00', 500)]
    expect(recovered('2026-11', [reminder('1', 'A01', '2026-11-01 16:00:00')], orders)).toEqual([['A01', 1, 0, 0]])
    expect(recovered('2026-11', [reminder('1', 'A01', '2026-11-01 15:59:59')], orders)).toEqual([['A01', 1, 1, 500]])
  })

  it('an order reminded on two days is one order; of two written in the same second the later one counts', () => {
    const reminders = [
      reminder('1', 'A01', '2026-11-01 16:00:00'),
      reminder('1', 'A01', '2026-11-02 16:00:00'),
      reminder('1', 'A02', '2026-11-02 16:00:00'),
    ]
    expect(recovered('2026-11', reminders, [paidOrder('1', '2026-11-03 08:00:00', 900)])).toEqual([
      ['A01', 1, 0, 0],
      ['A02', 1, 1, 900],
    ])
  })
})
