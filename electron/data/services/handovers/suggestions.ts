import type { Context } from '../../context.ts'

const missing = (): never => {
  throw new Error('not there yet')
}

export const suggestions = (_context: Context): never => missing()

export const accept = (_context: Context): never => missing()

export const drop = (_context: Context): never => missing()
