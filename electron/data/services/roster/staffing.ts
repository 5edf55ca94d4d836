import type { Context } from '../../context.ts'

const missing = (): never => {
  throw new Error('not there yet')
}

export const staffing = (_context: Context): never => missing()

export const monthNeeds = (_context: Context): never => missing()

export const adoptNeeds = (_context: Context): never => missing()
