import type { OutputOf } from '#shared/contract/index.ts'
import { Refusal } from '#shared/contract/failure.ts'

export const addCorrection = (): OutputOf<'performance.addCorrection'> => {
  throw new Refusal('internal')
}
