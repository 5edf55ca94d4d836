import type { TextOf } from '../text-of.ts'
import type { commission as shape } from '../zh-CN/commission.ts'

export const commission: TextOf<typeof shape> = {}
