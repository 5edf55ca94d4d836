import type { TextOf } from '../text-of.ts'
import type { rosterChecks as shape } from '../zh-CN/roster-checks.ts'

export const rosterChecks: TextOf<typeof shape> = {
  title: 'Roster',
}
