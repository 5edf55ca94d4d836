import type { Failure, Result } from '#shared/contract/failure.ts'
import type { OrderEvidence } from '#shared/contract/evidence.ts'

type Ask = (orderIds: readonly number[]) => Promise<Result<OrderEvidence[]>>

/** What is known of the orders' evidence: pages by order id, and why the last question failed. */
export interface ShelfState {
  readonly pages: ReadonlyMap<number, OrderEvidence>
  readonly failure: Failure | null
}

/** Nothing asked yet. */
export const emptyShelf: ShelfState = { pages: new Map(), failure: null }

const kept = 40

/**
 * Evidence of orders kept ready: the open one is asked first and alone, its neighbours after it, so that going on shows what is already here.
 * After a change what is kept stays to be seen and is asked again.
 */
export class EvidenceShelf {
  readonly #ask: Ask
  readonly #show: (state: ShelfState) => void
  #pages: ReadonlyMap<number, OrderEvidence> = new Map()
  #asked = new Set<number>()
  #wanted: readonly number[] = []
  #turn = 0

  constructor(ask: Ask, show: (state: ShelfState) => void) {
    this.#ask = ask
    this.#show = show
  }

  /** The orders wanted now, the open one first. */
  want(orderIds: readonly number[]): void {
    this.#wanted = orderIds
    this.#askFor(orderIds.slice(0, 1))
    this.#askFor(orderIds.slice(1))
  }

  /** Something was changed: all that is kept may be out of date. */
  renew(): void {
    this.#turn++
    this.#asked = new Set()
    this.want(this.#wanted)
  }

  #askFor(orderIds: readonly number[]): void {
    const missing = orderIds.filter((id) => !this.#asked.has(id))
    if (missing.length === 0) return
    const turn = this.#turn
    for (const id of missing) this.#asked.add(id)
    void this.#ask(missing).then((result) => {
      if (turn !== this.#turn) return
      if (result.ok) return this.#keep(result.value)
      for (const id of missing) this.#asked.delete(id)
      this.#show({ pages: this.#pages, failure: result.failure })
    })
  }

  #keep(found: readonly OrderEvidence[]): void {
    const fresh = new Map<number, OrderEvidence>(found.map((page) => [page.order.id, page]))
    const old = [...this.#pages].filter(([id]) => !fresh.has(id))
    const dropped = old.slice(0, Math.max(0, old.length + fresh.size - kept))
    for (const [id] of dropped) this.#asked.delete(id)
    this.#pages = new Map([...old.slice(dropped.length), ...fresh])
    this.#show({ pages: this.#pages, failure: null })
  }
}
