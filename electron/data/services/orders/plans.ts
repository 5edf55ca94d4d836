import { Refusal } from '#shared/contract/failure.ts'
import type { Plan } from '#shared/contract/plans.ts'
import type { Context } from '../../context.ts'
import { listDated, saveDated } from '../../stores/dated-store.ts'
import { listPeople } from '../../stores/people-store.ts'

export const list = ({ sql }: Context): Plan[] => listDated<Plan>(sql, 'plans')

/** A plan with the same name, group and start takes the old one's place; the old one stays in the record. Refuses numbers nobody has. */
export const save = ({ sql, now }: Context, plan: Plan): Plan => {
  const numbers = new Set(listPeople(sql).map(({ number }) => number))
  const unknown = plan.agents.find((agent) => !numbers.has(agent))
  if (unknown !== undefined) throw new Refusal('not-found', { what: 'person', key: unknown })
  saveDated(sql, 'plans', plan, now())
  return plan
}
