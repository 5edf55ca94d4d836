import type { Plan } from '#shared/contract/plans.ts'
import type { Context } from '../../context.ts'
import { listDated, saveDated } from '../../stores/dated-store.ts'

export const list = ({ sql }: Context): Plan[] => listDated<Plan>(sql, 'plans')

/** A plan with the same name, group and start takes the old one's place; the old one stays in the record. */
export const save = ({ sql, now }: Context, plan: Plan): Plan => {
  saveDated(sql, 'plans', plan, now())
  return plan
}
