import type { OutputOf } from '#shared/contract/index.ts'

const missing = (): never => {
  throw new Error('not built yet')
}

export const makeKnowledge = (): OutputOf<'problems.makeKnowledge'> => missing()
export const knowledge = (): OutputOf<'problems.knowledge'> => missing()
export const countCopy = (): OutputOf<'problems.countCopy'> => missing()
