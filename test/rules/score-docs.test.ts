import { describe, expect, test } from 'vitest'
import { scheme as schemeSchema } from '#shared/contract/scores.ts'
import { scoreFigureCodes, scoreFigures, type ScoreFigureCode } from '#shared/kit/score-figures.ts'
import { scoreOf } from '#shared/rules/score.ts'
import { pointsText, signedPoints } from '#shared/text/figure-value.ts'
import { code, tableOf } from '#test/support/doc-tables.ts'

const file = 'docs/scores.md'

test('the table of figures names every figure with its unit and where it comes from', () => {
  const rows = tableOf(file, 'figures')
  expect(rows.map(([figure]) => code(figure))).toEqual(scoreFigureCodes)
  for (const [figure, , unit, source] of rows)
    expect(scoreFigures[code(figure) as ScoreFigureCode]).toMatchObject({ unit: code(unit), source: code(source) })
})

const schemeOf = (fields: object) => schemeSchema.parse({ name: '评分', from: '2026-01', grades: [], ...fields })

describe('examples', () => {
  const rows = tableOf(file, 'items')
  test('there are examples of every kind', () => expect(rows.length).toBeGreaterThan(10))

  test.each(rows)('%s at %s: %s', (item, value, points) => {
    const scheme = schemeOf({ missing: 'zero', items: [{ weight: 100, ...(JSON.parse(code(item)) as object) }] })
    const { lines, score } = scoreOf({ scheme, input: null, valueOf: () => ({ value: Number(code(value)), n: 1 }) })
    expect(lines.map((line) => pointsText(line.points))).toEqual([points])
    expect(pointsText(score)).toBe(points)
  })

  test.each(tableOf(file, 'cards'))('the whole card, %s: %s %s = %s %s', (missing, items, points, score, grade) => {
    const values: Readonly<Record<string, number>> = { conversion: 0.41, replyRate: 0.97 }
    const bands = (...steps: [number, number][]) => steps
    const scheme = schemeOf({
      missing: code(missing),
      items: [
        { figure: 'conversion', weight: 50, bands: bands([0.45, 100], [0.4, 80], [0.35, 60], [0, 0]) },
        { figure: 'replyRate', weight: 30, bands: bands([0.98, 100], [0.95, 80], [0, 0]) },
        { figure: 'complaintRate', weight: 20, bands: bands([0.01, 100], [1, 0]) },
      ],
      grades: [
        [90, '金牌'],
        [80, '银牌'],
        [70, '铜牌'],
      ],
    })
    const card = scoreOf({
      scheme,
      valueOf: (figure) => ({ value: values[figure] ?? null, n: 9 }),
      input: { marks: [], points: [3, -1].map((one) => ({ points: one, reason: '登记' })) },
    })
    const told = [card.items, card.points.counted, card.score, card.grade]
    expect([
      pointsText(card.items),
      signedPoints(card.points.counted),
      pointsText(card.score),
      card.grade ?? '–',
    ]).toEqual([items, points, score, grade])
    expect(told.slice(0, 3)).not.toContain(null)
  })
})
