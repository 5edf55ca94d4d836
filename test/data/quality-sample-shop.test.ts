import { expect, it } from 'vitest'
import { openTestHost } from '#test/support/test-host.ts'

it('the sample shop has an October that is drawn, partly scored, partly read, and objected to once', async () => {
  const host = await openTestHost()
  await host.ask('settings.loadSample', {})
  const [sample] = await host.ask('quality.samples', { month: '2026-10' })
  expect(sample?.seed).toBe('2026-10')
  const scores = await host.ask('quality.scores', { month: '2026-10' })
  const results = await host.ask('quality.results', { month: '2026-10' })
  expect(scores.length).toBe(results.reduce((sum, { scored }) => sum + scored, 0))
  expect(scores.length).toBeGreaterThanOrEqual(12)
  expect(results.every(({ scored, planned }) => scored < planned)).toBe(true)
  expect(scores.filter(({ state }) => state === 'appealed').length).toBe(1)
  expect(scores.filter(({ state }) => state === 'acknowledged').length).toBeGreaterThanOrEqual(4)
  const missing = await host.ask('performance.monthFindings', { month: '2026-10' })
  expect(missing.map(({ check }) => check)).toContain('quality-below-plan')
})
