import type { UnpaidOrder } from '../contract/unpaid.ts'
import { monthOf, type LocalDate, type LocalTime, type Month } from '../kit/local-time.ts'

// Who reminds the buyer of an unpaid order, and what reminding brought: docs/unpaid.md.

/** What is known of whose an unpaid order may be. */
export interface OwnerSigns {
  /** who served or reminded the buyer, by the chats; null: the chats name nobody of the team */
  readonly chatAgent: string | null
  /** numbers the memo names */
  readonly memoAgents: readonly string[]
  /** who has the evening shift of the day on which it is to be reminded */
  readonly evening: readonly string[]
}

/** Whoever served; else the one person of the memo (two are none); else the evening shift; else nobody. */
export const ownersOf = ({
  chatAgent,
  memoAgents,
  evening,
}: OwnerSigns): Pick<UnpaidOrder, 'ownedBy'> & { readonly owners: readonly string[] } => {
  if (chatAgent !== null) return { owners: [chatAgent], ownedBy: 'chat' }
  if (memoAgents.length === 1) return { owners: memoAgents, ownedBy: 'memo' }
  return evening.length > 0 ? { owners: evening, ownedBy: 'evening-shift' } : { owners: [], ownedBy: 'nobody' }
}

/** A standing reminder of an order. */
export interface Reminder {
  /** of the order: any text that no other order has */
  readonly order: string
  readonly agent: string
  readonly day: LocalDate
  readonly at: LocalTime
}

/** An order that was paid and still stands: a trade closed afterwards is no money recovered. */
export interface PaidOrder {
  readonly order: string
  readonly paidAt: LocalTime
  /** fen */
  readonly paid: number
}

/** One person's month of reminding. */
export interface RecoveredSum {
  readonly agent: string
  /** orders reminded in the month, each once */
  readonly nudged: number
  readonly paidOrders: number
  /** fen */
  readonly paid: number
}

/** Who sent the last reminder before a payment; null: nobody did. Written down after the payment is too late. */
const lastBefore = (reminders: readonly Reminder[], paidAt: LocalTime): string | null =>
  reminders.reduce<Reminder | null>(
    (last, one) => (one.at < paidAt && (last === null || one.at >= last.at) ? one : last),
    null,
  )?.agent ?? null

/**
 * What was recovered in a month: an order paid in it counts once, for whoever sent the last reminder before the payment, in whichever month that
 * was. By number; whoever neither reminded nor recovered is left out. `reminders`: in the order in which they were written down.
 */
export const recoveredIn = (
  month: Month,
  reminders: readonly Reminder[],
  orders: readonly PaidOrder[],
): readonly RecoveredSum[] => {
  const byOrder = Map.groupBy(reminders, ({ order }) => order)
  const credited = orders.flatMap((order) => {
    const agent = monthOf(order.paidAt) === month ? lastBefore(byOrder.get(order.order) ?? [], order.paidAt) : null
    return agent === null ? [] : [{ ...order, agent }]
  })
  const reminded = Map.groupBy(
    reminders.filter(({ day }) => monthOf(day) === month),
    ({ agent }) => agent,
  )
  const paid = Map.groupBy(credited, ({ agent }) => agent)
  return [...new Set([...reminded.keys(), ...paid.keys()])].toSorted().map((agent) => ({
    agent,
    nudged: new Set(reminded.get(agent)?.map(({ order }) => order)).size,
    paidOrders: paid.get(agent)?.length ?? 0,
    paid: (paid.get(agent) ?? []).reduce((sum, order) => sum + order.paid, 0),
  }))
}
