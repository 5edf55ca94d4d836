import type { Coverage } from '../../contract/service-figures.ts'
import type { JoinEvidence } from '../../kit/service-figures.ts'
import type { OrderFacts } from './orders.ts'

// Which buyer of a chat an order belongs to, and what says so: docs/conversion.md §3.

/** A buyer as chats name him. */
export interface ChatBuyer {
  readonly buyerId: number
  readonly shopId: number
  readonly name: string
}

/** An order's number in a buyer's chat. */
export interface Mention {
  readonly orderId: number
  readonly buyerId: number
  /** seconds on the wall clock; the earliest mention decides */
  readonly at: number
}

/** An order with what joins it to somebody. */
export interface JoinedOrder extends OrderFacts {
  /** null: no chat belongs to the buyer */
  readonly buyerId: number | null
  /** somebody in particular: without a chat he is known to have been silent */
  readonly isBuyerKnown: boolean
  readonly evidence: JoinEvidence
  /** the best of what joins it to a chat, whatever the memo says */
  readonly chatEvidence: Exclude<JoinEvidence, 'memo'>
  /** the one person the memo names; null: nobody, or several */
  readonly named: string | null
}

/** Buyers of chats by their names. */
export interface NamedBuyers {
  /** undefined: nobody of that name wrote */
  readonly buyerOf: (shopId: number, name: string) => number | undefined
  /** some chat of the shop carries a whole name */
  readonly hasNames: (shopId: number) => boolean
}

/** What orders are joined with. `namedIn`: the one person a memo names, if the shop lets it count. */
export interface JoinGiven {
  readonly buyers: NamedBuyers
  /** the mention of an order that decides */
  readonly mentionOf: (orderId: number) => Mention | undefined
  readonly namedIn: (order: OrderFacts) => string | null
}

/** True when the platform has hidden part of a name: it may be anybody's. */
export const isMaskedName = (name: string): boolean => name.includes('*') || name.includes('＊')

/** The whole name an order says its buyer by; null: none, or part of it is hidden. */
export const wholeName = ({ buyer }: Pick<OrderFacts, 'buyer'>): string | null =>
  buyer === null || isMaskedName(buyer) ? null : buyer

/**
 * Tells buyers apart: by the whole name, the order's or that of the chat, so that he is the same one in orders without a chat; one nobody
 * knows is a buyer of his own.
 */
export const buyerKeyOf = (order: JoinedOrder, nameOf: (buyerId: number) => string): string => {
  const { buyerId, shopId, orderId } = order
  const name = wholeName(order) ?? (buyerId === null ? null : wholeName({ buyer: nameOf(buyerId) }))
  if (name !== null) return `name ${shopId}\t${name}`
  return buyerId === null ? `order ${orderId}` : `buyer ${buyerId}`
}

/** Finds buyers with whole names. */
export const namedBuyers = (buyers: Iterable<ChatBuyer>): NamedBuyers => {
  const shops = new Map<number, Map<string, number>>()
  for (const { buyerId, shopId, name } of buyers) {
    if (isMaskedName(name)) continue
    const known = shops.get(shopId)
    if (known) known.set(name, buyerId)
    else shops.set(shopId, new Map([[name, buyerId]]))
  }
  return {
    buyerOf: (shopId, name) => shops.get(shopId)?.get(name),
    hasNames: (shopId) => shops.has(shopId),
  }
}

/** True when of two mentions of an order the first decides: the earlier one. */
export const isEarlierMention = (one: Omit<Mention, 'orderId'>, other: Omit<Mention, 'orderId'>): boolean =>
  one.at < other.at || (one.at === other.at && one.buyerId < other.buyerId)

/**
 * Joins each order to a buyer of its own shop. A whole name says who bought, even when the number stands in another buyer's chat; without one the
 * chat that names the order first does. Evidence is the best there is: memo, chat, name. A name counts as evidence, though nobody of that
 * name ever wrote, in a shop whose chats carry whole names: then it says that the buyer was silent.
 */
export const joinOrders = (orders: readonly OrderFacts[], given: JoinGiven): JoinedOrder[] => {
  const { buyers, mentionOf, namedIn } = given
  return orders.map((order) => {
    const name = wholeName(order)
    const hasName = name !== null && buyers.hasNames(order.shopId)
    const mention = mentionOf(order.orderId)
    const buyerId = (name === null ? undefined : buyers.buyerOf(order.shopId, name)) ?? mention?.buyerId ?? null
    const person = namedIn(order)
    const chatEvidence = mention ? 'chat' : hasName ? 'name' : 'none'
    const evidence: JoinEvidence = person !== null ? 'memo' : chatEvidence
    return { ...order, buyerId, isBuyerKnown: buyerId !== null || hasName, evidence, chatEvidence, named: person }
  })
}

/** Orders by their evidence, and the share of them that has any. */
export const coverageOf = (orders: Iterable<{ readonly evidence: JoinEvidence }>): Coverage => {
  const by: Coverage['by'] = { memo: 0, chat: 0, name: 0, none: 0 }
  let count = 0
  for (const { evidence } of orders) {
    by[evidence]++
    count++
  }
  return { orders: count, covered: count === 0 ? null : (count - by.none) / count, by }
}
