import { emptySum, type ModelBuilder, type Sum } from './builder.ts'
import { anySeverity, type Check, type Look } from './check.ts'
import type { Facts } from './facts.ts'

/** Days that a run may end on so that it touches the month: a run that goes on into the next month is looked at too. */
const lastDay = ({ last, width }: Facts, most: number): number => Math.min(width, last + most)

const tellRuns = ({ facts, cells }: Look, person: number, tell: Parameters<Check['find']>[1]): void => {
  const limit = facts.settings.maxDaysInARow
  const end = lastDay(facts, limit)
  let [run, points, first] = [0, 0, 0]
  for (let day = 0; day <= facts.width; day += 1) {
    if (day < facts.width && (cells[person * facts.width + day] ?? -1) >= 0) {
      run += 1
      if (run <= limit || day < facts.first || day >= end) continue
      if (points === 0) first = Math.min(day, facts.last - 1)
      points += 1
    } else {
      if (points > 0) tell({ person, day: first, points, figures: { days: run, limit } })
      run = 0
      points = 0
    }
  }
}

/** More days with a shift on end than allowed, told at the first day too many. */
export const tooManyDaysInARow: Check = {
  name: 'tooManyDaysInARow',
  severities: anySeverity,
  find: (look, tell) => {
    for (let person = 0; person < look.facts.people; person += 1) tellRuns(look, person, tell)
  },
  constrain: (builder) => {
    const { facts } = builder
    const limit = facts.settings.maxDaysInARow
    for (let person = 0; person < facts.people; person += 1)
      for (let day = Math.max(facts.first, limit); day < lastDay(facts, limit); day += 1) {
        const sum = emptySum()
        for (let one = day - limit; one <= day; one += 1) builder.addWork(sum, person, one)
        builder.atMost([sum], limit, { person, day: Math.min(day, facts.last - 1), figures: { limit } })
      }
  },
}

const tellTurns = ({ board, facts, cells }: Look, person: number, tell: Parameters<Check['find']>[1]): void => {
  const needed = facts.settings.daysOffAfterNights
  let [before, kindBefore] = [-100, 0]
  for (let day = 0; day < facts.width; day += 1) {
    const kind = cells[person * facts.width + day] ?? -1
    if (kind < 0) continue
    const off = day - before - 1
    const isTurn = facts.isNightly[kindBefore] === 1 && facts.isNightly[kind] === 0 && off < needed
    if (isTurn && day >= facts.first && before < facts.last) {
      const isInside = day < facts.last
      const names = { before: board.kinds[kindBefore]?.kind.name ?? '', after: board.kinds[kind]?.kind.name ?? '' }
      tell({
        person,
        day: isInside ? day : before,
        kind: isInside ? kind : kindBefore,
        points: 1,
        figures: { off, needed, ...names },
      })
    }
    before = day
    kindBefore = kind
  }
}

/** An evening shift, then a day shift, and no shift between them. */
const turnSum = (builder: ModelBuilder, person: number, night: number, day: number): Sum => {
  const sum = emptySum()
  builder.facts.isNightly.forEach((isNightly, kind) => builder.addShift(sum, person, isNightly ? night : day, kind))
  for (let between = night + 1; between < day; between += 1) builder.addWork(sum, person, between, -1)
  return sum
}

/** Too few days off from an evening shift to a day shift; it points to the day shift. */
export const nightToDay: Check = {
  name: 'nightToDay',
  severities: anySeverity,
  find: (look, tell) => {
    for (let person = 0; person < look.facts.people; person += 1) tellTurns(look, person, tell)
  },
  constrain: (builder) => {
    const { facts } = builder
    const needed = facts.settings.daysOffAfterNights
    if (needed === 0) return
    for (let person = 0; person < facts.people; person += 1)
      for (let day = facts.first; day < Math.min(facts.width, facts.last + needed); day += 1) {
        const nights = Array.from({ length: needed }, (_, index) => day - 1 - index).filter(
          (night) => night < facts.last,
        )
        const sums = nights.map((night) => turnSum(builder, person, night, day))
        builder.atMost(sums, 1, { person, day: Math.min(day, facts.last - 1), figures: { needed } })
      }
  },
}
