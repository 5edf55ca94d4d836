import type { Distribution, Figures, Rate } from '#shared/contract/service-figures.ts'
import { serviceFigures, type ServiceFigure } from '#shared/kit/service-figures.ts'
import { missesTarget } from '#shared/rules/service/target.ts'

type Spread = 'firstResponse' | 'averageResponse'

type SpreadFigure = Extract<ServiceFigure, `${Spread}${'Mean' | 'Median' | 'P90'}`>

const spreads: Readonly<Record<SpreadFigure, readonly [Spread, keyof Omit<Distribution, 'n'>]>> = {
  firstResponseMean: ['firstResponse', 'mean'],
  firstResponseMedian: ['firstResponse', 'median'],
  firstResponseP90: ['firstResponse', 'p90'],
  averageResponseMean: ['averageResponse', 'mean'],
  averageResponseMedian: ['averageResponse', 'median'],
  averageResponseP90: ['averageResponse', 'p90'],
}

type Plain = Exclude<ServiceFigure, SpreadFigure>

const isSpread = (name: ServiceFigure): name is SpreadFigure => name in spreads

/** A rate with its hits and interval; null: the figure is not a rate. */
export const rateOf = (figures: Figures, name: ServiceFigure): Rate | null => {
  if (isSpread(name) || serviceFigures[name] !== 'share') return null
  const value: Figures[Plain] = figures[name]
  return typeof value === 'object' && value !== null && 'hits' in value ? value : null
}

/** The value of a figure in its unit; null: no data. */
export const valueOf = (figures: Figures, name: ServiceFigure): number | null => {
  if (isSpread(name)) return figures[spreads[name][0]][spreads[name][1]]
  const value: Figures[Plain] = figures[name]
  return typeof value === 'object' && value !== null ? value.rate : value
}

/** How many things stand behind a rate or a span; null: the figure is a count itself. */
export const sampleOf = (figures: Figures, name: ServiceFigure): number | null => {
  if (isSpread(name)) return figures[spreads[name][0]].n
  return rateOf(figures, name)?.n ?? null
}

/** Change against before; null when either has no data. */
export const changeOf = (now: number | null, before: number | null): number | null =>
  now === null || before === null ? null : now - before

/** What a supervisor wants to reach: seconds at most, shares at least. null: no target. `minimum`: a mean with less behind it misses none. */
export interface Targets {
  readonly minimum: number
  readonly firstResponseMean: number | null
  readonly withinLimit: number | null
  readonly replyRate: number | null
  readonly conversion: number | null
}

/** The target of a figure; null: there is none. */
export const targetOf = ({ minimum: _minimum, ...targets }: Targets, name: ServiceFigure): number | null =>
  name in targets ? targets[name as keyof typeof targets] : null

/** True when a figure misses its target for certain. */
export const isMissed = (figures: Figures, name: ServiceFigure, targets: Targets): boolean => {
  const rate = rateOf(figures, name)
  const measured = {
    value: valueOf(figures, name),
    n: sampleOf(figures, name),
    low: rate?.low ?? null,
    high: rate?.high ?? null,
  }
  return missesTarget(name, measured, targetOf(targets, name), targets.minimum)
}
