import type { TextOf } from '../text-of.ts'
import type { roster as shape } from '../zh-CN/roster.ts'

export const roster: TextOf<typeof shape> = {}
