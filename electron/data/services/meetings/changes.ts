import type { OutputOf } from '#shared/contract/index.ts'

const missing = (): never => {
  throw new Error('not built yet')
}

export const saveWords = (): OutputOf<'meetings.saveWords'> => missing()
export const attend = (): OutputOf<'meetings.attend'> => missing()
export const saveMinutes = (): OutputOf<'meetings.saveMinutes'> => missing()
export const hold = (): OutputOf<'meetings.hold'> => missing()
export const addMinutes = (): OutputOf<'meetings.addMinutes'> => missing()
