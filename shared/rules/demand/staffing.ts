import type { Work } from './chats.ts'
import { erlangPeople, serviceLevel } from './erlang.ts'
import { eachHalfHour, halfHours, halfHourSeconds } from './half-hours.ts'
import { replayOf, shareInTime, type Taken } from './replay.ts'

// A day's half-hours put together: what comes, who is there, who is needed. The rule book: docs/demand.md §3 and §4.

/** What is asked for. */
export interface Service {
  readonly concurrency: number
  readonly limitSeconds: number
  /** share 0–1 */
  readonly target: number
}

/**
 * How long a chat may wait for a place: what the agents' own reaction leaves of the limit. Where that alone takes longer than the limit nobody
 * may wait at all – more people cannot make anybody type faster.
 */
export const waitOf = ({ limitSeconds }: Pick<Service, 'limitSeconds'>, { reaction }: Pick<Work, 'reaction'>): number =>
  Math.max(0, limitSeconds - (reaction ?? 0))

/** True when first replies can be in time: the agents' own reaction is not above the limit already. */
export const isReachable = (
  { limitSeconds }: Pick<Service, 'limitSeconds'>,
  { reaction }: Pick<Work, 'reaction'>,
): boolean => (reaction ?? 0) <= limitSeconds

/** Half-hours around one, and chats there, that are enough to say how long chats take then. */
const [around, fewest] = [2, 10]

/** Mean seconds a chat that begins about now holds its place; of all chats where few begin about now; null = there are none. */
export const handlingAt = ({ days }: Pick<Work, 'days'>): (number | null)[] => {
  const sums = eachHalfHour(() => ({ chats: 0, seconds: 0 }))
  for (const { arrivals, holds } of days)
    arrivals.forEach((second, index) => {
      const sum = sums[Math.min(halfHours - 1, Math.floor(second / halfHourSeconds))]
      if (sum === undefined) return
      sum.chats++
      sum.seconds += holds[index] ?? 0
    })
  const meanOf = (those: typeof sums, least: number): number | null => {
    const chats = those.reduce((total, sum) => total + sum.chats, 0)
    return chats < least ? null : those.reduce((total, sum) => total + sum.seconds, 0) / chats
  }
  const all = meanOf(sums, 1)
  return eachHalfHour((at) => meanOf(sums.slice(Math.max(0, at - around), at + around + 1), fewest) ?? all)
}

/** Erlang C for one half-hour's expected chats; null = it says nothing: no chats, or nobody knows how long they take. */
export const erlangAt = (
  service: Service,
  chats: number,
  handlingSeconds: number | null,
): { readonly needed: number; readonly rateWith: (people: number) => number } | null => {
  if (chats <= 0 || handlingSeconds === null || handlingSeconds <= 0) return null
  const stream = { ...service, arrivalsPerHour: chats * 2, handlingSeconds }
  return {
    needed: erlangPeople(stream, service.target),
    rateWith: (people) => serviceLevel(stream, people),
  }
}

/** Shares of first replies in time with some people. */
export interface Rates {
  readonly taken: readonly Taken[]
  /** by half-hour; null = nobody arrives, or it is closed */
  readonly halfHours: readonly (number | null)[]
  /** of all that arrive in opening hours; null = nobody does */
  readonly day: number | null
}

/** What comes of a log with these people. */
export const ratesWith = (
  work: Work,
  service: Service,
  people: readonly number[],
  isOpen: readonly boolean[],
): Rates => {
  const replayed = replayOf(work.days, { people, concurrency: service.concurrency, waitSeconds: waitOf(service, work) })
  const taken = isReachable(service, work) ? replayed : replayed.map(({ arrived }) => ({ arrived, inTime: 0 }))
  return {
    taken,
    halfHours: eachHalfHour((at) => (isOpen[at] === true ? shareInTime(taken, (each) => each === at) : null)),
    day: shareInTime(taken, (at) => isOpen[at] === true),
  }
}
