import type { RosterCheckName, RosterFinding } from '#shared/contract/roster-checks.ts'
import { OracleMonth } from './roster-oracle-month.ts'
import { mondayOf, numberOf, paidOf, piecesOf, reaches, type OracleKind as Kind } from './roster-oracle-time.ts'

type Person = OracleMonth['month']['people'][number]

/** The checks of a roster a second time: units of each, a breach or a lack. */
export class RosterOracle extends OracleMonth {
  uncoveredHour(): number {
    const isMissed = (day: number, slot: number): boolean => this.canBeCovered(day, slot) && this.onAt(day, slot) === 0
    const slots = this.openSlots()
    return this.days.reduce((sum, day) => sum + slots.filter((slot) => isMissed(day, slot)).length, 0)
  }

  belowMinimum(): number {
    const kinds = this.month.kinds.filter(({ isRetired }) => !isRetired)
    const onShift = (day: number, { code }: Kind): number =>
      this.month.people.filter((person) => this.kindOn(person, day)?.code === code).length
    const ofShifts = this.days.flatMap((day) => kinds.map((kind) => Math.max(0, kind.minimum - onShift(day, kind))))
    const ofNeeds = this.month.needs.flatMap(({ date, people }) =>
      people.map((needed, slot) =>
        this.canBeCovered(numberOf(date), slot) ? Math.max(0, needed - this.onAt(numberOf(date), slot)) : 0,
      ),
    )
    return [...ofShifts, ...ofNeeds].reduce((sum, lack) => sum + lack, 0)
  }

  /** Pairs of shifts on days that follow each other, of which one at least is the month's. */
  pairs(): [Person, number, Kind, Kind][] {
    return this.month.people.flatMap((person) =>
      [...this.days, this.last + 1].flatMap((day) => {
        const [before, after] = [this.kindOn(person, day - 1), this.kindOn(person, day)]
        return before && after ? [[person, day, before, after] satisfies [Person, number, Kind, Kind]] : []
      }),
    )
  }

  rest(before: Kind, after: Kind): number {
    return (
      Math.min(...piecesOf(after).map(([start]) => start)) + 1440 - Math.max(...piecesOf(before).map(([, end]) => end))
    )
  }

  doubleShift(): number {
    return this.pairs().filter(([, , before, after]) =>
      piecesOf(before).some(([a, b]) =>
        piecesOf(after).some(([c, d]) => Math.max(a, c + 1440) < Math.min(b, d + 1440)),
      ),
    ).length
  }

  restTooShort(): number {
    const short = this.pairs().filter(
      ([, , before, after]) => this.rest(before, after) < this.month.settings.restHours * 60,
    )
    return short.length - this.doubleShift()
  }

  unavailable(): number {
    return this.count((person, day, kind) => !this.isHere(person, day) || kind.isRetired)
  }

  onLeave(): number {
    return this.count((person, day) => this.isAway(person, day))
  }

  count(isBad: (person: Person, day: number, kind: Kind) => boolean): number {
    return this.month.people.reduce(
      (sum, person) =>
        sum +
        this.days.filter((day) => {
          const kind = this.kindOn(person, day)
          return kind !== undefined && isBad(person, day, kind)
        }).length,
      0,
    )
  }

  /** Days beyond the limit in runs of days with a shift that touch the month. */
  tooManyDaysInARow(): number {
    return this.month.people.reduce((sum, person) => {
      let run = 0
      let over = 0
      // A run that goes on into the next month is seen as far as it touches this one.
      for (
        let day = this.first - 10;
        day <= Math.min(this.last + 7, this.last + this.month.settings.maxDaysInARow);
        day += 1
      ) {
        run = this.kindOn(person, day) === undefined ? 0 : run + 1
        if (day >= this.first && run > this.month.settings.maxDaysInARow) over += 1
      }
      return sum + over
    }, 0)
  }

  nightToDay(): number {
    const { daysOffAfterNights } = this.month.settings
    return this.month.people.reduce((sum, person) => {
      const seen = Array.from({ length: this.days.length + 7 }, (_, index) => this.first + index)
      const turns = seen.filter((day) => {
        if (this.kindOn(person, day)?.nightly !== false) return false
        for (let back = 1; back <= daysOffAfterNights; back += 1) {
          const before = this.kindOn(person, day - back)
          if (before) return before.nightly && day - back <= this.last
        }
        return false
      })
      return sum + turns.length
    }, 0)
  }

  tooManyOff(): number {
    return this.days.reduce((sum, day) => {
      const here = this.month.people.filter((person) => person.isAgent && this.isHere(person, day))
      const away = here.filter((person) => this.kindOn(person, day) === undefined && !this.isAway(person, day))
      return sum + Math.max(0, away.length - (this.month.settings.maxOff ?? Math.ceil(here.length / 3)))
    }, 0)
  }

  noSenior(): number {
    const { seniorLevel } = this.month.settings
    return this.days.reduce(
      (sum, day) =>
        sum +
        this.month.kinds.reduce((lack, kind) => {
          const { level, minimum } = kind.skill ?? { level: seniorLevel, minimum: 1 }
          if (kind.isRetired || kind.minimum === 0) return lack
          if (!this.month.people.some((person) => reaches(person.level, level))) return lack
          const there = this.month.people.filter(
            (person) => this.kindOn(person, day)?.code === kind.code && reaches(person.level, level),
          )
          return lack + Math.max(0, minimum - there.length)
        }, 0),
      0,
    )
  }

  /** Spread beyond one, summed over groups. */
  unfair(isCounted: (day: number, kind: Kind) => boolean): number {
    const fit = this.month.people.filter(
      (person) =>
        person.isAgent &&
        this.days.every((day) => this.isHere(person, day)) &&
        this.days.filter((day) => this.isAway(person, day)).length <= 7,
    )
    return [...new Set(fit.map(({ group }) => group))].reduce((sum, group) => {
      const counts = fit
        .filter((person) => person.group === group)
        .map(
          (person) =>
            this.days.filter((day) => {
              const kind = this.kindOn(person, day)
              return kind !== undefined && isCounted(day, kind)
            }).length,
        )
      return sum + Math.max(0, Math.max(...counts) - Math.min(...counts) - 1)
    }, 0)
  }

  wish(): number {
    const inMonth = this.month.wishes.filter(({ date }) => numberOf(date) >= this.first && numberOf(date) <= this.last)
    return inMonth.reduce((sum, { agent, date, shift, weight }) => {
      const person = this.month.people.find(({ number }) => number === agent)
      if (!person) return sum
      return sum + ((this.kindOn(person, numberOf(date))?.code ?? 'off') === shift ? 0 : weight)
    }, 0)
  }

  rotation(): number {
    const blockOf = (day: number): number =>
      this.month.settings.rotation === 'week' ? mondayOf(day) : Math.min(2, Math.floor((day - this.first) / 10))
    return this.month.people.reduce((sum, person) => {
      const seen = new Map<number, Set<string>>()
      for (const day of this.days) {
        const kind = this.kindOn(person, day)
        if (kind) seen.set(blockOf(day), (seen.get(blockOf(day)) ?? new Set()).add(kind.code))
      }
      return sum + [...seen.values()].reduce((extra, codes) => extra + codes.size - 1, 0)
    }, 0)
  }

  weeklyHours(): number {
    const weeks = [...new Set(this.days.map(mondayOf))]
    return this.month.people.reduce(
      (sum, person) =>
        sum +
        weeks.filter((monday) => {
          const minutes = [0, 1, 2, 3, 4, 5, 6].reduce((total, index) => {
            const kind = this.kindOn(person, monday + index)
            return total + (kind ? paidOf(kind) : 0)
          }, 0)
          return minutes > this.month.settings.weeklyHours * 60
        }).length,
      0,
    )
  }

  /** Units of a check that cost its weight each; for those counted so. */
  units(): Partial<Record<RosterCheckName, number>> {
    return {
      uncoveredHour: this.uncoveredHour(),
      belowMinimum: this.belowMinimum(),
      restTooShort: this.restTooShort(),
      doubleShift: this.doubleShift(),
      unavailable: this.unavailable(),
      onLeave: this.onLeave(),
      tooManyDaysInARow: this.tooManyDaysInARow(),
      nightToDay: this.nightToDay(),
      tooManyOff: this.tooManyOff(),
      noSenior: this.noSenior(),
      unfairNights: this.unfair((_day, { nightly }) => nightly),
      unfairWeekends: this.unfair((day) => this.isWeekend(day)),
      unfairHolidays: this.unfair((day) => this.dayKind(day) === 'holiday'),
      wish: this.wish(),
      rotation: this.rotation(),
    }
  }
}

/** The same of the findings: points of each check, all checks soft. */
export const pointsOf = (findings: readonly RosterFinding[]): Partial<Record<RosterCheckName, number>> => {
  const points: Partial<Record<RosterCheckName, number>> = {}
  for (const { check, cost } of findings) points[check] = (points[check] ?? 0) + cost
  return points
}
