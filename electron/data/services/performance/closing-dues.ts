import type { Attribution, AttributionSettings } from '#shared/contract/orders.ts'
import type { OrderId, PersonId } from '#shared/kit/ids.ts'
import { dateOf, dayAfter, type LocalDate } from '#shared/kit/local-time.ts'
import { duesOf, type Due, type MovedOrder, type OrderNow, type Terms } from '#shared/rules/corrections.ts'
import type { Context } from '../../context.ts'
import { changedOrders, orderVersion, type ChangedOrder } from '../../stores/closing-order-store.ts'
import { closingBody, closingTerms, type KeptClosing } from '../../stores/closing-store.ts'
import { orderById } from '../../stores/order-store.ts'
import { listPeople } from '../../stores/people-store.ts'
import { purgedThrough } from '../../stores/purge-store.ts'
import { reach } from '../chats/purge-plan.ts'
import { attributedOrders } from '../orders/attributor.ts'
import { refundsOfOrder } from '../orders/order-refunds.ts'
import { standingClosings } from './closings.ts'

// What is owed for orders of closed months that are others now: docs/corrections.md.

type StoredOrder = NonNullable<ReturnType<typeof orderById>>

/** Found by a join, and again only when some order has changed. */
const changedSince = (context: Context, closing: KeptClosing): readonly ChangedOrder[] =>
  context.keptByVersion(`changed since closing of ${closing.month}`, `${closing.id} ${orderVersion(context.sql)}`, () =>
    changedOrders(context.sql, closing.id, closing.month),
  )

/** Whose an order is stays as it was closed unless something that says whose it is has changed. */
const isReadAgain = ({ then, decisionId }: ChangedOrder, now: StoredOrder): boolean =>
  then === null ||
  then.memo !== now.memo ||
  then.flag !== now.flag ||
  then.paidAt !== now.paidAt ||
  then.decisionId !== decisionId

const rulesOf = (context: Context, { id, month }: KeptClosing): AttributionSettings =>
  context.keptByVersion(
    `attribution of ${month}`,
    String(id),
    () => (closingBody(context.sql, id) as { settings: AttributionSettings }).settings,
  )

interface Reading {
  readonly stored: ReadonlyMap<OrderId, StoredOrder>
  readonly attributions: ReadonlyMap<OrderId, Attribution>
  readonly personOf: ReadonlyMap<string, PersonId>
  readonly purgedThrough: LocalDate | null
}

/** Reads the orders that need it by the closing's rules, with the team as it is now. */
const read = (context: Context, closing: KeptClosing, changed: readonly ChangedOrder[]): Reading => {
  const pairs = changed.flatMap((order) => {
    const stored = order.id === null ? undefined : orderById(context.sql, order.id)
    return stored === undefined ? [] : [{ order, stored }]
  })
  const again = pairs.filter(({ order, stored }) => isReadAgain(order, stored)).map(({ stored }) => stored)
  const attributed = again.length === 0 ? [] : attributedOrders(context, again, rulesOf(context, closing))
  return {
    stored: new Map(pairs.map(({ stored }) => [stored.id, stored])),
    attributions: new Map(attributed.map(({ order, attribution }) => [order.id, attribution])),
    personOf: new Map(listPeople(context.sql).map(({ id, number }) => [number, id])),
    purgedThrough: purgedThrough(context.sql),
  }
}

/** Chats that would say whose it was are removed for good: it stays as it was closed until somebody decides. */
const hasLostChats = ({ then, decisionId }: ChangedOrder, through: LocalDate | null): boolean =>
  through !== null &&
  then !== null &&
  then.paidAt !== null &&
  dateOf(then.paidAt) <= dayAfter(through, reach) &&
  then.decisionId === decisionId

const sharesNow = (order: ChangedOrder, id: OrderId, reading: Reading): OrderNow['shares'] => {
  const { attributions, personOf } = reading
  const attribution = attributions.get(id)
  if (attribution === undefined) return order.then?.parts ?? []
  if (attribution.state === 'nobody' && hasLostChats(order, reading.purgedThrough)) return order.then?.parts ?? []
  if (attribution.state !== 'credited') return []
  return attribution.shares.flatMap(({ agent, share }) => {
    const personId = personOf.get(agent)
    return personId === undefined ? [] : [{ personId, share }]
  })
}

const moved = (context: Context, { month }: KeptClosing, order: ChangedOrder, reading: Reading): MovedOrder => {
  const stored = order.id === null ? undefined : reading.stored.get(order.id)
  const decision = stored && reading.attributions.get(stored.id)?.decision
  const hasNewDecision = (order.then?.decisionId ?? null) !== order.decisionId
  return {
    month,
    orderId: order.id,
    orderNo: order.orderNo,
    shopId: order.shopId,
    shop: order.shop,
    isLate: order.then === null,
    then: order.then?.parts ?? [],
    now: stored
      ? {
          order: stored,
          refunds: refundsOfOrder(context, stored.id),
          shares: sharesNow(order, stored.id, reading),
        }
      : null,
    because: hasNewDecision ? 'decision' : 'memo',
    note: decision?.reason ?? '',
  }
}

const duesOfClosing = (context: Context, closing: KeptClosing): readonly Due[] => {
  const changed = changedSince(context, closing)
  if (changed.length === 0) return []
  const reading = read(context, closing, changed)
  const terms = context.keptByVersion(`terms of ${closing.month}`, String(closing.id), () =>
    closingTerms(context.sql, closing.id),
  )
  const termsOf = (person: PersonId): Terms | null => (terms.get(person) as Terms | undefined) ?? null
  return changed.flatMap((order) => duesOf(moved(context, closing, order, reading), termsOf))
}

/** What is owed for orders of all closed months, whatever was corrected before. */
export const orderDues = (context: Context): readonly Due[] =>
  standingClosings(context).flatMap((closing) => duesOfClosing(context, closing))
