import type { OutputOf } from '#shared/contract/index.ts'

const missing = (): never => {
  throw new Error('not built yet')
}

export const lists = (): OutputOf<'quality.lists'> => missing()
export const listsOf = (): OutputOf<'quality.listsOf'> => missing()
export const saveLists = (): OutputOf<'quality.saveLists'> => missing()
