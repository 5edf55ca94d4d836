import type { TextOf } from '../text-of.ts'
import type { desk as shape } from '../zh-CN/desk.ts'

export const desk: TextOf<typeof shape> = {}
