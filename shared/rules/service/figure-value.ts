import type { Figures } from '../../contract/service-figures.ts'
import type { ServiceFigure } from '../../kit/service-figures.ts'

const spread = {
  firstResponseMean: ['firstResponse', 'mean'],
  firstResponseMedian: ['firstResponse', 'median'],
  firstResponseP90: ['firstResponse', 'p90'],
  averageResponseMean: ['averageResponse', 'mean'],
  averageResponseMedian: ['averageResponse', 'median'],
  averageResponseP90: ['averageResponse', 'p90'],
} as const

const isSpread = (figure: ServiceFigure): figure is keyof typeof spread => figure in spread

/** A figure of a row by its code name, in its unit; null = no data. */
export const figureValue = (figures: Figures, figure: ServiceFigure): number | null => {
  if (isSpread(figure)) {
    const [name, part] = spread[figure]
    return figures[name][part]
  }
  const value = figures[figure]
  return value === null || typeof value === 'number' ? value : value.rate
}
