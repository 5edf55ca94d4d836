import type { TextOf } from '../text-of.ts'
import type { months as shape } from '../zh-CN/months.ts'

export const months: TextOf<typeof shape> = {}
