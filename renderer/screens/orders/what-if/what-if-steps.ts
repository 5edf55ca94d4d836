import { plan as planSchema, type Plan } from '#shared/contract/plans.ts'
import type { Person } from '#shared/contract/people.ts'
import type { Month } from '#shared/kit/local-time.ts'
import { planFor } from '#shared/rules/plan-choice.ts'
import { mostMonths, mostPlans, type MonthSpan, type TrialKind, type TrialPlan, type WhatIf } from './what-if-state.ts'

/** The last `count` months that have data, as a span; null when none has. */
export const lastMonths = (months: readonly Month[], count: number): MonthSpan | null => {
  const sorted = months.toSorted()
  const to = sorted.at(-1)
  return to === undefined ? null : { from: sorted.at(-count) ?? sorted[0] ?? to, to }
}

/** Months with data inside a span, oldest first. */
export const monthsIn = (months: readonly Month[], span: MonthSpan): readonly Month[] =>
  months.filter((month) => month >= span.from && month <= span.to).toSorted()

/** What keeps a trial from being asked; null when it can be. */
export const spanProblem = (months: readonly Month[], span: MonthSpan): 'noMonths' | 'tooMany' | null => {
  const { length } = monthsIn(months, span)
  return length === 0 ? 'noMonths' : length > mostMonths ? 'tooMany' : null
}

/** The trial with further plans, as many as there is room for. */
export const withPlans = (trial: WhatIf, kind: TrialKind, added: readonly Plan[]): WhatIf => {
  const next = trial.plans.reduce((highest, { id }) => Math.max(highest, id), 0) + 1
  const entries = added.map((plan, index): TrialPlan => ({ id: next + index, kind, plan }))
  return { ...trial, plans: [...trial.plans, ...entries].slice(0, mostPlans) }
}

export const withoutPlan = (trial: WhatIf, id: number): WhatIf => ({
  ...trial,
  plans: trial.plans.filter((entry) => entry.id !== id),
})

/** A name none of the plans has, made by numbering: so that columns can be told apart. */
export const freshName = (
  name: string,
  taken: readonly string[],
  numbered: (name: string, number: number) => string,
): string => {
  const first = Array.from({ length: taken.length + 1 }, (_, index) => numbered(name, index + 1))
  return (first.find((candidate) => !taken.includes(candidate)) ?? name).slice(-60)
}

/** The plan most of the present agents have in a month; null when nobody has one. */
export const commonestPlan = (plans: readonly Plan[], people: readonly Person[], month: Month): Plan | null => {
  const holders = new Map<Plan, number>()
  for (const person of people) {
    const plan = person.role === 'agent' && person.left === null ? planFor(plans, person, month) : null
    if (plan !== null) holders.set(plan, (holders.get(plan) ?? 0) + 1)
  }
  return [...holders].toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? null
}

/** A trial nobody has touched begins with a copy of a plan, ready to be changed; any other stays as it is. */
export const begunWith = (
  trial: WhatIf,
  plan: Plan | null,
  numbered: (name: string, number: number) => string,
): WhatIf => {
  if (trial.isBegun) return trial
  const begun = { ...trial, isBegun: true }
  if (plan === null || trial.plans.length > 0) return begun
  return withPlans(begun, 'edited', [{ ...plan, name: freshName(plan.name, [plan.name], numbered) }])
}

/** The trial with a plan in place of another. A kept plan that was really changed is not the kept one any more, and gets a name of its own. */
export const withChangedPlan = (
  trial: WhatIf,
  id: number,
  changed: Plan,
  numbered: (name: string, number: number) => string,
): WhatIf => {
  const taken = trial.plans.map(({ plan }) => plan.name)
  return {
    ...trial,
    plans: trial.plans.map((entry) => {
      if (entry.id !== id || JSON.stringify(entry.plan) === JSON.stringify(changed)) return entry
      if (entry.kind !== 'kept') return { ...entry, plan: changed }
      const name = changed.name === entry.plan.name ? freshName(changed.name, taken, numbered) : changed.name
      return { ...entry, kind: 'edited', plan: { ...changed, name } }
    }),
  }
}

/** Names for the columns: a name that is there more than once gets the month its plan holds from, then a number. */
export const columnNames = (plans: readonly Plan[]): readonly string[] => {
  const isShared = (name: string): boolean => plans.filter((plan) => plan.name === name).length > 1
  const names = plans.map(({ name, from }) => (isShared(name) ? `${name} ${from}` : name))
  return names.map((name, index) => {
    const before = names.slice(0, index).filter((other) => other === name).length
    return before === 0 ? name : `${name} (${before + 1})`
  })
}

/** What a trial asks, as text: an answer to another text is old. */
export const askedOf = (months: readonly Month[], plans: readonly TrialPlan[]): string =>
  JSON.stringify([months, plans.map(({ plan }) => plan)])

/** Plans read from a file, or the place where it is wrong; `place` empty: it is no plan file at all. */
export type PlanFile =
  { readonly isPlan: true; readonly plans: readonly Plan[] } | { readonly isPlan: false; readonly place: string }

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return null
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const candidatesOf = (value: unknown): readonly unknown[] => {
  if (Array.isArray(value)) return value
  if (!isRecord(value)) return []
  return Array.isArray(value.plans) ? value.plans : [value]
}

/** Reads a plan file: one plan, a list of plans, or a team file with plans. */
export const plansOfFile = (text: string): PlanFile => {
  const value = jsonOf(text)
  const candidates = candidatesOf(value)
  if (candidates.length === 0) return { isPlan: false, place: '' }
  const plans: Plan[] = []
  for (const [index, candidate] of candidates.entries()) {
    const parsed = planSchema.safeParse(candidate)
    const place = (parsed.error?.issues[0]?.path ?? []).join('.')
    if (!parsed.success)
      return { isPlan: false, place: candidates.length === 1 ? place : `${index + 1} ${place}`.trim() }
    plans.push(parsed.data)
  }
  return { isPlan: true, plans }
}
