import type { OutputOf } from '#shared/contract/index.ts'
import { Refusal } from '#shared/contract/failure.ts'

export const compare = (): Promise<OutputOf<'orders.comparePlans'>> => {
  throw new Refusal('internal')
}
