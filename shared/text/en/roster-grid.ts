import type { TextOf } from '../text-of.ts'
import type { rosterGrid as shape } from '../zh-CN/roster-grid.ts'

export const rosterGrid: TextOf<typeof shape> = {
  title: 'Roster',
  tabs: {
    grid: 'Month',
    solve: 'Fill it for me',
    requests: 'Requests',
    attendance: 'Attendance',
    demand: 'Demand and staffing',
    rules: 'Rules',
    shifts: 'Shifts',
  },
}
