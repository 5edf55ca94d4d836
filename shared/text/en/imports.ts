import type { TextOf } from '../text-of.ts'
import type { imports as shape } from '../zh-CN/imports.ts'

export const imports: TextOf<typeof shape> = {}
