import type { TextOf } from '../text-of.ts'
import type { unpaid as shape } from '../zh-CN/unpaid.ts'

export const unpaid: TextOf<typeof shape> = {}
