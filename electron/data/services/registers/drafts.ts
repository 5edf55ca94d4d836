import type { OutputOf } from '#shared/contract/index.ts'

const missing = (): never => {
  throw new Error('not built yet')
}

export const draftOf = (): OutputOf<'registers.draftOf'> => missing()
export const saveDraft = (): OutputOf<'registers.saveDraft'> => missing()
