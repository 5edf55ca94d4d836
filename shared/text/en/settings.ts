import type { TextOf } from '../text-of.ts'
import type { settings as shape } from '../zh-CN/settings.ts'

export const settings: TextOf<typeof shape> = {}
