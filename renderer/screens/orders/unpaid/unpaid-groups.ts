import type { UnpaidOrder } from '#shared/contract/unpaid.ts'
import { sumFen, toFen, type Fen } from '#shared/kit/money.ts'

/** Orders with the same owners for the same reason. */
export interface UnpaidGroup {
  readonly key: string
  readonly owners: readonly string[]
  readonly ownedBy: UnpaidOrder['ownedBy']
  readonly rows: readonly UnpaidOrder[]
  readonly payable: Fen
}

/** What is to be paid for these orders; one whose file names no amount counts as 0. */
export const payableOf = (rows: readonly UnpaidOrder[]): Fen => sumFen(rows.map(({ payable }) => payable ?? toFen(0)))

const reasons: readonly UnpaidOrder['ownedBy'][] = ['chat', 'memo', 'evening-shift', 'nobody']

/** Groups by owner, then by reason; orders of nobody last. Inside a group the oldest order stands first, as it came. */
export const groupsOf = (rows: readonly UnpaidOrder[]): readonly UnpaidGroup[] => {
  const keyOf = ({ owners, ownedBy }: UnpaidOrder): string =>
    `${owners.length === 0 ? '1' : '0'} ${owners.join(' ')} ${reasons.indexOf(ownedBy)}`
  return [...Map.groupBy(rows, keyOf)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, members]) => {
      const [first] = members
      if (first === undefined) return []
      return [{ key, owners: first.owners, ownedBy: first.ownedBy, rows: members, payable: payableOf(members) }]
    })
}

/** The reminder of a day that stands; undefined: none. */
export const standingNudge = ({ nudges }: UnpaidOrder, day: string): UnpaidOrder['nudges'][number] | undefined =>
  nudges.find((nudge) => nudge.day === day && nudge.takenBackAt === null)

/** The order `steps` further on in the list as it is shown, held inside it; from nowhere it is the first. */
export const movedTo = (shown: readonly UnpaidOrder[], id: number | null, steps: number): number | null => {
  const at = shown.findIndex(({ orderId }) => orderId === id)
  const next = at < 0 ? 0 : Math.min(Math.max(0, at + steps), shown.length - 1)
  return shown[next]?.orderId ?? null
}

/** Where to go on after an order was reminded: the next one that was not, from the top when none follows; else it stays. */
export const nextToNudge = (shown: readonly UnpaidOrder[], id: number): number => {
  const at = shown.findIndex(({ orderId }) => orderId === id)
  const isOpen = ({ orderId, isNudgedToday }: UnpaidOrder): boolean => orderId !== id && !isNudgedToday
  return (shown.slice(at + 1).find(isOpen) ?? shown.find(isOpen))?.orderId ?? id
}

/** Who is offered as the one who reminded: the only owner, else whoever was chosen last if it may be theirs; null: to be chosen. */
export const offeredAgent = ({ owners }: UnpaidOrder, chosenLast: string | null): string | null => {
  const [only, ...others] = owners
  if (only !== undefined && others.length === 0) return only
  return chosenLast !== null && (owners.length === 0 || owners.includes(chosenLast)) ? chosenLast : null
}
