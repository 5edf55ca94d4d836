import type { training as shape } from '../zh-CN/training.ts'
import type { TextOf } from '../text-of.ts'

/** Words of training. */
export const training: TextOf<typeof shape> = {}
