import type { Context } from '../../context.ts'

const missing = (): never => {
  throw new Error('not there yet')
}

export const edit = (_context: Context): never => missing()

export const publish = (_context: Context): never => missing()

export const versions = (_context: Context): never => missing()
