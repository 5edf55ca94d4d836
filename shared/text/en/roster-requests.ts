import type { TextOf } from '../text-of.ts'
import type { rosterRequests as shape } from '../zh-CN/roster-requests.ts'

export const rosterRequests: TextOf<typeof shape> = {
  title: 'Roster',
}
