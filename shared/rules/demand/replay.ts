import type { ReplayedDay } from './chats.ts'
import { eachHalfHour, halfHours, halfHourSeconds } from './half-hours.ts'
import { TakenPlaces } from './places.ts'

// A day of the log once more, with other people: chats come when they came, wait in a row and hold a place. The rule book: docs/demand.md §3.

/** Chats that arrived in a half-hour, and those of them that were taken in time. */
export interface Taken {
  readonly arrived: number
  readonly inTime: number
}

/** How a day is replayed. `people` by half-hour; `waitSeconds`: so long a chat may wait for a place and still be in time. */
export interface Replay {
  readonly people: readonly number[]
  readonly concurrency: number
  readonly waitSeconds: number
}

/** A day under way: who waits and which places are taken at the end of the half-hour it stands at. */
export class DayUnderWay {
  readonly #day: ReplayedDay
  #taken: TakenPlaces
  /** the first chat nobody has taken yet */
  #next = 0
  /** when the last one was taken: those behind it are not taken before */
  #clock = 0

  constructor(day: ReplayedDay) {
    this.#day = day
    this.#taken = new TakenPlaces()
  }

  copy(): DayUnderWay {
    const copy = new DayUnderWay(this.#day)
    copy.#taken = this.#taken.copy()
    copy.#next = this.#next
    copy.#clock = this.#clock
    return copy
  }

  /** Chats that hold a place at the beginning of a half-hour, those that wait, and those that arrive in it. */
  loadAt(halfHour: number): number {
    this.#taken.freeUpTo(halfHour * halfHourSeconds)
    return this.#taken.count + this.#arrivedBefore(halfHour + 1) - this.#next
  }

  #arrivedBefore(halfHour: number): number {
    const { arrivals } = this.#day
    let index = this.#next
    while (index < arrivals.length && (arrivals[index] ?? 0) < halfHour * halfHourSeconds) index++
    return index
  }

  /**
   * Lets a half-hour pass with so many places. `onTaken` hears the arrival and the wait of every chat that is taken. `last`: no chat is taken
   * that arrives after this half-hour.
   */
  pass(halfHour: number, places: number, onTaken: (arrival: number, wait: number) => void, last = halfHour): void {
    const { arrivals, holds } = this.#day
    const end = (halfHour + 1) * halfHourSeconds
    const stop = this.#arrivedBefore(last + 1)
    this.#clock = Math.max(this.#clock, halfHour * halfHourSeconds)
    while (this.#next < stop) {
      const arrival = arrivals[this.#next] ?? 0
      let now = Math.max(arrival, this.#clock)
      this.#taken.freeUpTo(now)
      while (this.#taken.count >= places && now < end) {
        now = Math.min(end, this.#taken.next)
        this.#taken.freeUpTo(now)
      }
      this.#clock = now
      if (now >= end) return
      this.#taken.take(now + (holds[this.#next] ?? 0))
      this.#next++
      onTaken(arrival, now - arrival)
    }
  }
}

/** The half-hour of the day a second lies in; what lies after midnight counts to the last one. */
export const halfHourOf = (second: number): number => Math.min(halfHours - 1, Math.floor(second / halfHourSeconds))

/** Replays days one by one and adds up, by the half-hour of arrival. Nobody takes anything after the last half-hour. */
export const replayOf = (days: readonly ReplayedDay[], { people, concurrency, waitSeconds }: Replay): Taken[] => {
  const taken = eachHalfHour(() => ({ arrived: 0, inTime: 0 }))
  const placeAt = (second: number) => taken[halfHourOf(second)] ?? { arrived: 0, inTime: 0 }
  for (const day of days) {
    for (const arrival of day.arrivals) placeAt(arrival).arrived++
    const underWay = new DayUnderWay(day)
    for (let halfHour = 0; halfHour < halfHours; halfHour++)
      underWay.pass(halfHour, (people[halfHour] ?? 0) * concurrency, (arrival, wait) => {
        if (wait <= waitSeconds) placeAt(arrival).inTime++
      })
  }
  return taken
}

/** Share taken in time over some half-hours; null = nobody arrived in them. */
export const shareInTime = (
  taken: readonly Taken[],
  isCounted: (halfHour: number) => boolean = () => true,
): number | null => {
  const counted = taken.filter((_, halfHour) => isCounted(halfHour))
  const arrived = counted.reduce((sum, each) => sum + each.arrived, 0)
  return arrived === 0 ? null : counted.reduce((sum, each) => sum + each.inTime, 0) / arrived
}
