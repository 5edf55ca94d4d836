import type { OrderRefund, TimelineEvent } from '../../contract/evidence.ts'
import type { Order } from '../../contract/orders.ts'
import { secondsBetween, type LocalTime } from '../../kit/local-time.ts'
import type { Fen } from '../../kit/money.ts'

// What happened around an order, in order of time: docs/attribution.md §9.

/** Silence from this many seconds on is told as a gap. */
export const gapSeconds = 3600

/** A line of the buyer's chat. */
export type SaidLine = Pick<TimelineEvent, 'at' | 'direction' | 'agent' | 'account' | 'text' | 'namesOrder'>

const nothingSaid = {
  direction: null,
  agent: null,
  account: null,
  text: '',
  namesOrder: false,
  amount: null,
  seconds: null,
}

type Moments = Pick<Order, 'createdAt' | 'paidAt' | 'shippedAt' | 'completedAt' | 'payable' | 'paid'>

const happened = (order: Moments, refunds: readonly OrderRefund[]): TimelineEvent[] => {
  const event = (
    what: TimelineEvent['what'],
    at: LocalTime | null,
    amount: Fen | null = null,
    text = '',
  ): TimelineEvent[] => (at === null ? [] : [{ ...nothingSaid, at, what, amount, text }])
  return [
    ...event('ordered', order.createdAt, order.payable),
    ...event('paid', order.paidAt, order.paid),
    ...event('shipped', order.shippedAt),
    ...event('completed', order.completedAt),
    ...refunds.flatMap(({ at, amount, reasonText }) => event('refunded', at, amount, reasonText ?? '')),
  ]
}

/** At most so many lines, half of them before a moment as far as there are so many. */
export const linesAround = <Line extends { readonly at: LocalTime }>(
  lines: readonly Line[],
  moment: LocalTime,
  most: number,
): readonly Line[] => {
  const after = lines.findIndex(({ at }) => at >= moment)
  const place = after === -1 ? lines.length : after
  const from = Math.max(0, Math.min(place - Math.floor(most / 2), lines.length - most))
  return lines.slice(from, from + most)
}

/** Lines (in order of time) and what happened to the order, with the gaps between. In one second talk comes before the order, as in the figures. */
export const timelineOf = (
  order: Moments,
  refunds: readonly OrderRefund[],
  lines: readonly SaidLine[],
): TimelineEvent[] => {
  const said = lines.map((line): TimelineEvent => ({ ...nothingSaid, ...line, what: 'said' }))
  const events = [...said, ...happened(order, refunds)].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  return events.flatMap((event, index) => {
    const before = events[index - 1]
    const seconds = before ? secondsBetween(before.at, event.at) : 0
    return before && seconds >= gapSeconds
      ? [{ ...nothingSaid, at: before.at, what: 'gap' as const, seconds }, event]
      : [event]
  })
}
