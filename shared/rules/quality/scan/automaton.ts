import type { SpreadText } from './spread-text.ts'

/**
 * Finds all of many words in one walk over a text (Aho and Corasick, 1975): a tree of all words, and from each place in it the way to the longest
 * other beginning that fits what was read.
 */
export class Automaton {
  /** characters of words by number; 0: in no word */
  readonly #symbols = new Uint16Array(65_536)
  #symbolCount = 1
  readonly #next = new Map<number, number>()
  readonly #root: Int32Array
  readonly #fail: Int32Array
  /** the word that ends at a state, or -1 */
  readonly #word: Int32Array
  /** the next shorter word that ends where a state does: its state, or 0 */
  readonly #shorter: Int32Array
  #states = 1

  /** Words as folded characters; a word that comes again or has no character is not looked for. */
  constructor(words: readonly SpreadText[]) {
    const most = words.reduce((sum, { length }) => sum + length, 1)
    for (const { codes, length } of words)
      for (let at = 0; at < length; at++) this.#symbols[codes[at] ?? 0] ||= this.#symbolCount++
    this.#root = new Int32Array(this.#symbolCount)
    this.#fail = new Int32Array(most)
    this.#word = new Int32Array(most).fill(-1)
    this.#shorter = new Int32Array(most)
    const order = words.flatMap((word, index) => this.#plant(word, index))
    // Shorter beginnings first: each one's way back leads to a shorter one.
    order.sort((one, other) => one.depth - other.depth)
    for (const step of order) this.#link(step)
  }

  #step(state: number, symbol: number): number {
    return state === 0 ? (this.#root[symbol] ?? 0) : (this.#next.get(state * this.#symbolCount + symbol) ?? 0)
  }

  #plant({ codes, length }: SpreadText, word: number): Step[] {
    const grown: Step[] = []
    let state = 0
    for (let at = 0; at < length; at++) {
      const symbol = this.#symbols[codes[at] ?? 0] ?? 0
      let next = this.#step(state, symbol)
      if (next === 0) {
        next = this.#states++
        if (state === 0) this.#root[symbol] = next
        else this.#next.set(state * this.#symbolCount + symbol, next)
        grown.push({ from: state, symbol, to: next, depth: at + 1 })
      }
      state = next
    }
    if (state !== 0 && this.#word[state] === -1) this.#word[state] = word
    return grown
  }

  #link({ from, symbol, to }: Step): void {
    const fail = from === 0 ? 0 : this.#follow(this.#fail[from] ?? 0, symbol)
    this.#fail[to] = fail
    this.#shorter[to] = (this.#word[fail] ?? -1) === -1 ? (this.#shorter[fail] ?? 0) : fail
  }

  #follow(from: number, symbol: number): number {
    let state = from
    let next = this.#step(state, symbol)
    while (next === 0 && state !== 0) {
      state = this.#fail[state] ?? 0
      next = this.#step(state, symbol)
    }
    return next
  }

  /**
   * Says the words that stand in a text, each by its number and the place behind its last character, in the order of these places. Of words that end
   * at one place the longest is said first; `found` true: the shorter ones are not said.
   */
  find({ codes, length }: SpreadText, found: (word: number, end: number) => boolean): void {
    let state = 0
    for (let at = 0; at < length; at++) {
      const symbol = this.#symbols[codes[at] ?? 0] ?? 0
      if (symbol === 0) {
        state = 0
        continue
      }
      state = this.#follow(state, symbol)
      const longest = (this.#word[state] ?? -1) === -1 ? (this.#shorter[state] ?? 0) : state
      for (let ending = longest; ending !== 0; ending = this.#shorter[ending] ?? 0)
        if (found(this.#word[ending] ?? 0, at + 1)) break
    }
  }
}

interface Step {
  readonly from: number
  readonly symbol: number
  readonly to: number
  readonly depth: number
}
