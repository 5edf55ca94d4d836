import type { OutputOf } from '#shared/contract/index.ts'

const missing = (): never => {
  throw new Error('not built yet')
}

export const careSuggestions = (): OutputOf<'quality.careSuggestions'> => missing()
export const takeUp = (): OutputOf<'quality.takeUp'> => missing()
export const leaveOut = (): OutputOf<'quality.leaveOut'> => missing()
export const importedFacts = (): OutputOf<'quality.importedFacts'> => missing()
