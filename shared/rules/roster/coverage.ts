import type { ClockTime } from '../../kit/local-time.ts'
import type { Board, BoardKind } from './board.ts'

// Half-hours and who is on in them. A shift is on in a half-hour when it covers fifteen minutes of it or more; so is the shop open.

const slotSeconds = 1800
/** Half-hours of a day. */
export const slotsOfDay = 48

/** Half-hours of a day with the same shifts on: those of `offset` days later (−1: the day before, running over midnight). */
export interface SlotGroup {
  readonly slots: readonly number[]
  readonly shifts: readonly { readonly offset: number; readonly kind: number }[]
}

/** Half-hours from one up to, not including, another. */
export interface SlotSpan {
  readonly from: number
  readonly to: number
}

export interface Coverage {
  /** by kind: half-hours it is on in, from the midnight that begins its day */
  readonly slots: readonly Int16Array[]
  /** every half-hour of a day (and of the next, when the shop is open over midnight) that a kind in use covers */
  readonly groups: readonly SlotGroup[]
  /** by index of the day: half-hours that a kind in use covers; not those only days outside the month that nobody has planned could */
  readonly isPlannable: readonly Uint8Array[]
  /** by index of the day: opening half-hours that can be planned */
  readonly open: readonly (readonly number[])[]
  /** opening half-hours that no kind in use covers */
  readonly uncoverable: readonly SlotSpan[]
  /** by index of the day: people needed in each half-hour; null = nothing adopted */
  readonly needs: readonly (readonly number[] | null)[]
}

const secondsOf = (clock: ClockTime): number => Number(clock.slice(0, 2)) * 3600 + Number(clock.slice(3)) * 60

/** Seconds of a span of the clock; an end not after its start lies on the next day. */
export const clockSpan = ({ from, to }: { from: ClockTime; to: ClockTime }): { start: number; end: number } => {
  const [start, end] = [secondsOf(from), secondsOf(to)]
  return { start, end: end > start ? end : end + 86_400 }
}

/** `08:30` of a half-hour counted from midnight; those of the next day begin again, but an end at midnight is 24:00. */
export const clockOfSlot = (slot: number, isEnd: boolean): string => {
  const minutes = isEnd && slot === slotsOfDay ? 1440 : (slot % slotsOfDay) * 30
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

const slotsIn = (spans: readonly { readonly start: number; readonly end: number }[]): Int16Array => {
  const end = Math.max(0, ...spans.map((span) => span.end))
  const slots: number[] = []
  for (let slot = 0; slot * slotSeconds < end; slot += 1) {
    const from = slot * slotSeconds
    const seconds = spans.reduce(
      (sum, span) => sum + Math.max(0, Math.min(span.end, from + slotSeconds) - Math.max(span.start, from)),
      0,
    )
    if (seconds * 2 >= slotSeconds) slots.push(slot)
  }
  return Int16Array.from(slots)
}

/** Neighbouring half-hours as spans. */
export const slotSpans = (slots: readonly number[]): readonly SlotSpan[] => {
  const spans: { from: number; to: number }[] = []
  for (const slot of slots) {
    const span = spans.at(-1)
    if (span?.to === slot) span.to = slot + 1
    else spans.push({ from: slot, to: slot + 1 })
  }
  return spans
}

const groupsOf = (slots: readonly Int16Array[], kinds: readonly BoardKind[]): readonly SlotGroup[] => {
  const groups = new Map<string, { slots: number[]; shifts: SlotGroup['shifts'] }>()
  const sets = slots.map((own) => new Set(own))
  for (let slot = 0; slot < slotsOfDay * 2; slot += 1) {
    const shifts = [-2, -1, 0, 1].flatMap((offset) =>
      sets.flatMap((set, kind) => (set.has(slot - offset * slotsOfDay) ? [{ offset, kind }] : [])),
    )
    if (!shifts.some(({ kind }) => kinds[kind]?.kind.isRetired === false)) continue
    const key = shifts.map(({ offset, kind }) => `${offset}/${kind}`).join()
    const group = groups.get(key)
    if (group) group.slots.push(slot)
    else groups.set(key, { slots: [slot], shifts })
  }
  return [...groups.values()]
}

/** By half-hour of a day; `isBlank` says which days of the board nobody has planned and nobody will here. */
const plannableOn = (day: number, groups: readonly SlotGroup[], isBlank: readonly boolean[], kinds: Board['kinds']) => {
  const isPlannable = new Uint8Array(slotsOfDay * 2)
  for (const { slots, shifts } of groups)
    if (shifts.some(({ offset, kind }) => !isBlank[day + offset] && kinds[kind]?.kind.isRetired === false))
      for (const slot of slots) isPlannable[slot] = 1
  return isPlannable
}

/** Coverage of a board's month: static, whatever is planned. */
export const coverageOf = ({ kinds, month, days, first, last }: Board): Coverage => {
  const slots = kinds.map(({ spans }) => slotsIn(spans))
  const groups = groupsOf(slots, kinds)
  const planned = new Set<string>(month.cells.map(({ date }) => date))
  const isBlank = days.map((day, index) => (index < first || index >= last) && !planned.has(day))
  const anyDay = plannableOn(0, groups, [], kinds)
  const opening = [...slotsIn([clockSpan(month.openHours)])]
  const needs = new Map<string, readonly number[]>(month.needs.map(({ date, people }) => [date, people]))
  const isPlannable = days.map((_, day) => plannableOn(day, groups, isBlank, kinds))
  return {
    slots,
    groups,
    isPlannable,
    open: isPlannable.map((flags) => opening.filter((slot) => flags[slot])),
    uncoverable: slotSpans(opening.filter((slot) => !anyDay[slot])),
    needs: days.map((day) => needs.get(day) ?? null),
  }
}

/** People on by half-hour: day × 48 + half-hour, counted from the board's first midnight. */
export const peopleOn = ({ cells, days }: Board, { slots }: Coverage): Int16Array => {
  const width = days.length
  const on = new Int16Array((width + 4) * slotsOfDay)
  for (let place = 0, day = 0; place < cells.length; place += 1) {
    const own = slots[cells[place] ?? -1]
    if (own)
      for (let index = 0; index < own.length; index += 1) {
        const at = day * slotsOfDay + (own[index] ?? 0)
        on[at] = (on[at] ?? 0) + 1
      }
    day = day + 1 === width ? 0 : day + 1
  }
  return on
}
