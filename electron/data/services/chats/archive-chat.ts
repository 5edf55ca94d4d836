import { createHash } from 'node:crypto'
import type { Chat, Message } from '#shared/contract/chats.ts'
import { Refusal } from '#shared/contract/failure.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import { directions } from '#shared/kit/import-fields.ts'
import { dateOf, dayAfter, type LocalDate, type LocalTime } from '#shared/kit/local-time.ts'
import { momentOf } from '#shared/rules/service/completeness.ts'
import type { Context } from '../../context.ts'
import {
  chatBuyer,
  daysOfBuyer,
  messagesOfBuyerDay,
  type ChatBuyer,
  type ChatMessage,
} from '../../stores/archive-store.ts'
import { purgedThrough } from '../../stores/purge-store.ts'
import { archivePeople, shownBuyer } from './archive-people.ts'
import { ordersAround } from './archive-orders.ts'
import { roundFinder } from './archive-rounds.ts'

/** The buyer of a shop; refuses with `not-found`, or with `chat-purged` once chats were removed. */
export const buyerOfShop = (
  { sql }: Context,
  { shopId, buyerId }: { readonly shopId: number; readonly buyerId: number },
): ChatBuyer => {
  const buyer = chatBuyer(sql, buyerId)
  if (buyer?.shopId === shopId) return buyer
  const until = purgedThrough(sql)
  throw until === null
    ? new Refusal('not-found', { what: 'buyer', key: buyerId })
    : new Refusal('chat-purged', { until })
}

const momentOfLine = ({ day, second }: ChatMessage): LocalTime => momentOf(day, second)

/** Part of a conversation, with what lies next to it. */
interface Stretch {
  readonly days: readonly LocalDate[]
  readonly lines: readonly ChatMessage[]
  /** the moment before which nothing is shown that lies earlier; null: nothing lies earlier */
  readonly earlier: LocalTime | null
  /** the first line that is not shown any more; null: there is none */
  readonly later: LocalTime | null
}

/** Whole days around a moment until there are enough lines on both sides; the moment's place among them. */
const daysAround = (
  { sql }: Context,
  buyer: ChatBuyer,
  days: readonly LocalDate[],
  at: LocalTime,
  limit: number,
): { lines: ChatMessage[]; place: number; first: number; last: number } => {
  const found = days.findIndex((day) => day >= dateOf(at))
  const middle = found === -1 ? days.length - 1 : found
  const linesOf = (index: number): ChatMessage[] => {
    const day = days[index]
    return day === undefined ? [] : messagesOfBuyerDay(sql, buyer.id, day)
  }
  let lines = linesOf(middle)
  const after = lines.findIndex((line) => momentOfLine(line) >= at)
  let place = after === -1 ? lines.length : after
  let [first, last] = [middle, middle]
  // One more than asked for on each side tells what lies next to it.
  while (place <= limit && first > 0) {
    const earlier = linesOf(--first)
    lines = [...earlier, ...lines]
    place += earlier.length
  }
  while (lines.length - place <= limit && last < days.length - 1) lines = [...lines, ...linesOf(++last)]
  return { lines, place, first, last }
}

/** Up to `limit` lines around a moment, half of them before it as far as there are so many. */
const stretchAround = (context: Context, buyer: ChatBuyer, at: LocalTime, limit: number): Stretch => {
  const days = daysOfBuyer(context.sql, buyer.id)
  const { lines, place } = daysAround(context, buyer, days, at, limit)
  const half = Math.floor(limit / 2)
  const from = Math.max(0, Math.min(place - half, lines.length - limit))
  const shown = lines.slice(from, from + limit)
  const [before, after] = [lines[from - 1], lines[from + limit]]
  const [first] = shown
  return {
    days,
    lines: shown,
    earlier: before && first ? momentOfLine(first) : null,
    later: after ? momentOfLine(after) : null,
  }
}

const shownLine = (context: Context, { shopId }: ChatBuyer): ((line: ChatMessage) => Message) => {
  const people = archivePeople(context)
  return ({ id, day, second, direction, account, text }) => ({
    id,
    at: momentOf(day, second),
    account,
    ...people.speakerAt(shopId, account, day, second),
    direction: directions[direction] ?? 'system',
    text,
  })
}

/** A stretch with its rounds, and the orders of its time: each order belongs to one of two stretches that follow each other. */
const chatOf = (context: Context, buyer: ChatBuyer, { days, lines, earlier, later }: Stretch): Chat => {
  const [first, last] = [lines[0], lines.at(-1)]
  const rounds = first && last ? roundFinder(context)(buyer, first.day, last.day) : []
  const isShown = (moment: string): boolean =>
    first !== undefined && last !== undefined && moment >= momentOfLine(first) && moment <= momentOfLine(last)
  const isOfItsTime = (moment: string): boolean =>
    (earlier === null || moment >= earlier) && (later === null || moment < later)
  const orders = ordersAround(
    context,
    buyer,
    lines.map(({ text }) => text),
  )
  return {
    shopId: buyer.shopId,
    shop: archivePeople(context).shopName(buyer.shopId),
    buyerId: buyer.id,
    buyer: shownBuyer(buyer.name),
    messages: lines.map(shownLine(context, buyer)),
    rounds: rounds.filter(({ startedAt }) => isShown(startedAt)),
    orders: orders.filter(({ evidence, createdAt }) => evidence === 'chat' || isOfItsTime(createdAt)),
    days: [...days],
    hasEarlier: earlier !== null,
    hasLater: later !== null,
  }
}

/** A buyer's conversation with a shop, over all accounts, around a moment; without one its end. */
export const read = (
  context: Context,
  { at, limit, ...place }: ParsedInputOf<'chats.read'>,
): OutputOf<'chats.read'> => {
  const buyer = buyerOfShop(context, place)
  return chatOf(context, buyer, stretchAround(context, buyer, at ?? ('9999-12-31 23:59:59' as LocalTime), limit))
}

/** What two prints of the same lines have in common: shop, buyer's number, and of each line time, login, side and text. */
const fingerprintOf = ({ shop, buyerId, messages }: Chat): string => {
  const hash = createHash('sha256').update(JSON.stringify([shop, buyerId]))
  for (const { at, account, direction, text } of messages)
    hash.update(`\n${JSON.stringify([at, account, direction, text])}`)
  return hash.digest('hex')
}

/** Whole days of a chat for paper; refuses days without a message with `not-found`. */
export const evidence = (
  context: Context,
  { from, to, ...place }: ParsedInputOf<'chats.evidence'>,
): OutputOf<'chats.evidence'> => {
  const buyer = buyerOfShop(context, place)
  const days = daysOfBuyer(context.sql, buyer.id)
  const shown = days.filter((day) => day >= from && day <= to)
  const lines = shown.flatMap((day) => messagesOfBuyerDay(context.sql, buyer.id, day))
  if (lines.length === 0) throw new Refusal('not-found', { what: 'chat', key: `${from} – ${to}` })
  const [first = from, last = to] = [days[0], days.at(-1)]
  const chat = chatOf(context, buyer, {
    days,
    lines,
    earlier: first < from ? (`${from} 00:00:00` as LocalTime) : null,
    later: last > to ? (`${dayAfter(to, 1)} 00:00:00` as LocalTime) : null,
  })
  return { chat, from, to, printedAt: context.now(), fingerprint: fingerprintOf(chat) }
}
