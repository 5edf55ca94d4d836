import type { Context } from '../../context.ts'

const missing = (): never => {
  throw new Error('not there yet')
}

export const get = (_context: Context): never => missing()

export const open = (_context: Context): never => missing()
