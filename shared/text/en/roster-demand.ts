import type { TextOf } from '../text-of.ts'
import type { rosterDemand as shape } from '../zh-CN/roster-demand.ts'

export const rosterDemand: TextOf<typeof shape> = {
  title: 'Roster',
}
