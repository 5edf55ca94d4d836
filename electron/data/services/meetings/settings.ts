import type { OutputOf } from '#shared/contract/index.ts'

const missing = (): never => {
  throw new Error('not built yet')
}

export const settings = (): OutputOf<'meetings.settings'> => missing()
export const saveSettings = (): OutputOf<'meetings.saveSettings'> => missing()
