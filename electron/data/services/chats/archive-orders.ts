import type { ChatOrder } from '#shared/contract/chats.ts'
import { orderNumbersIn } from '#shared/rules/service/chat-traits.ts'
import type { Context } from '../../context.ts'
import {
  mentionsOfBuyer,
  ordersNumbered,
  ordersOfName,
  unreadTextsOfBuyer,
  type ChatBuyer,
} from '../../stores/archive-store.ts'

/** A name the platform has shortened is many people's; it says nothing. */
const isTelling = (name: string): boolean => name !== '' && !name.includes('*')

const byTime = (a: ChatOrder, b: ChatOrder): number =>
  a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : a.id - b.id

const withEvidence = (
  mentioned: readonly Omit<ChatOrder, 'evidence'>[],
  named: readonly Omit<ChatOrder, 'evidence'>[],
) => {
  const orders = new Map<number, ChatOrder>()
  for (const order of named) orders.set(order.id, { ...order, evidence: 'name' })
  // A number in the chat is the stronger evidence: it says so when both are there.
  for (const order of mentioned) orders.set(order.id, { ...order, evidence: 'chat' })
  return [...orders.values()].sort(byTime)
}

const ofName = (context: Context, buyer: ChatBuyer) => (isTelling(buyer.name) ? ordersOfName(context.sql, buyer) : [])

/** The orders that stand in these texts, and the buyer's own by his name. */
export const ordersAround = (context: Context, buyer: ChatBuyer, texts: readonly string[]): ChatOrder[] => {
  const numbers = [...new Set(texts.flatMap((text) => orderNumbersIn(text)))]
  const mentioned = numbers.length === 0 ? [] : ordersNumbered(context.sql, buyer.shopId, numbers)
  return withEvidence(mentioned, ofName(context, buyer))
}

/** Every order of the buyer: what his chats mention, and his own by name. Days that are not prepared yet are read. */
export const ordersOfBuyer = (context: Context, buyer: ChatBuyer): ChatOrder[] => {
  const { sql } = context
  const unread = unreadTextsOfBuyer(sql, buyer.id).flatMap((text) => orderNumbersIn(text))
  const numbers = [...new Set([...mentionsOfBuyer(sql, buyer.id), ...unread])]
  return withEvidence(ordersNumbered(sql, buyer.shopId, numbers), ofName(context, buyer))
}

/** The name reviews and orders of a buyer stand under; null when it could be anybody's. */
export const tellingName = ({ name }: ChatBuyer): string | null => (isTelling(name) ? name : null)
