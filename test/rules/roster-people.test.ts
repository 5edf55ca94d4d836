import { describe, expect, it } from 'vitest'
import { defaultRosterSettings } from '#shared/rules/roster-checks.ts'
import { filled, places, plainKinds, toldBy } from '#test/support/roster-plans.ts'
import { kindOf } from '#test/support/roster-boards.ts'

// Checks of one person's own days: docs/roster.md §3. December 2026 begins on a Tuesday.

describe('restTooShort', () => {
  const kinds = [
    kindOf('D', '08:00', '16:00'),
    kindOf('K', '10:00', '18:00'),
    kindOf('E', '15:00', '23:00', { nightly: true }),
    kindOf('M', '16:00', '00:00', { nightly: true }),
  ]
  const told = (cells: string, more: object = {}) =>
    toldBy('restTooShort', { cells: { A01: cells }, more: { kinds }, ...more })

  it('exactly eleven hours are enough, one less is not', () => {
    expect(told('EK')).toEqual([])
    expect(places(told('ED'))).toEqual(['A01 12-02 D'])
    expect(told('ED')[0]).toMatchObject({ severity: 'hard', cost: 0, figures: { hours: 9, limit: 11, name: 'A01' } })
  })

  it('a shift that ends at midnight rests from midnight', () => {
    expect(told('MD')[0]?.figures).toMatchObject({ hours: 8 })
    expect(told('MD', { settings: { restHours: 8 } })).toEqual([])
  })

  it('looks over the edges of the month and points to the day in it', () => {
    expect(places(told('D', { before: { A01: 'E' } }))).toEqual(['A01 12-01 D'])
    expect(places(told(filled('.', 30) + 'E', { after: { A01: 'D' } }))).toEqual(['A01 12-31 E'])
    expect(told('', { before: { A01: 'ED' }, after: { A01: 'ED' } })).toEqual([])
  })

  it('over New Year', () => {
    const newYear = { month: '2027-01', cells: { A01: 'D' }, before: { A01: 'E' }, more: { kinds } }
    expect(places(toldBy('restTooShort', newYear))).toEqual(['A01 01-01 D'])
  })

  it('costs its weight when it is only a suggestion', () => {
    expect(told('EDED', { check: { severity: 'soft', weight: 7 } }).map(({ cost }) => cost)).toEqual([7, 7])
  })
})

describe('doubleShift', () => {
  const long = kindOf('L', '20:00', '09:00', { nightly: true })

  it('tells the overlap, and too little rest no more', () => {
    const plan = { cells: { A01: 'LD' }, more: { kinds: [...plainKinds, long] } }
    expect(places(toldBy('doubleShift', plan))).toEqual(['A01 12-02 D'])
    expect(toldBy('restTooShort', plan)).toEqual([])
  })

  it('one that begins when the other ends does not overlap', () => {
    const plan = {
      cells: { A01: 'LN' },
      more: { kinds: [kindOf('L', '12:00', '08:00'), kindOf('N', '08:00', '16:00')] },
    }
    expect(toldBy('doubleShift', plan)).toEqual([])
    expect(toldBy('restTooShort', plan)[0]?.figures).toMatchObject({ hours: 0 })
  })

  it('switched off, the overlap is too little rest', () => {
    const checks = { ...defaultRosterSettings.checks, doubleShift: { severity: 'off' as const, weight: 1 } }
    const plan = { cells: { A01: 'LD' }, more: { kinds: [...plainKinds, long] }, settings: { checks } }
    expect(toldBy('doubleShift', plan)).toEqual([])
    expect(toldBy('restTooShort', plan)[0]?.figures).toMatchObject({ hours: 0 })
  })
})

describe('unavailable', () => {
  it('a shift before the first day or after the last one', () => {
    const people = { A01: { joined: '2026-12-02', left: '2026-12-04' } as never }
    expect(places(toldBy('unavailable', { cells: { A01: 'DDDDD' }, people }))).toEqual(['A01 12-01 D', 'A01 12-05 D'])
    expect(toldBy('unavailable', { cells: { A01: 'xDDDx' }, people })).toEqual([])
  })

  it('a kind out of use, and one that nobody knows', () => {
    const kinds = plainKinds.map((kind) => ({ ...kind, isRetired: kind.code === 'E' }))
    const findings = toldBy('unavailable', { cells: { A01: 'DEQ' }, more: { kinds } })
    expect(findings.map(({ date, figures }) => [date, figures['reason']])).toEqual([
      ['2026-12-02', 'retired'],
      ['2026-12-03', 'unknown'],
    ])
  })
})

describe('onLeave', () => {
  const leave = [
    { agent: 'A01', date: '2026-12-02', kind: '年假', minutes: null },
    { agent: 'A01', date: '2026-12-03', kind: '事假', minutes: 120 },
  ] as never

  it('a whole day of leave bears no shift, some hours do', () => {
    const findings = toldBy('onLeave', { cells: { A01: 'DDD' }, more: { leave } })
    expect(places(findings)).toEqual(['A01 12-02 D'])
    expect(findings[0]?.figures).toMatchObject({ leave: '年假', shiftName: 'D班' })
    expect(toldBy('onLeave', { cells: { A01: 'DxD' }, more: { leave } })).toEqual([])
  })
})

describe('tooManyDaysInARow', () => {
  it('six days are fine, the seventh is told, once a run', () => {
    expect(toldBy('tooManyDaysInARow', { cells: { A01: 'DDDDDDx' } })).toEqual([])
    expect(places(toldBy('tooManyDaysInARow', { cells: { A01: 'DDDDDDD' } }))).toEqual(['A01 12-07'])
    const twice = toldBy('tooManyDaysInARow', {
      cells: { A01: 'DDDDDDDDxDDDDDDD' },
      check: { severity: 'soft', weight: 10 },
    })
    expect(twice.map(({ date, cost, figures }) => [date, cost, figures['days']])).toEqual([
      ['2026-12-07', 20, 8],
      ['2026-12-16', 10, 7],
    ])
  })

  it('counts the days before the month, and only tells days of it', () => {
    const before = { A01: 'DDDDD' }
    expect(toldBy('tooManyDaysInARow', { cells: { A01: 'D' }, before })).toEqual([])
    expect(places(toldBy('tooManyDaysInARow', { cells: { A01: 'DD' }, before }))).toEqual(['A01 12-02'])
    expect(toldBy('tooManyDaysInARow', { cells: { A01: 'x' }, before: { A01: 'DDDDDDDD' } })).toEqual([])
  })

  it('a run into a month that is planned already points to the last day of this one', () => {
    const cells = { A01: `${filled('.', 27)}DDDD` }
    expect(toldBy('tooManyDaysInARow', { cells, after: { A01: 'DDxDDDDDDD' } })).toEqual([])
    expect(places(toldBy('tooManyDaysInARow', { cells, after: { A01: 'DDD' } }))).toEqual(['A01 12-31'])
  })
})

describe('nightToDay', () => {
  const told = (cells: string, more: object = {}) => places(toldBy('nightToDay', { cells: { A01: cells }, ...more }))

  it('two days off are enough, one is not, and it points to the day shift', () => {
    expect(told('ExxD')).toEqual([])
    expect(told('E..D')).toEqual([])
    expect(told('ExD')).toEqual(['A01 12-03 D'])
    expect(told('ED')).toEqual(['A01 12-02 D'])
  })

  it('from day to evening nothing is asked, and only the last shift before counts', () => {
    expect(told('DEN')).toEqual([])
    expect(told('ExDD')).toEqual(['A01 12-03 D'])
  })

  it('costs two points a turn, and looks at the end of the month before', () => {
    const findings = toldBy('nightToDay', { cells: { A01: 'xDED' }, before: { A01: 'E' } })
    expect(findings.map(({ date, severity, cost }) => [date, severity, cost])).toEqual([
      ['2026-12-02', 'soft', 2],
      ['2026-12-04', 'soft', 2],
    ])
  })
})

describe('wish', () => {
  const wishes = [
    { agent: 'A01', date: '2026-12-01', shift: 'off', weight: 3 },
    { agent: 'A01', date: '2026-12-02', shift: 'E', weight: 1 },
    { agent: 'A01', date: '2026-11-30', shift: 'off', weight: 9 },
  ] as never

  it('a day off nobody planned is met; a missed one costs points times its weight', () => {
    expect(toldBy('wish', { cells: { A01: '.E' }, more: { wishes } })).toEqual([])
    const findings = toldBy('wish', { cells: { A01: 'D' }, before: { A01: 'D' }, more: { wishes } })
    expect(findings.map(({ date, cost, shift }) => [date, cost, shift])).toEqual([
      ['2026-12-01', 6, 'D'],
      ['2026-12-02', 2, null],
    ])
  })
})

describe('rotation', () => {
  it('one kind a week from Monday, within the month', () => {
    expect(toldBy('rotation', { cells: { A01: 'DDDDDDEEEEEEE' } })).toEqual([])
    const findings = toldBy('rotation', { cells: { A01: 'DDENDDDDDD' } })
    expect(findings.map(({ date, until, cost }) => [date, until, cost])).toEqual([['2026-12-01', '2026-12-06', 2]])
  })

  it('or for ten days', () => {
    const settings = { rotation: 'ten-days' as const }
    expect(
      toldBy('rotation', { cells: { A01: `${filled('D', 10)}${filled('E', 10)}${filled('D', 11)}` }, settings }),
    ).toEqual([])
    expect(places(toldBy('rotation', { cells: { A01: filled('D', 20) + filled('E', 10) + 'D' }, settings }))).toEqual([
      'A01 12-21 12-31',
    ])
  })
})
