import type { OutputOf } from '#shared/contract/index.ts'

const missing = (): never => {
  throw new Error('not built yet')
}

export const log = (): OutputOf<'settings.accessLog'> => missing()
