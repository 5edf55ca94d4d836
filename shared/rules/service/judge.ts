import type { RuleSet } from '../../contract/rule-sets.ts'
import type { LocalDate } from '../../kit/local-time.ts'
import type { Reception, Round } from './rounds.ts'

// What a rule set makes of a reception and of a round. The rule book: docs/service-figures.md §3.

/** Why a round counts in no figure. */
export type LeftOut = 'filtered' | 'waived-day' | 'outside-window' | 'answered-next-day' | 'off-shift'
/** What a rule set says of a round; `late` and `unanswered` are misses of every rate. */
export type RoundVerdict = 'in-time' | 'late' | 'unanswered' | LeftOut

/** To which group something belongs, and whether its agent was at work. */
export interface Placing {
  /** null: to none of those asked for */
  readonly keyAt: (account: string, second: number) => string | null
  /** false: left out; null answer: no roster says. null: rosters do not matter */
  readonly isOnShift: ((account: string, second: number) => boolean | null) | null
}

const daySeconds = 86_400

/** Seconds since midnight of `HH:MM`; `24:00` is the end of the day. */
export const secondsOfClock = (clock: string): number =>
  Number(clock.slice(0, 2)) * 3600 + Number(clock.slice(3, 5)) * 60

/** True when a moment of a service day lies in the window of a rule set, its end excluded; a window may span midnight. */
export const isInWindow = (second: number, window: RuleSet['window']): boolean => {
  if (window === null) return true
  const clock = second % daySeconds
  const [start, end] = [secondsOfClock(window.start), secondsOfClock(window.end)]
  return start < end ? clock >= start && clock < end : clock >= start || clock < end
}

/** What the rule set says of a round of a reception that is not filtered. */
export const verdictOf = (
  round: Round,
  reception: Pick<Reception, 'account' | 'isAnsweredNextDay'>,
  day: LocalDate,
  rules: RuleSet,
  placing: Placing,
): RoundVerdict => {
  if (rules.waivedDates.includes(day)) return 'waived-day'
  if (placing.isOnShift?.(reception.account, round.start) === false) return 'off-shift'
  const isDropped = round.seconds === null && reception.isAnsweredNextDay && rules.crossMidnight === 'drop'
  // Before the window: a session that is judged by its own beginning must not be judged by such a round.
  if (isDropped) return 'answered-next-day'
  if (!isInWindow(round.start, rules.window)) return 'outside-window'
  if (round.seconds === null) return 'unanswered'
  return round.seconds <= rules.limitSeconds ? 'in-time' : 'late'
}

/** True when a verdict puts a round into the figures. */
export const isCounted = (verdict: RoundVerdict): verdict is 'in-time' | 'late' | 'unanswered' =>
  verdict === 'in-time' || verdict === 'late' || verdict === 'unanswered'

/** What a round adds to means, in seconds: capped, or priced when nobody answered; null = nothing. */
export const pricedSeconds = (
  { seconds }: Round,
  { roundCapSeconds, unansweredCountsAs }: Pick<RuleSet, 'roundCapSeconds' | 'unansweredCountsAs'>,
): number | null => {
  if (seconds === null) return unansweredCountsAs
  return roundCapSeconds === null ? seconds : Math.min(seconds, roundCapSeconds)
}

/** True when a supervisor must look at a round: nobody had answered for so long. */
export const isEscalated = ({ seconds }: Round, { escalationSeconds }: Pick<RuleSet, 'escalationSeconds'>): boolean =>
  seconds === null || seconds >= escalationSeconds
