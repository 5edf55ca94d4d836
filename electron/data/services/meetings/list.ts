import type { OutputOf } from '#shared/contract/index.ts'

const missing = (): never => {
  throw new Error('not built yet')
}

export const next = (): OutputOf<'meetings.next'> => missing()
export const list = (): OutputOf<'meetings.list'> => missing()
