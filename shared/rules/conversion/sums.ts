import type { LocalDate, LocalTime } from '../../kit/local-time.ts'
import { toFen, type Fen } from '../../kit/money.ts'
import { splitByShares } from '../exact.ts'
import type { ConversionResult, CreditedOrder, InquiryEntry } from './result.ts'

// Inquiries and orders added up by row: docs/conversion.md §8.

/** What conversion adds to a row. Counts are of inquiries, orders or buyers; sales in fen. */
export interface ConversionSums {
  readonly inquiries: number
  readonly assisted: number
  readonly converted: number
  /** for an inquiry among them that nobody bought through yet the time to buy is not over */
  readonly isOpen: boolean
  /** credited orders, paid or not */
  readonly orderedOrders: number
  /** those of them that are paid */
  readonly orders: number
  /** those of the paid ones of which something was refunded */
  readonly refundedOrders: number
  /** whose paid orders they are, each once */
  readonly buyers: number
  readonly units: number
  /** paid money, a shared order by its shares; refunds are not taken off */
  readonly sales: Fen
  /** paid orders of buyers who spoke to nobody; 0 in the view of agents, where they belong to nobody */
  readonly silentOrders: number
  /** silent orders somebody wrote about before their payment; in the view of agents: those this agent wrote about last */
  readonly nudgedOrders: number
}

/** Where something counts: an inquiry at its first question, an order at its making. */
export interface Place {
  readonly day: LocalDate
  readonly at: LocalTime
  readonly shopId: number
  /** null in the shop's view */
  readonly agentKey: string | null
}

/**
 * `view` `shop`: everything once, whoever did it (totals, days, hours, shops) · `agents`: once for everyone who took part, converted only for
 * whom it is credited to (agents, shifts, and any cut within one agent). `keyOf`: the row it belongs to; null: none.
 */
export interface Cut {
  readonly view: 'shop' | 'agents'
  readonly keyOf: (place: Place) => string | null
}

/** What one inquiry is to a row. `assisted`: bought, and credited to others. */
export type InquiryRole = 'converted' | 'assisted' | 'taken-back' | 'still-open' | 'not-converted'

/** What one order is to a row, with the money that falls to it. */
export interface OrderPart {
  readonly isCredited: boolean
  readonly isNudged: boolean
  readonly isSilent: boolean
  readonly sales: Fen
}

/** Calls with each row something belongs to, and with those of its agents who belong to the row; in the shop's view with all of them. */
const eachRow = (
  agents: readonly string[],
  place: Omit<Place, 'agentKey'>,
  { view, keyOf }: Cut,
  act: (key: string, agents: readonly string[]) => void,
): void => {
  const { day, at, shopId } = place
  const [first] = agents
  if (view === 'shop' || (first !== undefined && agents.length === 1)) {
    const key = keyOf({ day, at, shopId, agentKey: view === 'shop' ? null : (first ?? null) })
    if (key !== null) act(key, agents)
    return
  }
  const rows = new Map<string, string[]>()
  for (const agentKey of agents) {
    const key = keyOf({ day, at, shopId, agentKey })
    if (key === null) continue
    const known = rows.get(key)
    if (known) known.push(agentKey)
    else rows.set(key, [agentKey])
  }
  for (const [key, ofRow] of rows) act(key, ofRow)
}

/** Calls with each row an inquiry belongs to and what it is to the row; not at all with what is no inquiry. */
export const eachRole = (entry: InquiryEntry, cut: Cut, act: (key: string, role: InquiryRole) => void): void => {
  if (entry.kind !== 'inquiry') return
  const { outcome, creditedKeys } = entry
  const isOthers = (agents: readonly string[]): boolean =>
    outcome === 'converted' && cut.view === 'agents' && !agents.some((agent) => creditedKeys.includes(agent))
  const place = { day: entry.day, at: entry.firstAskedAt, shopId: entry.shopId }
  eachRow(entry.agentKeys, place, cut, (key, agents) => act(key, isOthers(agents) ? 'assisted' : outcome))
}

const concerned = ({ agentKeys, nudgedBy }: CreditedOrder): readonly string[] =>
  nudgedBy === null || agentKeys.includes(nudgedBy) ? agentKeys : [...agentKeys, nudgedBy]

/** The money of an order that falls to some of those it is credited to. */
const salesOf = ({ paid, shares }: CreditedOrder, agents: readonly string[]): number => {
  // Nearly every order is one person's; exact shares of the others cost many times more.
  if (shares.length === 1) return paid
  const amounts = splitByShares(
    paid,
    shares.map(({ share }) => share),
  )
  return shares.reduce((sum, { key }, index) => sum + (agents.includes(key) ? (amounts[index] ?? 0) : 0), 0)
}

/** Calls with each row an order belongs to and its part in the row. */
export const eachPart = (order: CreditedOrder, cut: Cut, act: (key: string, part: OrderPart) => void): void => {
  const { nudgedBy, agentKeys, paidAt, isTakenBack } = order
  const isPaid = paidAt !== null && !isTakenBack
  const place = { day: order.day, at: order.createdAt, shopId: order.shopId }
  eachRow(concerned(order), place, cut, (key, agents) => {
    const isCredited = agents.some((agent) => agentKeys.includes(agent))
    act(key, {
      isCredited,
      isNudged: isPaid && nudgedBy !== null && agents.includes(nudgedBy),
      isSilent: cut.view === 'shop' && order.isSilent && isPaid,
      sales: toFen(isPaid && isCredited ? salesOf(order, agents) : 0),
    })
  })
}

type Sums = { -readonly [Name in keyof ConversionSums]: ConversionSums[Name] }

const empty = (): Sums => ({
  inquiries: 0,
  assisted: 0,
  converted: 0,
  isOpen: false,
  orderedOrders: 0,
  orders: 0,
  refundedOrders: 0,
  buyers: 0,
  units: 0,
  sales: toFen(0),
  silentOrders: 0,
  nudgedOrders: 0,
})

const addInquiry = (sums: Sums, role: InquiryRole, assistedLeaves: boolean): void => {
  if (role === 'assisted') sums.assisted++
  if (role !== 'assisted' || !assistedLeaves) sums.inquiries++
  if (role === 'converted') sums.converted++
  if (role === 'still-open') sums.isOpen = true
}

const addOrder = (sums: Sums, { paidAt, quantity, refunded }: CreditedOrder, part: OrderPart): void => {
  if (part.isSilent) sums.silentOrders++
  if (part.isNudged) sums.nudgedOrders++
  if (!part.isCredited) return
  sums.orderedOrders++
  if (paidAt === null) return
  sums.orders++
  sums.units += quantity
  sums.sales = toFen(sums.sales + part.sales)
  if (refunded > 0) sums.refundedOrders++
}

/** Adds everything up by row; rows nothing falls to are not there. */
export const conversionSums = (result: ConversionResult, cut: Cut): ReadonlyMap<string, ConversionSums> => {
  const rows = new Map<string, Sums>()
  const buyers = new Map<string, Set<string>>()
  const row = (key: string): Sums => {
    const known = rows.get(key)
    if (known) return known
    const fresh = empty()
    rows.set(key, fresh)
    buyers.set(key, new Set())
    return fresh
  }
  for (const entry of result.entries)
    eachRole(entry, cut, (key, role) => addInquiry(row(key), role, result.assistedLeavesInquiries))
  for (const order of result.orders)
    eachPart(order, cut, (key, part) => {
      addOrder(row(key), order, part)
      if (part.isCredited && order.paidAt !== null) buyers.get(key)?.add(order.buyerKey)
    })
  for (const [key, sums] of rows) sums.buyers = buyers.get(key)?.size ?? 0
  return rows
}
