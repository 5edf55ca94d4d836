import type { Context } from '../../context.ts'

const missing = (): never => {
  throw new Error('not there yet')
}

export const sign = (_context: Context): never => missing()

export const remark = (_context: Context): never => missing()

export const verify = (_context: Context): never => missing()
