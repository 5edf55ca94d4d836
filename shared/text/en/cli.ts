import type { TextOf } from '../text-of.ts'
import type { cli as shape } from '../zh-CN/cli.ts'

export const cli: TextOf<typeof shape> = {}
