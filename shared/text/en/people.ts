import type { TextOf } from '../text-of.ts'
import type { people as shape } from '../zh-CN/people.ts'

export const people: TextOf<typeof shape> = {}
