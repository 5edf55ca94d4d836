import type { Context } from '../../context.ts'

const missing = (): never => {
  throw new Error('not there yet')
}

export const settings = (_context: Context): never => missing()

export const saveSettings = (_context: Context): never => missing()
