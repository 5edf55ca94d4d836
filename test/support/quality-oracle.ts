import type { ChatRow } from '#test/fixtures/messages.ts'

// Forbidden words as somebody would look for them with pencil and paper: every word at every place of every line.

/** What hides the characters of a word from each other in these texts. */
const hiding = new Set([' ', '.', '\u200b'])

/** A word in a line: start and length of each place, as printed there. */
export interface NaiveHit {
  readonly at: string
  readonly buyer: string
  readonly word: string
  readonly marks: readonly (readonly [start: number, length: number])[]
}

interface Place {
  readonly word: string
  readonly start: number
  readonly end: number
}

const placesIn = (text: string, words: readonly string[]): Place[] => {
  const places = Array.from(text, (_sign, index) => index).filter((index) => !hiding.has(text[index] ?? ''))
  const bare = places.map((index) => text[index]).join('')
  return words.flatMap((word) =>
    places.flatMap((start, index): Place[] =>
      bare.startsWith(word, index) ? [{ word, start, end: (places[index + word.length - 1] ?? start) + 1 }] : [],
    ),
  )
}

const isWithin = (inner: Place, outer: Place): boolean =>
  inner !== outer && outer.start <= inner.start && inner.end <= outer.end

/** Words that stand in a line; one that lies whole within another one is none. */
export const naiveWords = (text: string, words: readonly string[]): ReadonlyMap<string, NaiveHit['marks']> => {
  const places = placesIn(text, words)
  const standing = places.filter((inner) => !places.some((outer) => isWithin(inner, outer)))
  const marks = new Map<string, [number, number][]>()
  for (const { word, start, end } of standing.toSorted((a, b) => a.start - b.start))
    marks.set(word, [...(marks.get(word) ?? []), [start, end - start]])
  return marks
}

/** Every hit in the lines agents wrote, in no order. */
export const naiveHits = (rows: readonly ChatRow[], words: readonly string[]): NaiveHit[] =>
  rows
    .filter(({ direction }) => direction === '客服')
    .flatMap(({ sentAt, buyer, text }) =>
      [...naiveWords(text, words)].map(([word, marks]) => ({ at: sentAt, buyer, word, marks })),
    )

/** An award or a warning as it stands at the end. */
export interface NaiveEntry {
  readonly agent: string
  readonly month: string
  readonly points: number
  /** fen */
  readonly bonus: number
  readonly isRevoked: boolean
}

/** What somebody's month adds up to. */
export const naiveLedger = (entries: readonly NaiveEntry[], agent: string, month: string) => {
  let [points, bonus] = [0, 0]
  for (const entry of entries)
    if (entry.agent === agent && entry.month === month && !entry.isRevoked) {
      points += entry.points
      bonus += entry.bonus
    }
  return { points, bonus }
}
