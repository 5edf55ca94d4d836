import type { access as shape } from '../zh-CN/access.ts'
import type { TextOf } from '../text-of.ts'

/** Words of access. */
export const access: TextOf<typeof shape> = {}
