import { emptySum } from './builder.ts'
import { anySeverity, type Check } from './check.ts'
import type { Board } from './board.ts'
import type { Facts } from './facts.ts'

/** Those the day is planned with, here and not on leave; and how many may be off. */
const teamOf = (facts: Facts, day: number): { readonly people: readonly number[]; readonly limit: number } => {
  const people: number[] = []
  let here = 0
  for (let person = 0; person < facts.people; person += 1) {
    const at = person * facts.width + day
    if (!facts.isAgent[person] || !facts.isHere[at]) continue
    here += 1
    if (!facts.isOnLeave[at]) people.push(person)
  }
  return { people, limit: facts.settings.maxOff ?? Math.ceil(here / 3) }
}

/** More of those who are here have a day off than the shop wants; leave is not counted. */
export const tooManyOff: Check = {
  name: 'tooManyOff',
  severities: anySeverity,
  find: ({ facts, cells }, tell) => {
    for (let day = facts.first; day < facts.last; day += 1) {
      const { people, limit } = teamOf(facts, day)
      let off = 0
      for (const person of people) if ((cells[person * facts.width + day] ?? -1) < 0) off += 1
      if (off > limit) tell({ day, points: off - limit, figures: { off, limit } })
    }
  },
  constrain: (builder) => {
    for (let day = builder.facts.first; day < builder.facts.last; day += 1) {
      const { people, limit } = teamOf(builder.facts, day)
      const off = emptySum(people.length)
      for (const person of people) builder.addWork(off, person, day, -1)
      builder.atMost([off], limit, { day, figures: { limit } })
    }
  },
}

const ranks: readonly (readonly [RegExp, number])[] = [
  [/^(高|senior)/i, 3],
  [/^(中|middle|mid\b|intermediate)/i, 2],
  [/^(初|junior)/i, 1],
]

/** 高… = 3, 中… = 2, 初… = 1, the same in English; blank 0; null = another word, equal only to itself. */
export const levelRank = (level: string): number | null => {
  const word = level.trim()
  return word === '' ? 0 : (ranks.find(([pattern]) => pattern.test(word))?.[1] ?? null)
}

/** True when somebody of a level is good for a shift that asks for another. */
export const reachesLevel = (own: string, asked: string): boolean => {
  const [mine, wanted] = [levelRank(own), levelRank(asked)]
  return mine === null || wanted === null ? own.trim() === asked.trim() : mine >= wanted
}

/** A kind that asks for a level: those who have it, and how many are asked. */
interface Asked {
  readonly kind: number
  readonly level: string
  readonly minimum: number
  readonly people: readonly number[]
}

const askedOf = ({ board, facts }: { board: Board; facts: Facts }): readonly Asked[] =>
  board.kinds.flatMap(({ kind: { minimum, skill } }, kind) => {
    const asked = skill?.minimum ?? 1
    if (!facts.isInUse[kind] || minimum === 0 || asked === 0) return []
    const level = skill?.level ?? facts.settings.seniorLevel
    const people = board.people.flatMap((person, index) => (reachesLevel(person.level, level) ? [index] : []))
    return [{ kind, level, minimum: asked, people }]
  })

/** Fewer people of the level a shift asks for. A level nobody has is told once for the month. */
export const noSenior: Check = {
  name: 'noSenior',
  severities: anySeverity,
  find: (look, tell) => {
    const { facts, cells } = look
    const asked = askedOf(look)
    for (const level of new Set(asked.flatMap((one) => (one.people.length === 0 ? [one.level] : []))))
      tell({ points: 0, severity: 'warning', figures: { level, isReached: 0 } })
    for (let day = facts.first; day < facts.last; day += 1)
      for (const { kind, level, minimum, people } of asked) {
        if (people.length === 0) continue
        let on = 0
        for (const person of people) if (cells[person * facts.width + day] === kind) on += 1
        if (on < minimum)
          tell({
            day,
            kind,
            points: minimum - on,
            figures: { level, on, minimum, missing: minimum - on, isReached: 1 },
          })
      }
  },
  constrain: (builder) => {
    const asked = askedOf(builder).filter(({ people }) => people.length > 0)
    for (let day = builder.facts.first; day < builder.facts.last; day += 1)
      for (const { kind, level, minimum, people } of asked) {
        const on = emptySum()
        for (const person of people) builder.addShift(on, person, day, kind)
        builder.atLeast(on, minimum, { day, kind, figures: { level, minimum } })
      }
  },
}
