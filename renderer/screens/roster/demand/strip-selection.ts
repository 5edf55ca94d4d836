import type { Staffing } from '#shared/contract/demand.ts'
import type { ClockTime } from '#shared/kit/local-time.ts'

/** Half-hours of a day, both included; `anchor` is where the selection began. */
export interface Stretch {
  readonly anchor: number
  readonly end: number
}

/** The earlier and the later half-hour of a stretch. */
export const boundsOf = ({ anchor, end }: Stretch): readonly [first: number, last: number] => [
  Math.min(anchor, end),
  Math.max(anchor, end),
]

/** `HH:MM` of a half-hour's beginning; the 48th is midnight. */
export const clockOf = (halfHour: number): string => {
  const at = halfHour % 48
  return `${String(Math.floor(at / 2)).padStart(2, '0')}:${at % 2 === 0 ? '00' : '30'}`
}

/** The stretch as the question asks it. */
export const changeOf = (stretch: Stretch | null, people: number) => {
  if (stretch === null || people === 0) return null
  const [first, last] = boundsOf(stretch)
  return { from: clockOf(first) as ClockTime, to: clockOf(last + 1) as ClockTime, people }
}

/** What a key does to a stretch: arrows move it, with Shift they lengthen it; null = the key is not ours. */
export const movedBy = (key: string, isLonger: boolean, at: number, stretch: Stretch | null, last: number) => {
  const step = key === 'ArrowLeft' ? -1 : key === 'ArrowRight' ? 1 : null
  if (step === null) return null
  const end = Math.max(0, Math.min(last, at + step))
  return isLonger ? { anchor: stretch?.anchor ?? at, end } : { anchor: end, end }
}

/** First and last half-hour that are worth showing: opening hours, and whatever somebody is planned for outside them. */
export const shownSpan = ({ halfHours, openHours }: Staffing): readonly [first: number, last: number] => {
  const place = (clock: string): number => Number(clock.slice(0, 2)) * 2 + (Number(clock.slice(3)) >= 30 ? 1 : 0)
  const [open, close] = [place(openHours.from), place(openHours.to)]
  const busy = halfHours.flatMap(({ planned, needed }, at) => (planned > 0 || needed > 0 ? [at] : []))
  if (close <= open) return [0, 47]
  const last = openHours.to.endsWith('00') || openHours.to.endsWith('30') ? close - 1 : close
  return [Math.min(open, ...busy), Math.max(last, ...busy)]
}

/** A run of half-hours with too few people, and the largest lack in it. */
export interface Lack {
  readonly from: number
  readonly to: number
  readonly people: number
}

/** Where fewer are planned than needed, in order. */
export const lacksOf = ({ halfHours }: Pick<Staffing, 'halfHours'>): readonly Lack[] => {
  const lacks: { from: number; to: number; people: number }[] = []
  halfHours.forEach(({ planned, needed }, at) => {
    if (planned >= needed) return
    const last = lacks.at(-1)
    if (last?.to === at) {
      last.to = at + 1
      last.people = Math.max(last.people, needed - planned)
    } else lacks.push({ from: at, to: at + 1, people: needed - planned })
  })
  return lacks
}
