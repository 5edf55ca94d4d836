import type { qualityScores as shape } from '../zh-CN/quality-scores.ts'
import type { TextOf } from '../text-of.ts'

/** Words of quality scores. */
export const qualityScores: TextOf<typeof shape> = {}
