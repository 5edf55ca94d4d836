import type { OutputOf } from '#shared/contract/index.ts'
import { Refusal } from '#shared/contract/failure.ts'

export const inputs = (): OutputOf<'performance.inputs'> => {
  throw new Refusal('internal')
}
export const saveInput = (): OutputOf<'performance.saveInput'> => {
  throw new Refusal('internal')
}
export const paySettings = (): OutputOf<'performance.paySettings'> => {
  throw new Refusal('internal')
}
export const savePaySettings = (): OutputOf<'performance.savePaySettings'> => {
  throw new Refusal('internal')
}
