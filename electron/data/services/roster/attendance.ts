import type { Context } from '../../context.ts'

const missing = (): never => {
  throw new Error('not there yet')
}

export const attendance = (_context: Context): never => missing()

export const saveAttendance = (_context: Context): never => missing()

export const removeAttendance = (_context: Context): never => missing()
