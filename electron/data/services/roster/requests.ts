import type { Context } from '../../context.ts'

const missing = (): never => {
  throw new Error('not there yet')
}

export const requests = (_context: Context): never => missing()

export const ask = (_context: Context): never => missing()

export const consent = (_context: Context): never => missing()

export const decide = (_context: Context): never => missing()

export const withdraw = (_context: Context): never => missing()
