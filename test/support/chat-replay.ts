import type { ReplayedDay } from '#shared/rules/demand/chats.ts'
import type { Replay, Taken } from '#shared/rules/demand/replay.ts'

// A replay written again, second by second and without a heap, to lay beside the real one.

/** Numbers from 0 to 1, always the same. */
export const sequenceOf = (seed: number): (() => number) => {
  let state = seed * 2_654_435_761
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 0x85ebca6b) + 0x6d2b79f5) | 0
    return ((state ^ (state >>> 13)) >>> 0) / 4_294_967_296
  }
}

/** So many chats between six and ten in the evening and around noon, of ten seconds to half an hour. */
export const randomDay = (next: () => number, chats: number): ReplayedDay => {
  const arrivals = Array.from({ length: chats }, (_, index) =>
    Math.floor((index % 3 === 0 ? 11 : 18) * 3600 + next() * (index % 3 === 0 ? 2 : 4) * 3600),
  ).sort((a, b) => a - b)
  return { arrivals, holds: arrivals.map(() => 10 + Math.floor(next() * 1790)) }
}

/** The same answer by walking through every second of the day. */
export const plainReplay = (
  { arrivals, holds }: ReplayedDay,
  { people, concurrency, waitSeconds }: Replay,
): Taken[] => {
  const taken = Array.from({ length: 48 }, () => ({ arrived: 0, inTime: 0 }))
  for (const arrival of arrivals) (taken[Math.floor(arrival / 1800)] ?? { arrived: 0 }).arrived++
  const ends: number[] = []
  let next = 0
  for (let second = 0; second < 86_400; second++) {
    const places = (people[Math.floor(second / 1800)] ?? 0) * concurrency
    while (next < arrivals.length && (arrivals[next] ?? 0) <= second) {
      if (ends.filter((end) => end > second).length >= places) break
      ends.push(second + (holds[next] ?? 0))
      const arrival = arrivals[next++] ?? 0
      if (second - arrival <= waitSeconds) (taken[Math.floor(arrival / 1800)] ?? { inTime: 0 }).inTime++
    }
  }
  return taken
}
