import type { TextOf } from '../text-of.ts'
import type { print as shape } from '../zh-CN/print.ts'

export const print: TextOf<typeof shape> = {}
