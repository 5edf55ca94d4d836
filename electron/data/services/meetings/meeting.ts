import type { OutputOf } from '#shared/contract/index.ts'

const missing = (): never => {
  throw new Error('not built yet')
}

export const get = (): OutputOf<'meetings.get'> => missing()
