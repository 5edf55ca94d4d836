import type { qualityScan as shape } from '../zh-CN/quality-scan.ts'
import type { TextOf } from '../text-of.ts'

/** Words of quality scan. */
export const qualityScan: TextOf<typeof shape> = {
  title: 'Quality',
  tabs: {
    scan: 'All chats',
    sample: 'Samples',
    results: 'Results',
    complaints: 'Complaints',
    reviews: 'Reviews',
    'after-sales': 'After-sales',
    care: 'Causes',
    lists: 'Word lists',
    forms: 'Forms',
  },
}
