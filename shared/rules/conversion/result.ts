import type { AttributionSettings } from '../../contract/orders.ts'
import type { Coverage } from '../../contract/service-figures.ts'
import type { LocalDate, LocalTime } from '../../kit/local-time.ts'
import type { Fen } from '../../kit/money.ts'
import type { JoinEvidence } from '../../kit/service-figures.ts'

// What conversion hands on: inquiries and credited orders of some days. The rule book: docs/conversion.md.

/** When an inquiry counts as bought, and by whom. */
export type ConversionRule = AttributionSettings['conversion']

/** `after-sales`: about an order that is already there · `filtered`: left out by the rule set. Only `inquiry` is counted. */
export type EntryKind = 'inquiry' | 'after-sales' | 'filtered'

/** `still-open`: not bought yet, and the time to buy is not over · `taken-back`: bought, and cancelled in time. */
export type InquiryOutcome = 'converted' | 'not-converted' | 'still-open' | 'taken-back'

/** One buyer who wrote to one shop on one service day. */
export interface InquiryEntry {
  readonly shopId: number
  /** row id of the buyer, one shop's own */
  readonly buyerId: number
  /** in full: shorten before it leaves the data process */
  readonly buyer: string
  /** service day */
  readonly day: LocalDate
  readonly firstAskedAt: LocalTime
  readonly kind: EntryKind
  readonly outcome: InquiryOutcome
  /**
   * who was asked or wrote before the order, each once: a person's number, or the account nobody owns; `''`: the file names no account.
   * Sorted.
   */
  readonly agentKeys: readonly string[]
  /** those of `agentKeys` to whom an order that converts this inquiry is credited; sorted */
  readonly creditedKeys: readonly string[]
  /** the orders that convert it, or were taken back, oldest first */
  readonly orderIds: readonly number[]
  /** number of the first of them, which may have been made after the days asked for; null: there is none */
  readonly orderNo: string | null
}

/** An agent's part of an order in millionths; the parts of an order sum to 1,000,000. */
export interface CreditShare {
  readonly key: string
  readonly share: number
}

/** Whose an order is by the chats alone, whatever its memo or a decision says. */
export interface ChatWitness {
  /** `nudged`: nobody was asked before the order, somebody wrote before its payment */
  readonly how: 'served' | 'nudged'
  /** a person's number, or the account nobody owns */
  readonly key: string
  /** the account as files name it; `''`: they name none */
  readonly account: string
  /** the whole of it, or by the policy for nudged orders; empty: nobody's */
  readonly shares: readonly CreditShare[]
}

/** An order made on the days asked for (by the service day of its making), and whose it is. */
export interface CreditedOrder {
  readonly orderId: number
  readonly orderNo: string
  readonly shopId: number
  /** null: no chat belongs to the buyer, or nobody knows who it was */
  readonly buyerId: number | null
  /** in full, as in the order or the chat; null: nobody knows */
  readonly buyer: string | null
  /** tells buyers apart: the same for all orders of one buyer of one shop; an unknown buyer is one of his own each time */
  readonly buyerKey: string
  /** service day the order was made */
  readonly day: LocalDate
  readonly createdAt: LocalTime
  readonly paidAt: LocalTime | null
  /** first question of the inquiry it is credited through; null: through none */
  readonly firstAskedAt: LocalTime | null
  /** the best of what joins it to somebody */
  readonly evidence: JoinEvidence
  /** what says whose it is; null: nobody's */
  readonly creditedBy: 'decision' | 'memo' | 'chat' | 'nudge' | null
  /** one, unless a decision or the policy for nudged orders shares it; empty: nobody's. The whole order, or parts of it */
  readonly shares: readonly CreditShare[]
  /** the keys of `shares`, sorted */
  readonly agentKeys: readonly string[]
  /** cancelled within the days the rule takes back: counts for nobody */
  readonly isTakenBack: boolean
  /** the buyer is known and wrote to nobody before ordering */
  readonly isSilent: boolean
  /** who wrote to the buyer of a silent order between ordering and payment, the last one; null: nobody did */
  readonly nudgedBy: string | null
  /** null: the chats say nothing, or the order is excluded or taken back */
  readonly byChat: ChatWitness | null
  /** the best of what joins it to a chat */
  readonly chatEvidence: Exclude<JoinEvidence, 'memo'>
  /** the buyer had written to the shop before ordering; null: nobody knows who he was */
  readonly hadWritten: boolean | null
  readonly paid: Fen
  readonly refunded: Fen
  /** an order that does not say counts as one */
  readonly quantity: number
}

/** Sorted by time, then shop and number, so that the order of rows in files never matters. */
export interface ConversionResult {
  /** every buyer who wrote, by shop and service day */
  readonly entries: readonly InquiryEntry[]
  readonly orders: readonly CreditedOrder[]
  readonly coverage: Coverage
  /** an agent's inquiries are without those credited to another: the rule set's word, kept for the sums */
  readonly assistedLeavesInquiries: boolean
}
