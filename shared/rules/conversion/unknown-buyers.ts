import { takingPart, type KeyAt } from './contacts.ts'
import { isBoughtIn, type Asked } from './inquiries.ts'
import type { JoinedOrder } from './join.ts'
import { serviceDayOf } from './moments.ts'
import type { ConversionRule } from './result.ts'

// Orders of platforms that name no buyer, credited by a memo or a decision: docs/conversion.md §3.

const placeOf = (shopId: number, dayNumber: number, key: string): string => `${shopId} ${dayNumber} ${key}`

/**
 * Inquiries that nothing has turned into bought ones yet, by shop, day and agent. An order whose buyer nobody knows turns one of its agent's
 * inquiries of its day into a bought one, each inquiry once: the earliest that it can, so that as many find an order as is possible.
 */
export class WaitingInquiries {
  readonly #byAgent = new Map<string, Asked[]>()
  readonly #rule: ConversionRule
  readonly #dayStart: number

  constructor(asked: Iterable<Asked>, rule: ConversionRule, dayStart: number, keyAt: KeyAt) {
    this.#rule = rule
    this.#dayStart = dayStart
    for (const one of asked) {
      if (one.kind !== 'inquiry' || one.bought.length > 0 || one.takenBack.length > 0) continue
      for (const key of takingPart(one.day, Infinity, keyAt)) {
        const place = placeOf(one.day.shopId, one.day.dayNumber, key)
        const known = this.#byAgent.get(place)
        if (known) known.push(one)
        else this.#byAgent.set(place, [one])
      }
    }
    for (const list of this.#byAgent.values())
      list.sort((a, b) => a.firstAsked - b.firstAsked || a.day.buyerId - b.day.buyerId)
  }

  /** The inquiry an order of the agent's turns into a bought one, taken off the list; null: there is none. */
  take(order: JoinedOrder, key: string): Asked | null {
    const list = this.#byAgent.get(placeOf(order.shopId, serviceDayOf(order.created, this.#dayStart), key)) ?? []
    const index = list.findIndex((one) => one.bought.length === 0 && isBoughtIn(one, order, this.#rule))
    return index < 0 ? null : (list.splice(index, 1)[0] ?? null)
  }
}
