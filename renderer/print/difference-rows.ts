import type { MonthDifference } from '#shared/contract/month-close.ts'
import { pagesOf } from './page-rows.ts'

type Person = MonthDifference['people'][number]

/** What a page of the difference is made of: a person, the figures that changed, the orders that changed; at the end the sum of all. */
export type DifferenceRow =
  | { readonly kind: 'person'; readonly person: Person }
  | { readonly kind: 'figure'; readonly figure: Person['figures'][number] }
  | { readonly kind: 'order'; readonly order: Person['orders'][number] }
  | { readonly kind: 'total' }

/** Person by person in the order of the value. */
export const differenceRows = ({ people }: MonthDifference): readonly DifferenceRow[] => [
  ...people.flatMap((person): readonly DifferenceRow[] => [
    { kind: 'person', person },
    ...person.figures.map((figure) => ({ kind: 'figure' as const, figure })),
    ...person.orders.map((order) => ({ kind: 'order' as const, order })),
  ]),
  { kind: 'total' },
]

/** Rows of an ordinary line's height that a page has room for. */
const room = { first: 46, other: 50 }

/** A person's line never ends a page. */
export const differencePages = (difference: MonthDifference): readonly (readonly DifferenceRow[])[] =>
  pagesOf(
    differenceRows(difference),
    ({ kind }) => ({ height: kind === 'person' ? 1.5 : 1, isHeading: kind === 'person' }),
    room.first,
    room.other,
  )
