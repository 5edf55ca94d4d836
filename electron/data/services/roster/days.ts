import type { Context } from '../../context.ts'

const missing = (): never => {
  throw new Error('not there yet')
}

export const events = (_context: Context): never => missing()

export const saveEvent = (_context: Context): never => missing()

export const removeEvent = (_context: Context): never => missing()

export const saveWish = (_context: Context): never => missing()

export const removeWish = (_context: Context): never => missing()

export const saveNeeds = (_context: Context): never => missing()
