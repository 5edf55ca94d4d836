import type { WeekFigure } from '#shared/contract/meetings.ts'

/** True when a value is at its target or beyond, on the good side. */
export const reaches = (
  { target, isMoreBetter }: Pick<WeekFigure, 'target' | 'isMoreBetter'>,
  value: number | null,
): boolean => value !== null && target !== null && (isMoreBetter ? value >= target : value <= target)

const isBetter = ({ value, before, isMoreBetter }: WeekFigure): boolean =>
  value !== null && before !== null && (isMoreBetter ? value > before : value < before)

/**
 * What a figure is to be praised for: `recovered` better for certain and at its target again after a week that missed it · `better` for certain ·
 * `target` reached after a week that missed it or had no figure; null: nothing.
 */
export const winOf = (figure: WeekFigure): 'recovered' | 'better' | 'target' | null => {
  const isCertain = figure.isSignificant === true && isBetter(figure)
  const isReached = reaches(figure, figure.value) && !reaches(figure, figure.before)
  if (isCertain) return isReached && figure.before !== null ? 'recovered' : 'better'
  return isReached ? 'target' : null
}
