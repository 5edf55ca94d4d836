import type { OrderWithAttribution } from '#shared/contract/orders.ts'
import type { OutputOf } from '#shared/contract/index.ts'

/** Orders asked for at once. */
export const pageSize = 200

/** What the answer says about the whole filter, not only about the page. */
export type OrderTotals = OutputOf<'orders.list'>['totals']

/** The pages of one filter and sort that are here so far. `totals` null: nothing has come yet. `turn` tells answers of before a change from those after. */
export interface OrderPages {
  readonly turn: number
  readonly totals: OrderTotals | null
  readonly pages: ReadonlyMap<number, readonly OrderWithAttribution[]>
}

/** Nothing asked, nothing known. */
export const noPages: OrderPages = { turn: 0, totals: null, pages: new Map() }

/** The pages that hold the rows from `from` up to but without `to` (counted from 0), within `total` rows; null total: not known yet. */
export const pagesBetween = (from: number, to: number, total: number | null): number[] => {
  const last = Math.floor((Math.min(to, total ?? to) - 1) / pageSize)
  const first = Math.floor(Math.max(0, from) / pageSize)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
}

/** The pages with one more. An answer of a later turn drops everything older; an answer of an earlier turn changes nothing. */
export const withPage = (
  before: OrderPages,
  turn: number,
  page: number,
  answer: OutputOf<'orders.list'>,
): OrderPages => {
  if (turn < before.turn) return before
  const kept = turn === before.turn ? before.pages : []
  return { turn, totals: answer.totals, pages: new Map([...kept, [page, answer.rows]]) }
}

/** All rows of the filter in order; undefined where a page has not come yet. */
export const rowsOf = ({ totals, pages }: OrderPages): readonly (OrderWithAttribution | undefined)[] => {
  const rows = new Array<OrderWithAttribution | undefined>(totals?.orders ?? 0).fill(undefined)
  for (const [page, found] of pages) {
    found.forEach((row, index) => {
      const at = page * pageSize + index
      if (at < rows.length) rows[at] = row
    })
  }
  return rows
}

const shelfSize = 8

/** Pages by filter and sort; the filters used last, at most eight. */
export type OrderShelf = ReadonlyMap<string, OrderPages>

/** The shelf with the pages of one filter put in front; the oldest falls off. */
export const shelved = (shelf: OrderShelf, key: string, pages: OrderPages): OrderShelf => {
  const others = [...shelf].filter(([other]) => other !== key)
  return new Map([...others.slice(Math.max(0, others.length - shelfSize + 1)), [key, pages]])
}
