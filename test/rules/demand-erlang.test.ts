import { describe, expect, test } from 'vitest'
import {
  concurrencyFactor,
  effectiveHandling,
  erlangPeople,
  serviceLevel,
  trafficOf,
  waitingShare,
} from '#shared/rules/demand/erlang.ts'

const busy = { arrivalsPerHour: 60, handlingSeconds: 600, concurrency: 3, limitSeconds: 30 }
const quiet = { ...busy, arrivalsPerHour: 25 }
const percent = (share: number): number => Math.round(share * 1000) / 10

/** Pw by the textbook's sum, for small numbers. */
const textbook = (traffic: number, people: number): number => {
  const term = (count: number): number => (count === 0 ? 1 : (traffic / count) * term(count - 1))
  const last = (term(people) * people) / (people - traffic)
  return last / (Array.from({ length: people }, (_, count) => term(count)).reduce((sum, each) => sum + each, 0) + last)
}

describe('Erlang C for chat', () => {
  test('60 chats an hour of 600 s, three at once: 240 s each, 4.0 persons’ worth', () => {
    expect(effectiveHandling(600, 3)).toBe(240)
    expect(trafficOf(60, 240)).toBe(4)
    expect(percent(serviceLevel(busy, 7))).toBe(90.7)
    expect(percent(serviceLevel(busy, 6))).toBe(77.8)
    expect(erlangPeople(busy, 0.9)).toBe(7)
  })

  test('25 chats an hour need four', () => {
    expect(percent(serviceLevel(quiet, 4))).toBe(92.3)
    expect(erlangPeople(quiet, 0.9)).toBe(4)
    expect(serviceLevel(quiet, 3)).toBeLessThan(0.9)
  })

  test('factors of one to five chats at once, and no more above', () => {
    expect([1, 2, 3, 4, 5, 6, 10].map(concurrencyFactor)).toEqual([1, 1.7, 2.5, 2.9, 3.5, 3.5, 3.5])
  })

  test('waiting is as the textbook’s sum says', () => {
    for (const traffic of [0.1, 0.5, 1, 2.5, 4, 9.7])
      for (let people = Math.floor(traffic) + 1; people < 15; people++)
        expect(waitingShare(traffic, people)).toBeCloseTo(textbook(traffic, people), 12)
  })

  test('nobody comes: nobody is needed; too few: the queue grows without end', () => {
    const nobody = { ...busy, arrivalsPerHour: 0 }
    expect([erlangPeople(nobody, 0.9), serviceLevel(nobody, 0)]).toEqual([0, 1])
    expect([serviceLevel(busy, 4), serviceLevel(busy, 0)]).toEqual([0, 0])
    expect(waitingShare(200, 260)).toBeLessThan(0.01)
  })

  test('more people never make it worse', () => {
    for (let people = 5; people < 20; people++)
      expect(serviceLevel(busy, people + 1)).toBeGreaterThan(serviceLevel(busy, people))
  })
})
