import type { TextOf } from '../text-of.ts'
import type { kit as shape } from '../zh-CN/kit.ts'

export const kit: TextOf<typeof shape> = {}
