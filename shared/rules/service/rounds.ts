import type { RuleSet } from '../../contract/rule-sets.ts'
import type { LocalDate } from '../../kit/local-time.ts'
import { filterOf } from './filters.ts'
import { sessionsOf, type SessionSpan } from './sessions.ts'
import {
  agentSpeaks,
  buyerSpeaks,
  robotSpeaks,
  secondOf,
  speakerOf,
  type Mark,
  type ServiceDay,
  type Stream,
} from './stream.ts'

// Streams become rounds and receptions. The rule book: docs/service-figures.md §1.

/** The parameters of a rule set that decide what a round and a session are. */
export type RoundRules = Pick<RuleSet, 'assistedCountsAsHuman' | 'sessionGapMinutes' | 'filters'>

/** From the first unanswered question to the answer of the same account. */
export interface Round {
  /** seconds since the midnight that begins the service day's date */
  readonly start: number
  /** how long the buyer waited; null = nobody answered by the end of the service day */
  readonly seconds: number | null
  /** index into the sessions of the buyer's day */
  readonly session: number
}

/** One buyer with one account on one service day. */
export interface Reception {
  readonly account: string
  readonly buyer: number
  readonly traits: number
  readonly isAnsweredNextDay: boolean
  /** of the first message of either side */
  readonly start: number
  readonly rounds: readonly Round[]
  /** the buyer's sessions with the shop that day, over all accounts; those of its own messages when it is filtered */
  readonly sessions: readonly SessionSpan[]
  readonly buyerMessages: number
  /** by people, not by robots */
  readonly agentMessages: number
  /** second of the last line by a person; null = none */
  readonly lastReply: number | null
}

/** All receptions of a shop's service day. */
export interface DayOfReceptions {
  readonly shopId: number
  readonly day: LocalDate
  readonly receptions: readonly Reception[]
}

/** Whether a robot's line answers, told line by line: the first one of a session before any agent's line is the welcome line. */
class Welcome {
  readonly #isAssisting: boolean
  #session = -1
  #isOver = false

  constructor(isAssisting: boolean) {
    this.#isAssisting = isAssisting
  }

  answers(speaker: number, session: number): boolean {
    if (session !== this.#session) this.#isOver = false
    this.#session = session
    if (speaker !== agentSpeaks && speaker !== robotSpeaks) return false
    const isWelcomeLine = speaker === robotSpeaks && !this.#isOver
    this.#isOver = true
    return speaker === agentSpeaks || (this.#isAssisting && !isWelcomeLine)
  }
}

/** The rounds of one stream in time order; `sessions` are those of the buyer's day. */
export const roundsOf = (marks: readonly Mark[], sessions: readonly SessionSpan[], rules: RoundRules): Round[] => {
  const rounds: Round[] = []
  const welcome = new Welcome(rules.assistedCountsAsHuman)
  let session = 0
  let open: { start: number; session: number } | null = null
  for (const mark of marks) {
    const second = secondOf(mark)
    const speaker = speakerOf(mark)
    while (second > (sessions[session]?.end ?? Infinity)) session++
    const isAnswer = welcome.answers(speaker, session)
    if (speaker === buyerSpeaks) open ??= { start: second, session }
    else if (isAnswer && open !== null) {
      rounds.push({ ...open, seconds: second - open.start })
      open = null
    }
  }
  if (open !== null) rounds.push({ ...open, seconds: null })
  return rounds
}

const countOf = (marks: readonly Mark[], speaker: number): number => {
  let count = 0
  for (const mark of marks) if (speakerOf(mark) === speaker) count++
  return count
}

const receptionOf = (stream: Stream, sessions: readonly SessionSpan[], rules: RoundRules): Reception => {
  const { account, buyer, traits, isAnsweredNextDay, marks } = stream
  const last = marks.findLast((mark) => speakerOf(mark) === agentSpeaks)
  return {
    account,
    buyer,
    traits,
    isAnsweredNextDay,
    start: secondOf(marks[0] ?? 0),
    rounds: roundsOf(marks, sessions, rules),
    sessions,
    buyerMessages: countOf(marks, buyerSpeaks),
    agentMessages: countOf(marks, agentSpeaks),
    lastReply: last === undefined ? null : secondOf(last),
  }
}

const ofOneBuyer = (streams: readonly Stream[], rules: RoundRules, isListed: boolean): Reception[] => {
  const sessionsIn = (marks: readonly Mark[]) => sessionsOf(marks, rules.sessionGapMinutes)
  const [only] = streams
  if (streams.length === 1 && only) return [receptionOf(only, sessionsIn(only.marks), rules)]
  // What is left out of everything makes nobody's session longer, earlier or whole.
  const isKept = ({ traits, marks }: Stream): boolean =>
    filterOf({ traits, buyerMessages: countOf(marks, buyerSpeaks) }, rules, isListed) === null
  const kept = new Set(streams.filter(isKept))
  const sessions = sessionsIn([...kept].flatMap(({ marks }) => [...marks]).sort((a, b) => a - b))
  return streams.map((stream) => receptionOf(stream, kept.has(stream) ? sessions : sessionsIn(stream.marks), rules))
}

/** Every stream of a day as reception, buyers in the order they first come. `isListed`: the buyer is on the rule set's list. */
export const receptionsOf = (
  { shopId, day, streams }: ServiceDay,
  rules: RoundRules,
  isListed: (buyer: number) => boolean,
): DayOfReceptions => {
  const byBuyer = Map.groupBy(streams, ({ buyer }) => buyer)
  return {
    shopId,
    day,
    receptions: [...byBuyer].flatMap(([buyer, ofBuyer]) => ofOneBuyer(ofBuyer, rules, isListed(buyer))),
  }
}
