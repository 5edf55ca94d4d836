import { phrases } from './phrases.ts'
import { adornments, isHan, piecesOf } from './title-words.ts'

// Which product a chat is about: an order's title, or a word of one. (docs/questions.md)

/** Characters of a title that name a product. */
const longestTitle = 120

/** A product's name as it is kept: spaces settled, not longer than 120 signs. */
export const productName = (title: string): string =>
  title.replace(/\s+/g, ' ').trim().slice(0, longestTitle).toWellFormed()

/** A word that stands in so large a share of the titles names no product. */
const commonShare = 0.5

const isNoName = (word: string): boolean =>
  adornments.has(word) || phrases.some(({ pattern }) => word.search(pattern) >= 0)

type Cut = (text: string) => readonly string[]

/** A part of a name needs so many signs to name a product by itself: 小蜜蜂 of 小蜜蜂系列. */
const longPart = 3

const wordsOf = (title: string, cut: Cut, cutAll: Cut): ReadonlySet<string> =>
  new Set(
    piecesOf(title).flatMap((piece) => [...cut(piece), ...cutAll(piece).filter((part) => part.length >= longPart)]),
  )

/** Finds a product by words of buyers. */
export class ProductWords {
  readonly #titles: readonly string[]
  readonly #byWord = new Map<string, Set<number>>()

  /** `cut` separates words with the names of product-names.ts whole, `cutAll` these too; `isStopWord`: what no product is called. */
  constructor(
    titles: readonly string[],
    {
      cut,
      cutAll,
      isStopWord,
    }: { readonly cut: Cut; readonly cutAll: Cut; readonly isStopWord: (word: string) => boolean },
  ) {
    this.#titles = [...new Set(titles.map(productName))]
    for (const [index, title] of this.#titles.entries())
      for (const word of wordsOf(title, cut, cutAll)) {
        if (word.length < 2 || !isHan(word) || isStopWord(word) || isNoName(word)) continue
        this.#byWord.set(word, (this.#byWord.get(word) ?? new Set()).add(index))
      }
    for (const [word, places] of this.#byWord)
      if (this.#titles.length > 4 && places.size > commonShare * this.#titles.length) this.#byWord.delete(word)
  }

  has(word: string): boolean {
    return this.#byWord.has(word)
  }

  /** The one title all product words of a chat fit, else the longest of these words; '' without any. */
  productOf(words: Iterable<string>): string {
    const found = [...words].filter((word) => this.has(word))
    if (found.length === 0) return ''
    const fitting = found
      .map((word) => this.#byWord.get(word) ?? new Set<number>())
      .reduce((some, others) => new Set([...some].filter((place) => others.has(place))))
    const [only] = fitting
    if (fitting.size === 1 && only !== undefined) return this.#titles[only] ?? ''
    return found.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))[0] ?? ''
  }
}
