import type { Context } from '../../context.ts'

const missing = (): never => {
  throw new Error('not there yet')
}

export const add = (_context: Context): never => missing()

export const change = (_context: Context): never => missing()

export const note = (_context: Context): never => missing()

export const close = (_context: Context): never => missing()

export const reopen = (_context: Context): never => missing()

export const draftOf = (_context: Context): never => missing()

export const saveDraft = (_context: Context): never => missing()
