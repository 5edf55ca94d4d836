import type { Context } from '../../context.ts'

const missing = (): never => {
  throw new Error('not there yet')
}

export const list = (_context: Context): never => missing()

export const changes = (_context: Context): never => missing()

export const calendar = (_context: Context): never => missing()

export const waiting = (_context: Context): never => missing()
