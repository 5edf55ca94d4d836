import type { OutputOf } from '#shared/contract/index.ts'

const missing = (): never => {
  throw new Error('not built yet')
}

export const settings = (): OutputOf<'registers.settings'> => missing()
export const saveSettings = (): OutputOf<'registers.saveSettings'> => missing()
