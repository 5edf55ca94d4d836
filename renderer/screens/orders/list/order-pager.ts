import type { Failure, Result } from '#shared/contract/failure.ts'
import type { InputOf, OutputOf } from '#shared/contract/index.ts'
import type { OrderFilter } from '#shared/contract/orders.ts'
import { noPages, pagesBetween, pageSize, shelved, withPage, type OrderPages, type OrderShelf } from './order-pages.ts'
import type { OrderSort } from '../orders-route.ts'

/** A filter and a sort: what a list of orders is about. */
export interface OrderQuestion {
  readonly filter: OrderFilter
  readonly sort: OrderSort
}

/** What has come so far, and why the last page did not come. */
export interface PagerState {
  readonly pages: OrderPages
  readonly failure: Failure | null
}

type Ask = (input: InputOf<'orders.list'>) => Promise<Result<OutputOf<'orders.list'>>>

/** Asks for pages of orders as they come into sight, each once, and drops answers that are no longer about the present question. */
export class OrderPager {
  readonly #ask: Ask
  readonly #show: (state: PagerState) => void
  #question: OrderQuestion | null = null
  #turn = 0
  #asked = new Set<number>()
  #seen: readonly [number, number] = [0, pageSize]
  #shelf: OrderShelf = new Map()
  #shown: OrderPages = noPages

  constructor(ask: Ask, show: (state: PagerState) => void) {
    this.#ask = ask
    this.#show = show
  }

  /** Turns to another filter or sort; what is still kept of it shows at once. */
  open(question: OrderQuestion): void {
    this.#question = question
    this.#turn++
    this.#seen = [0, pageSize]
    const kept = this.#shelf.get(this.#key())
    this.#asked = new Set(kept?.pages.keys() ?? [])
    if (kept) this.#keep(this.#key(), { ...kept, turn: this.#turn })
    this.#askPage(0)
  }

  /** Rows from `from` up to but without `to` are in sight: asks for the pages that are missing. */
  need(from: number, to: number): void {
    this.#seen = [from, to]
    const total = this.#shelf.get(this.#key())?.totals?.orders ?? null
    for (const page of pagesBetween(from, to, total)) this.#askPage(page)
  }

  /** Something was changed: nothing kept holds any more, what is in sight is asked again. */
  renew(): void {
    this.#turn++
    this.#shelf = new Map()
    this.#asked = new Set()
    for (const page of pagesBetween(this.#seen[0], this.#seen[1], null)) this.#askPage(page)
  }

  #key(): string {
    return JSON.stringify(this.#question)
  }

  #keep(key: string, pages: OrderPages): void {
    this.#shelf = shelved(this.#shelf, key, pages)
    this.#shown = pages
    this.#show({ pages, failure: null })
  }

  #askPage(page: number): void {
    const [question, turn, asked, key] = [this.#question, this.#turn, this.#asked, this.#key()]
    if (question === null || asked.has(page)) return
    asked.add(page)
    void this.#ask({ ...question, offset: page * pageSize, limit: pageSize }).then((result) => {
      if (turn !== this.#turn) return
      if (result.ok) return this.#keep(key, withPage(this.#shelf.get(key) ?? noPages, turn, page, result.value))
      asked.delete(page)
      this.#show({ pages: this.#shown, failure: result.failure })
    })
  }
}
