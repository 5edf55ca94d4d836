import type { CommissionRow } from '../contract/commission.ts'
import type { PlanComparison } from '../contract/plans.ts'
import type { Month } from '../kit/local-time.ts'
import { sumFen, type Fen } from '../kit/money.ts'

// What people would have earned under other plans, month by month and together. docs/commission.md §12

type Total = Fen | null

/** A month as it is or was closed, and once more for each plan that is tried out. */
export interface ComparedMonth {
  readonly month: Month
  readonly isClosed: boolean
  readonly kept: readonly CommissionRow[]
  readonly plans: readonly (readonly CommissionRow[])[]
}

/** What is known adds up; null when nothing is. */
const together = (totals: readonly Total[]): Total => {
  const known = totals.filter((total) => total !== null)
  return known.length === 0 ? null : sumFen(known)
}

const totalIn = (rows: readonly CommissionRow[], agent: string): Total =>
  rows.find((row) => row.agent === agent)?.total ?? null

const sumOf = (rows: readonly CommissionRow[]): Fen => sumFen(rows.flatMap(({ total }) => total ?? []))

/** Everybody who stands in one of the months, with name and group as in the latest. */
const peopleOf = (months: readonly ComparedMonth[]): readonly CommissionRow[] => {
  const people = new Map<string, CommissionRow>()
  for (const { kept, plans } of months) for (const row of [kept, ...plans].flat()) people.set(row.agent, row)
  return [...people.values()].sort((a, b) => (a.agent < b.agent ? -1 : 1))
}

const rowOf = (
  { agent, name, group }: CommissionRow,
  months: readonly ComparedMonth[],
): PlanComparison['rows'][number] => {
  const own = months.map(({ month, kept, plans }) => ({
    month,
    kept: totalIn(kept, agent),
    plans: plans.map((rows) => totalIn(rows, agent)),
  }))
  const tried = months[0]?.plans ?? []
  return {
    agent,
    name,
    group,
    kept: together(own.map(({ kept }) => kept)),
    plans: tried.map((_, index) => together(own.map(({ plans }) => plans[index] ?? null))),
    months: own,
  }
}

/** Puts the months together: per person, per month, and in all. `names`: of the plans, in their order. */
export const comparisonOf = (names: readonly string[], months: readonly ComparedMonth[]): PlanComparison => ({
  plans: [...names],
  rows: peopleOf(months).map((person) => rowOf(person, months)),
  months: months.map(({ month, isClosed, kept, plans }) => ({
    month,
    isClosed,
    kept: sumOf(kept),
    plans: plans.map(sumOf),
  })),
  totals: {
    kept: sumFen(months.map(({ kept }) => sumOf(kept))),
    plans: names.map((_, index) => sumFen(months.map(({ plans }) => sumOf(plans[index] ?? [])))),
  },
})
