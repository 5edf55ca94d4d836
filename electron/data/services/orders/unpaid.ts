import type { OutputOf } from '#shared/contract/index.ts'
import { Refusal } from '#shared/contract/failure.ts'

export const list = (): OutputOf<'orders.unpaid'> => {
  throw new Refusal('internal')
}
export const nudge = (): OutputOf<'orders.nudge'> => {
  throw new Refusal('internal')
}
export const takeBackNudge = (): OutputOf<'orders.takeBackNudge'> => {
  throw new Refusal('internal')
}
export const recovered = (): OutputOf<'orders.recovered'> => {
  throw new Refusal('internal')
}
