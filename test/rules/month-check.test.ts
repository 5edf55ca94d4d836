import { describe, expect, it } from 'vitest'
import { monthChecks, type MonthFinding } from '#shared/contract/month-close.ts'
import type { LocalDate, Month } from '#shared/kit/local-time.ts'
import { toFen } from '#shared/kit/money.ts'
import { findingsOf, isSameLook, type MonthToCheck } from '#shared/rules/month-check.ts'

const day = (date: number): LocalDate => `2026-02-${String(date).padStart(2, '0')}` as LocalDate
const everyDay = new Set(Array.from({ length: 28 }, (_, index) => day(index + 1)))
const none = { orders: 0, base: toFen(0) }

/** A February that lacks nothing, looked at in March. */
const whole: MonthToCheck = {
  month: '2026-02' as Month,
  today: '2026-03-02' as LocalDate,
  openBefore: [],
  daysWithOrders: everyDay,
  daysWithChats: everyDay,
  chatsSince: '2026-01-01' as LocalDate,
  daysWithRoster: everyDay,
  hadRoster: true,
  isRosterUnpublished: false,
  attendance: [],
  contested: none,
  nobodys: none,
  people: [{ agent: 'A01', hasPlan: true, isSigned: true, marksMissing: 0, itemsWithoutData: 0 }],
  openAppeals: [],
  unsignedHandovers: [],
  quality: { hasSample: true, below: [] },
  openComplaints: [],
}

const without = (...dates: number[]): ReadonlySet<LocalDate> =>
  new Set([...everyDay].filter((known) => !dates.some((date) => day(date) === known)))

const found = (change: Partial<MonthToCheck>): readonly MonthFinding[] => findingsOf({ ...whole, ...change })
const finding = (check: MonthFinding['check'], change: Partial<MonthFinding>): MonthFinding => ({
  check,
  count: 1,
  amount: null,
  days: [],
  agents: [],
  months: [],
  ...change,
})

describe('what is missing of a month', () => {
  it('is nothing when everything is there', () => {
    expect(findingsOf(whole)).toEqual([])
  })

  const person = { agent: 'A02', hasPlan: true, isSigned: true, marksMissing: 0, itemsWithoutData: 0 }
  const cases: readonly (readonly [Partial<MonthToCheck>, MonthFinding])[] = [
    [{ today: day(28), daysWithOrders: everyDay }, finding('month-not-over', {})],
    [{ openBefore: ['2026-01' as Month] }, finding('earlier-month-open', { months: ['2026-01' as Month] })],
    [{ daysWithOrders: without(5, 6) }, finding('days-without-orders', { count: 2, days: [day(5), day(6)] })],
    [{ daysWithChats: without(9) }, finding('days-without-chats', { days: [day(9)] })],
    [{ contested: { orders: 3, base: toFen(900) } }, finding('contested-orders', { count: 3, amount: toFen(900) })],
    [{ nobodys: { orders: 1, base: toFen(0) } }, finding('orders-of-nobody', { amount: toFen(0) })],
    [{ people: [{ ...person, hasPlan: false, isSigned: false }] }, finding('people-without-plan', { agents: ['A02'] })],
    [{ people: [{ ...person, isSigned: false }] }, finding('plans-unsigned', { agents: ['A02'] })],
    [{ people: [{ ...person, marksMissing: 2 }] }, finding('marks-missing', { count: 2, agents: ['A02'] })],
    [{ people: [{ ...person, itemsWithoutData: 3 }] }, finding('scores-without-data', { count: 3, agents: ['A02'] })],
    [{ openAppeals: [{ agent: 'A02' }, { agent: 'A02' }] }, finding('open-appeals', { count: 2, agents: ['A02'] })],
    [{ daysWithRoster: new Set() }, finding('roster-missing', {})],
    [{ daysWithRoster: without(28) }, finding('roster-gaps', { days: [day(28)] })],
    [{ isRosterUnpublished: true }, finding('roster-unpublished', {})],
    [
      { attendance: [{ agent: 'A02', day: day(4), lack: 'unknown' }] },
      finding('attendance-missing', { agents: ['A02'], days: [day(4)] }),
    ],
    [
      {
        attendance: [
          { agent: 'A02', day: day(5), lack: 'absent' },
          { agent: 'A02', day: day(4), lack: 'absent' },
        ],
      },
      finding('absences-unexplained', { count: 2, agents: ['A02'], days: [day(4), day(5)] }),
    ],
    [
      { attendance: [{ agent: 'A01', day: day(4), lack: 'punch' }] },
      finding('punches-missing', { agents: ['A01'], days: [day(4)] }),
    ],
    [
      { unsignedHandovers: [day(3), day(3), day(9)] },
      finding('handovers-unsigned', { count: 3, days: [day(3), day(9)] }),
    ],
    [
      { quality: { hasSample: true, below: ['A02', 'A01'] } },
      finding('quality-below-plan', { count: 2, agents: ['A01', 'A02'] }),
    ],
    [
      { openComplaints: [{ agent: 'A02' }, { agent: null }, { agent: 'A02' }] },
      finding('complaints-open', { count: 3, agents: ['A02'] }),
    ],
  ]
  it.each(cases)('%#', (change, expected) => {
    expect(found(change)).toEqual([expected])
  })

  it('has a case for every check', () => {
    expect(cases.map(([, { check }]) => check)).toEqual([...monthChecks])
  })

  it('asks for a sample of quality only where there are chats', () => {
    const quality = { hasSample: false, below: [] }
    expect(found({ quality })).toEqual([finding('quality-below-plan', {})])
    expect(found({ quality, daysWithChats: new Set<LocalDate>(), chatsSince: null })).toEqual([])
  })

  it('does not ask for what the shop does not keep, nor for days to come', () => {
    const nothingKept = { chatsSince: null, daysWithChats: new Set<LocalDate>(), daysWithRoster: new Set<LocalDate>() }
    expect(found({ ...nothingKept, hadRoster: false })).toEqual([])
    expect(
      found({ chatsSince: day(20), daysWithChats: without(...Array.from({ length: 19 }, (_, i) => i + 1)) }),
    ).toEqual([])
    const early = found({ today: day(3), daysWithOrders: new Set([day(1)]) })
    expect(early.map(({ check, days }) => [check, days])).toEqual([
      ['month-not-over', []],
      ['days-without-orders', [day(2)]],
    ])
  })

  it('two looks are the same when they saw the same', () => {
    const once = found({ daysWithOrders: without(5) })
    expect(isSameLook(once, found({ daysWithOrders: without(5) }))).toBe(true)
    expect(isSameLook(once, found({ daysWithOrders: without(6) }))).toBe(false)
    expect(isSameLook(once, [])).toBe(false)
  })
})
