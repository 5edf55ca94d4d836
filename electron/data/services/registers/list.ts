import type { OutputOf } from '#shared/contract/index.ts'

const missing = (): never => {
  throw new Error('not built yet')
}

export const list = (): OutputOf<'registers.list'> => missing()
export const waiting = (): OutputOf<'registers.waiting'> => missing()
