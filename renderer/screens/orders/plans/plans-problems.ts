import type { Text } from '#shared/text/text.ts'
import type { PlanDraft, ProductDraft, StepDraft } from './plans-form.ts'

export type PlanProblem = keyof Text['plans']['problems']

/** What keeps a plan from being saved: by field (`name`, `target`, `teamPool`, `newHire`, `cap`) or by row (`steps 2`, `products 0`, `coefficients 1`; the row's key). */
export type PlanProblems = ReadonlyMap<string, PlanProblem>

const stepProblem = (step: StepDraft, before: StepDraft | undefined): PlanProblem | null => {
  if (before === undefined && step.from !== 0) return 'firstNotZero'
  if (step.from === null) return 'fromMissing'
  if (before !== undefined && before.from !== null && step.from <= before.from) return 'notRising'
  if (step.rate === null) return 'rateMissing'
  return step.rate > 1_000_000 ? 'rateTooHigh' : null
}

const productProblem = ({ match, kind, amount }: ProductDraft): PlanProblem | null => {
  if (match.trim() === '') return 'matchMissing'
  if (amount === null) return 'amountMissing'
  return kind === 'rate' && amount > 1_000_000 ? 'rateTooHigh' : null
}

const rowProblems = (draft: PlanDraft): [string, PlanProblem | null][] => [
  ...draft.steps.map((step, index): [string, PlanProblem | null] => [
    `steps ${step.key}`,
    stepProblem(step, draft.steps[index - 1]),
  ]),
  ...draft.products.map((product): [string, PlanProblem | null] => [
    `products ${product.key}`,
    productProblem(product),
  ]),
  ...draft.coefficients.map(({ key, score, coefficient }): [string, PlanProblem | null] => [
    `coefficients ${key}`,
    score === null || score < 0 || score > 100
      ? 'scoreMissing'
      : draft.coefficients.some((other) => other.key < key && other.score === score)
        ? 'scoreTwice'
        : coefficient === null
          ? 'coefficientMissing'
          : null,
  ]),
]

const targetProblem = ({ target, group, agents }: PlanDraft): PlanProblem | null => {
  if (target === 'group' && group.trim() === '') return 'groupMissing'
  return target === 'people' && agents.length === 0 ? 'nobodyNamed' : null
}

const newHireProblem = ({ newHireDays: days, newHireRate: rate }: PlanDraft): PlanProblem | null => {
  if (days === null && rate === null) return null
  if (days === null || days < 1 || days > 366 || !Number.isInteger(days)) return 'daysMissing'
  if (rate === null) return 'rateMissing'
  return rate > 1_000_000 ? 'rateTooHigh' : null
}

/** Everything that keeps a draft from being saved; empty when it can be. */
export const planProblems = (draft: PlanDraft): PlanProblems => {
  const found: [string, PlanProblem | null][] = [
    ['name', draft.name.trim() === '' ? 'nameMissing' : null],
    ['target', targetProblem(draft)],
    ...rowProblems(draft),
    ['teamPool', draft.teamPool !== null && draft.teamPool > 1_000_000 ? 'rateTooHigh' : null],
    ['newHire', newHireProblem(draft)],
    ['cap', draft.cap !== null && draft.guarantee !== null && draft.cap < draft.guarantee ? 'capBelowGuarantee' : null],
  ]
  return new Map(found.filter((entry): entry is [string, PlanProblem] => entry[1] !== null))
}
