import type { TextOf } from '../text-of.ts'
import type { attendance as shape } from '../zh-CN/attendance.ts'

export const attendance: TextOf<typeof shape> = {
  title: 'Roster',
}
