import type { OutputOf } from '#shared/contract/index.ts'

const missing = (): never => {
  throw new Error('not built yet')
}

export const state = (): OutputOf<'settings.access'> => missing()
export const unlock = async (): Promise<OutputOf<'settings.unlock'>> => missing()
export const lock = (): OutputOf<'settings.lock'> => missing()
export const saveSettings = (): OutputOf<'settings.saveAccess'> => missing()
