import type { MeetingPack } from '#shared/contract/meetings.ts'
import type { WhyItem } from '#shared/contract/service-figures.ts'
import type { LocalDate } from '#shared/kit/local-time.ts'
import { saysNothingMore } from '#shared/rules/handovers/closing-words.ts'
import type { Context } from '../../context.ts'
import { buyerLineAt } from '../../stores/meeting-store.ts'
import { listPeople } from '../../stores/people-store.ts'
import { daysWithChats, wholeScope } from '../chats/figure-pieces.ts'
import { shownParts } from '../chats/figure-why.ts'
import { worstBehind, worstOfDay } from '../chats/figure-worst.ts'
import { rowsOfWeek } from './week-figures.ts'

type Breaches = MeetingPack['breaches']

const breachOf = (
  context: Context,
  names: ReadonlyMap<string, string>,
  { agent, at, seconds, shop, buyer, chat }: WhyItem,
): Breaches['worst'][number] => {
  const name = names.get(agent)
  return {
    agent: name === undefined ? null : (agent as Breaches['worst'][number]['agent']),
    name: name ?? null,
    account: agent,
    at,
    seconds: seconds ?? null,
    shop,
    buyer,
    text: chat === null ? '' : (buyerLineAt(context.sql, chat.buyerId, at) ?? ''),
    chat,
  }
}

/** Read beyond those listed, so that a “thanks” nobody had to answer does not take the place of a question. */
const readFor = (limit: number): number => Math.max(limit * 3, 1)

interface Asked {
  readonly from: LocalDate
  readonly to: LocalDate
  readonly limit: number
}

const asking = (limit: number) => ({ figure: 'withinLimit', most: readFor(limit) }) as const

/** Has the slowest rounds of each day looked for, a day a step. */
export const breachesInPieces = function* (context: Context, { limit, ...span }: Asked): Generator<unknown, void> {
  for (const day of daysWithChats(wholeScope(context, span))) {
    const scope = wholeScope(context, span)
    for (const { id: shopId } of scope.shops) yield worstOfDay(context, scope, asking(limit), { shopId, day })
  }
}

/** Rounds that took longer than the limit or were never answered, the longest waits first and last words that ask for nothing behind them; as the rule set judges them. */
export const breachesOf = (context: Context, { from, to, limit }: Asked): Breaches =>
  context.remembered(`breaches ${from} ${to} ${limit} ${context.now().slice(0, 13)}`, () => {
    const scope = wholeScope(context, { from, to })
    const { above, below, parts } = worstBehind(context, scope, asking(limit))
    const names = new Map(listPeople(context.sql).map(({ number, name }) => [number, name]))
    return {
      total: Math.max(below - above, 0),
      unanswered: rowsOfWeek(context, from, to).get('total')?.figures.unanswered ?? 0,
      worst: shownParts(context, scope, parts)
        .filter(({ verdict }) => verdict === 'miss')
        .map((item) => breachOf(context, names, item))
        .toSorted((a, b) => Number(saysNothingMore([a.text])) - Number(saysNothingMore([b.text])))
        .slice(0, limit),
    }
  })
