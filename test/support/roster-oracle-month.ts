import type { RosterMonth } from '#shared/contract/roster-month.ts'
import { dateOf, minutesOf, numberOf, piecesOf, weekdayOf, type OracleKind as Kind } from './roster-oracle-time.ts'

// The checks of a roster a second time, slowly and from the rule book alone (docs/roster.md §3): by names, dates and minutes, with nothing of
// shared/rules. What both say is compared on random months.

type Person = RosterMonth['people'][number]

/** A month to be judged. */
export class OracleMonth {
  readonly month: RosterMonth
  readonly plan: ReadonlyMap<string, string>
  readonly first: number
  readonly last: number
  readonly leave: ReadonlySet<string>
  readonly kinds: ReadonlyMap<string, Kind>

  constructor(month: RosterMonth) {
    this.month = month
    this.plan = new Map(month.cells.map(({ agent, date, shift }) => [`${agent} ${date}`, shift]))
    this.first = numberOf(`${month.month}-01`)
    this.last = this.first + month.days.length - 1
    this.leave = new Set(
      month.leave.flatMap(({ agent, date, minutes }) => (minutes === null ? [`${agent} ${date}`] : [])),
    )
    this.kinds = new Map(month.kinds.map((kind) => [kind.code, kind]))
  }

  get days(): number[] {
    return Array.from({ length: this.last - this.first + 1 }, (_, index) => this.first + index)
  }

  kindOn({ number }: Person, day: number): Kind | undefined {
    if (day < this.first - 10 || day > this.last + 7) return undefined
    return this.kinds.get(this.plan.get(`${number} ${dateOf(day)}`) ?? 'off')
  }

  isHere({ joined, left }: Person, day: number): boolean {
    const date = dateOf(day)
    return (joined === null || joined <= date) && (left === null || date <= left)
  }

  isAway({ number }: Person, day: number): boolean {
    return this.leave.has(`${number} ${dateOf(day)}`)
  }

  dayKind(day: number): string | undefined {
    return this.month.days.find(({ date }) => date === dateOf(day))?.kind
  }

  isWeekend(day: number): boolean {
    return [0, 6].includes(weekdayOf(day)) && this.dayKind(day) !== 'makeup'
  }

  /**
   * Shifts on in a half-hour counted from the midnight of a day: fifteen minutes of it or more. Somebody in two shifts at once counts twice; that they
   * overlap is told by doubleShift.
   */
  onAt(day: number, slot: number): number {
    const from = slot * 30
    const minutesIn = (kind: Kind, offset: number): number =>
      piecesOf(kind).reduce(
        (sum, [start, end]) =>
          sum + Math.max(0, Math.min(end + offset * 1440, from + 30) - Math.max(start + offset * 1440, from)),
        0,
      )
    return this.month.people.reduce(
      (sum, person) =>
        sum +
        [-2, -1, 0, 1].filter((offset) => {
          const kind = this.kindOn(person, day + offset)
          return kind !== undefined && minutesIn(kind, offset) >= 15
        }).length,
      0,
    )
  }

  /** Not a day around the month that nobody has planned: nobody will, here. */
  isOpenToPlan(day: number): boolean {
    const isInside = day >= this.first && day <= this.last
    return isInside || this.month.cells.some(({ date }) => date === dateOf(day))
  }

  canBeCovered(day: number, slot: number): boolean {
    const from = slot * 30
    return this.month.kinds.some(
      (kind) =>
        !kind.isRetired &&
        [-2, -1, 0, 1].some(
          (offset) =>
            this.isOpenToPlan(day + offset) &&
            piecesOf(kind).reduce(
              (sum, [start, end]) =>
                sum + Math.max(0, Math.min(end + offset * 1440, from + 30) - Math.max(start + offset * 1440, from)),
              0,
            ) >= 15,
        ),
    )
  }

  openSlots(): number[] {
    const { from, to } = this.month.openHours
    const end = minutesOf(to) > minutesOf(from) ? minutesOf(to) : minutesOf(to) + 1440
    return Array.from({ length: 96 }, (_, slot) => slot).filter(
      (slot) => Math.min(end, slot * 30 + 30) - Math.max(minutesOf(from), slot * 30) >= 15,
    )
  }
}
