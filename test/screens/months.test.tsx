import { describe, expect, it } from 'vitest'
import { monthChecks, type MonthDifference, type MonthFinding, type MonthState } from '#shared/contract/month-close.ts'
import type { LocalDate, LocalTime, Month } from '#shared/kit/local-time.ts'
import { toFen } from '#shared/kit/money.ts'
import { formats } from '#shared/text/format.ts'
import { texts } from '#shared/text/text.ts'
import { chosenMonth, takingMonth } from '#renderer/screens/performance/months/chosen-month.ts'
import { ClosingsTable } from '#renderer/screens/performance/months/closings-table.tsx'
import { shownChanges } from '#renderer/screens/performance/months/difference-rows.ts'
import { DifferenceTable } from '#renderer/screens/performance/months/difference-table.tsx'
import { placeOf } from '#renderer/screens/performance/months/finding-links.ts'
import { detailOf } from '#renderer/screens/performance/months/finding-words.ts'
import { FindingsList } from '#renderer/screens/performance/months/findings-list.tsx'
import { MonthActions } from '#renderer/screens/performance/months/month-actions.tsx'
import { MonthsList } from '#renderer/screens/performance/months/months-list.tsx'
import { inKeyLanguage, leftOverWords } from '#test/support/key-language.tsx'

const september = '2026-09' as Month
const at = '2026-10-03 09:15:00' as LocalTime

const stateOf = (month: string, state: MonthState['state'] = 'draft'): MonthState => ({
  month: month as Month,
  state,
  checkedAt: at,
  closings:
    state === 'draft' || state === 'checked'
      ? []
      : [
          {
            at,
            by: 'supervisor',
            people: 3,
            orders: 40,
            total: toFen(123_456),
            reopenedAt: state === 'reopened' ? at : null,
            reopenReason: state === 'reopened' ? '漏导' : null,
          },
        ],
})

const findingOf = (check: MonthFinding['check'], change: Partial<MonthFinding> = {}): MonthFinding => ({
  check,
  count: 2,
  amount: null,
  days: [],
  agents: [],
  months: [],
  ...change,
})

const difference: MonthDifference = {
  month: september,
  shopNames: ['示例旗舰店'],
  before: { at, by: 'supervisor' },
  after: null,
  reason: null,
  people: [
    {
      agent: 'A01',
      name: '小美',
      figures: [
        { figure: 'base', before: 60_000, after: 45_000 },
        { figure: 'coefficient', before: 1_000_000, after: 1_100_000 },
        { figure: 'score', before: 88.1, after: 88.35 },
        { figure: 'commissionTotal', before: null, after: 360 },
      ],
      orders: [{ orderId: 1 as never, order: '2135', before: toFen(480), after: toFen(360) }],
    },
  ],
  total: { before: toFen(480), after: toFen(360) },
}

describe('the month shown', () => {
  const months = [stateOf('2026-11'), stateOf('2026-10', 'closed'), stateOf('2026-09', 'reopened')]
  it('is that of the hash, else the newest that is over and open, else the newest', () => {
    expect(chosenMonth('2026-10', months, '2026-11-22')?.month).toBe('2026-10')
    expect(chosenMonth(undefined, months, '2026-11-22')?.month).toBe('2026-09')
    expect(chosenMonth('2025-01', months, '2026-12-01')?.month).toBe('2026-11')
    expect(chosenMonth(undefined, months.slice(0, 2), '2026-11-22')?.month).toBe('2026-11')
    expect(chosenMonth(undefined, [], '2026-11-22')).toBeNull()
    expect([takingMonth(months), takingMonth(months.slice(2)), takingMonth([])]).toEqual(['2026-11', null, null])
  })
})

describe('what is missing', () => {
  it('leads to where it is put right; only time ends a month', () => {
    for (const check of monthChecks) {
      const place = placeOf(september, findingOf(check, { agents: ['A01'], months: ['2026-08' as Month] }))
      expect(place === null, check).toBe(check === 'month-not-over')
    }
    expect(placeOf(september, findingOf('contested-orders'))?.query).toEqual({ tab: 'contested', month: '2026-09' })
    expect(placeOf(september, findingOf('earlier-month-open', { months: ['2026-08' as Month] }))?.query).toEqual({
      tab: 'months',
      month: '2026-08',
    })
  })

  it('says days, people and money, and cuts long lists saying how many there are', () => {
    const days = Array.from({ length: 12 }, (_, index) => `2026-09-${String(index + 1).padStart(2, '0')}` as LocalDate)
    const words = texts['zh-CN'].months
    expect(detailOf(findingOf('days-without-orders', { days: days.slice(0, 2) }), words, formats['zh-CN'])).toBe(
      '1、2 日',
    )
    expect(detailOf(findingOf('days-without-orders', { days }), words, formats['zh-CN'])).toContain('等 12 个')
    expect(detailOf(findingOf('contested-orders', { amount: toFen(20_000) }), words, formats['zh-CN'])).toBe(
      '基数 ¥200.00',
    )
  })
})

describe('old against new', () => {
  it('has a line a figure and order, the name in the first, the change with its sign', () => {
    const lines = shownChanges(difference.people, texts.en.months, formats.en)
    expect(lines.map(({ who, change, sign }) => [who, change, sign])).toEqual([
      ['A01 小美', '−¥150.00', -1],
      ['', '0.10', 1],
      ['', '0.25', 1],
      ['', '–', 0],
      ['', '−¥1.20', -1],
    ])
  })
})

describe('words of the month close', () => {
  it('come from the text table only', () => {
    const markup = inKeyLanguage(
      <>
        <MonthsList
          months={[stateOf('2026-11', 'checked'), stateOf('2026-10', 'closed'), stateOf('2026-09', 'reopened')]}
          chosen="2026-10"
          onChoose={() => undefined}
        />
        <FindingsList
          month={september}
          isClosed={false}
          findings={monthChecks.map((check) => findingOf(check, { agents: ['A01'], amount: toFen(100) }))}
        />
        <FindingsList month={september} isClosed findings={[]} />
        <ClosingsTable closings={stateOf('2026-09', 'reopened').closings} />
        <ClosingsTable closings={[]} />
        <DifferenceTable difference={difference} isClosed />
        <DifferenceTable difference={{ ...difference, after: difference.before, people: [] }} isClosed={false} />
        <MonthActions state={stateOf('2026-09')} findings={[]} />
        <MonthActions state={stateOf('2026-09', 'closed')} findings={[]} />
      </>,
    )
    expect(leftOverWords(markup, ['A01', '小美', '漏导'])).toEqual([])
  })
})
