import type { OutputOf } from '#shared/contract/index.ts'

const missing = (): never => {
  throw new Error('not built yet')
}

export const sampleSettings = (): OutputOf<'quality.sampleSettings'> => missing()
export const saveSampleSettings = (): OutputOf<'quality.saveSampleSettings'> => missing()
export const trySample = (): OutputOf<'quality.trySample'> => missing()
export const drawSample = (): OutputOf<'quality.drawSample'> => missing()
export const samples = (): OutputOf<'quality.samples'> => missing()
