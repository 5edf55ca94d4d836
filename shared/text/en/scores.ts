import type { TextOf } from '../text-of.ts'
import type { scores as shape } from '../zh-CN/scores.ts'

export const scores: TextOf<typeof shape> = {}
