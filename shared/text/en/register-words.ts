import type { registerWords as shape } from '../zh-CN/register-words.ts'
import type { TextOf } from '../text-of.ts'

/** Words of register words. */
export const registerWords: TextOf<typeof shape> = {}
