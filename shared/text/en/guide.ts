import type { guide as shape } from '../zh-CN/guide.ts'
import type { TextOf } from '../text-of.ts'

/** Words of guide. */
export const guide: TextOf<typeof shape> = {
  title: 'Guide',
  page: 'Page',
  start: 'Start here',
  missing: 'This version carries no guide.',
  open: 'Help F1',
}
