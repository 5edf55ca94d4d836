import { scoreFigureOf, type ScoreFigureUnit } from '#shared/kit/score-figures.ts'
import { scoreItemText } from '#shared/text/figure-value.ts'
import type { Text } from '#shared/text/text.ts'

/** The unit of a figure; a code this version does not know (from a team file) counts as a plain number. */
export const unitOf = (code: string): ScoreFigureUnit => scoreFigureOf(code).unit

/** The name of a figure as it is offered, with where its value comes from when that is not by itself; an unknown code stands for itself. */
export const figureChoice = (code: string, text: Text): string => {
  const source = text.plans.scheme.form.sources[scoreFigureOf(code).source]
  const name = scoreItemText(code, text)
  return source === '' ? name : text.plans.scheme.form.withSource(name, source)
}
