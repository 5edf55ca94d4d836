import type { CommissionRun } from '#shared/contract/commission.ts'
import type { Plan } from '#shared/contract/plans.ts'
import { isSameVersion } from '#shared/rules/dated-versions.ts'
import { planFor } from '#shared/rules/plan-choice.ts'

// As many people as a plan can name.
const mostNamed = 60

/**
 * A typed plan as it is to be tried on a month: for exactly those it would hold for if it held from that month on, because one for everyone
 * leaves out whoever has a plan of their own or of their group. Null: it would hold for nobody of the month.
 */
export const reachingPlan = (typed: Plan, kept: readonly Plan[], run: CommissionRun): Plan | null => {
  const inPlace = { ...typed, from: run.month }
  const plans = [...kept.filter((plan) => !isSameVersion(plan, typed)), inPlace]
  const reached = run.rows
    .filter(({ agent, group }) => planFor(plans, { number: agent, group }, run.month) === inPlace)
    .map(({ agent }) => agent)
  if (reached.length === 0) return null
  return reached.length > mostNamed ? typed : { ...typed, agents: reached }
}

/** Somebody's commission in a month before and after a change, in fen; null: no plan for the person. */
export interface EffectRow {
  readonly agent: string
  readonly name: string
  readonly before: number | null
  readonly after: number | null
  /** null while neither plan pays the person */
  readonly difference: number | null
}

const differenceOf = (before: number | null, after: number | null): number | null =>
  before === null && after === null ? null : (after ?? 0) - (before ?? 0)

/** Everybody of two runs of the same month, by number; whoever is missing in one has nothing there. */
export const effectRows = (before: CommissionRun, after: CommissionRun): readonly EffectRow[] => {
  const totals = (run: CommissionRun) => new Map(run.rows.map((row) => [row.agent, row.total]))
  const [old, now] = [totals(before), totals(after)]
  const names = new Map([...before.rows, ...after.rows].map(({ agent, name }) => [agent, name]))
  return [...names]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([agent, name]) => {
      const [was, is] = [old.get(agent) ?? null, now.get(agent) ?? null]
      return { agent, name, before: was, after: is, difference: differenceOf(was, is) }
    })
}

/** What everybody together has; what nobody's plan says counts nothing. */
export const effectTotal = (rows: readonly EffectRow[]): Pick<EffectRow, 'before' | 'after' | 'difference'> => {
  const sum = (part: (row: EffectRow) => number | null): number => rows.reduce((all, row) => all + (part(row) ?? 0), 0)
  const [before, after] = [sum((row) => row.before), sum((row) => row.after)]
  return { before, after, difference: after - before }
}
