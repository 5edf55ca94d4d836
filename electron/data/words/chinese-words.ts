import { createRequire } from 'node:module'
import type * as Dictionary from 'jieba-wasm'

// The dictionary is a package of its own beside the bundles, because it reads a file next to itself. (docs/decisions/018-words-of-chats.md)

const load = createRequire(import.meta.url)
const name = 'jieba-wasm'

type Cut = (text: string) => string[]

interface Loaded {
  readonly dictionary: typeof Dictionary
  /** what was added to it */
  readonly words: Set<string>
}

let loaded: Loaded | null = null

/** High enough that a word of the shop's is kept whole whatever its parts are. */
const ownFrequency = 50_000

/** Words cannot be taken out of a dictionary again: when one has to go, another copy is read. */
const fresh = (): Loaded => {
  Reflect.deleteProperty(load.cache, load.resolve(name))
  return { dictionary: load(name) as typeof Dictionary, words: new Set() }
}

/**
 * Separates Chinese text into words, with words of the shop's own in small letters that are never cut in two. Read at the first call, which
 * takes about half a second; the same for the same own words, whatever was asked before.
 */
export const chineseWords = (own: ReadonlySet<string>): Cut => {
  if (loaded === null || [...loaded.words].some((word) => !own.has(word))) loaded = fresh()
  const { dictionary, words } = loaded
  for (const word of own) {
    if (words.has(word)) continue
    dictionary.add_word(word, ownFrequency)
    words.add(word)
  }
  return (text) => dictionary.cut(text, false)
}
