import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LocalDate, Month } from '#shared/kit/local-time.ts'
import { drawnFrom, standingOf, wantedOf, type Drawable } from '#shared/rules/quality/sampling.ts'

const month = '2026-10' as Month
const settings = { newMonths: 3, excellentFrom: 95 }
const standing = (joined: string | null, lastMean: number | null) =>
  standingOf(settings, month, { joined: joined as LocalDate | null, lastMean })

describe('standing (S000-024, S002-016)', () => {
  it('is new for whoever joined within the months before the end of the month, else by the mean of the month before', () => {
    expect(standing('2026-08-01', 99)).toBe('new')
    expect(standing('2026-07-31', 99)).toBe('excellent')
    expect(standing('2026-07-31', 94.99)).toBe('normal')
    expect(standing(null, null)).toBe('normal')
    expect(
      standingOf({ ...settings, newMonths: 0 }, month, { joined: '2026-10-31' as LocalDate, lastMean: null }),
    ).toBe('normal')
  })
})

describe('how many are drawn', () => {
  it('is the rate of each layer rounded up, of the number as it was typed', () => {
    expect(wantedOf([70, 71, 1], 0.1, 5)).toEqual([7, 8, 1])
    expect(wantedOf([40], 0.5, 5)).toEqual([20])
  })
  it('is filled up to the least, by what is left of each layer, and never above what there is', () => {
    expect(wantedOf([20, 10], 0.05, 5)).toEqual([3, 2])
    expect(wantedOf([2, 1], 0.05, 5)).toEqual([2, 1])
    expect(wantedOf([10], 0, 0)).toEqual([0])
  })
  it('keeps these bounds whatever the numbers', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 0, max: 50 }),
        (chats, percent, least) => {
          const wanted = wantedOf(chats, percent / 100, least)
          const all = chats.reduce((a, b) => a + b)
          const sum = wanted.reduce((a, b) => a + b)
          chats.forEach((count, at) => {
            expect(wanted[at]).toBeLessThanOrEqual(count)
            expect(wanted[at]).toBeGreaterThanOrEqual(Math.ceil((count * percent) / 100))
          })
          const rated = chats.map((count) => Math.ceil((count * percent) / 100)).reduce((a, b) => a + b)
          expect(sum).toBe(Math.max(rated, Math.min(least, all)))
        },
      ),
    )
  })
})

const chatsOf = (places: readonly string[]): Drawable[] =>
  places.map((place, at) => ({ agent: `A0${at % 2}`, shift: at % 3 === 0 ? 'D' : null, platform: 'taobao', place }))

describe('which are drawn', () => {
  it('are those that stand first in each layer, in whatever order the chats come', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.stringMatching(/^[0-9a-f]{8}$/), { maxLength: 60 }), (places) => {
        const chats = chatsOf(places)
        const drawn = (from: readonly Drawable[]) => drawnFrom(from, () => 0.2, 2)
        expect(drawn(chats.toReversed())).toEqual(drawn(chats))
        for (const { agent, shift, drawn: own } of drawn(chats)) {
          const last = own.at(-1)?.place ?? ''
          const before = chats.filter((one) => one.agent === agent && one.shift === shift && one.place <= last)
          expect(before.length).toBe(own.length)
        }
      }),
    )
  })
  it('stay when another chat comes, but for the one that it may push out of its own layer or pull in', () => {
    const one = chatsOf(['5', '3', '9', '1', '7', '2', '8'])
    const ofFirst = (chats: readonly Drawable[]) =>
      drawnFrom(chats, () => 0.5, 0)
        .filter(({ agent }) => agent === 'A00')
        .map(({ drawn }) => drawn)
    expect(ofFirst([...one, { agent: 'A01', shift: null, platform: 'taobao', place: '0' }])).toEqual(ofFirst(one))
  })
})
