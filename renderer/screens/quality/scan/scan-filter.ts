import { scanRules, wordLists, type ScanHit, type ScanRule, type WordList } from '#shared/contract/quality-scan.ts'

/** What of the hits is shown; null: all. */
export interface HitFilter {
  readonly rule: ScanRule | null
  readonly list: WordList | null
  readonly agent: string | null
  readonly state: 'unjudged' | 'right' | 'false' | null
}

export const hitStates = ['unjudged', 'right', 'false'] as const

type Query = Readonly<Record<string, string>>

/** The filter of the hash: hits nobody judged yet, unless it says otherwise. */
export const filterOfQuery = (query: Query): HitFilter => ({
  rule: scanRules.find((rule) => rule === query['rule']) ?? null,
  list: wordLists.find((list) => list === query['list']) ?? null,
  agent: query['agent'] ?? null,
  state: query['state'] === 'all' ? null : (hitStates.find((state) => state === query['state']) ?? 'unjudged'),
})

/** The hash with changes; null takes a part out. */
export const changedQuery = (query: Query, changes: Readonly<Record<string, string | null>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries({ ...query, ...changes }).filter((entry): entry is [string, string] => entry[1] !== null),
  )

/** A phrase to begin with: the word with a character on each side. */
export const phraseAround = ({ text, marks }: Pick<ScanHit, 'text' | 'marks'>): string => {
  const [[start, length] = [0, text.length]] = marks
  return text.slice(Math.max(0, start - 1), start + length + 1).trim()
}

/** Pieces of a line, in order; `isMarked`: a word stands there. */
export const markedPieces = (
  text: string,
  marks: ScanHit['marks'],
): readonly { readonly text: string; readonly isMarked: boolean }[] => {
  const pieces: { text: string; isMarked: boolean }[] = []
  let at = 0
  for (const [start, length] of marks.toSorted(([one], [other]) => one - other)) {
    if (start > at) pieces.push({ text: text.slice(at, start), isMarked: false })
    if (start + length > at) pieces.push({ text: text.slice(Math.max(at, start), start + length), isMarked: true })
    at = Math.max(at, start + length)
  }
  if (at < text.length) pieces.push({ text: text.slice(at), isMarked: false })
  return pieces
}
