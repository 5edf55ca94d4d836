import type { registers as shape } from '../zh-CN/registers.ts'
import type { TextOf } from '../text-of.ts'

/** Words of registers. */
export const registers: TextOf<typeof shape> = {}
