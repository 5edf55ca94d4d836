import { describe, expect, it } from 'vitest'
import { filled, places, toldBy } from '#test/support/roster-plans.ts'

// December 2026 begins on a Tuesday and ends on a Thursday: weeks 11-30–12-06, …, 12-28–01-03.

describe('restPattern', () => {
  const soft = { severity: 'soft' as const, weight: 10 }

  describe('one day off a week', () => {
    const settings = { restPattern: { kind: 'weeklyOff' as const, days: 1 }, maxDaysInARow: 31 }
    const work = { A01: `DDDDDx${filled('DDDDDDx', 25)}` }

    it('holds with one day off in every week', () => {
      expect(toldBy('restPattern', { cells: work, settings })).toEqual([])
    })

    it('a week without one is told from its first day in the month', () => {
      const cells = { A01: `DDDDDx${filled('D', 7)}${filled('DDDDDDx', 18)}` }
      const findings = toldBy('restPattern', { cells, settings })
      expect(places(findings)).toEqual(['A01 12-07 12-13'])
      expect(findings[0]).toMatchObject({ severity: 'hard', cost: 0, figures: { off: 0, needed: 1 } })
    })

    it('the first week begins before the month: without cells there, those days are off', () => {
      const cells = { A01: `DDDDDD${filled('DDDDDDx', 25)}` }
      expect(toldBy('restPattern', { cells, settings })).toEqual([])
      expect(places(toldBy('restPattern', { cells, before: { A01: 'D' }, settings }))).toEqual(['A01 12-01 12-06'])
    })

    it('the last week ends after the month: told only when too much of it is planned already', () => {
      const cells = { A01: `${work.A01.slice(0, 27)}DDDD` }
      expect(toldBy('restPattern', { cells, settings })).toEqual([])
      expect(places(toldBy('restPattern', { cells, after: { A01: 'DDD' }, settings }))).toEqual(['A01 12-28 12-31'])
      expect(toldBy('restPattern', { cells, after: { A01: 'DDx' }, settings })).toEqual([])
    })

    it('a second day off is a surplus that costs points although the check is hard', () => {
      const cells = { A01: `DDDDDxDDDDDxx${filled('DDDDDDx', 18)}` }
      expect(toldBy('restPattern', { cells, settings })).toMatchObject([
        { severity: 'soft', cost: 10, date: '2026-12-07', figures: { surplus: 1, off: 2 } },
      ])
    })

    it('leave beyond the pattern is no surplus, a day off beside it is', () => {
      const leave = ['07', '08', '09'].map((day) => ({
        agent: 'A01',
        date: `2026-12-${day}`,
        kind: '年假',
        minutes: null,
      })) as never
      const rest = filled('DDDDDDx', 18)
      expect(toldBy('restPattern', { cells: { A01: `DDDDDx...DDDD${rest}` }, settings, more: { leave } })).toEqual([])
      const more = toldBy('restPattern', { cells: { A01: `DDDDDx...DDDx${rest}` }, settings, more: { leave } })
      expect(more.map(({ cost }) => cost)).toEqual([10])
    })
  })

  describe('days off a month', () => {
    const settings = { restPattern: { kind: 'daysOffPerMonth' as const, days: 4 } }

    it('exactly four, three and five', () => {
      expect(toldBy('restPattern', { cells: { A01: filled('D', 27) + 'xxxx' }, settings })).toEqual([])
      expect(toldBy('restPattern', { cells: { A01: filled('D', 28) + 'xxx' }, settings })).toMatchObject([
        { severity: 'hard', figures: { off: 3, needed: 4 } },
      ])
      expect(toldBy('restPattern', { cells: { A01: filled('D', 26) + 'xxxxx' }, settings })).toMatchObject([
        { severity: 'soft', cost: 10, figures: { surplus: 1 } },
      ])
    })

    it('leave is a day off', () => {
      const leave = [{ agent: 'A01', date: '2026-12-31', kind: '年假', minutes: null }] as never
      expect(toldBy('restPattern', { cells: { A01: filled('D', 27) + 'xxx.' }, settings, more: { leave } })).toEqual([])
    })

    it('somebody who leaves in the middle has a share of them: 4 × 20 ÷ 31 is 2', () => {
      const people = { A01: { left: '2026-12-20' } as never }
      expect(toldBy('restPattern', { cells: { A01: filled('D', 18) + 'xx' }, people, settings })).toEqual([])
      expect(toldBy('restPattern', { cells: { A01: filled('D', 19) + 'x' }, people, settings })).toMatchObject([
        { severity: 'hard', figures: { off: 1, needed: 2 } },
      ])
    })

    it('as a suggestion every missing day costs', () => {
      const findings = toldBy('restPattern', { cells: { A01: filled('D') }, settings, check: soft })
      expect(findings.map(({ cost }) => cost)).toEqual([40])
    })
  })

  describe('two days off in every ten', () => {
    const settings = { restPattern: { kind: 'perWindow' as const, window: 10, days: 2 } }

    it('holds at eight and two', () => {
      expect(toldBy('restPattern', { cells: { A01: filled('DDDDDDDDxx') }, settings })).toEqual([])
    })

    it('tells the first breaking window of a run, and every missing day costs', () => {
      const cells = { A01: `xx${filled('D', 9)}xx${filled('x', 18)}` }
      expect(places(toldBy('restPattern', { cells, settings }))).toEqual(['A01 12-02 12-11'])
      expect(toldBy('restPattern', { cells, settings, check: soft }).map(({ cost }) => cost)).toEqual([20])
    })

    it('windows reach back into the month before, where a day without cells is off', () => {
      const cells = { A01: `DDDx${filled('Dx', 27)}` }
      expect(toldBy('restPattern', { cells, settings })).toEqual([])
      expect(places(toldBy('restPattern', { cells, before: { A01: 'DDDDDDxD' }, settings }))).toEqual([
        'A01 12-01 12-02',
      ])
    })

    it('more days off than it asks cost nothing', () => {
      expect(toldBy('restPattern', { cells: { A01: filled('x') }, settings, check: soft })).toEqual([])
    })
  })

  it('without a pattern nothing is asked', () => {
    expect(toldBy('restPattern', { cells: { A01: filled('D'), A02: filled('x') } })).toEqual([])
  })
})
