import type { ChatFilter } from '../../kit/service-figures.ts'
import { filterOf } from './filters.ts'
import { isCounted, isEscalated, pricedSeconds, verdictOf, type RoundVerdict } from './judge.ts'
import type { DayOfReceptions, Reception, Round } from './rounds.ts'
import type { Judging } from './tally.ts'

// The things a day's sums are made of, for taking a figure apart: the same counting as in tally.ts, but nothing is added up.

/** A round with what the rules say of it. `time`: what it adds to means, in seconds; null = nothing. */
export interface RoundDetail {
  readonly reception: Reception
  readonly round: Round
  readonly verdict: RoundVerdict
  readonly time: number | null
  readonly isEscalated: boolean
}

/** A reception in the group of its first question. */
export interface ReceptionDetail {
  readonly reception: Reception
  readonly asked: number
  /** null = it counts */
  readonly filter: ChatFilter | null
  /** its first round; null = it has none */
  readonly first: RoundDetail | null
}

/** A buyer's day within a group. */
export interface BuyerDetail {
  readonly buyer: number
  readonly account: string
  /** second of the first thing he is counted for */
  readonly at: number
  readonly isConsulting: boolean
  readonly isReceived: boolean
  readonly isReplied: boolean
  readonly hasUnanswered: boolean
  readonly hasRound: boolean
  readonly hasMiss: boolean
  /** the longest wait of a counted round; null = none was answered */
  readonly longest: number | null
}

/** A session's part in a group. */
export interface SessionDetail {
  readonly buyer: number
  readonly account: string
  readonly start: number
  readonly seconds: number
  readonly sum: number
  readonly times: number
  readonly hasCounted: boolean
  readonly asked: number
  readonly replied: number
  readonly hasCountedDay: boolean
}

/** Everything in one group of a day. */
export interface GroupDetails {
  readonly rounds: readonly RoundDetail[]
  readonly receptions: readonly ReceptionDetail[]
  readonly buyers: readonly BuyerDetail[]
  readonly sessions: readonly SessionDetail[]
}

type Open<Value> = { -readonly [Key in keyof Value]: Value[Key] }

class GroupParts {
  readonly rounds: RoundDetail[] = []
  readonly receptions: ReceptionDetail[] = []
  readonly #buyers = new Map<number, Open<BuyerDetail>>()
  readonly #sessions = new Map<string, Open<SessionDetail>>()

  buyer({ buyer, account }: Reception, at: number): Open<BuyerDetail> {
    const known = this.#buyers.get(buyer)
    if (known) {
      known.at = Math.min(known.at, at)
      return known
    }
    const fresh: Open<BuyerDetail> = {
      ...{ buyer, account, at, isConsulting: false, isReceived: false, isReplied: false },
      ...{ hasUnanswered: false, hasRound: false, hasMiss: false, longest: null },
    }
    this.#buyers.set(buyer, fresh)
    return fresh
  }

  #session({ buyer, account, sessions }: Reception, index: number): Open<SessionDetail> {
    const key = `${buyer} ${index}`
    const known = this.#sessions.get(key)
    if (known) return known
    const { start, end } = sessions[index] ?? { start: 0, end: 0 }
    const fresh: Open<SessionDetail> = {
      ...{ buyer, account, start, seconds: end - start, sum: 0, times: 0 },
      ...{ hasCounted: false, asked: Infinity, replied: Infinity, hasCountedDay: false },
    }
    this.#sessions.set(key, fresh)
    return fresh
  }

  round(detail: RoundDetail): void {
    const { round, reception, verdict } = detail
    this.rounds.push(detail)
    if (verdict === 'off-shift') return
    const session = this.#session(reception, round.session)
    if (verdict !== 'answered-next-day') session.asked = Math.min(session.asked, round.start)
    if (round.seconds !== null) session.replied = Math.min(session.replied, round.start + round.seconds)
    if (isCounted(verdict) || verdict === 'outside-window') session.hasCountedDay = true
    if (!isCounted(verdict)) return
    session.hasCounted = true
    if (round.seconds !== null) {
      session.sum += round.seconds
      session.times++
    }
    const buyer = this.buyer(reception, round.start)
    buyer.hasRound = true
    if (verdict !== 'in-time') buyer.hasMiss = true
    if (verdict === 'unanswered') buyer.hasUnanswered = true
    if (round.seconds !== null) buyer.longest = Math.max(buyer.longest ?? 0, round.seconds)
  }

  reception(detail: ReceptionDetail): void {
    const { reception, asked, filter } = detail
    this.receptions.push(detail)
    const buyer = this.buyer(reception, asked)
    buyer.isConsulting = true
    if (filter !== null) return
    buyer.isReceived = true
    if (reception.rounds.some(({ seconds }) => seconds !== null)) buyer.isReplied = true
  }

  finish(): GroupDetails {
    const { rounds, receptions } = this
    return { rounds, receptions, buyers: [...this.#buyers.values()], sessions: [...this.#sessions.values()] }
  }
}

/** What the groups of a day are made of; groups are those of `tallyDay` with the same judging. */
export const detailsOfDay = (
  { day, receptions }: DayOfReceptions,
  { rules, isListed, ...placing }: Judging,
): ReadonlyMap<string, GroupDetails> => {
  const groups = new Map<string, GroupParts>()
  const groupAt = (account: string, second: number): GroupParts | null => {
    const key = placing.keyAt(account, second)
    if (key === null) return null
    const known = groups.get(key) ?? new GroupParts()
    groups.set(key, known)
    return known
  }
  for (const reception of receptions) {
    const filter = filterOf(reception, rules, isListed(reception.buyer))
    if (filter === 'agentInitiated') continue
    const details = reception.rounds.map((round): RoundDetail => {
      const verdict = filter === null ? verdictOf(round, reception, day, rules, placing) : 'filtered'
      return { reception, round, verdict, time: pricedSeconds(round, rules), isEscalated: isEscalated(round, rules) }
    })
    const [first = null] = details
    const asked = first?.round.start ?? reception.start
    if (placing.isOnShift?.(reception.account, asked) !== false)
      groupAt(reception.account, asked)?.reception({ reception, asked, filter, first })
    if (filter === null) for (const detail of details) groupAt(reception.account, detail.round.start)?.round(detail)
  }
  return new Map([...groups].map(([key, group]) => [key, group.finish()]))
}
