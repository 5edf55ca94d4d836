import type { TextOf } from '../text-of.ts'
import type { failures as shape } from '../zh-CN/failures.ts'

export const failures: TextOf<typeof shape> = {}
