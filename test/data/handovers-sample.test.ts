import { expect, it } from 'vitest'
import type { LocalDate, Month } from '#shared/kit/local-time.ts'
import { samplePin } from '#data/services/sample/sample-team.ts'
import { openTestHost } from '#test/support/test-host.ts'

it('the sample shop has three signed handovers with one matter that goes through all of them, and one to finish', async () => {
  const { ask } = await openTestHost()
  await ask('settings.loadSample', {})
  const { handovers } = await ask('handovers.list', {
    from: '2026-10-01' as LocalDate,
    to: '2026-11-01' as LocalDate,
  })
  expect(handovers.map(({ day, fromShift, state, place }) => [day, fromShift, state, place])).toEqual([
    ['2026-10-30', 'D', 'signed', 1],
    ['2026-10-30', 'E', 'signed', 2],
    ['2026-10-31', 'D', 'signed', 3],
    ['2026-10-31', 'E', 'open', null],
  ])
  const id = handovers.at(-1)?.id ?? 0
  const open = await ask('handovers.get', { id })
  expect(open.items.map(({ carried }) => carried).toSorted()).toEqual([0, 1, 2, 3])
  expect(open.items[0]).toMatchObject({ carried: 3, isOverdue: true, notes: [{ kind: 'note' }, { kind: 'note' }] })
  const sources = new Set((await ask('handovers.suggestions', { id })).map(({ source }) => source))
  expect([...sources].toSorted()).toEqual(['after-sales', 'promise', 'unanswered', 'unpaid'])
  expect(await ask('handovers.verify', {})).toEqual({ ok: true, count: 3, firstBroken: null })
  const found = await ask('performance.monthFindings', { month: '2026-10' as Month })
  expect(found.find(({ check }) => check === 'handovers-unsigned')).toMatchObject({ count: 1, days: ['2026-10-31'] })
  for (const agent of ['M01', 'B01']) await ask('handovers.sign', { id, agent, pin: samplePin })
  expect(await ask('handovers.verify', {})).toEqual({ ok: true, count: 4, firstBroken: null })
})
