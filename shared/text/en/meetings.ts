import type { meetings as shape } from '../zh-CN/meetings.ts'
import type { TextOf } from '../text-of.ts'

/** Words of meetings. */
export const meetings: TextOf<typeof shape> = {
  title: 'Meeting',
  tabs: {
    week: 'This meeting',
    actions: 'Action items',
    past: 'Past meetings',
    settings: 'Settings',
  },
}
