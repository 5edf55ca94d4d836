import type { MonthDifference } from '../contract/month-close.ts'
import type { OrderId, PersonId } from '../kit/ids.ts'
import type { Fen } from '../kit/money.ts'

// What two states of a month differ in, person by person and order by order: docs/month-close.md §5.

type Person = MonthDifference['people'][number]
type Figure = Person['figures'][number]['figure']

/** Somebody's month on one of the sides. `amount`: the order's commission before the coefficient, with its extras. */
export interface PersonSide {
  readonly personId: PersonId
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

/** Numbers that two shops use. */
const sharedNumbers = (sides: readonly (PersonSide | undefined)[]): ReadonlySet<string> =>
  new Set(
    sides.flatMap((side) => {
      const seen = new Set<string>()
      return (side?.orders ?? []).flatMap(({ order }) => (seen.size === seen.add(order).size ? [order] : []))
    }),
  )

/** The shop, which may have got another name, only counts where its number alone does not say which order it is. */
const byNumber = (side: PersonSide | undefined, shared: ReadonlySet<string>): ReadonlyMap<string, OrderSide> =>
  new Map(side?.orders.map((line) => [shared.has(line.order) ? `${line.order} ${line.shop}` : line.order, line]))

const figuresOf = (before: PersonSide | undefined, after: PersonSide | undefined): Person['figures'] =>
  (Object.keys((before ?? after)?.figures ?? {}) as Figure[]).flatMap((figure) => {
    const [old, fresh] = [before?.figures[figure] ?? null, after?.figures[figure] ?? null]
    return old === fresh ? [] : [{ figure, before: old, after: fresh }]
  })

/** By number: an order that was undone and imported again is the same one under another id. */
const ordersOf = (before: PersonSide | undefined, after: PersonSide | undefined): Person['orders'] => {
  const shared = sharedNumbers([before, after])
  const [old, fresh] = [byNumber(before, shared), byNumber(after, shared)]
  return [...new Set([...old.keys(), ...fresh.keys()])].sort().flatMap((key) => {
    const [was, is] = [old.get(key), fresh.get(key)]
    const known = is ?? was
    if (known === undefined || was?.amount === is?.amount) return []
    return [{ orderId: known.orderId, order: known.order, before: was?.amount ?? null, after: is?.amount ?? null }]
  })
}

/**
 * Everybody with a difference, by number, under the newer number and name; somebody who is on one side only differs in all that is not empty
 * there.
 */
export const differencesOf = (before: readonly PersonSide[], after: readonly PersonSide[]): Person[] => {
  const old = new Map(before.map((person) => [person.personId, person]))
  const fresh = new Map(after.map((person) => [person.personId, person]))
  const people = [...new Set([...old.keys(), ...fresh.keys()])].flatMap((id) => {
    const [was, is] = [old.get(id), fresh.get(id)]
    const known = is ?? was
    const figures = figuresOf(was, is)
    const orders = ordersOf(was, is)
    if (known === undefined || figures.length + orders.length === 0) return []
    return [{ agent: known.agent, name: known.name, figures, orders }]
  })
  return people.sort((a, b) => (a.agent < b.agent ? -1 : a.agent > b.agent ? 1 : 0))
}
