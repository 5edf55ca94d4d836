import type { TextOf } from '../text-of.ts'
import type { today as shape } from '../zh-CN/today.ts'

export const today: TextOf<typeof shape> = {}
