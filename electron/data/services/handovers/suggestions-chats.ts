import type { HandoverSuggestion } from '#shared/contract/handovers.ts'
import type { Shop } from '#shared/contract/shops.ts'
import { dateOf, dayAfter, type LocalDate, type LocalTime } from '#shared/kit/local-time.ts'
import { shortenedName } from '#shared/rules/masking.ts'
import { saysNothingMore } from '#shared/rules/handovers/closing-words.ts'
import { momentOf } from '#shared/rules/service/completeness.ts'
import { detailsOfDay, type RoundDetail } from '#shared/rules/service/details.ts'
import type { Context } from '../../context.ts'
import { buyerNames, linesOfStream, type WordedLine } from '../../stores/chat-figure-store.ts'
import { agentLinesWith, type PromiseLine } from '../../stores/handover-source-store.ts'
import { directionNumber } from '../../stores/message-store.ts'
import { dayStart } from '../chats/figure-days.ts'
import { placeOf, type DayPlace } from '../chats/figure-places.ts'
import { scopeOf, type Scope } from '../chats/figure-scope.ts'
import { judgingOf, receptionsOn } from '../chats/figure-tallies.ts'
import { clipped, keyOf, suggestedEntry, type SuggestionFrame } from './suggestion-frame.ts'

// What chats leave undone: questions nobody answered and promises. Only the days the frame reaches are read.

/** Everybody and every hour: a question at night is handed over too. */
const everywhere = { keyAt: () => '', isOnShift: null }

const mostLines = 4
const longestLine = 120

const chatScope = (context: Context, { from, to }: SuggestionFrame): Scope =>
  scopeOf(context, {
    from: dayAfter(dateOf(from), -1),
    to: dateOf(to),
    rules: null,
    shopId: null,
    agent: null,
    onShift: false,
  })

type Evidence = HandoverSuggestion['evidence']

const linesOf = (
  lines: readonly WordedLine[],
  who: { readonly day: LocalDate; readonly buyer: string; readonly agentAt: (second: number) => string },
): Evidence =>
  lines.slice(0, mostLines).map(({ second, direction, text }) => ({
    at: momentOf(who.day, second),
    who: direction === directionNumber('buyer') ? who.buyer : who.agentAt(second),
    text: clipped(text, longestLine),
  }))

interface OpenRound extends RoundDetail {
  readonly shop: Shop
  readonly day: LocalDate
}

/** Rounds nobody answered, the last one of each buyer with an account; what the rule set filters as no customer is left out. */
const openRounds = (context: Context, scope: Scope, { from, to }: SuggestionFrame): OpenRound[] => {
  const found = new Map<string, OpenRound>()
  for (const shop of scope.shops)
    for (const day of scope.versions.daysOf(shop.id)) {
      const details = detailsOfDay(receptionsOn(context, scope, shop.id, day), judgingOf(scope, day, everywhere))
      for (const detail of [...details.values()].flatMap(({ rounds }) => rounds)) {
        const { round, reception, verdict } = detail
        if (round.seconds !== null || reception.isAnsweredNextDay || verdict === 'filtered') continue
        const at = momentOf(day, round.start)
        if (at >= from && at <= to)
          found.set(`${shop.id} ${reception.account} ${reception.buyer}`, { ...detail, shop, day })
      }
    }
  return [...found.values()]
}

const ofRound = (
  context: Context,
  frame: SuggestionFrame,
  place: DayPlace,
  { shop, day, round, reception: { account, buyer } }: OpenRound,
): HandoverSuggestion[] => {
  const name = buyerNames(context.sql, [buyer]).get(buyer) ?? ''
  const shown = shortenedName(name) ?? ''
  const lines = linesOfStream(context.sql, { account, buyer, day, next: dayAfter(day, 1) }, dayStart(context))
  const asked = lines.filter(({ second }) => second >= round.start)
  if (saysNothingMore(asked.map(({ text }) => text))) return []
  const before = lines.filter(({ second }) => second < round.start).slice(-1)
  const agentAt = (second: number): string => place.agentAt(account, second)
  const at = momentOf(day, round.start)
  const line = clipped(asked[0]?.text ?? '', longestLine)
  return [
    {
      key: keyOf('unanswered', shop.id, account, name, at),
      source: 'unanswered',
      entry: suggestedEntry({
        kind: 'pending',
        shop: shop.name,
        buyer: shown,
        happened: frame.words.unanswered(frame.format.moment(at), line),
        toDo: frame.words.answer,
      }),
      evidence: linesOf([...before, ...asked], { day, buyer: shown, agentAt }),
      chat: { shop: shop.name, account, buyer: shown, day: dateOf(at), shopId: shop.id, buyerId: buyer },
      orderNo: null,
    },
  ]
}

const unansweredOf = (context: Context, scope: Scope, frame: SuggestionFrame): HandoverSuggestion[] =>
  openRounds(context, scope, frame)
    .sort((a, b) => (momentOf(a.day, a.round.start) < momentOf(b.day, b.round.start) ? -1 : 1))
    .flatMap((round) => ofRound(context, frame, placeOf(scope.team, round.shop.id, round.day), round))

const ofPromise = (
  frame: SuggestionFrame,
  shop: Shop,
  place: DayPlace,
  { account, buyerId, buyer, day, second, text }: PromiseLine,
): HandoverSuggestion => {
  const shown = shortenedName(buyer) ?? ''
  const at = momentOf(day, second)
  const agent = place.agentAt(account, second)
  return {
    key: keyOf('promise', shop.id, account, buyer, day),
    source: 'promise',
    entry: suggestedEntry({
      kind: 'promise',
      shop: shop.name,
      buyer: shown,
      happened: frame.words.promise(agent, clipped(text, longestLine)),
      toDo: frame.words.keep,
    }),
    evidence: [{ at, who: agent, text: clipped(text, longestLine) }],
    chat: { shop: shop.name, account, buyer: shown, day, shopId: shop.id, buyerId },
    orderNo: null,
  }
}

/** The newest promise of each chat and day. */
const promisesOf = (context: Context, scope: Scope, frame: SuggestionFrame): HandoverSuggestion[] =>
  scope.shops.flatMap((shop) => {
    const [from, to] = [dateOf(frame.from), dateOf(frame.to)]
    const lines = agentLinesWith(context.sql, { shopId: shop.id, from, to, words: frame.promises })
    const inside = lines.filter(({ day, second }) => {
      const at: LocalTime = momentOf(day, second)
      return at >= frame.from && at <= frame.to
    })
    const newest = new Map(inside.map((line) => [JSON.stringify([line.account, line.buyerId, line.day]), line]))
    return [...newest.values()].map((line) => ofPromise(frame, shop, placeOf(scope.team, shop.id, line.day), line))
  })

/** Questions without an answer and promises, the oldest first. */
export const suggestionsOfChats = (context: Context, frame: SuggestionFrame): HandoverSuggestion[] => {
  const scope = chatScope(context, frame)
  if (scope.versions.shops.length === 0) return []
  return [...unansweredOf(context, scope, frame), ...promisesOf(context, scope, frame)]
}
