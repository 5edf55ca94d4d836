import type { OutputOf } from '#shared/contract/index.ts'
import { Refusal } from '#shared/contract/failure.ts'

export const desk = (): OutputOf<'orders.desk'> => {
  throw new Refusal('internal')
}
