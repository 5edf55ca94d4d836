import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import { Refusal } from '#shared/contract/failure.ts'
import type { Plan, PlanSignature, PlanVersion } from '#shared/contract/plans.ts'
import { dateOf, type LocalDate } from '#shared/kit/local-time.ts'
import { planFor } from '#shared/rules/plan-choice.ts'
import type { Context } from '../../context.ts'
import { listDated } from '../../stores/dated-store.ts'
import { listPeople } from '../../stores/people-store.ts'
import { listSignatures, planIdOf, saveSignature } from '../../stores/plan-signature-store.ts'

const keyOf = ({ name, from, group }: PlanVersion, agent: string): string => JSON.stringify([name, from, group, agent])

/** When somebody signed a version as it stands; null: not yet, or signed another content of it. */
export const signatureFinder = ({ sql }: Context): ((plan: PlanVersion, agent: string) => LocalDate | null) => {
  const signed = new Map(listSignatures(sql).map((row) => [keyOf(row, row.agent), row.signedOn]))
  return (plan, agent) => signed.get(keyOf(plan, agent)) ?? null
}

/** Every standing version with the agents here today whom it is for in the month it starts. */
export const signatures = (context: Context): PlanSignature[] => {
  const { sql } = context
  const today = dateOf(context.now())
  const here = listPeople(sql).filter(({ role, left }) => role === 'agent' && (left === null || left >= today))
  const signedOn = signatureFinder(context)
  const plans = listDated<Plan>(sql, 'plans')
  return plans.flatMap((plan) =>
    here
      .filter((person) => planFor(plans, person, plan.from) === plan)
      .map(({ number, name }) => ({
        name: plan.name,
        from: plan.from,
        group: plan.group,
        agent: number,
        personName: name,
        signedOn: signedOn(plan, number),
      })),
  )
}

/** Notes when somebody signed a version, or takes the note back. Refuses versions and numbers that are not kept. */
export const sign = (
  context: Context,
  { agent, signedOn, ...version }: ParsedInputOf<'orders.signPlan'>,
): OutputOf<'orders.signPlan'> => {
  const { sql, now, by } = context
  const planId = planIdOf(sql, version)
  if (planId === undefined) throw new Refusal('not-found', { what: 'plan', key: version.name })
  const person = listPeople(sql).find(({ number }) => number === agent)
  if (!person) throw new Refusal('not-found', { what: 'person', key: agent })
  saveSignature(sql, { planId, personId: person.id, signedOn, at: now(), by })
  return signatures(context)
}
