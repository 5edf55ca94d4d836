import type { RuleSet } from '#shared/contract/rule-sets.ts'
import type { Direction } from '#shared/kit/import-fields.ts'
import type { LocalDate } from '#shared/kit/local-time.ts'
import { responseFigures, type ResponseFigures } from '#shared/rules/service/figures.ts'
import { receptionsOf } from '#shared/rules/service/rounds.ts'
import { initialRuleSets } from '#shared/rules/service/rule-sets.ts'
import { markOf, type Mark, type ServiceDay, type Stream } from '#shared/rules/service/stream.ts'
import { addTally, emptyTally, tallyDay, type Judging, type Tally } from '#shared/rules/service/tally.ts'

// Chats written as `10:00:00 B`, one message each, for the rules of service figures. A clock from 24:00 on is the next date.

export const theDay = '2026-10-14' as LocalDate
const letters: Readonly<Record<string, Direction>> = { B: 'buyer', A: 'agent', S: 'auto', P: 'system' }

/** Seconds since midnight of `HH:MM:SS`. */
export const secondsAt = (clock: string): number => {
  const [hours = 0, minutes = 0, seconds = 0] = clock.split(':').map(Number)
  return hours * 3600 + minutes * 60 + seconds
}

/** Marks of messages in any order: B buyer, A agent, S automatic, P the platform's own. */
export const marksOf = (written: string): Mark[] =>
  [...written.matchAll(/(\d\d:\d\d:\d\d) ([BASP])/g)]
    .map(([, clock = '', letter = '']) => markOf(secondsAt(clock), letters[letter] ?? 'system'))
    .sort((a, b) => a - b)

/** A stream of one buyer with one account; what is not said is 1, `a`, without traits. */
export const streamOf = (written: string, known: Partial<Stream> = {}): Stream => ({
  account: 'a',
  buyer: 1,
  traits: 0,
  isAnsweredNextDay: false,
  ...known,
  marks: marksOf(written),
})

export const serviceDayOf = (...streams: readonly Stream[]): ServiceDay => ({ shopId: 1, day: theDay, streams })

/** A rule set that comes with the app, changed. */
export const rulesOf = (id: string, changes: Partial<RuleSet> = {}): RuleSet => {
  const found = initialRuleSets.find((version) => version.id === id)
  if (!found) throw new Error(`no rule set ${id}`)
  return { ...found, ...changes }
}

/** Tallies by group; all in one group unless told. */
export const talliesOf = (
  day: ServiceDay,
  rules: RuleSet,
  judging: Partial<Judging> = {},
): ReadonlyMap<string, Tally> =>
  tallyDay(receptionsOf(day, rules, judging.isListed ?? (() => false)), {
    rules,
    isListed: () => false,
    keyAt: () => 'total',
    isOnShift: null,
    ...judging,
  })

/** The figures of everything together. */
export const figuresOf = (day: ServiceDay, rules: RuleSet, judging: Partial<Judging> = {}): ResponseFigures => {
  const sum = emptyTally()
  for (const tally of talliesOf(day, rules, judging).values()) addTally(sum, tally)
  return responseFigures(sum)
}
