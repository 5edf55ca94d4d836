import type { OutputOf } from '#shared/contract/index.ts'
import { Refusal } from '#shared/contract/failure.ts'

export const list = (): OutputOf<'performance.appeals'> => {
  throw new Refusal('internal')
}
export const make = (): OutputOf<'performance.makeAppeal'> => {
  throw new Refusal('internal')
}
export const note = (): OutputOf<'performance.noteAppeal'> => {
  throw new Refusal('internal')
}
export const answer = (): OutputOf<'performance.answerAppeal'> => {
  throw new Refusal('internal')
}
export const withdraw = (): OutputOf<'performance.withdrawAppeal'> => {
  throw new Refusal('internal')
}
