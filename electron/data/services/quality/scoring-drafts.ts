import type { OutputOf } from '#shared/contract/index.ts'

const missing = (): never => {
  throw new Error('not built yet')
}

export const draftOf = (): OutputOf<'quality.draftOf'> => missing()
export const saveDraft = (): OutputOf<'quality.saveDraft'> => missing()
