import { expect, test } from 'vitest'
import type { LocalDate, LocalTime, Month } from '#shared/kit/local-time.ts'
import { toFen } from '#shared/kit/money.ts'
import { ledgerSettings } from '#shared/contract/ledger.ts'
import { defaultLedgerSettings, ladderPresets, presetOf } from '#shared/rules/ledger/default-settings.ts'
import { fundMonthsOf, fundOfMonth, type FundLine } from '#shared/rules/ledger/fund.ts'
import { bonusLabel, pointsReason } from '#shared/rules/ledger/labels.ts'
import { countsIn, ladderStanding, type GivenWarning } from '#shared/rules/ledger/ladder.ts'
import { firstIn, monthlyBest, type RankedFigure } from '#shared/rules/ledger/monthly-best.ts'
import type { RankRow } from '#shared/rules/service/ranking.ts'

const row = (key: string, value: number | null, low: number, high: number, n = 100): RankRow => ({
  key,
  value,
  n,
  low,
  high,
})
const figure = (name: string, weight: number, rows: readonly RankRow[]): RankedFigure => ({
  ...{ figure: name, weight, direction: 'up', minimum: 30, rows },
})
const shown = (figures: readonly RankedFigure[], places: number) =>
  monthlyBest(figures, places).places.map(({ place, people }) => `${place} ${people.map(({ key }) => key).join('+')}`)

const apart = (best: string, middle: string, last: string) => [
  row(best, 0.9, 0.88, 0.92),
  row(middle, 0.7, 0.68, 0.72),
  row(last, 0.5, 0.48, 0.52),
]

test('monthlyBest is the lowest mean of ranks by weight (S000-026)', () => {
  const figures = [figure('one', 60, apart('A', 'B', 'C')), figure('two', 40, apart('B', 'C', 'A'))]
  // A: 0.6 × 1 + 0.4 × 3 = 1.8; B: 0.6 × 2 + 0.4 × 1 = 1.6; C: 0.6 × 3 + 0.4 × 2 = 2.6
  const { ranked, places } = monthlyBest(figures, 2)
  expect(ranked.map(({ key, meanRank }) => [key, Number(meanRank.toFixed(6))])).toEqual([
    ['B', 1.6],
    ['A', 1.8],
    ['C', 2.6],
  ])
  expect(places.map(({ place, people }) => [place, people[0]?.key])).toEqual([
    [1, 'B'],
    [2, 'A'],
  ])
})

test('monthlyBest proposes tied people together: overlapping intervals, or equal means', () => {
  const overlapping = [row('A', 0.9, 0.85, 0.95), row('B', 0.88, 0.83, 0.93), row('C', 0.5, 0.45, 0.55)]
  expect(shown([figure('one', 100, overlapping)], 1)).toEqual(['1 A+B'])
  // Each is first once and second once.
  const crossed = [figure('one', 50, apart('A', 'B', 'C')), figure('two', 50, apart('B', 'A', 'C'))]
  expect(shown(crossed, 1)).toEqual(['1 A+B'])
  expect(shown(crossed, 2)).toEqual(['1 A+B'])
  expect(shown(crossed, 3)).toEqual(['1 A+B', '3 C'])
})

test('monthlyBest ranks nobody on less than the minimum, and nobody alone', () => {
  const few = [row('A', 1, 1, 1, 29), row('B', 0.5, 0.4, 0.6), row('C', 0.3, 0.2, 0.35)]
  expect(shown([figure('one', 100, few)], 1)).toEqual(['1 B'])
  expect(shown([figure('one', 100, few.slice(0, 2))], 1)).toEqual([])
})

test('monthlyBest leaves out a figure that only few have, and people who lack one that most have', () => {
  const fewScored = figure('quality', 50, [row('C', 99, 98, 100)])
  expect(shown([figure('one', 50, apart('A', 'B', 'C')), fewScored], 1)).toEqual(['1 A'])
  const without = figure('two', 50, [...apart('B', 'C', 'D'), row('A', null, 0, 0)])
  expect(shown([figure('one', 50, [...apart('A', 'B', 'C'), row('D', 0.2, 0.1, 0.3)]), without], 1)).toEqual(['1 B'])
  expect(shown([figure('one', 0, apart('A', 'B', 'C'))], 1)).toEqual([])
})

test('firstIn names whoever is first and eligible, tied ones together (S003-011)', () => {
  const rows = [row('A', 0.9, 0.85, 0.95), row('B', 0.88, 0.83, 0.93), row('C', 0.5, 0.45, 0.55)]
  const how = { direction: 'up', minimum: 30 } as const
  expect(firstIn(rows, how, () => true)).toEqual(['A', 'B'])
  expect(firstIn(rows, how, (key) => key === 'C')).toEqual(['C'])
  expect(firstIn(rows, how, () => false)).toEqual([])
  expect(firstIn(rows.slice(0, 1), how, () => true)).toBeNull()
})

const warning = (step: GivenWarning['step'], month: string): GivenWarning => ({
  ...{ step, month: month as Month, at: `${month}-10 09:00:00` as LocalTime },
})
const october = '2026-10' as Month
const rules = { ladder: [...ladderPresets.training], windowMonths: 6 }

test('countsIn: the month itself and as many before it as the window has', () => {
  expect(countsIn('2026-10' as Month, october, 1)).toBe(true)
  expect(countsIn('2026-09' as Month, october, 1)).toBe(false)
  expect(countsIn('2026-05' as Month, october, 6)).toBe(true)
  expect(countsIn('2026-04' as Month, october, 6)).toBe(false)
  expect(countsIn('2026-11' as Month, october, 6)).toBe(false)
})

test('ladderStanding goes up one step after the highest that still counts (S000-029 to -031)', () => {
  expect(ladderStanding([], rules, october)).toEqual({ last: null, next: 'verbal' })
  expect(ladderStanding([warning('verbal', '2026-09')], rules, october)).toEqual({ last: 'verbal', next: 'deduction' })
  expect(ladderStanding([warning('verbal', '2026-03')], rules, october)).toEqual({ last: null, next: 'verbal' })
  const both = [warning('training', '2026-08'), warning('verbal', '2026-10')]
  expect(ladderStanding(both, rules, october)).toEqual({ last: 'verbal', next: 'transfer' })
  expect(ladderStanding([warning('transfer', '2026-10')], rules, october)).toEqual({ last: 'transfer', next: null })
  expect(ladderStanding([warning('dismissal', '2026-10')], rules, october)).toEqual({
    last: 'dismissal',
    next: 'verbal',
  })
})

test('no ladder fines: none of the presets and no default takes money (S001-152)', () => {
  expect(ledgerSettings.safeParse(defaultLedgerSettings).success).toBe(true)
  for (const ladder of Object.values(ladderPresets))
    for (const step of ladder) expect(Object.keys(step).sort()).toEqual(['points', 'step'])
  expect(presetOf(defaultLedgerSettings.ladder)).toBe('training')
  expect(presetOf([{ step: 'verbal', points: -1 }])).toBeNull()
  expect(Object.values(defaultLedgerSettings.gains).every(({ bonus }) => bonus === 0)).toBe(true)
})

let id = 0
const line = (day: string, direction: 'in' | 'out', amount: number, isBooked = true): FundLine => ({
  ...{
    id: ++id,
    day: day as LocalDate,
    at: `${day} 10:00:00` as LocalTime,
    direction,
    amount: toFen(amount),
    isBooked,
  },
})

test('fundOfMonth: what was there, what moved, what is left; a cancelled line moves nothing (S001-157)', () => {
  const lines = [
    line('2026-10-20', 'out', 3_000),
    line('2026-09-02', 'in', 10_000),
    line('2026-10-05', 'in', 5_000),
    line('2026-10-06', 'out', 99_900, false),
    line('2026-11-01', 'out', 1_000),
  ]
  const month = fundOfMonth(lines, october)
  expect(month).toMatchObject({ before: 10_000, income: 5_000, spending: 3_000, balance: 12_000 })
  expect(month.lines.map(({ balance }) => balance)).toEqual([15_000, null, 12_000])
  expect(fundMonthsOf(lines)).toEqual([
    { month: '2026-11', balance: 11_000 },
    { month: '2026-10', balance: 12_000 },
    { month: '2026-09', balance: 10_000 },
  ])
  expect(fundOfMonth([], october)).toEqual({ before: 0, income: 0, spending: 0, balance: 0, lines: [] })
})

test('pointsReason and bonusLabel stay on one line; what may be given often says what for', () => {
  expect(pointsReason(`巡店奖：标价\n写错${'了'.repeat(200)}`)).toHaveLength(120)
  expect(bonusLabel('monthly-best', '月度优秀', '月度优秀：第 1')).toBe('月度优秀')
  expect(bonusLabel('patrol', '巡店奖', '巡店奖：标价写错')).toBe('巡店奖：标价写错')
})
