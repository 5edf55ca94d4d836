import type { Attribution, AttributionSettings, Decision, Order, Share } from '../contract/orders.ts'
import type { Person } from '../contract/people.ts'
import { toMillionths } from '../kit/money.ts'
import type { LocalTime } from '../kit/local-time.ts'

// Whose order: the authorities in the shop's order, each order saying which one decided. The rule book: docs/attribution.md.

export type MemoPerson = Pick<Person, 'number' | 'aliases'>

export interface MemoReading {
  /** numbers of the people named, in the order of the memo, each once */
  readonly agents: readonly string[]
  /** the words that named them, as they stand in the memo */
  readonly found: readonly string[]
}

interface Mark {
  readonly at: number
  readonly length: number
  readonly agent: string
}

/** Folds width and case, character by character, so that places in the folded text are places in the original. */
export const folded = (text: string): string =>
  Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0
    const narrow =
      code >= 0xff01 && code <= 0xff5e ? String.fromCodePoint(code - 0xfee0) : code === 0x3000 ? ' ' : character
    const lower = narrow.toLowerCase()
    return lower.length === character.length ? lower : character
  }).join('')

const isLetterOrDigit = (character: string | undefined): boolean =>
  character !== undefined && /[\p{Script=Latin}\p{Nd}]/u.test(character)

const placesOf = (text: string, part: string): number[] => {
  const places: number[] = []
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) places.push(at)
  return places
}

/** A number counts only as a whole token: no Latin letter and no digit right before or after it. Chinese may touch it. */
const numberMarks = (memo: string, number: string, agent: string): Mark[] =>
  placesOf(memo, number)
    .filter((at) => !isLetterOrDigit(memo[at - 1]) && !isLetterOrDigit(memo[at + number.length]))
    .map((at) => ({ at, length: number.length, agent }))

/** Aliases count as text, the longest first: what a longer alias has taken, a shorter one inside it cannot take again. */
const aliasMarks = (memo: string, aliases: readonly { alias: string; agent: string }[]): Mark[] => {
  const taken: Mark[] = []
  for (const { alias, agent } of aliases)
    for (const at of placesOf(memo, alias)) {
      const isInside = taken.some(
        (mark) => mark.length > alias.length && at < mark.at + mark.length && mark.at < at + alias.length,
      )
      if (!isInside) taken.push({ at, length: alias.length, agent })
    }
  return taken
}

/** Prepares reading memos for a team; the reader says who is named in a memo and by which words. */
export const memoReader = (people: readonly MemoPerson[]): ((memo: string | null) => MemoReading) => {
  const numbers = people.map((person) => ({ number: folded(person.number), agent: person.number }))
  const aliases = people
    .flatMap((person) => person.aliases.map((alias) => ({ alias: folded(alias), agent: person.number })))
    .filter(({ alias }) => alias !== '')
    .sort((a, b) => b.alias.length - a.alias.length)
  return (memo) => {
    if (!memo) return { agents: [], found: [] }
    const text = folded(memo)
    const marks = [
      ...numbers.flatMap(({ number, agent }) => numberMarks(text, number, agent)),
      ...aliasMarks(text, aliases),
    ]
    marks.sort((a, b) => a.at - b.at || b.length - a.length)
    return {
      agents: [...new Set(marks.map((mark) => mark.agent))],
      found: [...new Set(marks.map((mark) => memo.slice(mark.at, mark.at + mark.length)))],
    }
  }
}

const WHOLE = 1_000_000

/** Equal shares that sum to the whole; the first ones carry the odd millionths. */
export const equalShares = (agents: readonly string[]): Share[] =>
  agents.map((agent, index) => ({
    agent,
    share: toMillionths(Math.floor(WHOLE / agents.length) + (index < WHOLE % agents.length ? 1 : 0)),
  }))

export interface AttributionCase {
  readonly order: Pick<Order, 'paidAt' | 'memo' | 'flag'>
  readonly decision: Decision | null
  readonly settings: AttributionSettings
  readonly readMemo: (memo: string | null) => MemoReading
  /** numbers of the agents who were employed at a moment: who share silent orders */
  readonly presentAt: (moment: LocalTime) => readonly string[]
}

const of = (
  state: Attribution['state'],
  evidence: Attribution['evidence'],
  shares: readonly Share[],
  reading: MemoReading,
  decision: Decision | null,
): Attribution => ({
  state,
  evidence,
  shares: [...shares],
  candidates: [...reading.agents],
  found: [...reading.found],
  decision,
  doubts: [],
  chat: null,
})

/** Memo evidence: one person named → theirs; two → contested; none, or not the shop's commission flag → it says nothing. */
const byMemo = ({ order, settings }: AttributionCase, reading: MemoReading): Attribution | null => {
  if (settings.commissionFlag !== null && order.flag !== settings.commissionFlag) return null
  if (reading.agents.length === 0) return null
  return reading.agents.length === 1
    ? of('credited', 'memo', equalShares(reading.agents), reading, null)
    : of('contested', 'memo', [], reading, null)
}

/** Silent-order policy: nobody's, or shared equally by everyone who was here. */
const bySilence = ({ order, settings, presentAt }: AttributionCase, reading: MemoReading): Attribution | null => {
  if (settings.silent === 'nobody' || order.paidAt === null) return null
  const present = presentAt(order.paidAt)
  return present.length === 0 ? null : of('credited', 'silent', equalShares(present), reading, null)
}

/** Whose an order is, and why. A decision stands above all; an excluding flag comes next; then the authorities in the shop's order. */
export const attributionOf = (given: AttributionCase): Attribution => {
  const { order, decision, settings } = given
  const reading = given.readMemo(order.memo)
  if (order.paidAt === null) return of('unpaid', null, [], reading, decision)
  if (decision) return of('credited', 'decision', decision.shares, reading, decision)
  if (order.flag !== null && settings.excludeFlags.includes(order.flag)) return of('excluded', null, [], reading, null)
  for (const authority of settings.order) {
    const found =
      authority === 'memo' ? byMemo(given, reading) : authority === 'silent' ? bySilence(given, reading) : null
    if (found) return found
  }
  return of('nobody', null, [], reading, null)
}
