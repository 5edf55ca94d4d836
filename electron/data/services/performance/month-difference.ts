import type { OutputOf } from '#shared/contract/index.ts'
import { Refusal } from '#shared/contract/failure.ts'

export const difference = (): OutputOf<'performance.monthDifference'> => {
  throw new Refusal('internal')
}
