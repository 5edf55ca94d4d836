import type { Context } from '../../context.ts'

const missing = (): never => {
  throw new Error('not there yet')
}

export const forecast = (_context: Context): never => missing()
