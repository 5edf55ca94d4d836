import type { TextOf } from '../text-of.ts'
import type { rosterSolve as shape } from '../zh-CN/roster-solve.ts'

export const rosterSolve: TextOf<typeof shape> = {
  title: 'Roster',
}
