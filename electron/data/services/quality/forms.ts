import type { OutputOf } from '#shared/contract/index.ts'

const missing = (): never => {
  throw new Error('not built yet')
}

export const forms = (): OutputOf<'quality.forms'> => missing()
export const saveForm = (): OutputOf<'quality.saveForm'> => missing()
export const formFor = (): OutputOf<'quality.formFor'> => missing()
