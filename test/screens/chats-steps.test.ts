import { describe, expect, test } from 'vitest'
import type { LocalDate } from '#shared/kit/local-time.ts'
import { serviceFigureNames } from '#shared/kit/service-figures.ts'
import { formats } from '#shared/text/format.ts'
import { texts } from '#shared/text/text.ts'
import { smallWords } from '#renderer/screens/chats/figures/figures-small-words.ts'
import { figureColumns } from '#renderer/screens/chats/figures/figures-columns.tsx'
import { figuresBefore } from '#renderer/screens/chats/figures/figures-compare.ts'
import { pointsOf, spokenPoints, strengthOf } from '#renderer/screens/chats/figures/figures-points.ts'
import {
  comparedSpan,
  lengthOf,
  nameOf,
  rangeNames,
  spanBefore,
  spanOf,
} from '#renderer/screens/chats/figures/figures-range.ts'
import {
  rankedFigure,
  ranksOfRows,
  sortedFigureRows,
  sortOf,
  sortText,
} from '#renderer/screens/chats/figures/figures-ranks.ts'
import {
  changedQuery,
  cutOf,
  daysOfQuery,
  queryOfTab,
  scopeOf,
  tabOf,
  whyChanges,
  whyOf,
} from '#renderer/screens/chats/figures/figures-route.ts'
import { isMissed, sampleOf, valueOf } from '#renderer/screens/chats/figures/figures-values.ts'
import {
  changeText,
  figureName,
  figureText,
  keyText,
  limitText,
} from '#renderer/screens/chats/figures/figures-words.ts'
import { figuresOf, rateOf, rowOf, tableOf } from './chats-fixtures.ts'

const day = (text: string): LocalDate => text as LocalDate
const span = (from: string, to: string) => ({ from: day(from), to: day(to) })
const [zh, format] = [texts['zh-CN'].chats, formats['zh-CN']]
const today = day('2026-11-22')

describe('days', () => {
  test('every range by its name, and the name of every range', () => {
    expect(spanOf('yesterday', today, null)).toEqual(span('2026-11-21', '2026-11-21'))
    expect(spanOf('week', today, null)).toEqual(span('2026-11-15', '2026-11-21'))
    expect(spanOf('month', today, null)).toEqual(span('2026-11-01', '2026-11-22'))
    expect(spanOf('previousMonth', today, null)).toEqual(span('2026-10-01', '2026-10-31'))
    expect(spanOf('newest', today, day('2026-10-31'))).toEqual(span('2026-10-25', '2026-10-31'))
    for (const name of rangeNames)
      expect(nameOf(spanOf(name, today, day('2026-10-31')), today, day('2026-10-31'))).toBe(name)
    expect(nameOf(span('2026-11-02', '2026-11-03'), today, null)).toBeNull()
  })

  test('what days are compared with', () => {
    expect(comparedSpan('week', span('2026-11-15', '2026-11-21'))).toEqual(span('2026-11-08', '2026-11-14'))
    expect(comparedSpan('weekday', span('2026-11-21', '2026-11-21'))).toEqual(span('2026-10-24', '2026-10-24'))
    expect(comparedSpan('month', span('2026-10-01', '2026-10-31'))).toEqual(span('2026-09-01', '2026-09-30'))
    expect(comparedSpan('month', span('2026-03-30', '2026-03-31'))).toEqual(span('2026-02-28', '2026-02-28'))
    expect(spanBefore(span('2026-11-15', '2026-11-21'))).toEqual(span('2026-11-08', '2026-11-14'))
    expect(lengthOf(span('2026-02-27', '2026-03-01'))).toBe(3)
  })

  test('days that are missing, wrong or turned around are the newest with data', () => {
    const newest = day('2026-10-31')
    const seven = span('2026-10-25', '2026-10-31')
    expect(daysOfQuery({}, today, newest)).toEqual(seven)
    expect(daysOfQuery({ from: '2026-02-30', to: '2026-03-01' }, today, newest)).toEqual(seven)
    expect(daysOfQuery({ from: '2026-10-09', to: '2026-10-01' }, today, newest)).toEqual(seven)
    expect(daysOfQuery({ from: '2026-10-01', to: '2026-10-09' }, today, newest)).toEqual(
      span('2026-10-01', '2026-10-09'),
    )
  })
})

describe('the hash', () => {
  test('unknown values are the first choice', () => {
    expect([tabOf({}), tabOf({ tab: 'x' }), tabOf({ tab: 'rules' })]).toEqual(['figures', 'figures', 'rules'])
    expect([cutOf({}), cutOf({ by: 'total' }), cutOf({ by: 'weekday-hour' })]).toEqual([
      'agent',
      'agent',
      'weekday-hour',
    ])
    const scope = scopeOf({ shop: 'x', onShift: '1' }, span('2026-10-01', '2026-10-02'))
    expect(scope).toEqual({
      ...span('2026-10-01', '2026-10-02'),
      rules: null,
      shopId: null,
      agent: null,
      onShift: true,
    })
    expect(scopeOf({ shop: '2', rules: 'house', agent: 'A01' }, span('2026-10-01', '2026-10-02'))).toMatchObject({
      shopId: 2,
      rules: 'house',
      agent: 'A01',
      onShift: false,
    })
  })

  test('a why is opened, found again and closed', () => {
    const question = { figure: 'unanswered', row: { by: 'agent', key: 'A01' } } as const
    const query = changedQuery({ by: 'agent' }, whyChanges(question))
    expect(whyOf(query)).toEqual(question)
    expect(whyOf(changedQuery(query, whyChanges(null)))).toBeNull()
    expect(changedQuery(query, whyChanges(null))).toEqual({ by: 'agent' })
    expect(whyOf({ why: 'sales' })).toEqual({ figure: 'sales', row: null })
    expect(whyOf({ why: 'nothing' })).toBeNull()
  })

  test('another page keeps days, shop and rule set, nothing else', () => {
    const query = { tab: 'figures', from: '1', to: '2', shop: '3', rules: '4', by: 'day', why: 'sales', agent: 'A01' }
    expect(queryOfTab(query, 'archive')).toEqual({ tab: 'archive', from: '1', to: '2', shop: '3', rules: '4' })
  })
})

describe('values', () => {
  test('every figure is read from its place', () => {
    const figures = figuresOf()
    const values = Object.fromEntries(serviceFigureNames.map((name) => [name, valueOf(figures, name)]))
    expect(values).toMatchObject({
      receptions: 4,
      firstResponseMean: 138.75,
      firstResponseMedian: 145,
      averageResponseP90: 240,
      withinLimit: 0.75,
      answerRatio: 1.25,
      conversion: 2 / 3,
      sales: 123_450,
      satisfaction: null,
      overtimeMinutes: null,
    })
    expect([
      sampleOf(figures, 'firstResponseP90'),
      sampleOf(figures, 'conversion'),
      sampleOf(figures, 'sales'),
    ]).toEqual([4, 3, null])
  })

  test('a target is missed only for certain: by the interval of a rate, by the sample of a mean', () => {
    const targets = { minimum: 4, firstResponseMean: 60, withinLimit: 0.9, replyRate: null, conversion: 0.95 }
    const figures = figuresOf()
    // 138.75 seconds over 4 · 30–95 % · no target · 20–90 %
    const missed = (more: Partial<typeof targets> = {}) =>
      (['firstResponseMean', 'withinLimit', 'replyRate', 'conversion', 'sales'] as const).filter((name) =>
        isMissed(figures, name, { ...targets, ...more }),
      )
    expect(missed()).toEqual(['firstResponseMean', 'conversion'])
    expect(missed({ minimum: 5 })).toEqual(['conversion'])
    expect(missed({ firstResponseMean: 139, conversion: 0.9 })).toEqual([])
  })

  test('in words', () => {
    expect(figureText(0.9166, 'withinLimit', format)).toBe('91.7%')
    expect(figureText(138.75, 'firstResponseMean', format)).toBe('2分19秒')
    expect(figureText(123_450, 'sales', format)).toBe('¥1,234.50')
    expect(figureText(1.25, 'answerRatio', format)).toBe('1.25')
    expect(figureText(null, 'sales', format)).toBe('–')
    expect(changeText(0.0123, 'share', format)).toBe('+1.2')
    expect(changeText(-3, 'seconds', format)).toBe('−3秒')
    expect(changeText(-0.0001, 'share', format)).toBe('0.0')
    expect(changeText(null, 'count', format)).toBe('')
    expect([30, 60, 90, 180].map((seconds) => limitText(seconds, zh.limits, format))).toEqual([
      '30秒',
      '1分钟',
      '90秒',
      '3分钟',
    ])
    expect(figureName('withinLimit', zh, format, 180)).toBe('3分钟响应率')
    expect(keyText('weekday-hour', '1-09', zh, format)).toBe('周一 09 点')
    expect(keyText('day', '2026-11-22', zh, format)).toBe('11月22日 周日')
  })

  test('a conversion never stands without its coverage, a rate not without its interval and sample', () => {
    const figures = figuresOf()
    expect(smallWords(figures, 'conversion', null, zh, format)).toBe('覆盖 96%')
    const open = figuresOf({ conversion: { ...figures.conversion, coverage: null, isOpen: true } })
    expect(smallWords(open, 'conversion', null, zh, format)).toBe('覆盖未知 未满期')
    expect(smallWords(figures, 'withinLimit', null, zh, format)).toBe('30%–95% n 4')
    expect(smallWords(figures, 'withinLimit', figuresOf({ withinLimit: rateOf(2, 4, 0.3) }), zh, format)).toBe('+25.0')
  })
})

describe('the table', () => {
  const rows = [
    rowOf('A01', { withinLimit: rateOf(80, 100, 0.05) }),
    rowOf('A02', { withinLimit: rateOf(97, 100, 0.02) }),
    rowOf('A03', { withinLimit: rateOf(83, 100, 0.05) }),
    rowOf('A04', { withinLimit: rateOf(9, 9, 0) }),
    rowOf('nobody', { withinLimit: { n: 0, hits: 0, rate: null, low: null, high: null } }, null),
  ]

  test('overlapping agents are tied, small samples are not ranked', () => {
    const ranks = ranksOfRows(rows, 'withinLimit', 30)
    expect(Object.fromEntries(ranks)).toEqual({
      A02: { rank: 1, isTied: false },
      A01: { rank: 2, isTied: true },
      A03: { rank: 2, isTied: true },
    })
    expect(ranksOfRows(rows, 'rounds', 1).size).toBe(0)
    expect([
      rankedFigure(null),
      rankedFigure({ key: 'sales', direction: 'up' }),
      rankedFigure(sortOf('rounds.up')),
    ]).toEqual(['withinLimit', 'sales', 'withinLimit'])
  })

  test('rows without a value stand last both ways', () => {
    const ranks = ranksOfRows(rows, 'withinLimit', 30)
    const keys = (sort: string) => sortedFigureRows(rows, sortOf(sort), ranks).map(({ key }) => key)
    expect(keys('withinLimit.up')).toEqual(['A01', 'A03', 'A02', 'A04', 'nobody'])
    expect(keys('withinLimit.down')).toEqual(['A04', 'A02', 'A03', 'A01', 'nobody'])
    expect(keys('rank.up')).toEqual(['A02', 'A01', 'A03', 'A04', 'nobody'])
    expect([sortText(sortOf('sales.down')), sortText(sortOf('sales')), sortText(null)]).toEqual([
      'sales.down',
      undefined,
      undefined,
    ])
  })

  test('what is copied and exported is what stands there; at most nine columns at first', () => {
    const base = { by: 'agent', text: zh, format, limitSeconds: 60, ranked: 'withinLimit' } as const
    const none = { minimum: 1, firstResponseMean: null, withinLimit: null, replyRate: null, conversion: null }
    const context = { ...base, ranks: new Map(), targets: none, onWhy: () => undefined }
    const columns = figureColumns({ ...context, before: null })
    expect(columns.filter(({ isHiddenAtFirst }) => isHiddenAtFirst !== true).length).toBeLessThanOrEqual(9)
    const valueIn = (list: typeof columns, key: string) => {
      const [row] = rows
      return row && list.find((column) => column.key === key)?.value(row)
    }
    expect(valueIn(columns, 'withinLimit')).toBe('80.0%')
    expect(valueIn(columns, 'conversion')).toBe('66.7% 覆盖 96%')
    expect(valueIn(columns, 'satisfaction')).toBeNull()
    const before = new Map([['A01', figuresOf({ withinLimit: rateOf(75, 100, 0.05) })]])
    expect(valueIn(figureColumns({ ...context, before }), 'withinLimit')).toBe('80.0% +5.0')
  })

  test('weeks begin on Monday', () => {
    const week = ['0-09', '1-10', '6-09', '1-09'].map((key) => rowOf(key, {}, null))
    const keysOf = (sort: ReturnType<typeof sortOf>) => sortedFigureRows(week, sort, new Map()).map(({ key }) => key)
    expect(keysOf(null)).toEqual(['1-09', '1-10', '6-09', '0-09'])
    expect(keysOf(sortOf('key.down'))).toEqual(['0-09', '6-09', '1-10', '1-09'])
  })

  test('days are compared with their own day before, agents with themselves', () => {
    const now = tableOf([rowOf('2026-11-21'), rowOf('2026-11-20')])
    const before = tableOf([rowOf('2026-11-14', { rounds: 9 })])
    expect([...figuresBefore(now, before, 'day', 'week')].map(([key, { rounds }]) => [key, rounds])).toEqual([
      ['2026-11-21', 9],
    ])
    const agents = figuresBefore(tableOf(rows), tableOf([rowOf('A02', { rounds: 7 })]), 'agent', 'month')
    expect([...agents].map(([key, { rounds }]) => [key, rounds])).toEqual([['A02', 7]])
  })
})

describe('charts', () => {
  test('few points are all said; of many the lowest, the highest and the last', () => {
    const many = Array.from({ length: 30 }, (_unused, index) =>
      rowOf(`2026-10-${String(index + 1).padStart(2, '0')}`, { rounds: index === 4 ? 99 : index === 9 ? 1 : 20 }),
    )
    const points = pointsOf(many, 'day', 'rounds', zh, format)
    expect([...spokenPoints(points)].toSorted()).toEqual(['2026-10-05', '2026-10-10', '2026-10-30'])
    expect(spokenPoints(points.slice(0, 7)).size).toBe(7)
    expect(points[0]).toEqual({ key: '2026-10-01', label: '10/1', value: 20, words: '20', small: '', n: null })
  })

  test('the strength of a cell runs from the least to the most', () => {
    const points = pointsOf(
      [rowOf('1-09', { rounds: 2 }), rowOf('1-10', { rounds: 6 })],
      'weekday-hour',
      'rounds',
      zh,
      format,
    )
    expect([2, 4, 6, null].map((value) => strengthOf(value, points))).toEqual([0, 0.5, 1, null])
    expect(
      strengthOf(
        5,
        points.slice(0, 1).map((point) => ({ ...point, value: 5 })),
      ),
    ).toBe(0.5)
  })
})
