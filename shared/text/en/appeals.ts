import type { TextOf } from '../text-of.ts'
import type { appeals as shape } from '../zh-CN/appeals.ts'

export const appeals: TextOf<typeof shape> = {}
