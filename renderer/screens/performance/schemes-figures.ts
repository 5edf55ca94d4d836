import type { Text } from '#shared/text/text.ts'

export type FigureCode = keyof Text['plans']['scheme']['figures']

/** How a figure is measured: `share` 0–1 shown as percent, `seconds`, `money` in fen, `score` 0–100, `number` a plain count. */
export type FigureUnit = keyof Text['plans']['scheme']['units']

/** The figures a scheme can weigh, in the order they are offered, with their units. Code names as the command line writes them. */
export const figureUnits: Readonly<Record<FigureCode, FigureUnit>> = {
  targetReached: 'share',
  conversion: 'share',
  sales: 'money',
  averageOrderValue: 'money',
  firstResponseMean: 'seconds',
  firstResponseMedian: 'seconds',
  averageResponse: 'seconds',
  withinLimit: 'share',
  replyRate: 'share',
  unanswered: 'number',
  receptions: 'number',
  satisfaction: 'share',
  firstContactResolution: 'share',
  refundRate: 'share',
  complaintRate: 'share',
  handlingTime: 'seconds',
  quality: 'score',
  attendance: 'score',
  teamwork: 'score',
  growth: 'score',
}

export const isFigureCode = (code: string): code is FigureCode => Object.hasOwn(figureUnits, code)

/** The unit of a figure; a code this version does not know (from a team file) counts as a plain number. */
export const unitOf = (code: string): FigureUnit => (isFigureCode(code) ? figureUnits[code] : 'number')

/** The name of a figure in the language; an unknown code stands for itself. */
export const figureName = (code: string, text: Text['plans']['scheme']): string =>
  isFigureCode(code) ? text.figures[code] : code
