import { emptySum, type ModelBuilder, type Sum } from './builder.ts'
import { anySeverity, type Check } from './check.ts'
import { restBetween } from './clashes.ts'
import type { Board } from './board.ts'
import type { Facts } from './facts.ts'
import type { Place } from './place.ts'

/** Which of the two is asked for: a number of {@link Facts.clashes}. */
type Clash = 1 | 2

/** The later day points to the breach, unless it lies after the month. */
const placeOf = (
  { facts, board }: { facts: Facts; board: Board },
  person: number,
  day: number,
  kinds?: [number, number],
): Place => {
  const [before, after] = kinds?.map((kind) => board.kinds[kind]) ?? []
  const isInside = day + 1 < facts.last
  const hours = before && after ? { hours: Math.max(0, Math.round(restBetween(before, after) / 360) / 10) } : {}
  const names = before && after ? { before: before.kind.name, after: after.kind.name } : {}
  return {
    person,
    day: isInside ? day + 1 : day,
    ...(kinds ? { kind: kinds[isInside ? 1 : 0] } : {}),
    figures: { ...hours, ...names, limit: facts.settings.restHours },
  }
}

const find =
  (clash: Clash): Check['find'] =>
  (look, tell) => {
    const { facts, cells } = look
    const { width, kinds, clashes } = facts
    for (let person = 0; person < facts.people; person += 1)
      for (let day = facts.first - 1; day < facts.last; day += 1) {
        const [before = -1, after = -1] = [cells[person * width + day], cells[person * width + day + 1]]
        if (before < 0 || after < 0 || clashes[before * kinds + after] !== clash) continue
        tell({ ...placeOf(look, person, day, [before, after]), points: 1 })
      }
  }

/** Sets of shifts of a day and of the next of which no two go together, so that together they cover every pair that does not. */
const cliquesOf = ({ clashes, kinds }: Facts, clash: Clash): readonly { before: number[]; after: number[] }[] => {
  const all = Array.from({ length: kinds }, (_, kind) => kind)
  const afterEach = all.map((before) => all.filter((after) => clashes[before * kinds + after] === clash))
  const cliques = new Map<string, { before: number[]; after: number[] }>()
  for (const after of afterEach) {
    if (after.length === 0) continue
    const before = all.filter((kind) => after.every((one) => afterEach[kind]?.includes(one)))
    cliques.set(after.join(), { before, after })
  }
  return [...cliques.values()]
}

const pairSums = (
  builder: ModelBuilder,
  cliques: ReturnType<typeof cliquesOf>,
  person: number,
  day: number,
): readonly Sum[] =>
  cliques.map(({ before, after }) => {
    const sum = emptySum()
    for (const kind of before) builder.addShift(sum, person, day, kind)
    for (const kind of after) builder.addShift(sum, person, day + 1, kind)
    return sum
  })

const constrain =
  (clash: Clash) =>
  (builder: ModelBuilder): void => {
    const { facts } = builder
    const cliques = cliquesOf(facts, clash)
    if (cliques.length === 0) return
    for (let person = 0; person < facts.people; person += 1)
      for (let day = facts.first - 1; day < facts.last; day += 1)
        builder.atMost(pairSums(builder, cliques, person, day), 1, placeOf(builder, person, day))
  }

/** Too few hours from the end of a shift to the beginning of the next on the following day; at least one of the two days in the month. */
export const restTooShort: Check = {
  name: 'restTooShort',
  severities: anySeverity,
  find: find(1),
  constrain: constrain(1),
}

/** A shift that begins before the one of the day before has ended. */
export const doubleShift: Check = {
  name: 'doubleShift',
  severities: anySeverity,
  find: find(2),
  constrain: constrain(2),
}
