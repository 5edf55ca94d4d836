import type { problems as shape } from '../zh-CN/problems.ts'
import type { TextOf } from '../text-of.ts'

/** Words of problems. */
export const problems: TextOf<typeof shape> = {
  title: 'Problems',
  tabs: {
    log: 'Problems',
    knowledge: 'Knowledge',
    digest: 'Weekly digest',
    lost: 'Lost inquiries',
    'follow-up': 'Order follow-up',
    visits: 'Visits',
  },
}
