import { buyerSpeaks } from '#shared/rules/service/stream.ts'
import { orderNumbersIn, ownNamesOf, traitsOf } from '#shared/rules/service/chat-traits.ts'
import type { Sql } from '../../context.ts'
import {
  accountsInChats,
  chatDaysOfDay,
  linesOfChatDay,
  saveMentions,
  saveTraits,
  type WordedLine,
} from '../../stores/chat-figure-store.ts'
import { listPeople } from '../../stores/people-store.ts'
import type { ShopDay } from '../../stores/readiness-store.ts'
import { listShops } from '../../stores/shop-store.ts'

// What the words of chats say: which chats are advertising, cards or our own people's, and which order numbers stand in them.

/** Names our own side writes under: shops and every login that is known, of the team or from chats. */
export const ownNames = (sql: Sql): ReadonlySet<string> =>
  ownNamesOf([
    ...listShops(sql).map(({ name }) => name),
    ...listPeople(sql).flatMap(({ accounts }) => accounts.map(({ account }) => account)),
    ...accountsInChats(sql).map(({ name }) => name),
  ])

const traitsOfLines = (lines: readonly WordedLine[], buyerName: string, own: ReadonlySet<string>): number =>
  traitsOf({
    texts: lines.filter(({ direction }) => direction === buyerSpeaks).map(({ text }) => text),
    buyerName,
    ownNames: own,
  })

/** What the words of a part of a chat day say, from a second on and before another: advertising and cards. */
export const wordTraitsBetween = (sql: Sql, chatDay: number, from: number, to: number): number =>
  traitsOfLines(
    linesOfChatDay(sql, chatDay).filter(({ second }) => second >= from && second < to),
    '',
    new Set(),
  )

/** Each order number with the second it was first written at, whoever wrote it. */
const mentionsIn = (lines: readonly WordedLine[]): ReadonlyMap<string, number> => {
  const found = new Map<string, number>()
  for (const { text, second } of lines)
    for (const orderNo of orderNumbersIn(text)) if (!found.has(orderNo)) found.set(orderNo, second)
  return found
}

/** Reads the words of a day and keeps what they say; a step is one chat. */
export const readTraits = function* (sql: Sql, { shopId, day }: ShopDay): Generator<unknown, void> {
  const own = ownNames(sql)
  for (const { id, buyer } of chatDaysOfDay(sql, shopId, day)) {
    const lines = linesOfChatDay(sql, id)
    saveTraits(sql, id, traitsOfLines(lines, buyer, own))
    saveMentions(sql, id, mentionsIn(lines))
    yield id
  }
}

/** The same of a day that is not prepared, kept nowhere: by chat day. What is kept of it may be of fewer messages. */
export const traitsNotRead = (
  sql: Sql,
  { shopId, day }: ShopDay,
  own: ReadonlySet<string>,
): ReadonlyMap<number, number> =>
  new Map(
    chatDaysOfDay(sql, shopId, day).map(({ id, buyer }) => [id, traitsOfLines(linesOfChatDay(sql, id), buyer, own)]),
  )
