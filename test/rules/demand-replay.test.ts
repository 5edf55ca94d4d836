import { describe, expect, test } from 'vitest'
import { loggedChatsOf, workOf, type ReplayedDay } from '#shared/rules/demand/chats.ts'
import { eachHalfHour, halfHoursWithin } from '#shared/rules/demand/half-hours.ts'
import { neededPeople, type Wanted } from '#shared/rules/demand/needed.ts'
import { TakenPlaces } from '#shared/rules/demand/places.ts'
import { replayOf, shareInTime } from '#shared/rules/demand/replay.ts'
import { handlingAt, ratesWith } from '#shared/rules/demand/staffing.ts'
import type { Stream } from '#shared/rules/service/stream.ts'
import { secondsAt, serviceDayOf, streamOf } from '#test/support/chat-streams.ts'
import { plainReplay, randomDay, sequenceOf } from '#test/support/chat-replay.ts'

const everyone = eachHalfHour(() => true)
const constant = (people: number): number[] => eachHalfHour(() => people)
const day = (...chats: readonly (readonly [clock: string, hold: number])[]): ReplayedDay => ({
  arrivals: chats.map(([clock]) => secondsAt(clock)),
  holds: chats.map(([, hold]) => hold),
})

describe('chats of the log', () => {
  const chats = (...streams: readonly Stream[]) => loggedChatsOf(serviceDayOf(...streams), 30)

  test('from the first question to the last line, the reaction from the question on', () => {
    expect(chats(streamOf('10:00:00 B 10:00:01 P 10:00:20 A 10:05:00 B 10:06:00 A 10:06:30 B'))).toEqual([
      { arrival: 36_000, talk: 370, reaction: 20 },
    ])
  })

  test('who was writing to somebody else reacts from that line on', () => {
    const found = chats(
      streamOf('10:00:00 B 10:00:10 A 10:00:50 A', { buyer: 1, account: 'a' }),
      streamOf('10:00:30 B 10:01:05 A', { buyer: 2, account: 'a' }),
      streamOf('10:00:30 B 10:01:05 A', { buyer: 3, account: 'b' }),
    )
    expect(found.map(({ reaction }) => reaction)).toEqual([10, 15, 35])
  })

  test('after half an hour of silence nobody holds a place, whatever the gap between sessions', () => {
    const written = streamOf('10:00:00 B 10:00:10 A 10:31:00 B 10:31:05 A')
    expect(loggedChatsOf(serviceDayOf(written), 1440).map(({ talk }) => talk)).toEqual([0, 0])
    expect(loggedChatsOf(serviceDayOf(streamOf('10:00:00 B 10:00:10 A 10:30:10 B')), 1440)).toHaveLength(1)
  })

  test('opened by an agent is no demand; never answered holds as long as the median of those that were', () => {
    const found = chats(
      streamOf('10:00:00 A 10:00:20 B', { buyer: 1 }),
      streamOf('11:00:00 B', { buyer: 2 }),
      streamOf('12:00:00 B 12:00:10 A 12:02:10 B', { buyer: 3, account: 'b' }),
    )
    expect(found.map(({ talk }) => talk)).toEqual([null, 120])
    expect(workOf([found])).toEqual({
      reaction: 10,
      days: [{ arrivals: [39_600, 43_200], holds: [130, 130] }],
    })
  })
})

describe('replay', () => {
  test('a place is held until the last line; who waits is taken in order', () => {
    const one = day(['10:00:00', 100], ['10:00:10', 100], ['10:00:20', 100])
    const share = (people: number, concurrency: number, waitSeconds: number) =>
      shareInTime(replayOf([one], { people: constant(people), concurrency, waitSeconds }))
    expect([share(1, 1, 0), share(1, 1, 89), share(1, 1, 90), share(1, 1, 180)]).toEqual([1 / 3, 1 / 3, 2 / 3, 1])
    expect([share(1, 2, 0), share(2, 1, 0), share(1, 3, 0), share(0, 3, 600)]).toEqual([2 / 3, 2 / 3, 1, 0])
  })

  test('what is held or waits goes over into the next half-hour', () => {
    const one = day(['10:29:50', 60], ['10:29:55', 60], ['10:30:20', 60])
    const people = eachHalfHour((at) => (at === 20 ? 1 : 2))
    const taken = replayOf([one], { people, concurrency: 1, waitSeconds: 5 })
    expect([taken[20], taken[21]]).toEqual([
      { arrived: 2, inTime: 2 },
      { arrived: 1, inTime: 0 },
    ])
  })

  test('with fewer places than chats held nobody new is taken until enough have ended', () => {
    const one = day(['10:00:00', 3600], ['10:00:00', 1900], ['10:31:00', 10])
    const people = eachHalfHour((at) => (at === 20 ? 2 : 1))
    const taken = replayOf([one], { people, concurrency: 1, waitSeconds: 600 })
    expect(taken[21]).toEqual({ arrived: 1, inTime: 0 })
  })

  test('is as a replay second by second says', () => {
    const next = sequenceOf(7)
    for (let turn = 0; turn < 40; turn++) {
      const one = randomDay(next, 30 + Math.floor(next() * 60))
      const people = eachHalfHour(() => Math.floor(next() * 4))
      const asked = { people, concurrency: 1 + (turn % 3), waitSeconds: turn % 2 === 0 ? 20 : 300 }
      expect(replayOf([one], asked)).toEqual(plainReplay(one, asked))
    }
  })

  test('places come free in order of time', () => {
    const next = sequenceOf(3)
    const ends = Array.from({ length: 200 }, () => Math.floor(next() * 1000))
    const places = new TakenPlaces()
    for (const end of ends) places.take(end)
    const seen: number[] = []
    while (places.count > 0) {
      seen.push(places.next)
      const before = places.count
      places.freeUpTo(places.next)
      expect(before).toBeGreaterThan(places.count)
    }
    expect(seen).toEqual([...new Set(ends)].sort((a, b) => a - b))
  })
})

describe('people needed', () => {
  const wanted: Wanted = { concurrency: 1, waitSeconds: 30, target: 0.9, isOpen: everyone }

  test('two at once need two for as long as both are held, then nobody', () => {
    const needed = neededPeople([day(['10:00:00', 600], ['10:00:05', 600])], wanted)
    expect(needed).toEqual(eachHalfHour((at) => (at === 20 ? 2 : 0)))
    expect(neededPeople([day(['10:00:00', 600], ['10:00:05', 600])], { ...wanted, concurrency: 2 })[20]).toBe(1)
  })

  test('the example of docs/demand.md §3', () => {
    const both = day(['20:00:00', 595], ['20:00:05', 595])
    expect([1, 2].map((concurrency) => neededPeople([both], { ...wanted, concurrency, waitSeconds: 20 })[40])).toEqual([
      2, 1,
    ])
    const share = (people: number, waitSeconds: number) =>
      shareInTime(replayOf([both], { people: constant(people), concurrency: 1, waitSeconds }))
    expect([share(2, 20), share(1, 20), share(1, 589), share(1, 590)]).toEqual([1, 0.5, 0.5, 1])
  })

  test('what is left over from before needs its places too', () => {
    const needed = neededPeople([day(['10:00:00', 2400], ['10:35:00', 60])], wanted)
    expect([needed[20], needed[21]]).toEqual([1, 2])
  })

  test('nobody outside opening hours, and the night’s chats wait for the morning', () => {
    const isOpen = halfHoursWithin({ from: '08:00', to: '23:00' })
    const night = day(['03:00:00', 1200], ['04:00:00', 1200], ['08:05:00', 60])
    const needed = neededPeople([night], { ...wanted, isOpen })
    expect([needed[6], needed[8], needed[16]]).toEqual([0, 0, 3])
  })

  test('no chats, no people', () => {
    expect(neededPeople([], wanted)).toEqual(constant(0))
    expect(neededPeople([day()], wanted)).toEqual(constant(0))
  })

  test('every half-hour reaches the target, and one fewer anywhere does not – on random days', () => {
    const next = sequenceOf(11)
    for (let turn = 0; turn < 30; turn++) {
      const days = Array.from({ length: 1 + (turn % 4) }, () => randomDay(next, 120))
      const asked: Wanted = { ...wanted, concurrency: 1 + (turn % 3), waitSeconds: [0, 10, 120][turn % 3] ?? 0 }
      const people = neededPeople(days, asked)
      const failing = (those: readonly number[]): number =>
        replayOf(days, { ...asked, people: those }).findIndex(({ arrived, inTime }) => inTime < 0.9 * arrived - 1e-9)
      expect(failing(people)).toBe(-1)
      people.forEach((count, at) => {
        if (count > 0) expect(failing(people.with(at, count - 1)), `half-hour ${at}`).not.toBe(-1)
      })
    }
  })

  test('more is needed for a higher target, a shorter limit and fewer chats at once', () => {
    const next = sequenceOf(5)
    const days = Array.from({ length: 8 }, () => randomDay(next, 300))
    const sum = (more: Partial<Wanted>): number =>
      neededPeople(days, { ...wanted, ...more }).reduce((total, count) => total + count, 0)
    expect(sum({ target: 0.99 })).toBeGreaterThan(sum({ target: 0.6 }))
    expect(sum({ waitSeconds: 0 })).toBeGreaterThan(sum({ waitSeconds: 600 }))
    expect(sum({ concurrency: 1 })).toBeGreaterThan(sum({ concurrency: 3 }))
  })
})

describe('shares of first replies', () => {
  const service = { concurrency: 1, limitSeconds: 30, target: 0.9 }
  const work = { reaction: 12, days: [day(['10:00:00', 40], ['10:00:25', 40])] }

  test('a first reply is the wait and the agents’ own reaction', () => {
    // The second waits 15 s: with 12 s it is 27, with 16 s it is 31.
    expect(ratesWith(work, service, constant(1), everyone).day).toBe(1)
    expect(ratesWith({ ...work, reaction: 16 }, service, constant(1), everyone).day).toBe(0.5)
  })

  test('where the reaction alone is above the limit nobody is in time, whoever is there', () => {
    expect(ratesWith({ ...work, reaction: 31 }, service, constant(9), everyone).day).toBe(0)
  })

  test('half-hours without chats and outside opening hours have none', () => {
    const rates = ratesWith(work, service, constant(1), halfHoursWithin({ from: '08:00', to: '10:00' }))
    expect([rates.halfHours[20], rates.halfHours[16], rates.day]).toEqual([null, null, null])
  })

  test('handling time of chats that begin about now, of all where there are few', () => {
    const many = {
      days: [day(...Array.from({ length: 12 }, (): [string, number] => ['10:00:00', 100])), day(['20:00:00', 1300])],
    }
    const handling = handlingAt(many)
    expect([handling[20], handling[22], handling[40]]).toEqual([100, 100, 2500 / 13])
    expect(handlingAt({ days: [] })[20]).toBeNull()
  })
})
