import type { OutputOf } from '#shared/contract/index.ts'

const missing = (): never => {
  throw new Error('not built yet')
}

export const judge = (): OutputOf<'quality.judge'> => missing()
export const exceptions = (): OutputOf<'quality.exceptions'> => missing()
export const revokeException = (): OutputOf<'quality.revokeException'> => missing()
