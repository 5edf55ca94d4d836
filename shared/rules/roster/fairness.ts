import { addSum, emptySum, negated, type ModelBuilder, type Sum } from './builder.ts'
import { anySeverity, type Check } from './check.ts'
import type { Facts } from './facts.ts'

/** What is compared: whether a shift of a kind on a day counts. */
type Counts = (facts: Facts, day: number, kind: number) => boolean

const countedIn = (facts: Facts, cells: Int8Array, person: number, counts: Counts): number => {
  let count = 0
  for (let day = facts.first; day < facts.last; day += 1) {
    const kind = cells[person * facts.width + day] ?? -1
    if (kind >= 0 && counts(facts, day, kind)) count += 1
  }
  return count
}

const find =
  (counts: Counts): Check['find'] =>
  ({ board, facts, cells }, tell) => {
    for (const { name, people } of facts.groups) {
      const own = people.map((person) => ({ person, count: countedIn(facts, cells, person, counts) }))
      const most = own.reduce((one, other) => (other.count > one.count ? other : one))
      const least = own.reduce((one, other) => (other.count < one.count ? other : one))
      const spread = most.count - least.count
      if (spread <= 1) continue
      const mean = Math.round((own.reduce((sum, { count }) => sum + count, 0) / own.length) * 10) / 10
      const figures = {
        group: name,
        max: most.count,
        min: least.count,
        mean,
        least: board.people[least.person]?.name ?? '',
      }
      tell({ person: most.person, points: spread - 1, figures })
    }
  }

const countSum = (builder: ModelBuilder, person: number, counts: Counts): Sum => {
  const { facts } = builder
  const sum = emptySum()
  for (let day = facts.first; day < facts.last; day += 1)
    for (let kind = 0; kind < facts.kinds; kind += 1)
      if (counts(facts, day, kind)) builder.addShift(sum, person, day, kind)
  return sum
}

const constrain =
  (counts: Counts) =>
  (builder: ModelBuilder): void => {
    for (const { name, people } of builder.facts.groups) {
      const sums = people.map((person) => countSum(builder, person, counts))
      if (sums.every(({ columns }) => columns.length === 0) && new Set(sums.map(({ constant }) => constant)).size === 1)
        continue
      const spread = emptySum()
      addSum(spread, builder.highest(sums))
      addSum(spread, negated(builder.lowest(sums)))
      builder.atMost([spread], 1, { figures: { group: name } })
    }
  }

const fair = (name: Check['name'], counts: Counts): Check => ({
  name,
  severities: anySeverity,
  find: find(counts),
  constrain: constrain(counts),
})

/** Evening shifts of a group, from who has most to who has least: told when more than one apart. */
export const unfairNights = fair('unfairNights', (facts, _day, kind) => facts.isNightly[kind] === 1)

/** Shifts on Saturdays and Sundays that are no make-up days. */
export const unfairWeekends = fair('unfairWeekends', (facts, day) => facts.days.isWeekend[day] === 1)

/** Shifts on public holidays. */
export const unfairHolidays = fair('unfairHolidays', (facts, day) => facts.days.isHoliday[day] === 1)
