import { emptySum, type ModelBuilder, type Sum } from './builder.ts'
import { anySeverity, type Check, type Look } from './check.ts'
import { clockOfSlot, slotsOfDay, slotSpans, type SlotGroup } from './coverage.ts'
import type { Facts } from './facts.ts'
import { askedGroups, groupSum, isWithin } from './opening.ts'

/** People who work a kind on a day. */
export const peopleOnShift = ({ cells, facts }: Look, day: number, kind: number): number => {
  let count = 0
  for (let at = day; at < cells.length; at += facts.width) if (cells[at] === kind) count += 1
  return count
}

/** Kinds in use that ask for people, with how many. */
const minima = ({
  board,
  facts,
}: {
  board: Look['board']
  facts: Facts
}): readonly { kind: number; minimum: number }[] =>
  board.kinds.flatMap(({ kind: { minimum } }, kind) => (minimum > 0 && facts.isInUse[kind] ? [{ kind, minimum }] : []))

/** Half-hours of a day that need somebody and can be planned. */
const neededSlots = ({ coverage }: Facts, day: number): readonly { slot: number; needed: number }[] =>
  (coverage.needs[day] ?? []).flatMap((needed, slot) =>
    needed > 0 && coverage.isPlannable[day]?.[slot] ? [{ slot, needed }] : [],
  )

const findLacks = ({ facts, on }: Look, day: number, tell: Parameters<Check['find']>[1]): void => {
  const lacks = new Map(
    neededSlots(facts, day).flatMap(({ slot, needed }) => {
      const lack = needed - (on[day * slotsOfDay + slot] ?? 0)
      return lack > 0 ? [[slot, { needed, lack }] as const] : []
    }),
  )
  for (const { from, to } of slotSpans([...lacks.keys()])) {
    const run = Array.from({ length: to - from }, (_, index) => lacks.get(from + index) ?? { needed: 0, lack: 0 })
    const worst = run.reduce((one, other) => (other.lack > one.lack ? other : one))
    const missing = run.reduce((sum, { lack }) => sum + lack, 0)
    const figures = {
      from: clockOfSlot(from, false),
      to: clockOfSlot(to, true),
      minimum: worst.needed,
      on: worst.needed - worst.lack,
      missing,
    }
    tell({ day, points: missing, figures })
  }
}

interface Need {
  readonly group: SlotGroup
  readonly needed: number
}

/** Half-hours with the same shifts on and the same need are one; what another asks at least as much of anyway is left out of hard rules. */
const needsOf = ({ facts, isHard }: ModelBuilder, day: number): readonly Need[] => {
  const byNeed = Map.groupBy(neededSlots(facts, day), ({ needed }) => needed)
  const needs = [...byNeed].flatMap(([needed, slots]) =>
    askedGroups(facts.coverage.groups, new Set(slots.map(({ slot }) => slot))).map((group) => ({ group, needed })),
  )
  if (!isHard) return needs
  return needs.filter(
    (one) => !needs.some((other) => other !== one && other.needed >= one.needed && isWithin(other.group, one.group)),
  )
}

/** How many cannot come that day, as a clash names them. */
const absence = ({ board, facts }: ModelBuilder, day: number) => {
  let [leave, locked] = [0, 0]
  for (let person = 0; person < facts.people; person += 1) {
    const at = person * facts.width + day
    if (!facts.isAgent[person] || !facts.isHere[at]) continue
    if (facts.isOnLeave[at]) leave += 1
    else if (board.isLocked[at]) locked += 1
  }
  return { leave, locked }
}

const shiftSum = (builder: ModelBuilder, day: number, kind: number): Sum => {
  const sum = emptySum()
  for (let person = 0; person < builder.facts.people; person += 1) builder.addShift(sum, person, day, kind)
  return sum
}

/** Fewer people than a shift asks for, or than a half-hour needs where the supervisor has adopted needs. */
export const belowMinimum: Check = {
  name: 'belowMinimum',
  severities: anySeverity,
  find: (look, tell) => {
    const kinds = minima(look)
    for (let day = look.facts.first; day < look.facts.last; day += 1) {
      for (const { kind, minimum } of kinds) {
        const on = peopleOnShift(look, day, kind)
        if (on < minimum) tell({ day, kind, points: minimum - on, figures: { minimum, on, missing: minimum - on } })
      }
      if (look.facts.coverage.needs[day]) findLacks(look, day, tell)
    }
  },
  constrain: (builder) => {
    const { first, last } = builder.facts
    for (let day = first; day < last; day += 1) {
      const away = absence(builder, day)
      for (const { kind, minimum } of minima(builder))
        builder.atLeast(shiftSum(builder, day, kind), minimum, { day, kind, figures: { minimum, ...away } })
      const needs = needsOf(builder, day)
      const place = { day, figures: { needed: Math.max(0, ...needs.map(({ needed }) => needed)), ...away } }
      for (const { group, needed } of needs) {
        builder.atLeast(groupSum(builder, group, day), needed, place, group.slots.length)
      }
    }
  },
}
