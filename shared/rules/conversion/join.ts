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
  /** the one person the memo names; null: nobody, or several */
  readonly named: string | null
}

/** What orders are joined with. `namedIn`: the one person a memo names, if the shop lets it count. */
export interface JoinGiven {
  readonly buyers: Iterable<ChatBuyer>
  readonly mentions: Iterable<Mention>
  readonly namedIn: (order: OrderFacts) => string | null
}

/** True when the platform has hidden part of a name: it may be anybody's. */
export const isMaskedName = (name: string): boolean => name.includes('*') || name.includes('＊')

/** The whole name an order says its buyer by; null: none, or part of it is hidden. */
const wholeName = ({ buyer }: Pick<OrderFacts, 'buyer'>): string | null =>
  buyer === null || isMaskedName(buyer) ? null : buyer

/** Tells buyers apart; one nobody knows is a buyer of his own. */
export const buyerKeyOf = (order: JoinedOrder): string => {
  if (order.buyerId !== null) return `buyer ${order.buyerId}`
  const name = wholeName(order)
  return name === null ? `order ${order.orderId}` : `name ${order.shopId}\t${name}`
}

/** Buyers with whole names by shop and name. */
const namedBuyers = (buyers: Iterable<ChatBuyer>): ReadonlyMap<number, ReadonlyMap<string, number>> => {
  const shops = new Map<number, Map<string, number>>()
  for (const { buyerId, shopId, name } of buyers) {
    if (isMaskedName(name)) continue
    const known = shops.get(shopId)
    if (known) known.set(name, buyerId)
    else shops.set(shopId, new Map([[name, buyerId]]))
  }
  return shops
}

const earliest = (mentions: Iterable<Mention>): ReadonlyMap<number, Mention> => {
  const byOrder = new Map<number, Mention>()
  for (const mention of mentions) {
    const known = byOrder.get(mention.orderId)
    if (!known || mention.at < known.at || (mention.at === known.at && mention.buyerId < known.buyerId))
      byOrder.set(mention.orderId, mention)
  }
  return byOrder
}

/**
 * Joins each order to a buyer of its own shop. A whole name says who bought, even when the number stands in another buyer's chat; without one the
 * chat that names the order first does. Evidence is the best there is: memo, chat, name. A name counts as evidence, though nobody of that
 * name ever wrote, in a shop whose chats carry whole names: then it says that the buyer was silent.
 */
export const joinOrders = (orders: readonly OrderFacts[], given: JoinGiven): JoinedOrder[] => {
  const named = namedBuyers(given.buyers)
  const mentioned = earliest(given.mentions)
  return orders.map((order) => {
    const name = wholeName(order)
    const names = name === null ? undefined : named.get(order.shopId)
    const mention = mentioned.get(order.orderId)
    const buyerId = (name === null ? undefined : names?.get(name)) ?? mention?.buyerId ?? null
    const person = given.namedIn(order)
    const evidence: JoinEvidence = person !== null ? 'memo' : mention ? 'chat' : names ? 'name' : 'none'
    return { ...order, buyerId, isBuyerKnown: buyerId !== null || names !== undefined, evidence, named: person }
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
