import type { MeetingPack } from '#shared/contract/meetings.ts'
import type { WhyItem } from '#shared/contract/service-figures.ts'
import type { LocalDate } from '#shared/kit/local-time.ts'
import { saysNothingMore } from '#shared/rules/handovers/closing-words.ts'
import type { Context } from '../../context.ts'
import { buyerLineAt } from '../../stores/meeting-store.ts'
import { listPeople } from '../../stores/people-store.ts'
import { why } from '../chats/figure-why.ts'

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

/** Rounds that took longer than the limit or were never answered, the longest waits first and last words that ask for nothing behind them; as the rule set judges them. */
export const breachesOf = (
  context: Context,
  { from, to, limit }: { readonly from: LocalDate; readonly to: LocalDate; readonly limit: number },
): Breaches =>
  context.remembered(`breaches ${from} ${to} ${limit} ${context.now().slice(0, 13)}`, () => {
    const asked = { from, to, rules: null, shopId: null, agent: null, onShift: false, row: null, seconds: null }
    const { items, numerator, denominator } = why(context, {
      ...asked,
      figure: 'withinLimit',
      offset: 0,
      limit: readFor(limit),
    })
    const unanswered = why(context, { ...asked, figure: 'unanswered', offset: 0, limit: 1 })
    const names = new Map(listPeople(context.sql).map(({ number, name }) => [number, name]))
    return {
      total: Math.max((denominator ?? 0) - (numerator ?? 0), 0),
      unanswered: unanswered.value ?? 0,
      worst: items
        .filter(({ verdict }) => verdict === 'miss')
        .map((item) => breachOf(context, names, item))
        .toSorted((a, b) => Number(saysNothingMore([a.text])) - Number(saysNothingMore([b.text])))
        .slice(0, limit),
    }
  })
