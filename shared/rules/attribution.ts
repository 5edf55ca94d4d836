import { folded } from './folded.ts'
import type { Attribution, AttributionSettings, ChatEvidence, Decision, Order, Share } from '../contract/orders.ts'
import type { Person } from '../contract/people.ts'
import { toMillionths } from '../kit/money.ts'
import type { LocalTime } from '../kit/local-time.ts'
import { doubtsOf } from './attribution/doubts.ts'
import type { FlagReader } from './attribution/flags.ts'
import { lookalikeFinder, numberFinder, placesOf, type Place } from './attribution/numbers.ts'

// Whose order: the authorities in the shop's order, each order saying which one decided. The rule book: docs/attribution.md.

export type MemoPerson = Pick<Person, 'number' | 'aliases'>

export interface MemoReading {
  /** numbers of the people named, in the order of the memo, each once */
  readonly agents: readonly string[]
  /** the words that named them, as they stand in the memo */
  readonly found: readonly string[]
  /** words with the form of the team's numbers that are nobody's, as they stand in the memo */
  readonly unknown: readonly string[]
}

interface Mark extends Place {
  readonly agent: string
}

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

const nothingRead: MemoReading = { agents: [], found: [], unknown: [] }

/** Prepares reading memos for a team; the reader says who is named in a memo and by which words. Equal memos are read once. */
export const memoReader = (people: readonly MemoPerson[]): ((memo: string | null) => MemoReading) => {
  const byNumber = new Map(people.map(({ number }) => [folded(number), number]))
  const [numbersIn, lookalikesIn] = [numberFinder([...byNumber.keys()]), lookalikeFinder([...byNumber.keys()])]
  const aliases = people
    .flatMap((person) => person.aliases.map((alias) => ({ alias: folded(alias), agent: person.number })))
    .filter(({ alias }) => alias !== '')
    .sort((a, b) => b.alias.length - a.alias.length)
  const read = (memo: string): MemoReading => {
    const text = folded(memo)
    const marks = [
      ...numbersIn(text).map(({ at, length, number }) => ({ at, length, agent: byNumber.get(number) ?? number })),
      ...aliasMarks(text, aliases),
    ]
    marks.sort((a, b) => a.at - b.at || b.length - a.length)
    const wordAt = ({ at, length }: Place): string => memo.slice(at, at + length)
    const isMarked = ({ at, length }: Place): boolean =>
      marks.some((mark) => at < mark.at + mark.length && mark.at < at + length)
    return {
      agents: [...new Set(marks.map((mark) => mark.agent))],
      found: [...new Set(marks.map(wordAt))],
      unknown: [
        ...new Set(
          lookalikesIn(text)
            .filter((place) => !isMarked(place))
            .map(wordAt),
        ),
      ],
    }
  }
  const known = new Map<string, MemoReading>()
  return (memo) => {
    if (!memo) return nothingRead
    const reading = known.get(memo) ?? read(memo)
    known.set(memo, reading)
    return reading
  }
}

const whole = 1_000_000

/** Equal shares that sum to the whole; the first ones carry the odd millionths. */
export const equalShares = (agents: readonly string[]): Share[] =>
  agents.map((agent, index) => ({
    agent,
    share: toMillionths(Math.floor(whole / agents.length) + (index < whole % agents.length ? 1 : 0)),
  }))

/** What the chats say of an order under the shop's conversion rule, whatever its memo says. */
export interface ChatSide {
  /** null: nothing in the chats says whose it is */
  readonly evidence: ChatEvidence | null
  /** whose it would be by the chats alone: the one who served, or by the policy for nudged orders; empty: nobody's */
  readonly shares: readonly Share[]
  /** true: the buyer is known and wrote to nobody before ordering · false: he wrote · null: nobody knows who the buyer was */
  readonly isSilent: boolean | null
}

export interface AttributionCase {
  readonly order: Pick<Order, 'createdAt' | 'paidAt' | 'memo' | 'flag'>
  readonly decision: Decision | null
  readonly settings: Pick<AttributionSettings, 'order' | 'silent'>
  readonly readMemo: (memo: string | null) => MemoReading
  readonly readFlag: FlagReader
  /** null: the chats say nothing of it */
  readonly chat: ChatSide | null
  /** numbers of the agents who were employed at a moment: who share silent orders */
  readonly presentAt: (moment: LocalTime) => readonly string[]
  /** numbers of the evening shift of the service day a moment lies in; empty: no roster */
  readonly eveningOf: (moment: LocalTime) => readonly string[]
  /** whether somebody had a shift when the order was made or paid; null: no roster says */
  readonly isOnShift: (agent: string) => boolean | null
}

type Outcome = Pick<Attribution, 'state' | 'evidence' | 'shares'>

const credited = (evidence: NonNullable<Attribution['evidence']>, shares: readonly Share[]): Outcome => ({
  state: 'credited',
  evidence,
  shares: [...shares],
})
const nobodys = (state: 'nobody' | 'excluded' | 'unpaid'): Outcome => ({ state, evidence: null, shares: [] })

/** One person named → theirs; two → contested; none → the memo says nothing. */
const byMemo = (named: readonly string[]): Outcome | null =>
  named.length === 0
    ? null
    : named.length === 1
      ? credited('memo', equalShares(named))
      : { state: 'contested', evidence: 'memo', shares: [] }

/** Whoever served the buyer; an account nobody owns says nothing. */
const byChat = ({ chat }: AttributionCase): Outcome | null =>
  chat?.evidence?.how === 'served' && chat.shares.length > 0 ? credited('chat', chat.shares) : null

/** Nudged orders follow their own policy, other silent ones that for silence. A buyer who is known to have written was not silent. */
const bySilence = ({ order, settings, chat, presentAt, eveningOf }: AttributionCase): Outcome | null => {
  const { paidAt } = order
  if (chat?.evidence?.how === 'nudged') return chat.shares.length > 0 ? credited('silent', chat.shares) : null
  if (settings.silent === 'nobody' || chat?.isSilent === false || paidAt === null) return null
  const agents = settings.silent === 'shared' ? presentAt(paidAt) : eveningOf(paidAt)
  return agents.length === 0 ? null : credited('silent', equalShares(agents))
}

/** A decision stands above all; an excluding flag comes next; then the authorities in the shop's order. */
const outcomeOf = (given: AttributionCase, named: readonly string[], isExcluding: boolean): Outcome => {
  const { order, decision, settings } = given
  if (order.paidAt === null) return nobodys('unpaid')
  if (decision) return credited('decision', decision.shares)
  if (isExcluding) return nobodys('excluded')
  for (const authority of settings.order) {
    const found =
      authority === 'memo'
        ? byMemo(named)
        : authority === 'chat'
          ? byChat(given)
          : authority === 'silent'
            ? bySilence(given)
            : null
    if (found) return found
  }
  return nobodys('nobody')
}

/** Whose an order is, why, and what speaks against it. */
export const attributionOf = (given: AttributionCase): Attribution => {
  const { order, decision, settings, chat, isOnShift } = given
  const reading = given.readMemo(order.memo)
  const { isExcluding, letsMemoCount } = given.readFlag(order)
  const memoCounts = letsMemoCount && settings.order.includes('memo')
  const named = memoCounts ? reading.agents : []
  const outcome = outcomeOf(given, named, isExcluding)
  const isOpen = decision === null && outcome.state !== 'unpaid' && outcome.state !== 'excluded'
  const evidence = chat?.evidence ?? null
  return {
    ...outcome,
    candidates: [...reading.agents],
    found: [...reading.found],
    decision,
    doubts: isOpen ? doubtsOf({ named, unknown: memoCounts ? reading.unknown : [], chat: evidence, isOnShift }) : [],
    chat: evidence,
  }
}
