import { describe, expect, it } from 'vitest'
import { registerNames } from '#shared/kit/registers.ts'
import { openTestHost } from '#test/support/test-host.ts'

describe('the notebooks of the sample shop', () => {
  it('hold every register an owner expects, in the states that were reached', async () => {
    const { ask, clock } = await openTestHost()
    await ask('settings.loadSample', {})
    clock.now = '2026-11-01 09:00:00'
    const counts = new Map<string, Record<string, number>>()
    for (const register of registerNames) counts.set(register, (await ask('registers.list', { register })).states)
    expect(counts.get('problems')).toEqual({ open: 3, settled: 3, adopted: 2, dropped: 1 })
    expect(counts.get('knowledge')).toEqual({ valid: 6, retired: 0 })
    expect(counts.get('complaints')).toMatchObject({ open: 1, closed: 2 })
    expect(counts.get('visits')).toMatchObject({ done: 3 })
    expect(counts.get('courses')).toMatchObject({ held: 3 })
    const waiting = await ask('registers.waiting', {})
    const of = (register: string) => waiting.find((one) => one.register === register)
    expect(of('complaints')).toEqual({ register: 'complaints', open: 1, overdue: 1, due: '2026-10-31 21:25:00' })
    // Knowledge in force waits for nobody; the answer for the holidays is past its day.
    expect(of('knowledge')).toMatchObject({ open: 1, overdue: 1 })
    expect(of('fund')).toBeUndefined()
    const [reopened] = (await ask('registers.list', { register: 'complaints', state: 'closed', search: '护角' }))
      .entries
    expect(reopened).toMatchObject({ reopened: 1, isClosed: true, values: { buyer: '木**家', cause: 'logistics' } })
  })
})
