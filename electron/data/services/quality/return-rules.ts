import type { OutputOf } from '#shared/contract/index.ts'

const missing = (): never => {
  throw new Error('not built yet')
}

export const returnRules = (): OutputOf<'quality.returnRules'> => missing()
export const saveReturnRules = (): OutputOf<'quality.saveReturnRules'> => missing()
export const returnAdvice = (): OutputOf<'quality.returnAdvice'> => missing()
