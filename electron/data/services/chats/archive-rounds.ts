import type { ChatRound } from '#shared/contract/chats.ts'
import type { RuleSet } from '#shared/contract/rule-sets.ts'
import { dateOf, dayAfter, type LocalDate } from '#shared/kit/local-time.ts'
import { verdictOf } from '#shared/rules/service/judge.ts'
import { receptionsOf, type Round, type Reception } from '#shared/rules/service/rounds.ts'
import { agentSpeaks, secondOf, speakerOf, type Mark, type Stream } from '#shared/rules/service/stream.ts'
import { momentOf } from '#shared/rules/service/completeness.ts'
import type { Context, Sql } from '../../context.ts'
import { partsOfBuyer } from '../../stores/archive-store.ts'
import { dayStart } from './figure-days.ts'
import { ruleSetFinder } from './rule-sets.ts'

// Rounds of one buyer, found by the same rules as the figures: docs/service-figures.md §1.

const secondsPerDay = 86_400

type MarksByAccount = Map<string, Mark[]>

/** The marks of a buyer by service day and account. */
const marksByServiceDay = (
  sql: Sql,
  start: number,
  buyer: number,
  from: LocalDate,
  to: LocalDate,
): ReadonlyMap<LocalDate, MarksByAccount> => {
  const days = new Map<LocalDate, MarksByAccount>()
  for (const { day, account, marks } of partsOfBuyer(sql, buyer, dayAfter(from, -1), dayAfter(to, 2)))
    for (const mark of marks.split(',').map(Number)) {
      const isEarly = secondOf(mark) < start
      const serviceDay = isEarly ? dayAfter(day, -1) : day
      const accounts = days.get(serviceDay) ?? new Map<string, Mark[]>()
      const known = accounts.get(account) ?? []
      known.push(isEarly ? mark + secondsPerDay * 4 : mark)
      days.set(serviceDay, accounts.set(account, known))
    }
  return days
}

const streamsOf = (accounts: MarksByAccount, next: MarksByAccount | undefined, buyer: number): Stream[] =>
  [...accounts].map(([account, marks]) => ({
    account,
    buyer,
    marks: marks.sort((a, b) => a - b),
    traits: 0,
    isAnsweredNextDay: next?.get(account)?.some((mark) => speakerOf(mark) === agentSpeaks) ?? false,
  }))

/** No roster matters here: a chat shows what the buyer saw. */
const anywhere = { keyAt: () => null, isOnShift: null }
/** A chat is shown whoever the buyer is. */
const nobody = (): boolean => false

/** Finds the buyer's rounds that start on calendar days from one to another, both included, in order of time. */
export type RoundFinder = (
  buyer: { readonly shopId: number; readonly id: number },
  from: LocalDate,
  to: LocalDate,
) => ChatRound[]

type Shown = (reception: Reception, round: Round) => ChatRound

const shownOn =
  (day: LocalDate, rules: RuleSet): Shown =>
  (reception, round) => {
    const verdict = verdictOf(round, reception, day, rules, anywhere)
    return {
      account: reception.account,
      startedAt: momentOf(day, round.start),
      answeredAt: round.seconds === null ? null : momentOf(day, round.start + round.seconds),
      seconds: round.seconds,
      isLate: verdict === 'late' || verdict === 'unanswered',
    }
  }

const byStart = (a: ChatRound, b: ChatRound): number =>
  a.startedAt < b.startedAt ? -1 : a.startedAt > b.startedAt ? 1 : 0

/** A finder with the shop's rules as they are now: a list asks for many chats. */
export const roundFinder = (context: Context): RoundFinder => {
  const start = dayStart(context)
  const rulesOn = ruleSetFinder(context, null)
  return ({ shopId, id }, from, to) => {
    const days = marksByServiceDay(context.sql, start, id, from, to)
    const rounds = [...days].flatMap(([day, accounts]) => {
      const rules = rulesOn(day)
      const shown = shownOn(day, rules)
      const streams = streamsOf(accounts, days.get(dayAfter(day, 1)), id)
      const { receptions } = receptionsOf({ shopId, day, streams }, rules, nobody)
      return receptions.flatMap((reception) => reception.rounds.map((round) => shown(reception, round)))
    })
    return rounds.filter(({ startedAt }) => dateOf(startedAt) >= from && dateOf(startedAt) <= to).sort(byStart)
  }
}
