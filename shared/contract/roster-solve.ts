import { z } from 'zod'
import { agentNumber } from '../kit/ids.ts'
import { localDate, month } from '../kit/local-time.ts'
import { job, nothing, read } from './method.ts'
import { rosterCheckName, rosterFinding } from './roster-checks.ts'
import { rosterCell } from './roster-month.ts'

/** A rule of a check at one place, as part of a clash; null = of everybody, every day, every shift. */
export const clashingRule = z.strictObject({
  check: rosterCheckName,
  agent: agentNumber.nullable(),
  date: localDate.nullable(),
  until: localDate.nullable(),
  shift: z.string().nullable(),
  figures: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type ClashingRule = z.infer<typeof clashingRule>

/** Somebody's month in figures. Hours are paid minutes. */
export const rosterTally = z.strictObject({
  agent: agentNumber,
  days: z.number().int(),
  minutes: z.number().int(),
  nights: z.number().int(),
  weekends: z.number().int(),
  holidays: z.number().int(),
  wishes: z.number().int(),
  wishesMet: z.number().int(),
})
export type RosterTally = z.infer<typeof rosterTally>

/** Points and breaches of a soft check. */
export const checkCost = z.strictObject({ check: rosterCheckName, count: z.number().int(), cost: z.number().int() })

/**
 * A filled month. `optimal`: proven; `feasible`: every hard check holds, `gap` says how far from proven (0–1 of the objective; null = nothing is
 * known). `infeasible`: no roster keeps all hard checks; `conflict` is a set of rules that clash and of which none can be spared – `isSmallest`
 * when no smaller one exists – and `relax` as few rules as were found whose giving up together is enough to plan the month, of this clash and of
 * all others; empty when time was too short. `unknown`: nothing was found in time.
 */
export const solvedRoster = z.strictObject({
  month,
  status: z.enum(['optimal', 'feasible', 'infeasible', 'unknown']),
  objective: z.number().nullable(),
  bound: z.number().nullable(),
  gap: z.number().nonnegative().nullable(),
  seconds: z.number().nonnegative(),
  isStopped: z.boolean(),
  isApplied: z.boolean(),
  assignments: z.array(rosterCell),
  findings: z.array(rosterFinding),
  conflict: z.array(clashingRule),
  isSmallest: z.boolean(),
  relax: z.array(clashingRule),
  costs: z.array(checkCost),
  /** the same of the present roster */
  costsBefore: z.array(checkCost),
  tallies: z.array(rosterTally),
  talliesBefore: z.array(rosterTally),
})
export type SolvedRoster = z.infer<typeof solvedRoster>

export const rosterSolve = {
  /** Fills the month under its checks; locked cells, leave and the days around it stay. Nothing is kept unless `isApplied` is asked for. */
  solve: job(
    z.strictObject({
      month,
      seconds: z.number().int().min(1).max(3600).default(60),
      isApplied: z.boolean().default(false),
      reason: z.string().trim().max(200).nullable().default(null),
    }),
    solvedRoster,
  ),
  /** Asks a solving under way to end with the best it has; false when none is. */
  stopSolving: read(nothing, z.strictObject({ isSolving: z.boolean() })),
}
