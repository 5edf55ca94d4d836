import type { OutputOf } from '#shared/contract/index.ts'
import { Refusal } from '#shared/contract/failure.ts'

export const signatures = (): OutputOf<'orders.planSignatures'> => {
  throw new Refusal('internal')
}
export const sign = (): OutputOf<'orders.signPlan'> => {
  throw new Refusal('internal')
}
