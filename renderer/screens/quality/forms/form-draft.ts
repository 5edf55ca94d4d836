import type { Criterion, ScoringForm } from '#shared/contract/quality-scores.ts'
import { decimalOf } from '#shared/rules/decimal.ts'
import { sumExact } from '#shared/rules/exact.ts'

/** The weights of the criteria that are not fatal, summed as the decimal numbers that were typed. */
export const weightsOf = ({ criteria }: Pick<ScoringForm, 'criteria'>): number => {
  const { numerator, denominator } = sumExact(
    criteria.filter(({ isFatal }) => !isFatal).map(({ weight }) => decimalOf(weight)),
  )
  return Number(numerator) / Number(denominator)
}

/** True when a form may be saved: everything has a name, and the weights are 100. */
export const isWhole = (form: ScoringForm): boolean =>
  form.name.trim() !== '' && form.criteria.every(({ title }) => title.trim() !== '') && weightsOf(form) === 100

/** A new criterion under a key that the form does not have. */
export const newCriterion = ({ criteria }: Pick<ScoringForm, 'criteria'>, isFatal: boolean): Criterion => {
  const taken = new Set(criteria.map(({ key }) => key))
  let number = criteria.length + 1
  while (taken.has(`own-${number}`)) number += 1
  return { key: `own-${number}`, title: '', hint: '', weight: 0, isFatal, rules: [] }
}
