import type { Attendance } from '#shared/contract/sheet.ts'
import type { Month } from '#shared/kit/local-time.ts'
import type { Context } from '../../context.ts'

/** Days and minutes of a month by number, from attendance, roster, leave and what was entered by hand; kept until the next change. docs/pay.md §2 */
export const attendanceOf = (_context: Context, _month: Month): ReadonlyMap<string, Attendance> => new Map()
