import type { AttributionSettings } from '#shared/contract/orders.ts'

// Inquiries and credit once more, written from the rule book alone and as plainly as possible: for each inquiry, each order. One shop whose
// orders tell their buyers by whole names, no memos, no decisions. Times are seconds from the midnight that begins the first day.

/** A line of a chat; whoever's login it is has a name. */
export interface Said {
  readonly buyer: string
  readonly agent: string
  readonly at: number
  readonly who: 'buyer' | 'agent'
}

/** An order; `paidAt` null: not paid. */
export interface Bought {
  readonly buyer: string
  readonly at: number
  readonly paidAt: number | null
  readonly isClosed: boolean
  readonly fen: number
}

/** A buyer's day on which he asked before he ordered. */
export interface Asked {
  readonly buyer: string
  readonly day: number
  readonly isConverted: boolean
}

/** An order with whom it is credited to; null: to nobody. */
export interface Credited {
  readonly order: Bought
  readonly day: number
  readonly agent: string | null
  readonly isSilent: boolean
}

type Rule = AttributionSettings['conversion']

const daySeconds = 86_400

interface Inquiry {
  readonly buyer: string
  readonly day: number
  readonly asked: number
  readonly end: number
}

/** What chats and orders come to under a rule. */
export const plainConversion = (said: readonly Said[], bought: readonly Bought[], rule: Rule, dayStart: number) => {
  const dayOf = (at: number): number => Math.floor((at - dayStart) / daySeconds)
  const endOfDay = (day: number): number => (day + 1) * daySeconds + dayStart - 1
  const endOf = (day: number, asked: number): number => {
    if (rule.within === 'same-day') return endOfDay(day)
    if (rule.within === 'next-day') return endOfDay(day + 1)
    return 'days' in rule.within ? endOfDay(day + rule.within.days) : asked + rule.within.hours * 3600
  }
  const isTakenBack = ({ isClosed }: Bought): boolean => isClosed && rule.takeBackCancelledWithinDays !== null
  const eventOf = ({ at, paidAt }: Bought): number | null =>
    rule.event === 'ordered' ? at : paidAt === null ? null : Math.max(at, paidAt)

  const inquiries: Inquiry[] = []
  for (const { buyer, at, who } of [...said].sort((one, other) => one.at - other.at)) {
    const day = dayOf(at)
    if (who !== 'buyer' || inquiries.some((known) => known.buyer === buyer && known.day === day)) continue
    inquiries.push({ buyer, day, asked: at, end: endOf(day, at) })
  }
  const standing = inquiries.filter(({ buyer, day, asked, end }) => {
    const own = bought.filter((order) => order.buyer === buyer)
    const hasOld = own.some((order) => order.at < asked && (!order.isClosed || dayOf(order.at) === day))
    return !hasOld || own.some((order) => order.at >= asked && order.at <= end)
  })
  const asked: Asked[] = standing.map(({ buyer, day, asked: from, end }) => ({
    buyer,
    day,
    isConverted: bought.some((order) => {
      const event = eventOf(order)
      return order.buyer === buyer && !isTakenBack(order) && order.at >= from && event !== null && event <= end
    }),
  }))
  const creditOf = (order: Bought): string | null => {
    const own = standing.filter((one) => one.buyer === order.buyer && one.asked <= order.at && order.at <= one.end)
    const through = rule.credit === 'first' ? own[0] : own[own.length - 1]
    if (through === undefined) return null
    const until = rule.credit === 'last-before-payment' ? (order.paidAt ?? order.at) : order.at
    const lines = said
      .filter(({ buyer, at }) => buyer === order.buyer && at <= until && dayOf(at) >= through.day)
      .sort((one, other) => one.at - other.at)
    const written = lines.filter(({ who }) => who === 'agent')
    const telling = written.length > 0 ? written : lines
    return telling[rule.credit === 'first' ? 0 : telling.length - 1]?.agent ?? null
  }
  const credited: Credited[] = bought
    .filter((order) => !isTakenBack(order))
    .map((order) => ({
      order,
      day: dayOf(order.at),
      agent: creditOf(order),
      isSilent: !said.some(({ buyer, who, at }) => who === 'buyer' && buyer === order.buyer && at <= order.at),
    }))
  return { asked, credited }
}
