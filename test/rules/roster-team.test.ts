import { describe, expect, it } from 'vitest'
import { defaultRosterSettings, findingsOf, talliesOf } from '#shared/rules/roster-checks.ts'
import { boardOf } from '#shared/rules/roster/board.ts'
import { levelRank, reachesLevel } from '#shared/rules/roster/team-day.ts'
import { filled, places, plainKinds, plannedMonth, toldBy } from '#test/support/roster-plans.ts'
import { kindOf } from '#test/support/roster-boards.ts'

// Checks of the whole team's days: docs/roster.md §3. December 2026 begins on a Tuesday; opening hours are 08:00–23:00.

describe('uncoveredHour', () => {
  const soft = { severity: 'soft' as const, weight: 50 }
  const full = { A01: filled('D'), A02: filled('E') }

  it('holds while somebody is on from opening to closing', () => {
    expect(toldBy('uncoveredHour', { cells: full })).toEqual([])
  })

  it('one finding a day and run of half-hours; each half-hour costs', () => {
    const findings = toldBy('uncoveredHour', { cells: { ...full, A02: `x${filled('E', 30)}` }, check: soft })
    expect(findings).toMatchObject([
      { date: '2026-12-01', cost: 700, figures: { from: '16:00', to: '23:00', halfHours: 14 } },
    ])
  })

  it('a shift of the day before that runs over midnight counts, also from the month before', () => {
    const openHours = { from: '00:00', to: '03:00' } as never
    const night = { cells: { A01: filled('N') }, more: { openHours } }
    expect(toldBy('uncoveredHour', { ...night, before: { A01: 'N' } })).toEqual([])
    expect(places(toldBy('uncoveredHour', { ...night, before: { A01: 'x' } }))).toEqual(['12-01'])
  })

  it('when nobody planned the day before the month, its night is not asked for', () => {
    const openHours = { from: '00:00', to: '03:00' } as never
    expect(toldBy('uncoveredHour', { cells: { A01: filled('N') }, more: { openHours } })).toEqual([])
  })

  it('a shop open over midnight', () => {
    const openHours = { from: '20:00', to: '02:00' } as never
    expect(toldBy('uncoveredHour', { cells: { A01: filled('N') }, more: { openHours } })).toEqual([])
    const late = toldBy('uncoveredHour', { cells: { A01: `E${filled('N', 30)}` }, more: { openHours } })
    expect(late).toMatchObject([{ date: '2026-12-01', figures: { from: '23:00', to: '02:00' } }])
  })

  it('half-hours no kind in use covers are one warning for the month, whatever is set', () => {
    const kinds = [kindOf('D', '08:00', '16:00', { minimum: 0 })]
    expect(toldBy('uncoveredHour', { cells: { A01: filled('D') }, more: { kinds } })).toMatchObject([
      { severity: 'warning', date: null, cost: 0, figures: { from: '16:00', to: '23:00' } },
    ])
  })

  it('a quarter of an hour is half of a half-hour: a change at 16:15 leaves no gap', () => {
    const kinds = [kindOf('D', '08:00', '16:15', { minimum: 0 }), kindOf('E', '16:15', '23:00', { minimum: 0 })]
    expect(toldBy('uncoveredHour', { cells: full, more: { kinds } })).toEqual([])
  })
})

describe('belowMinimum', () => {
  const kinds = [kindOf('D', '08:00', '16:00', { minimum: 2 }), kindOf('E', '15:00', '23:00', { minimum: 1 })]

  it('fewer people than the shift asks for; the number asked for is enough', () => {
    const cells = { A01: filled('D'), A02: `x${filled('D', 30)}`, A03: filled('E') }
    const findings = toldBy('belowMinimum', { cells, more: { kinds }, check: { severity: 'soft', weight: 30 } })
    expect(findings).toMatchObject([{ date: '2026-12-01', shift: 'D', cost: 30, figures: { on: 1, minimum: 2 } }])
  })

  it('a kind out of use asks for nobody', () => {
    const retired = kinds.map((kind) => ({ ...kind, isRetired: kind.code === 'D' }))
    expect(toldBy('belowMinimum', { cells: { A03: filled('E') }, more: { kinds: retired } })).toEqual([])
  })

  it('needs by half-hour: one finding a run with its largest lack, and every missing half-hour costs', () => {
    const people = Array.from({ length: 48 }, (_, slot) => (slot === 30 ? 3 : slot === 31 ? 2 : 0))
    const needs = [{ date: '2026-12-01', people }] as never
    const plan = { cells: { A01: 'D' }, more: { needs }, check: { severity: 'soft' as const, weight: 30 } }
    expect(toldBy('belowMinimum', plan)).toMatchObject([
      {
        date: '2026-12-01',
        shift: null,
        cost: 90,
        figures: { from: '15:00', to: '16:00', on: 1, minimum: 3, missing: 3 },
      },
    ])
  })
})

describe('tooManyOff', () => {
  it('a third of those here, rounded up; leave is not counted', () => {
    const off = (count: number) =>
      Object.fromEntries(
        ['A01', 'A02', 'A03', 'A04'].map((agent, index) => [
          agent,
          index < count ? `x${filled('D', 30)}` : filled('D'),
        ]),
      )
    expect(toldBy('tooManyOff', { cells: off(2) })).toEqual([])
    expect(toldBy('tooManyOff', { cells: off(3) })).toMatchObject([
      { date: '2026-12-01', cost: 2, figures: { off: 3, limit: 2 } },
    ])
    const leave = [{ agent: 'A01', date: '2026-12-01', kind: '年假', minutes: null }] as never
    expect(toldBy('tooManyOff', { cells: off(3), more: { leave } })).toEqual([])
    expect(toldBy('tooManyOff', { cells: off(1), settings: { maxOff: 0 } })).toMatchObject([{ cost: 2 }])
  })

  it('who only helps out is not counted', () => {
    const cells = { A01: filled('D'), A02: filled('D'), Z01: 'D' }
    expect(toldBy('tooManyOff', { cells, people: { Z01: { isAgent: false } }, settings: { maxOff: 0 } })).toEqual([])
  })
})

describe('noSenior', () => {
  const kinds = [kindOf('D', '08:00', '16:00', { minimum: 2 })]
  const people = { A01: { level: '初级' }, A02: { level: '高级客服' } }

  it('somebody of the level or above', () => {
    expect(toldBy('noSenior', { cells: { A01: filled('D'), A02: filled('D') }, people, more: { kinds } })).toEqual([])
    const findings = toldBy('noSenior', {
      cells: { A01: filled('D'), A02: `x${filled('D', 30)}` },
      people,
      more: { kinds },
    })
    expect(findings).toMatchObject([{ date: '2026-12-01', shift: 'D', cost: 5, figures: { on: 0, minimum: 1 } }])
  })

  it('a kind may ask for more than the shop does', () => {
    const asking = kinds.map((kind) => ({ ...kind, skill: { level: '高级', minimum: 2 } }))
    const findings = toldBy('noSenior', { cells: { A01: 'D', A02: filled('D') }, people, more: { kinds: asking } })
    expect(findings).toHaveLength(31)
    expect(findings[0]).toMatchObject({ cost: 5, figures: { on: 1, minimum: 2, level: '高级' } })
  })

  it('a level nobody has is one warning', () => {
    expect(toldBy('noSenior', { cells: { A01: filled('D') }, people, more: { kinds } })).toMatchObject([
      { severity: 'warning', date: null, figures: { level: '中级' } },
    ])
  })

  it('ranks levels in both languages; other words are equal only to themselves', () => {
    expect(['高级', '中级', '初级', '', 'Senior agent', 'middle', 'junior', '金牌'].map(levelRank)).toEqual([
      3,
      2,
      1,
      0,
      3,
      2,
      1,
      null,
    ])
    expect([
      reachesLevel('高级', '中级'),
      reachesLevel('', '初级'),
      reachesLevel('金牌', '金牌'),
      reachesLevel('高级', '金牌'),
    ]).toEqual([true, false, true, false])
  })
})

describe('weeklyHours', () => {
  it('forty paid hours are fine, the next are told with the figure', () => {
    expect(toldBy('weeklyHours', { cells: { A01: 'xxxxxxDDDDDxx' } })).toEqual([])
    expect(toldBy('weeklyHours', { cells: { A01: 'xxxxxxDDDDDDx' } })).toMatchObject([
      { severity: 'warning', date: '2026-12-07', until: '2026-12-13', cost: 0, figures: { hours: 48, limit: 40 } },
    ])
  })

  it('takes the days before the month with it, and paid minutes where a kind says them', () => {
    const plan = { cells: { A01: 'DDDDD' }, before: { A01: 'D' } }
    expect(toldBy('weeklyHours', plan)).toHaveLength(1)
    const kinds = plainKinds.map((kind) => ({ ...kind, paidMinutes: 400 }))
    expect(toldBy('weeklyHours', { ...plan, more: { kinds } })).toEqual([])
  })

  it('is never harder than a warning', () => {
    const told = toldBy('weeklyHours', { cells: { A01: 'DDDDDD' }, check: { severity: 'hard' } })
    expect(told.map(({ severity }) => severity)).toEqual(['warning'])
  })
})

describe('monthlyHours', () => {
  it('eight hours a working day and 36 above: 23 working days make 220', () => {
    const shifts = (count: number) => ({ cells: { A01: filled('D', count) } })
    expect(toldBy('monthlyHours', shifts(27))).toEqual([])
    expect(toldBy('monthlyHours', shifts(28))).toMatchObject([
      { agent: 'A01', figures: { hours: 224, usual: 184, overtime: 40 } },
    ])
  })
})

describe('unfairNights', () => {
  const people = { A01: { group: '甲' }, A02: { group: '甲' }, A03: { group: '乙' } }

  it('one apart is fair; two are told at who has most, by group', () => {
    expect(toldBy('unfairNights', { cells: { A01: 'E', A02: '', A03: 'EEEE' }, people })).toEqual([])
    expect(toldBy('unfairNights', { cells: { A01: 'ENE', A02: 'xx', A03: '' }, people })).toMatchObject([
      { agent: 'A01', cost: 6, figures: { group: '甲', max: 3, min: 0, mean: 1.5, least: 'A02' } },
    ])
  })

  it('who joined or left within the month or was away for more than a week is not compared', () => {
    const cells = { A01: 'EEE', A02: '' }
    expect(toldBy('unfairNights', { cells, people: { A02: { left: '2026-12-30' } as never } })).toEqual([])
    const leave = (days: number) =>
      Array.from({ length: days }, (_, day) => ({
        agent: 'A02',
        date: `2026-12-0${day + 1}`,
        kind: '病假',
        minutes: null,
      })) as never
    expect(toldBy('unfairNights', { cells, more: { leave: leave(7) } })).toHaveLength(1)
    expect(toldBy('unfairNights', { cells, more: { leave: leave(8) } })).toEqual([])
  })
})

describe('unfairWeekends', () => {
  it('Saturdays and Sundays, but no make-up day', () => {
    const cells = { A01: 'xxxxDD', A02: '' }
    expect(toldBy('unfairWeekends', { cells })).toMatchObject([{ agent: 'A01', cost: 3, figures: { max: 2, min: 0 } }])
    const days = plannedMonth({ cells }).days.map((day) =>
      day.date === '2026-12-05' ? { ...day, kind: 'makeup' as const } : day,
    )
    expect(toldBy('unfairWeekends', { cells, more: { days } })).toEqual([])
  })
})

describe('unfairHolidays', () => {
  it('shifts on public holidays', () => {
    const cells = { A01: 'DDD', A02: '' }
    const days = plannedMonth({ cells }).days.map((day, index) =>
      index < 3 ? { ...day, kind: 'holiday' as const } : day,
    )
    expect(toldBy('unfairHolidays', { cells })).toEqual([])
    expect(toldBy('unfairHolidays', { cells, more: { days } })).toMatchObject([{ agent: 'A01', cost: 6 }])
  })
})

describe('meetingCover', () => {
  const meeting = { weekday: 2, from: '14:00', to: '16:00', stay: 1 } as never
  const settings = { meeting }

  it('somebody is on from its beginning to its end', () => {
    expect(toldBy('meetingCover', { cells: { A01: filled('D') }, settings })).toEqual([])
    const findings = toldBy('meetingCover', { cells: { A01: `E${filled('D', 30)}` }, settings })
    expect(findings).toMatchObject([{ severity: 'warning', date: '2026-12-01', figures: { on: 0, stay: 1 } }])
  })
})

describe('all checks', () => {
  it('hard ones come first, then suggestions, then what is only told', () => {
    const findings = findingsOf(boardOf(plannedMonth({ cells: { A01: 'EDDDDDDDDD', A02: 'xE' } })))
    const severities = findings.map(({ severity }) => severity)
    expect(new Set(severities)).toEqual(new Set(['hard', 'soft', 'warning']))
    expect(severities).toEqual(
      severities.toSorted(
        (one, other) => ['hard', 'soft', 'warning'].indexOf(one) - ['hard', 'soft', 'warning'].indexOf(other),
      ),
    )
  })

  it('one switched off vanishes', () => {
    const checks = Object.fromEntries(
      Object.entries(defaultRosterSettings.checks).map(([name, one]) => [name, { ...one, severity: 'off' }]),
    ) as never
    expect(findingsOf(boardOf(plannedMonth({ cells: { A01: 'EDEDEDED' }, settings: { checks } })))).toEqual([])
  })

  it('everybody’s month in figures', () => {
    const wishes = [
      { agent: 'A01', date: '2026-12-01', shift: 'D', weight: 1 },
      { agent: 'A01', date: '2026-12-02', shift: 'off', weight: 1 },
    ] as never
    const month = plannedMonth({ cells: { A01: 'DExxND' }, before: { A01: 'DD' }, more: { wishes } })
    expect(talliesOf(boardOf(month))).toEqual([
      { agent: 'A01', days: 4, minutes: 1920, nights: 2, weekends: 2, holidays: 0, wishes: 2, wishesMet: 1 },
    ])
  })
})
