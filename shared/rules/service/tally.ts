import type { RuleSet } from '../../contract/rule-sets.ts'
import { filterOf } from './filters.ts'
import { isCounted, isEscalated, isInWindow, pricedSeconds, verdictOf, type Placing } from './judge.ts'
import { passesByAverage, passesByFirst, type SessionDay } from './session-day.ts'
import type { DayOfReceptions, Reception, Round } from './rounds.ts'
import type { LocalDate } from '../../kit/local-time.ts'

// Sums and counts of a service day by group, to be added up over days and divided last. The rule book: docs/service-figures.md §2.

/** Everything the figures of a group are divided from. Times in seconds. */
export interface Tally {
  /** buyers who wrote, a buyer counting once a day */
  consultations: number
  /** of those, buyers of whom a reception counts */
  buyersReceived: number
  buyersReplied: number
  buyersUnanswered: number
  receptions: number
  rounds: number
  unanswered: number
  escalations: number
  buyerMessages: number
  agentMessages: number
  sessions: number
  sessionSeconds: number
  /** of the unit of the rule set: rounds, buyers or sessions */
  judged: number
  inTime: number
  firstTimes: number[]
  roundTimes: number[]
}

/** A group without anything in it. */
export const emptyTally = (): Tally => ({
  consultations: 0,
  buyersReceived: 0,
  buyersReplied: 0,
  buyersUnanswered: 0,
  receptions: 0,
  rounds: 0,
  unanswered: 0,
  escalations: 0,
  buyerMessages: 0,
  agentMessages: 0,
  sessions: 0,
  sessionSeconds: 0,
  judged: 0,
  inTime: 0,
  firstTimes: [],
  roundTimes: [],
})

/** Adds one tally to another. */
export const addTally = (sum: Tally, part: Tally): void => {
  for (const name of Object.keys(sum) as (keyof Tally)[]) {
    if (name === 'firstTimes' || name === 'roundTimes') for (const time of part[name]) sum[name].push(time)
    else sum[name] += part[name]
  }
}

/** What is known of a buyer within a group on one day. */
interface BuyerDay {
  /** he began here: a later round of his may lie in another hour or with another person */
  isConsulting: boolean
  isReceived: boolean
  isReplied: boolean
  hasUnanswered: boolean
  hasRound: boolean
  hasMiss: boolean
}

/** One group's day while it is being counted: buyers and sessions meet in it over accounts. */
class GroupDay {
  readonly tally = emptyTally()
  readonly #rules: RuleSet
  readonly #buyers = new Map<number, BuyerDay>()
  readonly #sessions = new Map<string, SessionDay>()

  constructor(rules: RuleSet) {
    this.#rules = rules
  }

  buyer(buyer: number): BuyerDay {
    const known = this.#buyers.get(buyer)
    if (known) return known
    const fresh = {
      isConsulting: false,
      isReceived: false,
      isReplied: false,
      hasUnanswered: false,
      hasRound: false,
      hasMiss: false,
    }
    this.#buyers.set(buyer, fresh)
    return fresh
  }

  session({ buyer, sessions }: Reception, index: number): SessionDay {
    const key = `${buyer} ${index}`
    const known = this.#sessions.get(key)
    if (known) return known
    const { start, end } = sessions[index] ?? { start: 0, end: 0 }
    const fresh: SessionDay = {
      start,
      seconds: end - start,
      sum: 0,
      times: 0,
      hasCounted: false,
      asked: Infinity,
      replied: Infinity,
      hasCountedDay: false,
    }
    this.#sessions.set(key, fresh)
    return fresh
  }

  round(round: Round, reception: Reception, day: LocalDate, placing: Placing): void {
    const { tally } = this
    const rules = this.#rules
    const verdict = verdictOf(round, reception, day, rules, placing)
    if (verdict === 'off-shift') return
    const session = this.session(reception, round.session)
    if (verdict !== 'answered-next-day') session.asked = Math.min(session.asked, round.start)
    if (round.seconds !== null) session.replied = Math.min(session.replied, round.start + round.seconds)
    // A session is judged by when it began, not by when its rounds did.
    if (isCounted(verdict) || verdict === 'outside-window') session.hasCountedDay = true
    if (!isCounted(verdict)) return
    tally.rounds++
    if (verdict === 'unanswered') tally.unanswered++
    if (isEscalated(round, rules)) tally.escalations++
    const time = pricedSeconds(round, rules)
    session.hasCounted = true
    if (time !== null) tally.roundTimes.push(time)
    // A rate knows neither caps nor prices.
    if (round.seconds !== null) {
      session.sum += round.seconds
      session.times++
    }
    const buyer = this.buyer(reception.buyer)
    buyer.hasRound = true
    if (verdict !== 'in-time') buyer.hasMiss = true
    if (verdict === 'unanswered') buyer.hasUnanswered = true
    if (rules.unit === 'round') {
      tally.judged++
      if (verdict === 'in-time') tally.inTime++
    }
  }

  /** Folds buyers and sessions into the sums. */
  finish(): Tally {
    for (const buyer of this.#buyers.values()) this.#foldBuyer(buyer)
    for (const session of this.#sessions.values()) this.#foldSession(session)
    return this.tally
  }

  #judge(isHit: boolean): void {
    this.tally.judged++
    if (isHit) this.tally.inTime++
  }

  #foldBuyer({ isConsulting, isReceived, isReplied, hasUnanswered, hasRound, hasMiss }: BuyerDay): void {
    if (isConsulting) this.tally.consultations++
    if (isReceived) this.tally.buyersReceived++
    if (isReplied) this.tally.buyersReplied++
    if (hasUnanswered) this.tally.buyersUnanswered++
    if (this.#rules.unit === 'person' && hasRound) this.#judge(!hasMiss)
  }

  #foldSession(session: SessionDay): void {
    const { unit, limitSeconds, window } = this.#rules
    this.tally.sessions++
    this.tally.sessionSeconds += session.seconds
    if (unit === 'session-average' && session.hasCounted) this.#judge(passesByAverage(session, limitSeconds))
    if (unit === 'session-first' && session.hasCountedDay && isInWindow(session.start, window))
      this.#judge(passesByFirst(session, limitSeconds))
  }
}

/** What the tally of a day is made with; `isListed` names the buyers on the rule set's list. */
export interface Judging extends Placing {
  readonly rules: RuleSet
  readonly isListed: (buyer: number) => boolean
}

const addReception = (reception: Reception, group: GroupDay): void => {
  const buyer = group.buyer(reception.buyer)
  buyer.isReceived = true
  if (reception.rounds.some(({ seconds }) => seconds !== null)) buyer.isReplied = true
  group.tally.receptions++
  group.tally.buyerMessages += reception.buyerMessages
  group.tally.agentMessages += reception.agentMessages
}

const addFirstTime = (reception: Reception, group: GroupDay, day: LocalDate, { rules, ...placing }: Judging): void => {
  const [first] = reception.rounds
  if (first === undefined || !isCounted(verdictOf(first, reception, day, rules, placing))) return
  const time = pricedSeconds(first, rules)
  if (time !== null) group.tally.firstTimes.push(time)
}

/** Sums of a day by group. A reception belongs to the group of its first question, a round to that of its start. */
export const tallyDay = ({ day, receptions }: DayOfReceptions, judging: Judging): ReadonlyMap<string, Tally> => {
  const { rules, isListed } = judging
  const groups = new Map<string, GroupDay>()
  const groupAt = (account: string, second: number): GroupDay | null => {
    const key = judging.keyAt(account, second)
    if (key === null) return null
    const known = groups.get(key) ?? new GroupDay(rules)
    groups.set(key, known)
    return known
  }
  for (const reception of receptions) {
    const filter = filterOf(reception, rules, isListed(reception.buyer))
    if (filter === 'agentInitiated') continue
    const asked = reception.rounds[0]?.start ?? reception.start
    if (judging.isOnShift?.(reception.account, asked) !== false) {
      const group = groupAt(reception.account, asked)
      if (group) group.buyer(reception.buyer).isConsulting = true
      if (group && filter === null) {
        addReception(reception, group)
        addFirstTime(reception, group, day, judging)
      }
    }
    if (filter === null)
      for (const round of reception.rounds)
        groupAt(reception.account, round.start)?.round(round, reception, day, judging)
  }
  return new Map([...groups].map(([key, group]) => [key, group.finish()]))
}
