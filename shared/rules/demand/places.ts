/** When the places that are taken become free again: a heap, the earliest on top. */
export class TakenPlaces {
  readonly #ends: number[]

  constructor(ends: number[] = []) {
    this.#ends = ends
  }

  get count(): number {
    return this.#ends.length
  }

  /** second at which the next one becomes free; Infinity = none is taken */
  get next(): number {
    return this.#ends[0] ?? Infinity
  }

  copy(): TakenPlaces {
    return new TakenPlaces([...this.#ends])
  }

  take(until: number): void {
    const ends = this.#ends
    let at = ends.length
    ends.push(until)
    while (at > 0) {
      const above = (at - 1) >> 1
      if ((ends[above] ?? 0) <= until) break
      ends[at] = ends[above] ?? 0
      at = above
    }
    ends[at] = until
  }

  /** Frees what ends at a second or before it. */
  freeUpTo(second: number): void {
    while (this.next <= second) this.#freeNext()
  }

  #freeNext(): void {
    const ends = this.#ends
    const last = ends.pop() ?? 0
    if (ends.length === 0) return
    let at = 0
    for (;;) {
      let below = 2 * at + 1
      if (below >= ends.length) break
      if (below + 1 < ends.length && (ends[below + 1] ?? 0) < (ends[below] ?? 0)) below++
      if ((ends[below] ?? 0) >= last) break
      ends[at] = ends[below] ?? 0
      at = below
    }
    ends[at] = last
  }
}
