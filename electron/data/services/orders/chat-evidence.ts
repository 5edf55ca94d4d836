import type { ChatEvidence, Share } from '#shared/contract/orders.ts'
import type { OrderId, ShopId } from '#shared/kit/ids.ts'
import type { LocalDate, LocalTime } from '#shared/kit/local-time.ts'
import type { Context } from '../../context.ts'

/** What the chats know of an order, whatever its memo says: docs/attribution.md §3. */
export interface ChatWord {
  /** null: nothing in the chats says whose it is */
  readonly evidence: ChatEvidence | null
  /** whose it would be by the chats alone: the one who served, or by the policy for nudged orders; empty: nobody's, or nobody registered */
  readonly shares: readonly Share[]
  /** true: the buyer is known and wrote to nobody before ordering · false: he wrote · null: nobody knows who the buyer was */
  readonly isSilent: boolean | null
  readonly join: ChatEvidence['join']
  /** the buyer's row id among the chats; null: no chat is his */
  readonly buyerId: number | null
  /** service day of the inquiry it is credited through, or of its making */
  readonly day: LocalDate
}

export interface OrderAsked {
  readonly id: OrderId
  readonly shopId: ShopId
  readonly createdAt: LocalTime
}

/** The chats' word on orders, paid or not; an order nobody can say anything of is left out. */
export const chatWords = (_context: Context, _orders: readonly OrderAsked[]): ReadonlyMap<OrderId, ChatWord> =>
  new Map()
