import type { EvidenceKind } from '#shared/contract/commission.ts'
import type { OrderRefund } from '#shared/contract/evidence.ts'
import type { Attribution, OrderWithAttribution } from '#shared/contract/orders.ts'
import type { Plan } from '#shared/contract/plans.ts'
import type { OrderId } from '#shared/kit/ids.ts'
import type { LocalTime } from '#shared/kit/local-time.ts'
import { toFen, toMillionths } from '#shared/kit/money.ts'
import type { MonthOfOrders } from '#shared/rules/commission-lines.ts'
import { reasonOf } from '#shared/rules/refund-reasons.ts'
import type { Context } from '../../context.ts'
import { ordersOfClosing, type ClosedOrder } from '../../stores/closed-order-store.ts'
import { listOfMonth, orderById, type OrderRow } from '../../stores/order-store.ts'
import { listPeople } from '../../stores/people-store.ts'
import type { ClosedMonth } from '../performance/closed-month.ts'
import { standingClosing } from '../performance/closings.ts'
import { shown } from './attributor.ts'

// A closed month's orders as they were at its closing: what another plan is tried on, so that it is laid beside what was paid.

const kept = /^(\d+) (\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}) (\S*) ?(.*)$/

/** Refunds as the closing keeps them, a line each; what follows a line break in somebody's words is not one. */
const refundsThen = (told: string): OrderRefund[] =>
  told.split('\n').flatMap((line) => {
    const [, amount, at, label = '', words = ''] = kept.exec(line) ?? []
    if (amount === undefined || at === undefined) return []
    const [reasonText, reason] = [words || label || null, reasonOf(label, words)]
    return [
      { source: 'after-sales', refundNo: null, amount: toFen(Number(amount)), at: at as LocalTime, reasonText, reason },
    ]
  })

interface Then {
  readonly numbers: ReadonlyMap<number, string>
  readonly evidence: ReadonlyMap<OrderId, EvidenceKind>
}

const attributionThen = ({ id, parts }: ClosedOrder, { numbers, evidence }: Then): Attribution => {
  const shares = parts.flatMap(({ personId, share }) => {
    const agent = numbers.get(personId)
    return agent === undefined ? [] : [{ agent, share: toMillionths(share) }]
  })
  const isCredited = shares.length > 0
  return {
    state: isCredited ? 'credited' : 'nobody',
    evidence: isCredited ? (evidence.get(id) ?? 'memo') : null,
    shares,
    candidates: [],
    found: [],
    decision: null,
    doubts: [],
    chat: null,
  }
}

const evidenceThen = ({ people }: ClosedMonth): Then['evidence'] =>
  new Map(people.flatMap(({ month }) => month.lines.map(({ orderId, evidence }) => [orderId, evidence] as const)))

/** People as they were numbered, named and grouped at the closing; whoever has got the number of one of them since was not there. */
const peopleThen = (context: Context, { people }: ClosedMonth): MonthOfOrders['people'] => {
  const then = new Map(people.map(({ personId, month: { row } }) => [personId, row]))
  const taken = new Set(people.map(({ month: { row } }) => row.agent))
  return listPeople(context.sql).flatMap((person) => {
    const row = then.get(person.id)
    if (row) return [{ ...person, number: row.agent, name: row.name, group: row.group }]
    return taken.has(person.number) ? [] : [person]
  })
}

/** The month as it was closed, for a plan that is tried out. */
export const closedMonthOfOrders = (context: Context, closed: ClosedMonth, whatIf: Plan): MonthOfOrders => {
  const { sql } = context
  const people = peopleThen(context, closed)
  const closing = standingClosing(context, closed.month)
  const orders = closing === null ? [] : ordersOfClosing(sql, closing.id)
  const rows = new Map<OrderId, OrderRow>(listOfMonth(sql, closed.month).map((row) => [row.id, row]))
  const then = { numbers: new Map(people.map(({ id, number }) => [id, number])), evidence: evidenceThen(closed) }
  const attributed = orders.flatMap((order): OrderWithAttribution[] => {
    const row = rows.get(order.id) ?? orderById(sql, order.id)
    return row ? [{ order: { ...shown(row), ...order.then }, attribution: attributionThen(order, then) }] : []
  })
  return {
    month: closed.month,
    people,
    plans: closed.plans,
    whatIf,
    orders: attributed,
    refunds: new Map(orders.map(({ id, refunds }) => [id, refundsThen(refunds)])),
  }
}
