import type { Scheme } from '#shared/contract/scores.ts'
import type { ScoreFigureCode } from '#shared/kit/score-figures.ts'
import type { Text } from '#shared/text/text.ts'
import { draftOfScheme, type SchemeDraft } from './schemes-form.ts'

export type TemplateName = keyof Text['plans']['scheme']['templateNames']

type Item = Scheme['items'][number]

const bands = (figure: ScoreFigureCode, weight: number, ...steps: [number, number][]): Item => ({
  figure,
  weight,
  bands: steps,
})
const linear = (figure: ScoreFigureCode, weight: number, full: number, zero: number): Item => ({
  figure,
  weight,
  linear: { full, zero },
})

/** Items of the schemes to begin from: pre-sales, after-sales, and balanced by efficiency, quality, teamwork and growth. Values in the figures' own units. */
export const templateItems: Readonly<Record<TemplateName, readonly Item[]>> = {
  beforeSale: [
    bands('targetReached', 30, [1, 100], [0.9, 80], [0.8, 60], [0, 0]),
    bands('conversion', 20, [0.45, 100], [0.4, 80], [0.35, 60], [0, 0]),
    linear('averageOrderValue', 20, 20_000, 10_000),
    bands('replyRate', 20, [0.98, 100], [0.95, 80], [0.92, 60], [0, 0]),
    bands('averageResponse', 5, [35, 100], [45, 80], [60, 60], [600, 0]),
    linear('attendance', 5, 100, 0),
  ],
  afterSale: [
    bands('satisfaction', 30, [0.95, 100], [0.9, 80], [0.85, 60], [0, 0]),
    bands('withinLimit', 25, [0.95, 100], [0.9, 80], [0.8, 60], [0, 0]),
    bands('replyRate', 20, [0.98, 100], [0.95, 80], [0.92, 60], [0, 0]),
    linear('quality', 20, 100, 60),
    linear('attendance', 5, 100, 0),
  ],
  balanced: [
    bands('firstResponseMean', 15, [30, 100], [45, 80], [60, 60], [600, 0]),
    bands('replyRate', 15, [0.98, 100], [0.95, 80], [0.92, 60], [0, 0]),
    bands('satisfaction', 20, [0.95, 100], [0.9, 80], [0.85, 60], [0, 0]),
    linear('quality', 20, 100, 60),
    linear('teamwork', 15, 100, 0),
    linear('growth', 15, 100, 0),
  ],
}

/** A template as a form, named in the language, with the usual four grades. */
export const draftOfTemplate = (name: TemplateName, month: string, text: Text['plans']['scheme']): SchemeDraft => {
  const { gold, silver, bronze, improve } = text.gradeNames
  return draftOfScheme({
    name: text.templateNames[name],
    from: month,
    group: null,
    items: [...templateItems[name]],
    missing: 'redistribute',
    pointsCap: 10,
    grades: [
      [90, gold],
      [80, silver],
      [70, bronze],
      [0, improve],
    ],
  })
}
