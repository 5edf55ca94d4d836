import { Automaton } from './automaton.ts'
import { hasGapSign, isInside, plainOf, spreadOf, type SpreadText } from './spread-text.ts'

/** Where something stands in a text: start and length. */
export type Place = readonly [start: number, length: number]

/** A word that stands in a line, with all its places there. */
export interface FoundWord<Entry> {
  readonly entry: Entry
  readonly marks: readonly Place[]
}

/** A line that is looked through more than once: folded when it is first asked for. */
export class SearchedLine {
  readonly text: string
  #spread: SpreadText | null = null
  #plain: SpreadText | null = null

  constructor(text: string) {
    this.text = text
  }

  get spread(): SpreadText {
    return (this.#spread ??= spreadOf(this.text))
  }

  get plain(): SpreadText {
    return (this.#plain ??= plainOf(this.text))
  }
}

interface Occurrence {
  readonly word: number
  readonly start: number
  readonly end: number
}

/** Longer words hide shorter ones inside them; words that only overlap both stand. */
const outermost = (all: Occurrence[]): readonly Occurrence[] => {
  if (all.length < 2) return all
  all.sort((one, other) => one.start - other.start || other.end - one.end)
  let reached = -1
  return all.filter(({ end }) => {
    if (end <= reached) return false
    reached = end
    return true
  })
}

/** Looks for many words at once; each is plain text, never a pattern. */
export class WordFinder<Entry extends { readonly word: string }> {
  readonly #entries: readonly Entry[]
  readonly #lengths: readonly number[]
  readonly #spread: Automaton
  readonly #plain: Automaton | null

  /** Of words that are the same when folded the first one is found. */
  constructor(entries: readonly Entry[]) {
    this.#entries = entries
    const none: SpreadText = { codes: new Uint16Array(0), places: new Int32Array(0), length: 0 }
    const isPlain = entries.map(({ word }) => hasGapSign(word))
    const texts = entries.map(({ word }, index) => (isPlain[index] ? plainOf(word) : spreadOf(word)))
    this.#lengths = texts.map(({ length }) => length)
    this.#spread = new Automaton(texts.map((text, index) => (isPlain[index] ? none : text)))
    this.#plain = isPlain.includes(true) ? new Automaton(texts.map((text, i) => (isPlain[i] ? text : none))) : null
  }

  #occurrences(automaton: Automaton, text: SpreadText, into: Occurrence[]): void {
    automaton.find(text, (word, end) => {
      const start = end - (this.#lengths[word] ?? 0)
      // `wx` in `newx` and `12` in `112` are parts of something else.
      if (isInside(text, start) || isInside(text, end)) return false
      into.push({ word, start: text.places[start] ?? 0, end: (text.places[end - 1] ?? 0) + 1 })
      return true
    })
  }

  /** The words of a line in the order they first come. */
  find(line: SearchedLine): readonly FoundWord<Entry>[] {
    const all: Occurrence[] = []
    this.#occurrences(this.#spread, line.spread, all)
    if (this.#plain) this.#occurrences(this.#plain, line.plain, all)
    if (all.length === 0) return []
    const marks = new Map<number, Place[]>()
    for (const { word, start, end } of outermost(all)) {
      const places = marks.get(word)
      if (places) places.push([start, end - start])
      else marks.set(word, [[start, end - start]])
    }
    return Array.from(marks, ([word, places]) => ({ entry: this.#entries[word] as Entry, marks: places }))
  }

  /** True when one of the words stands in the line. */
  isIn(line: SearchedLine): boolean {
    return this.find(line).length > 0
  }
}
