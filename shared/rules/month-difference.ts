import type { MonthDifference } from '../contract/month-close.ts'
import type { OrderId } from '../kit/ids.ts'
import type { Fen } from '../kit/money.ts'

// What two states of a month differ in, person by person and order by order: docs/month-close.md §5.

type Person = MonthDifference['people'][number]
type Figure = Person['figures'][number]['figure']

/** Somebody's month on one of the sides. `amount`: the order's commission before the coefficient, with its extras. */
export interface PersonSide {
  readonly agent: string
  readonly name: string
  readonly figures: Readonly<Record<Figure, number | null>>
  readonly orders: readonly OrderSide[]
}

interface OrderSide {
  readonly orderId: OrderId
  readonly shop: string
  readonly order: string
  readonly amount: Fen
}

const byNumber = (side: PersonSide | undefined): ReadonlyMap<string, OrderSide> =>
  new Map(side?.orders.map((line) => [`${line.order} ${line.shop}`, line]))

const figuresOf = (before: PersonSide | undefined, after: PersonSide | undefined): Person['figures'] =>
  (Object.keys((before ?? after)?.figures ?? {}) as Figure[]).flatMap((figure) => {
    const [old, fresh] = [before?.figures[figure] ?? null, after?.figures[figure] ?? null]
    return old === fresh ? [] : [{ figure, before: old, after: fresh }]
  })

/** By number: an order that was undone and imported again is the same one under another id. */
const ordersOf = (before: PersonSide | undefined, after: PersonSide | undefined): Person['orders'] => {
  const [old, fresh] = [byNumber(before), byNumber(after)]
  return [...new Set([...old.keys(), ...fresh.keys()])].sort().flatMap((key) => {
    const [was, is] = [old.get(key), fresh.get(key)]
    const known = is ?? was
    if (known === undefined || was?.amount === is?.amount) return []
    return [{ orderId: known.orderId, order: known.order, before: was?.amount ?? null, after: is?.amount ?? null }]
  })
}

/** Everybody with a difference, by number; somebody who is on one side only differs in all that is not empty there. */
export const differencesOf = (before: readonly PersonSide[], after: readonly PersonSide[]): Person[] => {
  const old = new Map(before.map((person) => [person.agent, person]))
  const fresh = new Map(after.map((person) => [person.agent, person]))
  return [...new Set([...old.keys(), ...fresh.keys()])].sort().flatMap((agent) => {
    const [was, is] = [old.get(agent), fresh.get(agent)]
    const figures = figuresOf(was, is)
    const orders = ordersOf(was, is)
    return figures.length + orders.length === 0 ? [] : [{ agent, name: (is ?? was)?.name ?? '', figures, orders }]
  })
}
