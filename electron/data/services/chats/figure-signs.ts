import type { ParsedInputOf } from '#shared/contract/index.ts'
import type { GamingSign } from '#shared/contract/chat-signs.ts'
import type { ShopId } from '#shared/kit/ids.ts'
import { dayAfter, type LocalDate } from '#shared/kit/local-time.ts'
import { shortenedName } from '#shared/rules/masking.ts'
import { momentOf } from '#shared/rules/service/completeness.ts'
import { gamingSignsOf } from '#shared/rules/service/gaming-signs.ts'
import { filterOf } from '#shared/rules/service/filters.ts'
import { agentSpeaks, buyerSpeaks, secondOf, speakerOf, type Stream } from '#shared/rules/service/stream.ts'
import type { Context } from '../../context.ts'
import { buyerNames, linesOfStream } from '../../stores/chat-figure-store.ts'
import { serviceDay } from './figure-days.ts'
import { placeOf } from './figure-places.ts'
import { scopeOf, type Scope } from './figure-scope.ts'

// Signs that somebody works for the clock: listed for a supervisor to look at, never judged.

const [closeBy, many, silence] = [30, 10, 300]

/** Whether a sign is possible at all: three lines of the agent close by, ten lines, or one after a long silence. Only then are texts read. */
const mayHaveSigns = ({ marks }: Stream): boolean => {
  const seconds = marks.filter((mark) => speakerOf(mark) === agentSpeaks).map(secondOf)
  if (seconds.length >= many) return true
  return seconds.some(
    (second, index) =>
      second - (seconds[index - 2] ?? -Infinity) <= closeBy || second - (seconds[index - 1] ?? second) >= silence,
  )
}

type Sign = Omit<GamingSign, 'buyer'>

const signsOf = (context: Context, scope: Scope, shopId: number, day: LocalDate, stream: Stream): Sign[] => {
  const { account, buyer, traits, marks } = stream
  const { rules, isListed } = scope.rulesOn(day)
  const buyerMessages = marks.filter((mark) => speakerOf(mark) === buyerSpeaks).length
  if (filterOf({ traits, buyerMessages }, rules, isListed(buyer)) !== null) return []
  const place = placeOf(scope.team, shopId, day)
  const at = { account, buyer, day, next: dayAfter(day, 1) }
  const lines = linesOfStream(context.sql, at, scope.versions.start).map(({ direction, ...line }) => ({
    ...line,
    speaker: direction,
  }))
  return gamingSignsOf(lines, rules.sessionGapMinutes).flatMap(({ sign, second }) => {
    const agent = place.agentAt(account, second)
    if (scope.agent !== null && agent !== scope.agent) return []
    if (scope.onShift && place.isOnShift(account, second) === false) return []
    const moment = momentOf(day, second)
    return [{ sign, at: moment, agent, chat: { shopId: shopId as ShopId, buyerId: buyer, at: moment } }]
  })
}

/** Chats that somebody else alone answered are not read for the agent asked about. */
const isWorthReading = (scope: Scope, shopId: number, day: LocalDate): ((stream: Stream) => boolean) => {
  const place = placeOf(scope.team, shopId, day)
  return (stream) =>
    mayHaveSigns(stream) &&
    (scope.agent === null || stream.marks.some((mark) => place.agentAt(stream.account, secondOf(mark)) === scope.agent))
}

const signsOn = (context: Context, scope: Scope, shopId: number, day: LocalDate): Sign[] =>
  serviceDay(context, scope.versions, shopId, day)
    .streams.filter(isWorthReading(scope, shopId, day))
    .flatMap((stream) => signsOf(context, scope, shopId, day, stream))

/** Every sign of a scope, oldest first. */
export const gamingSigns = (context: Context, asked: ParsedInputOf<'chats.gamingSigns'>): GamingSign[] =>
  context.remembered(`signs ${JSON.stringify(asked)}`, () => {
    const scope = scopeOf(context, asked)
    const signs = scope.shops.flatMap(({ id }) =>
      scope.versions.daysOf(id).flatMap((day) => signsOn(context, scope, id, day)),
    )
    const names = buyerNames(
      context.sql,
      signs.map(({ chat }) => chat.buyerId),
    )
    return signs
      .map((sign) => ({ ...sign, buyer: shortenedName(names.get(sign.chat.buyerId) ?? '') ?? '' }))
      .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  })
