import type { TextOf } from '../text-of.ts'
import type { app as shape } from '../zh-CN/app.ts'

export const app: TextOf<typeof shape> = {}
