import type { OutputOf } from '#shared/contract/index.ts'

const missing = (): never => {
  throw new Error('not built yet')
}

export const hitsOf = (): OutputOf<'quality.hitsOf'> => missing()
export const score = (): OutputOf<'quality.score'> => missing()
export const correctScore = (): OutputOf<'quality.correctScore'> => missing()
export const withdrawScore = (): OutputOf<'quality.withdrawScore'> => missing()
