import type { OutputOf } from '#shared/contract/index.ts'

const missing = (): never => {
  throw new Error('not built yet')
}

export const settings = (): OutputOf<'people.trainingSettings'> => missing()
export const saveSettings = (): OutputOf<'people.saveTrainingSettings'> => missing()
