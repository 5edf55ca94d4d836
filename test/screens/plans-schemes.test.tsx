import { describe, expect, test } from 'vitest'
import { scheme as schemeSchema } from '#shared/contract/scores.ts'
import { scoreFigureCodes, scoreFigureOf } from '#shared/kit/score-figures.ts'
import { texts } from '#shared/text/text.ts'
import { figureChoice, unitOf } from '#renderer/screens/performance/schemes/schemes-figures.ts'
import {
  draftOfScheme,
  emptyItem,
  isLessBetter,
  newScheme,
  schemeOf,
  weightSum,
  type ItemDraft,
  type SchemeDraft,
} from '#renderer/screens/performance/schemes/schemes-form.ts'
import { schemeProblems } from '#renderer/screens/performance/schemes/schemes-problems.ts'
import {
  draftOfTemplate,
  templateItems,
  type TemplateName,
} from '#renderer/screens/performance/schemes/schemes-templates.ts'

const kept = schemeSchema.parse({
  name: '售前评分',
  from: '2026-01',
  group: '售前',
  items: [
    {
      figure: 'conversion',
      weight: 40,
      bands: [
        [0.45, 100],
        [0.4, 80],
        [0, 0],
      ],
    },
    { figure: 'firstResponseMean', weight: 30, linear: { full: 30, zero: 120 } },
    {
      figure: 'madeElsewhere',
      weight: 30,
      bands: [
        [5, 100],
        [10, 0],
      ],
    },
  ],
  missing: 'redistribute',
  grades: [
    [90, '金牌'],
    [0, '待改进'],
  ],
})

const item = (fields: Partial<ItemDraft>): ItemDraft => ({
  ...emptyItem(fields.key ?? 0),
  figure: 'conversion',
  weight: 100,
  bands: [
    { key: 0, value: 0.5, score: 100 },
    { key: 1, value: 0, score: 0 },
  ],
  ...fields,
})

const typed = (fields: Partial<SchemeDraft>): SchemeDraft => ({
  ...newScheme('2026-11'),
  name: '评分',
  items: [item({})],
  ...fields,
})

describe('a scheme as typed becomes what the contract takes', () => {
  test('a kept scheme opened and saved unchanged is the same scheme, unknown figures included', () => {
    expect(schemeOf(draftOfScheme(kept))).toEqual(kept)
  })

  test('grades are kept highest first', () => {
    const grades = [
      { key: 0, from: 70, name: ' 铜牌 ' },
      { key: 1, from: 90, name: '金牌' },
    ]
    expect(schemeOf(typed({ grades })).grades).toEqual([
      [90, '金牌'],
      [70, '铜牌'],
    ])
  })

  test('every template is a scheme without problems, and the contract takes it', () => {
    for (const name of Object.keys(templateItems) as TemplateName[])
      for (const language of ['zh-CN', 'en'] as const) {
        const draft = draftOfTemplate(name, '2026-11', texts[language].plans.scheme)
        expect([...schemeProblems(draft)]).toEqual([])
        expect(schemeSchema.parse(schemeOf(draft)).name).toBe(texts[language].plans.scheme.templateNames[name])
      }
  })
})

describe('what keeps a scheme from being saved is named at its row', () => {
  test('an empty scheme', () => {
    expect([...schemeProblems(newScheme('2026-11'))]).toEqual([
      ['name', 'nameMissing'],
      ['item 0', 'figureMissing'],
      ['item 0 band 0', 'valueMissing'],
      ['item 0 band 1', 'valueMissing'],
      ['item 0 band 2', 'valueMissing'],
      ['weights', 'weightsNot100'],
    ])
  })

  test('weights must sum to exactly 100, thirds included', () => {
    const of = (...weights: number[]) => weights.map((weight, key) => item({ key, weight, figure: `f${key}` }))
    expect(weightSum(of(33.33, 33.33, 33.34))).toBe(100)
    expect([...schemeProblems(typed({ items: of(33.33, 33.33, 33.34) }))]).toEqual([])
    expect([...schemeProblems(typed({ items: of(33.33, 33.33, 33.33) }))]).toEqual([['weights', 'weightsNot100']])
    expect([...schemeProblems(typed({ items: of(60, 50) }))]).toEqual([['weights', 'weightsNot100']])
  })

  test('bands: points fall, values all fall or all rise', () => {
    const problems = (...bands: [number | null, number | null][]) => [
      ...schemeProblems(
        typed({ items: [item({ bands: bands.map(([value, score], key) => ({ key, value, score })) })] }),
      ),
    ]
    expect(problems([0.5, 100], [0.4, 80], [0, 0])).toEqual([])
    expect(problems([30, 100], [60, 80], [600, 0])).toEqual([])
    expect(problems([0.5, 100], [0.4, 100])).toEqual([['item 0 band 1', 'scoresNotFalling']])
    expect(problems([30, 100], [60, 80], [45, 0])).toEqual([['item 0 band 2', 'valuesNotInOrder']])
    expect(problems([30, 100], [null, 80], [45, 101])).toEqual([
      ['item 0 band 1', 'valueMissing'],
      ['item 0 band 2', 'scoreMissing'],
    ])
  })

  test('linear points, figures twice, grades', () => {
    const draft = typed({
      items: [item({ key: 0, weight: 50, kind: 'linear', full: 30, zero: 30 }), item({ key: 1, weight: 50 })],
      grades: [
        { key: 0, from: 90, name: ' ' },
        { key: 1, from: 80, name: '银牌' },
        { key: 2, from: 80, name: '铜牌' },
      ],
    })
    expect([...schemeProblems(draft)]).toEqual([
      ['item 0', 'fullIsZero'],
      ['item 1', 'figureTwice'],
      ['grade 0', 'gradeMissing'],
      ['grade 2', 'gradeTwice'],
    ])
  })
})

test('rising values mean that less is better; until two are typed the figure says it', () => {
  const of = (figure: string, ...values: (number | null)[]) =>
    isLessBetter({ figure, bands: values.map((value, key) => ({ key, value, score: null })) })
  expect(of('receptions', 30, 60)).toBe(true)
  expect(of('averageResponse', 0.5, 0.4)).toBe(false)
  expect([of('replyRate', 0.5, null), of('replyRate', 0.5)]).toEqual([false, false])
  expect([of('averageResponse', 30, null), of('averageResponse', 30)]).toEqual([true, true])
})

test('every figure offered has a name in both languages; an unknown code stands for itself as a plain number', () => {
  for (const language of ['zh-CN', 'en'] as const) {
    const text = texts[language]
    expect(Object.keys(text.plans.scheme.figures).toSorted()).toEqual(scoreFigureCodes.toSorted())
    expect(figureChoice('conversion', text)).toBe(text.plans.scheme.figures.conversion)
    for (const code of ['madeElsewhere'])
      expect(figureChoice(code, text)).toContain(text.plans.scheme.form.sources.none)
  }
  expect(unitOf('madeElsewhere')).toBe('number')
  expect(unitOf('sales')).toBe('money')
})

describe('judged items', () => {
  const scheme = schemeSchema.parse({
    ...{ name: '评分', from: '2026-01', group: null, missing: 'zero', pointsCap: 5, grades: [] },
    items: [
      { title: '服务态度', weight: 60 },
      { figure: 'teamwork', weight: 40, linear: { full: 100, zero: 0 } },
    ],
  })
  test('opened and saved unchanged they are the same, with the cap of points', () => {
    expect(schemeOf(draftOfScheme(scheme))).toEqual(scheme)
  })

  test('need a title of their own, and a whole cap', () => {
    const judged = (key: number, title: string) => item({ key, title, kind: 'judged', weight: 50, figure: '' })
    const problems = (draft: Partial<SchemeDraft>) => [...schemeProblems(typed(draft))]
    expect(problems({ items: [judged(0, '态度'), judged(1, '协作')] })).toEqual([])
    expect(problems({ items: [judged(0, '态度'), judged(1, ' 态度 ')] })).toEqual([['item 1', 'titleTwice']])
    expect(problems({ items: [judged(0, ' '), judged(1, '协作')] })).toEqual([['item 0', 'titleMissing']])
    for (const pointsCap of [null, 1.5, 101]) expect(problems({ pointsCap })).toEqual([['cap', 'capMissing']])
  })
})

test('the pre-sales template weighs what it is known for, and every template can be scored', () => {
  expect(templateItems.beforeSale.map((one) => ['figure' in one && one.figure, one.weight])).toEqual([
    ['targetReached', 30],
    ['conversion', 20],
    ['averageOrderValue', 20],
    ['replyRate', 20],
    ['averageResponse', 5],
    ['attendance', 5],
  ])
  const dimensions = new Set(
    templateItems.balanced.map((one) => ('figure' in one ? scoreFigureOf(one.figure).dimension : '')),
  )
  expect(dimensions).toEqual(new Set(['efficiency', 'quality', 'teamwork', 'growth']))
  for (const items of Object.values(templateItems))
    for (const one of items) expect('figure' in one && scoreFigureOf(one.figure).source).not.toBe('none')
})
