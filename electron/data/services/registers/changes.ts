import type { OutputOf } from '#shared/contract/index.ts'

const missing = (): never => {
  throw new Error('not built yet')
}

export const add = (): OutputOf<'registers.add'> => missing()
export const correct = (): OutputOf<'registers.correct'> => missing()
export const move = (): OutputOf<'registers.move'> => missing()
export const note = (): OutputOf<'registers.note'> => missing()
export const link = (): OutputOf<'registers.link'> => missing()
