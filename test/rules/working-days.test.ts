import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayAfter, type LocalDate } from '#shared/kit/local-time.ts'
import { byUrgency, dueOf, isOverdue } from '#shared/rules/appeals.ts'
import { speaksOfFine } from '#shared/rules/fines.ts'
import { withOwnDays, workingDayAfter } from '#shared/rules/working-days.ts'
import { isChineseWorkday } from '#data/calendar/chinese-days.ts'
import { cellsOf, prose } from '#test/support/doc-tables.ts'

const day = (text: string): LocalDate => text as LocalDate
const due = (text: string): string => dueOf(day(text), isChineseWorkday)

describe('working days of the country', () => {
  it.each([
    ['a Sunday', '2026-11-22', '2026-11-25'],
    ['a Monday', '2026-11-23', '2026-11-26'],
    ['a Wednesday: over the weekend', '2026-11-25', '2026-11-30'],
    ['before Spring Festival: the make-up Saturday counts, nine days off do not', '2026-02-12', '2026-02-24'],
    ['in the middle of Spring Festival', '2026-02-17', '2026-02-26'],
    ['before the make-up Saturday after Spring Festival', '2026-02-26', '2026-03-02'],
    ['before National Day', '2026-09-29', '2026-10-09'],
    ['in National Day: the make-up Saturday is the third', '2026-10-03', '2026-10-10'],
    ['on the make-up Saturday, which is not counted itself', '2026-10-10', '2026-10-14'],
    ['over New Year, with its make-up Sunday', '2025-12-31', '2026-01-06'],
    ['a year nobody has announced: weekdays', '2027-09-30', '2027-10-05'],
  ])('%s: %s is answered by %s', (_what, made, expected) => {
    expect(due(made)).toBe(expected)
  })

  it('the shop’s own days win over the calendar; a day entered as both is off', () => {
    const own = withOwnDays(isChineseWorkday, {
      daysOff: ['2027-10-01', '2027-10-04', '2027-10-09'],
      workdays: ['2027-10-02', '2027-10-09'],
    })
    expect(dueOf(day('2027-09-30'), own)).toBe('2027-10-06')
    expect([own(day('2027-10-01')), own(day('2027-10-02')), own(day('2027-10-09'))]).toEqual([false, true, false])
  })

  it('between a day and its n-th working day lie n working days, the last one of them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_400 }), fc.integer({ min: 1, max: 12 }), (offset, count) => {
        const from = dayAfter(day('2024-01-01'), offset)
        const last = workingDayAfter(from, count, isChineseWorkday)
        let worked = 0
        for (let one = dayAfter(from, 1); one <= last; one = dayAfter(one, 1)) worked += Number(isChineseWorkday(one))
        expect(worked).toBe(count)
        expect(isChineseWorkday(last)).toBe(true)
      }),
    )
  })
})

describe('docs/appeals.md', () => {
  it('says what the calendar says', () => {
    const rows = prose('docs/appeals.md')
      .split('\n')
      .filter((line) => /^\| \d{4}-/.test(line))
      .map(cellsOf)
    expect(rows.length).toBeGreaterThan(4)
    expect(rows.map(([made = '']) => due(made))).toEqual(rows.map(([, expected]) => expected))
  })
})

describe('appeals', () => {
  it('are overdue from the day after, while nobody answered', () => {
    const of = (state: 'open' | 'answered' | 'withdrawn') => ({ state, due: day('2026-11-25') })
    expect(isOverdue(of('open'), day('2026-11-25'))).toBe(false)
    expect(isOverdue(of('open'), day('2026-11-26'))).toBe(true)
    expect(isOverdue(of('answered'), day('2026-11-26'))).toBe(false)
    expect(isOverdue(of('withdrawn'), day('2026-11-26'))).toBe(false)
  })

  it('stand open and due first on top, the rest newest first', () => {
    const one = (id: number, state: 'open' | 'answered', dueOn: string, at: string) =>
      ({ id, state, due: dueOn, at }) as Parameters<typeof byUrgency>[0] & { id: number }
    const sorted = [
      one(1, 'answered', '2026-11-05', '2026-11-02 09:00:00'),
      one(2, 'open', '2026-11-25', '2026-11-20 09:00:00'),
      one(3, 'answered', '2026-11-20', '2026-11-17 09:00:00'),
      one(4, 'open', '2026-11-18', '2026-11-13 09:00:00'),
    ].toSorted(byUrgency)
    expect(sorted.map(({ id }) => id)).toEqual([4, 2, 3, 1])
  })
})

describe('a fine', () => {
  it.each(['迟到罚款', '罚 50', '违规扣款', '扣工资', 'Fined for lateness', 'a PENALTY', 'ｆｉｎｅ', '处罚'])(
    '%s is told apart',
    (reason) => expect(speaksOfFine(reason)).toBe(true),
  )
  it.each(['多算了一单，收回', '重复计算', 'paid twice', 'refined the base', 'definitely counted twice'])(
    '%s is none',
    (reason) => expect(speaksOfFine(reason)).toBe(false),
  )
})
