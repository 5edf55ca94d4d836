import { describe, expect, it } from 'vitest'
import { openTestHost } from '#test/support/test-host.ts'
import { fillSmallTeam } from '#test/support/test-team.ts'

describe('pay settings', () => {
  it('are the law’s until the shop says otherwise', async () => {
    const host = await openTestHost()
    await fillSmallTeam(host)
    const first = await host.ask('performance.paySettings', {})
    expect(first).toMatchObject({ hoursPerMonth: 174, proratesBase: false, fullAttendance: 0, lateAllowed: 0 })
    expect(first.overtime).toEqual({ weekday: 1_500_000, restDay: 2_000_000, holiday: 3_000_000 })
    await host.ask('performance.savePaySettings', { ...first, fullAttendance: 20_000, lateAllowed: 2 })
    await host.reopen()
    expect(await host.ask('performance.paySettings', {})).toMatchObject({ fullAttendance: 20_000, lateAllowed: 2 })
    expect((await host.refusal('performance.savePaySettings', { ...first, hoursPerMonth: 0 })).code).toBe(
      'invalid-input',
    )
  })
})
