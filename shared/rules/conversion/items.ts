import type { WhyItem } from '../../contract/service-figures.ts'
import type { LocalTime } from '../../kit/local-time.ts'
import type { ServiceFigure } from '../../kit/service-figures.ts'
import type { ConversionResult, CreditedOrder, InquiryEntry } from './result.ts'
import { eachPart, eachRole, type Cut, type InquiryRole, type OrderPart } from './sums.ts'

// What is behind a figure of conversion, inquiry by inquiry and order by order: docs/conversion.md §9.

/** The figures these rules can take apart. */
export const conversionFigures = [
  'inquiries',
  'assisted',
  'conversion',
  'orderedOrders',
  'orders',
  'paidShare',
  'buyers',
  'units',
  'sales',
  'silentOrders',
  'nudgedOrders',
  'refundShare',
  'averagePerBuyer',
  'unitsPerBuyer',
] as const satisfies readonly ServiceFigure[]
export type ConversionFigure = (typeof conversionFigures)[number]

/** A part of a figure; names are in full and ids are the database's. */
export interface ConversionItem extends Pick<WhyItem, 'value' | 'verdict' | 'reason'> {
  readonly kind: 'buyer' | 'order'
  /** first question, or the making of the order */
  readonly at: LocalTime
  readonly shopId: number
  /** who took part, or whom it is credited to */
  readonly agentKeys: readonly string[]
  readonly buyerId: number | null
  readonly buyer: string | null
  readonly orderId: number | null
  readonly orderNo: string | null
}

type Said = Pick<ConversionItem, 'value' | 'verdict' | 'reason'>

const counted = (value: number, reason: Said['reason'] = 'none'): Said => ({ value, verdict: 'counted', reason })
const leftOut = (reason: Said['reason']): Said => ({ value: null, verdict: 'left-out', reason })

/** An assisted inquiry of an agent's is left out where the rule set says so, and not converted by him where it does not. */
const rateSaid = (role: InquiryRole, assistedLeaves: boolean): Said => {
  if (role === 'converted') return { value: 1, verdict: 'hit', reason: 'converted' }
  if (role === 'assisted')
    return assistedLeaves ? leftOut('assisted') : { value: 0, verdict: 'miss', reason: 'assisted' }
  return { value: 0, verdict: 'miss', reason: role }
}

const inquirySaid = (figure: ConversionFigure, role: InquiryRole, assistedLeaves: boolean): Said | null => {
  if (figure === 'conversion') return rateSaid(role, assistedLeaves)
  if (figure === 'assisted') return role === 'assisted' ? counted(1, 'assisted') : null
  return role === 'assisted' && assistedLeaves ? leftOut('assisted') : counted(1)
}

const inquiryItem = (entry: InquiryEntry, said: Said): ConversionItem => ({
  kind: 'buyer',
  at: entry.firstAskedAt,
  shopId: entry.shopId,
  agentKeys: entry.agentKeys,
  buyerId: entry.buyerId,
  buyer: entry.buyer,
  orderId: entry.orderIds[0] ?? null,
  orderNo: entry.orderNo,
  ...said,
})

/** What an entry is to a row; null: nothing. What is no inquiry would be one to the same row. */
const roleIn = (entry: InquiryEntry, row: string, cut: Cut): InquiryRole | null => {
  let found: InquiryRole | null = null
  eachRole(entry.kind === 'inquiry' ? entry : { ...entry, kind: 'inquiry' }, cut, (key, role) => {
    if (key === row) found = role
  })
  return found
}

const partIn = (order: CreditedOrder, row: string, cut: Cut): OrderPart | null => {
  let found: OrderPart | null = null
  eachPart(order, cut, (key, part) => {
    if (key === row) found = part
  })
  return found
}

const inquiryItems = (figure: ConversionFigure, result: ConversionResult, key: string, cut: Cut): ConversionItem[] =>
  result.entries.flatMap((entry) => {
    const role = roleIn(entry, key, cut)
    if (role === null) return []
    if (entry.kind !== 'inquiry') return figure === 'assisted' ? [] : [inquiryItem(entry, leftOut(entry.kind))]
    const said = inquirySaid(figure, role, result.assistedLeavesInquiries)
    return said === null ? [] : [inquiryItem(entry, said)]
  })

const orderSaid = (figure: ConversionFigure, order: CreditedOrder, part: OrderPart): Said | null => {
  const isPaid = order.paidAt !== null
  if (figure === 'silentOrders') return part.isSilent ? counted(1) : null
  if (figure === 'nudgedOrders') return part.isNudged ? counted(1) : null
  if (!part.isCredited) return null
  if (figure === 'orderedOrders') return counted(1, 'credited')
  if (figure === 'paidShare') return { value: isPaid ? 1 : 0, verdict: isPaid ? 'hit' : 'miss', reason: 'credited' }
  if (!isPaid) return null
  const isRefunded = order.refunded > 0
  if (figure === 'refundShare')
    return { value: isRefunded ? 1 : 0, verdict: isRefunded ? 'hit' : 'miss', reason: 'credited' }
  if (figure === 'sales' || figure === 'averagePerBuyer') return counted(part.sales, 'credited')
  if (figure === 'units' || figure === 'unitsPerBuyer') return counted(order.quantity, 'credited')
  return counted(1, 'credited')
}

const orderItem = (order: CreditedOrder, said: Said): ConversionItem => ({
  kind: 'order',
  at: order.createdAt,
  shopId: order.shopId,
  agentKeys: order.agentKeys.length > 0 || order.nudgedBy === null ? order.agentKeys : [order.nudgedBy],
  buyerId: order.buyerId,
  buyer: order.buyer,
  orderId: order.orderId,
  orderNo: order.orderNo,
  ...said,
})

const orderItems = (figure: ConversionFigure, result: ConversionResult, key: string, cut: Cut): ConversionItem[] => {
  const seen = new Set<string>()
  return result.orders.flatMap((order) => {
    const part = partIn(order, key, cut)
    const said = part === null ? null : orderSaid(figure, order, part)
    if (said === null) return []
    if (figure !== 'buyers') return [orderItem(order, said)]
    if (seen.has(order.buyerKey)) return []
    seen.add(order.buyerKey)
    return [{ ...orderItem(order, said), kind: 'buyer' as const }]
  })
}

const isOfInquiries = (figure: ConversionFigure): boolean =>
  figure === 'inquiries' || figure === 'assisted' || figure === 'conversion'

/**
 * Everything behind a figure of one row, in order of time: what counts adds up to the row's figure exactly, and what is left out says why. The
 * two figures per buyer give their numerator; their denominator is `buyers`.
 */
export const conversionItems = (
  result: ConversionResult,
  figure: ConversionFigure,
  key: string,
  cut: Cut,
): ConversionItem[] =>
  isOfInquiries(figure) ? inquiryItems(figure, result, key, cut) : orderItems(figure, result, key, cut)
