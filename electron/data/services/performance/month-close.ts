import type { OutputOf } from '#shared/contract/index.ts'
import { Refusal } from '#shared/contract/failure.ts'

export const months = (): OutputOf<'performance.months'> => {
  throw new Refusal('internal')
}
export const findings = (): OutputOf<'performance.monthFindings'> => {
  throw new Refusal('internal')
}
export const check = (): OutputOf<'performance.checkMonth'> => {
  throw new Refusal('internal')
}
export const close = (): Promise<OutputOf<'performance.closeMonth'>> => {
  throw new Refusal('internal')
}
export const reopen = (): OutputOf<'performance.reopenMonth'> => {
  throw new Refusal('internal')
}
