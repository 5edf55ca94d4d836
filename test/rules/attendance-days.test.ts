import { describe, expect, test } from 'vitest'
import type { LocalTime } from '#shared/kit/local-time.ts'
import type { DayGiven } from '#shared/rules/attendance/day.ts'
import { attendedDayOf } from '#shared/rules/attendance.ts'
import { at, dayOff, dayWith, planOf, punched, recordOf } from '#test/support/attendance-days.ts'

const hand = (fields: Partial<NonNullable<DayGiven['entry']>>): NonNullable<DayGiven['entry']> => ({
  ...{ came: null, went: null, isAbsent: false, note: '' },
  ...fields,
})
const replies = { first: at(5, '09:10'), last: at(5, '16:40') }
const late = (from: string, fields: Partial<DayGiven> = {}) => dayWith({ record: punched(5, from, '16:30'), ...fields })

describe('late and left early', () => {
  test.each<[came: string, minutes: number]>([
    ['08:40', 0],
    ['09:00', 0],
    ['09:01', 1],
    ['09:45', 45],
  ])('came at %s: %i minutes late', (came, minutes) => {
    const { lateMinutes, states } = late(came)
    expect(lateMinutes).toBe(minutes)
    expect(states.includes('late')).toBe(minutes > 0)
  })

  test('parts of a minute do not count', () => {
    const record = recordOf(5, { in: '2026-10-05 09:00:59' as LocalTime, out: '2026-10-05 16:29:01' as LocalTime })
    expect(dayWith({ record })).toMatchObject({ lateMinutes: 0, earlyMinutes: 0, states: ['present'] })
  })

  test.each<[came: string, minutes: number]>([
    ['09:10', 0],
    ['09:11', 11],
  ])('ten minutes of grace: %s counts %i, beyond it every minute', (came, minutes) => {
    expect(late(came, { graceMinutes: 10 }).lateMinutes).toBe(minutes)
  })

  test('gone before the planned end, the grace holds there too', () => {
    const record = punched(5, '09:00', '16:10')
    expect(dayWith({ record })).toMatchObject({ earlyMinutes: 20, states: ['present', 'leftEarly'] })
    expect(dayWith({ record, graceMinutes: 20 })).toMatchObject({ earlyMinutes: 0, states: ['present'] })
  })

  test('a split shift is measured at its first start and its last end', () => {
    const plan = planOf(5, ['09:00', '12:00'], ['12:30', '16:30'])
    expect(dayWith({ plan, record: punched(5, '09:05', '16:00') })).toMatchObject({
      ...{ lateMinutes: 5, earlyMinutes: 30 },
      planned: { minutes: 420, from: at(5, '09:00'), to: at(5, '16:30') },
    })
  })

  test('nobody knows how late without the times of the shift', () => {
    expect(late('09:45', { plan: planOf(5) })).toMatchObject({
      ...{ lateMinutes: null, earlyMinutes: null, states: ['present'] },
      planned: { shift: 'D', from: null, to: null, minutes: null },
    })
  })

  test('what the attendance system states stands before the roster; its words alone say late without minutes', () => {
    expect(late('09:45', { record: punched(5, '09:45', '16:30', { minutesLate: 3.7 }) }).lateMinutes).toBe(3)
    expect(late('09:45', { record: punched(5, '09:45', '16:30', { status: '正常' }) }).lateMinutes).toBe(0)
    expect(dayWith({ record: recordOf(5, { status: '严重迟到' }) })).toMatchObject({
      ...{ lateMinutes: null, states: ['present', 'late'] },
    })
    expect(late('09:45', { record: punched(5, '09:45', '16:30', { status: '迟到' }) }).lateMinutes).toBe(45)
  })

  test('a day by hand is measured by the roster, whatever the system states', () => {
    const record = punched(5, '10:00', '16:30', { minutesLate: 60, status: '迟到' })
    const day = dayWith({ record, entry: hand({ came: at(5, '09:00'), went: at(5, '16:30'), note: '手机坏了' }) })
    expect(day).toMatchObject({ lateMinutes: 0, states: ['present'], source: 'hand', note: '手机坏了', said: '迟到' })
  })

  test('who is still at work has not gone early', () => {
    const record = punched(5, '09:00', '12:00')
    expect(dayWith({ record, now: at(5, '13:00') })).toMatchObject({ earlyMinutes: null, states: ['present'] })
    expect(dayWith({ record, now: at(5, '16:30') }).states).toContain('leftEarly')
  })
})

describe('part leave', () => {
  const part = (minutes: number) => [{ kind: '事假', minutes }]
  test.each<[record: [string, string], minutes: number, late: number, early: number]>([
    [['11:00', '16:30'], 120, 0, 0],
    [['11:07', '16:30'], 120, 7, 0],
    [['09:00', '14:30'], 120, 0, 0],
    [['09:00', '14:20'], 120, 0, 10],
    [['10:00', '15:30'], 120, 0, 0],
    [['10:00', '15:20'], 120, 0, 10],
  ])('%j with %i minutes of leave: %i late, %i early', ([from, to], minutes, lateMinutes, earlyMinutes) => {
    const day = dayWith({ record: punched(5, from, to), leave: part(minutes) })
    expect(day).toMatchObject({ lateMinutes, earlyMinutes, leaveMinutes: minutes, leaveKind: '事假' })
    expect(day.states).toContain('partLeave')
  })
})

describe('absent, on leave, open', () => {
  test('planned, over, no punch, no reply, no leave', () => {
    expect(dayWith().states).toEqual(['absent'])
    expect(dayWith({ now: at(5, '16:29') }).states).toEqual(['open'])
    expect(dayWith({ now: at(5, '16:30') }).states).toEqual(['absent'])
  })

  test('where no file speaks of the day nobody knows', () => {
    expect(dayWith({ isCovered: false }).states).toEqual(['open'])
    expect(dayWith({ isCovered: false, replies }).states).toEqual(['present'])
  })

  test('replies without a punch: there, with a missing punch, and nobody knows how late', () => {
    expect(dayWith({ replies })).toMatchObject({
      states: ['present', 'missingPunch'],
      lateMinutes: null,
      isWorked: true,
    })
    expect(dayWith({ replies, record: recordOf(5, { status: '旷工' }) }).states).toEqual(['present', 'missingPunch'])
  })

  test('by hand absent stands before replies and punches', () => {
    const entry = hand({ isAbsent: true })
    expect(dayWith({ entry, replies, record: punched(5, '09:00', '16:30') }).states).toEqual(['absent'])
    expect(dayWith({ entry, isCovered: false, plan: null }).states).toEqual(['absent'])
  })

  test('leave of the whole day, registered or in the words of the system', () => {
    expect(dayWith({ leave: [{ kind: '年假', minutes: null }] })).toMatchObject({
      ...{ states: ['onLeave'], leaveKind: '年假', leaveMinutes: 450 },
    })
    expect(dayWith({ record: recordOf(5, { status: '病假1天' }) })).toMatchObject({
      ...{ states: ['onLeave'], leaveKind: '病假1天' },
    })
  })

  test.each(['旷工', '未打卡', '上班缺卡、下班缺卡', '休息'])('the word %s of a planned day is absence', (status) => {
    expect(dayWith({ record: recordOf(5, { status }) }).states).toEqual(['absent'])
  })

  test('both sides of a swap answer for an absence, and nobody for a day that was worked (S001-181)', () => {
    const gap = attendedDayOf('A02', dayWith({ swappedWith: ['A01'] }))
    expect(gap).toMatchObject({ states: ['absent', 'swapped'], answerable: ['A02', 'A01'] })
    const kept = attendedDayOf('A02', dayWith({ swappedWith: ['A01'], record: punched(5, '09:00', '16:30') }))
    expect(kept).toMatchObject({ states: ['present', 'swapped'], answerable: [] })
    expect(attendedDayOf('A02', dayWith()).answerable).toEqual(['A02'])
  })
})

describe('punches, days off, overtime', () => {
  test.each<[Partial<DayGiven>, string]>([
    [{ record: recordOf(5, { in: at(5, '09:00') }) }, 'in without out'],
    [{ record: recordOf(5, { out: at(5, '16:30') }) }, 'out without in'],
    [{ record: punched(5, '16:30', '09:00') }, 'out before in'],
    [{ record: recordOf(5, { status: '下班缺卡', minutesWorked: 450 }) }, 'the word says so'],
    [{ entry: hand({ came: at(5, '09:00') }) }, 'by hand without out'],
  ])('a punch is missing: %j (%s)', (fields) => {
    expect(dayWith(fields).states).toEqual(expect.arrayContaining(['present', 'missingPunch']))
  })

  test('a table of words has no punches to miss, and a day under way misses none yet', () => {
    expect(dayWith({ record: recordOf(5, { status: '正常' }) }).states).toEqual(['present'])
    expect(dayWith({ record: recordOf(5, { in: at(5, '09:00') }), now: at(5, '12:00') }).states).toEqual(['present'])
  })

  test('a day off, one without a plan, and coming all the same', () => {
    expect(dayWith({ plan: dayOff(5) }).states).toEqual(['off'])
    expect(dayWith({ plan: null }).states).toEqual([])
    expect(dayWith({ plan: dayOff(5), record: punched(5, '10:00', '12:00') }).states).toEqual(['present', 'unplanned'])
    expect(dayWith({ plan: dayOff(5), replies }).states).toEqual(['off'])
  })

  test('approved overtime is a state, replies after the end are minutes only', () => {
    const day = dayWith({ record: punched(5, '09:00', '18:00'), overtimeMinutes: 90, extendedMinutes: 42 })
    expect(day).toMatchObject({ states: ['present', 'overtime'], overtimeMinutes: 90, extendedMinutes: 42 })
  })
})
