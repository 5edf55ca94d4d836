import type { OutputOf } from '#shared/contract/index.ts'
import { Refusal } from '#shared/contract/failure.ts'

export const missingMemos = (): OutputOf<'orders.missingMemos'> => {
  throw new Refusal('internal')
}
