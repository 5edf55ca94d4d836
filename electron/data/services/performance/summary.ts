import type { OutputOf } from '#shared/contract/index.ts'
import { Refusal } from '#shared/contract/failure.ts'

export const summary = (): OutputOf<'performance.summary'> => {
  throw new Refusal('internal')
}
export const details = (): OutputOf<'performance.details'> => {
  throw new Refusal('internal')
}
