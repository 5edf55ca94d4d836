import type { OutputOf } from '#shared/contract/index.ts'

const missing = (): never => {
  throw new Error('not built yet')
}

export const scores = (): OutputOf<'quality.scores'> => missing()
export const scoreOf = (): OutputOf<'quality.scoreOf'> => missing()
