import { describe, expect, test } from 'vitest'
import { scheme as schemeSchema, type MonthInput, type Scheme } from '#shared/contract/scores.ts'
import type { Month } from '#shared/kit/local-time.ts'
import { isMoreBetter, itemsByHand, schemeFor, scoreOf, type ValueOf } from '#shared/rules/score.ts'

const schemeOf = (fields: object): Scheme =>
  schemeSchema.parse({ name: '评分', from: '2026-01', missing: 'redistribute', grades: [], ...fields })

const figures =
  (values: Readonly<Record<string, number | null>>): ValueOf =>
  (code) => ({ value: values[code] ?? null, n: 10 })

const input = (fields: Partial<Pick<MonthInput, 'marks' | 'points'>>): Pick<MonthInput, 'marks' | 'points'> => ({
  marks: [],
  points: [],
  ...fields,
})

const bands = (figure: string, weight: number, ...steps: [number, number][]) => ({ figure, weight, bands: steps })
const one = (item: object, value: number | null, more: object = {}) => {
  const scheme = schemeOf({ items: [{ weight: 100, ...item }], ...more })
  const code = 'figure' in item ? String(item.figure) : ''
  return scoreOf({ scheme, valueOf: figures({ [code]: value }), input: null })
}

describe('bands', () => {
  const conversion = { figure: 'conversion', bands: [[0.45, 100], [0.4, 80], [0.35, 60], [0, 0]] } // prettier-ignore
  test.each([
    [0.46, 100, 0.45],
    [0.45, 100, 0.45],
    [9 / 20, 100, 0.45],
    [0.4499999, 80, 0.4],
    [0.35, 60, 0.35],
    [0.1, 0, 0],
  ])('falling edges are reached from below: %d → %d', (value, points, band) => {
    const [line] = one(conversion, value).lines
    expect(line).toMatchObject({ points, band, isMoreBetter: true, target: 0.45, state: 'scored' })
  })

  const seconds = { figure: 'averageResponse', bands: [[35, 100], [45, 80], [60, 60]] } // prettier-ignore
  test.each([
    [20, 100, 35],
    [35, 100, 35],
    [35.01, 80, 45],
    [60, 60, 60],
    [60.5, 0, null],
  ])('rising edges are kept from above: %d s → %d', (value, points, band) => {
    const [line] = one(seconds, value).lines
    expect(line).toMatchObject({ points, band, isMoreBetter: false, target: 35 })
  })

  test('a single band follows the figure: a rate wants at least, a time at most', () => {
    expect(one({ figure: 'replyRate', bands: [[0.9, 100]] }, 0.95).score).toBe(100)
    expect(one({ figure: 'replyRate', bands: [[0.9, 100]] }, 0.85).score).toBe(0)
    expect(one({ figure: 'refundRate', bands: [[0.05, 100]] }, 0.03).score).toBe(100)
    expect(one({ figure: 'refundRate', bands: [[0.05, 100]] }, 0.06).score).toBe(0)
  })

  test('points of a band may have decimals and are kept to the hundredth', () => {
    expect(one({ figure: 'replyRate', bands: [[0.9, 66.665]] }, 0.95).score).toBe(66.67)
  })
})

describe('linear', () => {
  const linear = (full: number, zero: number) => ({ figure: 'firstResponseMean', linear: { full, zero } })
  test.each([
    [30, 100],
    [20, 100],
    [120, 0],
    [300, 0],
    [75, 50],
    [31, 98.89],
  ])('30 s is full, 120 s is nothing: %d → %d', (value, points) => {
    expect(one(linear(30, 120), value).lines[0]).toMatchObject({ points, band: null, isMoreBetter: false })
  })

  test('halves go up although no double holds them: 0.10005 of the way from 0 to 1 is 10.01 points', () => {
    expect(one({ figure: 'replyRate', linear: { full: 1, zero: 0 } }, 0.10005).lines[0]?.points).toBe(10.01)
    expect(one({ figure: 'replyRate', linear: { full: 1, zero: 0 } }, 1e-7).lines[0]?.points).toBe(0)
    expect(one({ figure: 'replyRate', linear: { full: 0.3, zero: 0.1 } }, 0.2).lines[0]?.points).toBe(50)
  })

  test('full and zero at the same place give nothing instead of dividing by it', () => {
    expect(one(linear(30, 30), 30).score).toBe(0)
  })
})

describe('what is marked by hand', () => {
  const scheme = schemeOf({
    items: [
      { title: '服务态度', weight: 60 },
      { figure: 'teamwork', weight: 40, linear: { full: 100, zero: 60 } },
    ],
  })
  test('a judged item counts its mark, a figure by hand goes through its own bands or line', () => {
    const marks = [
      { item: '服务态度', score: 87.5, remark: '耐心' },
      { item: 'teamwork', score: 80, remark: '带新人' },
    ]
    const score = scoreOf({ scheme, valueOf: figures({ teamwork: 5 }), input: input({ marks }) })
    expect(score.lines).toMatchObject([
      { item: '服务态度', isByHand: true, value: 87.5, points: 87.5, counted: 52.5, remark: '耐心', target: 100 },
      { item: 'teamwork', isByHand: true, value: 80, points: 50, counted: 20, remark: '带新人', target: 100 },
    ])
    expect(score.score).toBe(72.5)
    expect(itemsByHand(scheme)).toEqual(['服务态度', 'teamwork'])
    expect(itemsByHand(null)).toEqual([])
  })

  test('without a mark there is no data, whatever files say', () => {
    const score = scoreOf({ scheme, valueOf: figures({ teamwork: 90 }), input: null })
    expect(score.lines.map(({ state, points }) => [state, points])).toEqual([
      ['redistributed', null],
      ['redistributed', null],
    ])
    expect([score.items, score.score, score.grade]).toEqual([null, null, null])
  })
})

describe('no data', () => {
  const items = [
    bands('conversion', 50, [0.4, 100], [0, 50]),
    bands('replyRate', 30, [0.9, 80], [0, 0]),
    bands('complaintRate', 20, [0.01, 100], [1, 0]),
  ]
  const values = figures({ conversion: 0.3, replyRate: 0.95 })
  test('redistributed: the others carry its weight, and every line still adds up', () => {
    const score = scoreOf({ scheme: schemeOf({ items }), valueOf: values, input: null })
    expect(score.lines.map(({ state, countedWeight, counted }) => [state, countedWeight, counted])).toEqual([
      ['scored', 62.5, 31.25],
      ['scored', 37.5, 30],
      ['redistributed', 0, 0],
    ])
    expect(score.score).toBe(61.25)
  })

  test.each([
    ['full', 69, 100],
    ['zero', 49, 0],
  ] as const)('%s', (missing, sum, points) => {
    const score = scoreOf({ scheme: schemeOf({ items, missing }), valueOf: values, input: null })
    expect(score.lines[2]).toMatchObject({ state: missing, points, value: null, countedWeight: 20 })
    expect(score.score).toBe(sum)
  })

  test('thirds: the counted parts sum to the items and the weights to 100', () => {
    const thirds = [33.33, 33.33, 33.34].map((weight, index) => bands(`f${index}`, weight, [0, 77.77]))
    const three = scoreOf({ scheme: schemeOf({ items: thirds }), valueOf: figures({ f0: 1, f1: 1 }), input: null })
    const sum = (of: 'counted' | 'countedWeight') =>
      Math.round(three.lines.reduce((total, line) => total + line[of] * 100, 0)) / 100
    expect([three.items, sum('counted'), sum('countedWeight')]).toEqual([77.77, 77.77, 100])
  })
})

describe('points and grades', () => {
  const grades: [number, string][] = [[0, '待改进'], [90, '金牌'], [80, '银牌']] // prettier-ignore
  const withPoints = (value: number, pointsCap: number, ...points: number[]) =>
    scoreOf({
      scheme: schemeOf({
        items: [{ figure: 'quality', weight: 100, linear: { full: 100, zero: 0 } }],
        pointsCap,
        grades,
      }),
      valueOf: figures({}),
      input: input({
        marks: [{ item: 'quality', score: value, remark: '抽检' }],
        points: points.map((one) => ({ points: one, reason: '登记' })),
      }),
    })

  test('plus and minus are summed first, then held by the cap, then by 0 and 100', () => {
    expect(withPoints(88, 10, 3, -1)).toMatchObject({
      score: 90,
      grade: '金牌',
      points: { given: 2, counted: 2, cap: 10 },
    })
    expect(withPoints(88, 5, -3, -9.5)).toMatchObject({ score: 83, points: { given: -12.5, counted: -5 } })
    expect(withPoints(98, 10, 8)).toMatchObject({ items: 98, score: 100, points: { counted: 8 } })
    expect(withPoints(4, 10, -8)).toMatchObject({ score: 0, grade: '待改进' })
    expect(withPoints(89.99, 0, 8)).toMatchObject({ score: 89.99, grade: '银牌', points: { given: 8, counted: 0 } })
  })

  test('points alone make no score', () => {
    const scheme = schemeOf({ items: [{ title: '态度', weight: 100 }] })
    const score = scoreOf({ scheme, valueOf: figures({}), input: input({ points: [{ points: 5, reason: '表扬' }] }) })
    expect(score).toMatchObject({ score: null, grade: null, points: { given: 5, counted: 0 } })
  })

  test('below every grade there is none', () => {
    const scheme = schemeOf({ items: [{ title: '态度', weight: 100 }], grades: [[70, '铜牌']] })
    const marks = [{ item: '态度', score: 60, remark: '一般' }]
    expect(scoreOf({ scheme, valueOf: figures({}), input: input({ marks }) })).toMatchObject({ score: 60, grade: null })
  })
})

describe('which scheme', () => {
  const items = [{ title: '态度', weight: 100 }]
  const schemes = [
    schemeOf({ name: '旧', from: '2026-01', group: '售前', items }),
    schemeOf({ name: '新', from: '2026-06', group: '售前', items }),
    schemeOf({ name: '其他', from: '2026-03', items }),
  ]
  test.each([
    ['售前', '2025-12', null],
    ['售前', '2026-05', '旧'],
    ['售前', '2026-06', '新'],
    ['售后', '2026-02', null],
    ['售后', '2026-06', '其他'],
  ])('%s in %s', (group, month, name) => {
    expect(schemeFor(schemes, group, month as Month)?.name ?? null).toBe(name)
  })

  test('no scheme: no line and no score', () => {
    expect(scoreOf({ scheme: null, valueOf: figures({}), input: null })).toEqual({
      ...{ lines: [], items: null, points: { given: 0, counted: 0, cap: 0 }, score: null, grade: null },
    })
  })

  test('directions in words: linear and judged', () => {
    const [down, title] = schemeOf({
      items: [
        { figure: 'unanswered', weight: 50, linear: { full: 0, zero: 20 } },
        { title: '态度', weight: 50 },
      ],
    }).items
    expect([down && isMoreBetter(down), title && isMoreBetter(title)]).toEqual([false, true])
  })
})
