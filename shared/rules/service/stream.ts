import type { Direction } from '../../kit/import-fields.ts'
import type { LocalDate } from '../../kit/local-time.ts'

// What figures are computed from: who wrote when, without the words. The rule book: docs/service-figures.md §1.

/** A message without its text in one number: second × 4 + direction. Sorted as numbers, marks are in time order, the buyer first. */
export type Mark = number

const directionNumbers: Readonly<Record<Direction, number>> = { buyer: 0, agent: 1, auto: 2, system: 3 }

export const buyerSpeaks = directionNumbers.buyer
export const agentSpeaks = directionNumbers.agent
export const robotSpeaks = directionNumbers.auto

export const markOf = (second: number, direction: Direction): Mark => second * 4 + directionNumbers[direction]
/** Seconds since the midnight that begins the service day's date; from 86,400 on: after the next midnight. */
export const secondOf = (mark: Mark): number => Math.floor(mark / 4)
/** 0 buyer, 1 agent, 2 automatic, 3 system. */
export const speakerOf = (mark: Mark): number => mark % 4

/** The messages of one buyer with one account on one service day. */
export interface Stream {
  /** the account's name; '' when nobody answered */
  readonly account: string
  /** row id of the buyer, one shop's own */
  readonly buyer: number
  /** sorted */
  readonly marks: readonly Mark[]
  /** bits of {@link traits} */
  readonly traits: number
  /** the same account wrote to the buyer on the service day after */
  readonly isAnsweredNextDay: boolean
}

/** Everything one shop's buyers and agents wrote on one service day. */
export interface ServiceDay {
  readonly shopId: number
  readonly day: LocalDate
  readonly streams: readonly Stream[]
}

/** What the words of a chat say about it, as bits: filters of a rule set read them. */
export const traits = { advertising: 1, onlyCard: 2, ownAccounts: 4, platformStaff: 8 } as const
