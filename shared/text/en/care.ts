import type { care as shape } from '../zh-CN/care.ts'
import type { TextOf } from '../text-of.ts'

/** Words of care. */
export const care: TextOf<typeof shape> = {}
