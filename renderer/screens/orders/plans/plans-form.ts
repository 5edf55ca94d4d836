import type { Plan, Tiers } from '#shared/contract/plans.ts'
import type { Month } from '#shared/kit/local-time.ts'
import { toFen, toMillionths } from '#shared/kit/money.ts'
import { refundReasons, type RefundReason } from '#shared/kit/refund-reasons.ts'

/** A tier as typed: fen and millionths, null while empty. `key` only tells rows apart. */
export interface StepDraft {
  readonly key: number
  readonly from: number | null
  readonly rate: number | null
}

/** Extra pay for a product as typed; `amount` is fen or millionths by `kind`. */
export interface ProductDraft {
  readonly key: number
  readonly match: string
  readonly kind: 'fen' | 'rate'
  readonly amount: number | null
}

/** Score (0–100) and coefficient (millionths) as typed. */
export interface CoefficientDraft {
  readonly key: number
  readonly score: number | null
  readonly coefficient: number | null
}

/** Whom a plan is for: everyone without a plan of their own · a group · some people by number. */
export type PlanTarget = 'everyone' | 'group' | 'people'

/** A plan as typed. `group` counts when the plan is for one, `agents` (numbers) when it is for people; money in fen, rates in millionths. */
export interface PlanDraft {
  readonly name: string
  readonly from: string
  readonly target: PlanTarget
  readonly group: string
  readonly agents: readonly string[]
  readonly basis: Plan['basis']
  readonly postage: boolean
  readonly mode: Tiers['mode']
  readonly steps: readonly StepDraft[]
  readonly perOrder: number | null
  readonly products: readonly ProductDraft[]
  readonly teamPool: number | null
  readonly teamSplit: NonNullable<Plan['teamPool']>['split']
  /** both null: new people earn like the others */
  readonly newHireDays: number | null
  readonly newHireRate: number | null
  readonly refundReasons: readonly RefundReason[]
  /** days after payment; null: for ever */
  readonly refundDays: number | null
  readonly guarantee: number | null
  readonly cap: number | null
  readonly coefficients: readonly CoefficientDraft[]
}

/** A plan to begin with: three marginal tiers, from the given month on, for everyone. */
export const newPlan = (month: string): PlanDraft => ({
  name: '',
  from: month,
  target: 'everyone',
  group: '',
  agents: [],
  basis: 'payment',
  postage: false,
  mode: 'marginal',
  steps: [
    { key: 0, from: 0, rate: 5_000 },
    { key: 1, from: 5_000_000, rate: 8_000 },
    { key: 2, from: 10_000_000, rate: 10_000 },
  ],
  perOrder: null,
  products: [],
  teamPool: null,
  teamSplit: 'equal',
  newHireDays: null,
  newHireRate: null,
  refundReasons,
  refundDays: null,
  guarantee: null,
  cap: null,
  coefficients: [],
})

/** The form of a plan that is kept already. */
export const draftOfPlan = (plan: Plan): PlanDraft => ({
  name: plan.name,
  from: plan.from,
  target: plan.agents.length > 0 ? 'people' : plan.group === null ? 'everyone' : 'group',
  group: plan.group ?? '',
  agents: plan.agents,
  basis: plan.basis,
  postage: plan.postage,
  mode: plan.tiers.mode,
  steps: plan.tiers.steps.map(([from, rate], key) => ({ key, from, rate })),
  perOrder: plan.perOrder === 0 ? null : plan.perOrder,
  products: plan.products.map((extra, key) =>
    'fen' in extra
      ? { key, match: extra.match, kind: 'fen', amount: extra.fen }
      : { key, match: extra.match, kind: 'rate', amount: extra.rate },
  ),
  teamPool: plan.teamPool?.rate ?? null,
  teamSplit: plan.teamPool?.split ?? 'equal',
  newHireDays: plan.newHire?.days ?? null,
  newHireRate: plan.newHire?.rate ?? null,
  refundReasons: plan.refunds.reasons,
  refundDays: plan.refunds.withinDays,
  guarantee: plan.guarantee,
  cap: plan.cap,
  coefficients: plan.coefficients.map(([score, coefficient], key) => ({ key, score, coefficient })),
})

/** The draft for others; people named are not of a group, so that their plan never takes the place of the group's. */
export const withTarget = (draft: PlanDraft, target: PlanTarget): PlanDraft =>
  target === 'people' ? { ...draft, target, group: '' } : { ...draft, target }

/** The reasons with one more or one less, in the order of the list. */
export const withReason = (draft: PlanDraft, reason: RefundReason, isTaken: boolean): PlanDraft => ({
  ...draft,
  refundReasons: refundReasons.filter((one) => (one === reason ? isTaken : draft.refundReasons.includes(one))),
})

/** A row key that none of the rows has. */
export const nextKey = (rows: readonly { readonly key: number }[]): number =>
  rows.reduce((highest, row) => Math.max(highest, row.key), -1) + 1

/** The rows with the one of the same key replaced. */
export const withRow = <Row extends { readonly key: number }>(rows: readonly Row[], changed: Row): readonly Row[] =>
  rows.map((row) => (row.key === changed.key ? changed : row))

/** The rows without the one of this key. */
export const withoutRow = <Row extends { readonly key: number }>(rows: readonly Row[], key: number): readonly Row[] =>
  rows.filter((row) => row.key !== key)

/** A further tier, its start and rate still to be typed. */
export const withStep = (draft: PlanDraft): PlanDraft => ({
  ...draft,
  steps: [...draft.steps, { key: nextKey(draft.steps), from: null, rate: null }],
})

/** The tiers as typed, for the rule; null while they do not start at 0, do not rise, or something is missing. */
export const tiersOf = (draft: Pick<PlanDraft, 'mode' | 'steps'>): Tiers | null => {
  const steps: Tiers['steps'] = []
  for (const { from, rate } of draft.steps) {
    const before = steps.at(-1)?.[0] ?? -1
    if (from === null || rate === null || from <= before || rate > 1_000_000) return null
    steps.push([toFen(from), toMillionths(rate)])
  }
  return steps[0]?.[0] === 0 ? { mode: draft.mode, steps } : null
}

const productOf = ({ match, kind, amount }: ProductDraft): Plan['products'][number] =>
  kind === 'fen'
    ? { match: match.trim(), fen: toFen(amount ?? 0) }
    : { match: match.trim(), rate: toMillionths(amount ?? 0) }

const fenOrNull = (amount: number | null): Plan['cap'] => (amount === null ? null : toFen(amount))

/** The group a draft names; null: it is for everyone, or for people of no named group. */
export const groupOf = ({ target, group }: Pick<PlanDraft, 'target' | 'group'>): string | null =>
  target === 'everyone' || group.trim() === '' ? null : group.trim()

const newHireOf = ({ newHireDays: days, newHireRate: rate }: PlanDraft): Plan['newHire'] =>
  days === null || rate === null ? null : { days, rate: toMillionths(rate) }

/** What orders.savePlan takes, coefficients highest score first; null while the tiers are not whole. Expects a draft without problems. */
export const planOf = (draft: PlanDraft): Plan | null => {
  const tiers = tiersOf(draft)
  if (tiers === null) return null
  const coefficients = draft.coefficients.map(({ score, coefficient }): Plan['coefficients'][number] => [
    score ?? 0,
    toMillionths(coefficient ?? 0),
  ])
  return {
    name: draft.name.trim(),
    from: draft.from as Month,
    group: groupOf(draft),
    agents: draft.target === 'people' ? [...draft.agents] : [],
    basis: draft.basis,
    postage: draft.postage,
    tiers,
    perOrder: toFen(draft.perOrder ?? 0),
    products: draft.products.map(productOf),
    teamPool: draft.teamPool === null ? null : { rate: toMillionths(draft.teamPool), split: draft.teamSplit },
    newHire: newHireOf(draft),
    refunds: { reasons: [...draft.refundReasons], withinDays: draft.refundDays },
    guarantee: fenOrNull(draft.guarantee),
    cap: fenOrNull(draft.cap),
    coefficients: coefficients.sort(([one], [other]) => other - one),
  }
}
