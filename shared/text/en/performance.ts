import type { TextOf } from '../text-of.ts'
import type { performance as shape } from '../zh-CN/performance.ts'

export const performance: TextOf<typeof shape> = {}
