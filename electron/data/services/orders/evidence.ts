import type { OutputOf } from '#shared/contract/index.ts'
import { Refusal } from '#shared/contract/failure.ts'

export const evidence = (): OutputOf<'orders.evidence'> => {
  throw new Refusal('internal')
}
