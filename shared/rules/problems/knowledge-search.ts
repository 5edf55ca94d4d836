import { foldedForSearch, marksOf } from '../search-words.ts'

// How answers are found while somebody types between two chats. (docs/problems.md)

/** A knowledge entry as the search goes through it: every text folded. */
export interface KnowledgeText {
  readonly id: number
  readonly shortcut: string
  readonly question: string
  readonly answer: string
  readonly product: string
}

/** What was typed, folded, with blanks between words made one. */
export interface TypedSearch {
  readonly whole: string
  readonly words: readonly string[]
}

export const typedSearch = (search: string): TypedSearch => {
  const words = foldedForSearch(search).split(/\s+/).filter(Boolean)
  return { whole: words.join(' '), words }
}

/** Folds the texts of an entry once, for as many searches as come. */
export const knowledgeText = (entry: KnowledgeText): KnowledgeText => ({
  id: entry.id,
  shortcut: foldedForSearch(entry.shortcut).trim(),
  question: foldedForSearch(entry.question),
  answer: foldedForSearch(entry.answer),
  product: foldedForSearch(entry.product),
})

/** How well an entry fits: 0 its shortcut is what was typed · 1 its shortcut begins so · 2 its question has every word · 3 they stand somewhere in it · null: one is missing. */
export const fitOf = (
  { shortcut, question, answer, product }: KnowledgeText,
  { whole, words }: TypedSearch,
): 0 | 1 | 2 | 3 | null => {
  if (words.length === 0) return 3
  if (shortcut !== '' && shortcut === whole) return 0
  if (shortcut !== '' && shortcut.startsWith(whole)) return 1
  if (words.every((word) => question.includes(word))) return 2
  const isFound = (word: string): boolean =>
    question.includes(word) || shortcut.includes(word) || answer.includes(word) || product.includes(word)
  return words.every(isFound) ? 3 : null
}

/** An entry that fits, with what puts it before others. */
export interface RankedKnowledge {
  readonly id: number
  readonly fit: 0 | 1 | 2 | 3
  readonly isExpired: boolean
  readonly used: number
}

/** Valid ones first, then the better fit, the more used, the newer. */
export const byFit = (a: RankedKnowledge, b: RankedKnowledge): number =>
  Number(a.isExpired) - Number(b.isExpired) || a.fit - b.fit || b.used - a.used || b.id - a.id

/** Where the typed words stand in a text: start and length, in order, none overlapping another. */
export const knowledgeMarks = (text: string, { words }: TypedSearch): [number, number][] => {
  const marks = words.flatMap((word) => marksOf(text, word)).toSorted((a, b) => a[0] - b[0] || b[1] - a[1])
  const kept: [number, number][] = []
  for (const [start, length] of marks) {
    const last = kept.at(-1)
    if (last === undefined || start >= last[0] + last[1]) kept.push([start, length])
  }
  return kept
}
