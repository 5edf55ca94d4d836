import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boardOf } from '#shared/rules/roster/board.ts'
import { findingsOf } from '#shared/rules/roster-checks.ts'
import { randomMonth } from '#test/support/random-months.ts'
import { pointsOf, RosterOracle } from '#test/support/roster-oracle.ts'

describe('the checks of a roster, written twice', () => {
  it('agree on random months, point by point', () => {
    fc.assert(
      fc.property(randomMonth, (month) => {
        const points = pointsOf(findingsOf(boardOf(month)))
        for (const [check, units] of Object.entries(new RosterOracle(month).units()))
          expect([check, points[check as keyof typeof points] ?? 0]).toEqual([check, units])
      }),
      { numRuns: 60, seed: 6 },
    )
  })

  it('agree on weeks with too many hours', () => {
    fc.assert(
      fc.property(randomMonth, (month) => {
        const told = findingsOf(boardOf(month)).filter(({ check }) => check === 'weeklyHours')
        expect(told).toHaveLength(new RosterOracle(month).weeklyHours())
      }),
      { numRuns: 100, seed: 7 },
    )
  })
})
