import { test } from 'vitest'
import { openRosterShop } from '../support/roster-shop.ts'
test('probe', async () => {
  const host = await openRosterShop()
  for (const far of ['0001-01', '0001-02', '1900-02', '9999-11', '9999-12'] as never[])
    for (const name of ['roster.month', 'roster.check', 'roster.wall', 'roster.requests', 'roster.attendance', 'handovers.calendar', 'roster.staffing', 'service.figures'] as never[]) {
      const r = await host.host.dispatch(name, { month: far } as never)
      if (!r.ok) console.log(far, name, JSON.stringify(r.failure))
    }
})
