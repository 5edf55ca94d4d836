import { foldedForSearch, marksOf as foldedMarks } from '#shared/rules/search-words.ts'

/** Where words stand in a text: start and length in UTF-16 units. */
export type Mark = readonly [number, number]

/** A stretch of a text, inside or outside the words looked for. */
export interface Piece {
  readonly text: string
  readonly isMarked: boolean
}

/** Every place of a word in a text as the search finds it: capitals and width folded, without overlaps. An empty word stands nowhere. */
export const marksOf = (text: string, word: string): readonly Mark[] =>
  word === '' ? [] : foldedMarks(text, foldedForSearch(word))

/** The text cut at its marks; marks that overlap or lie outside are left out. */
export const piecesOf = (text: string, marks: readonly Mark[]): readonly Piece[] => {
  const pieces: Piece[] = []
  let done = 0
  for (const [start, length] of marks.toSorted((one, other) => one[0] - other[0])) {
    if (start < done || length === 0 || start + length > text.length) continue
    if (start > done) pieces.push({ text: text.slice(done, start), isMarked: false })
    pieces.push({ text: text.slice(start, start + length), isMarked: true })
    done = start + length
  }
  if (done < text.length) pieces.push({ text: text.slice(done), isMarked: false })
  return pieces
}

const inOneLine = (text: string): string => text.replace(/\s/g, ' ')

const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff

/** One line around the first mark: `before` signs ahead of it stay, what is cut off in front becomes an ellipsis. */
export const snippetOf = (text: string, marks: readonly Mark[], before: number): readonly Piece[] => {
  const first = marks.reduce((least, [start]) => Math.min(least, start), text.length)
  const cut = marks.length === 0 || first <= before + 2 ? 0 : first - before
  // a sign of two units is not cut in half
  const from = isLowSurrogate(text.charCodeAt(cut)) ? cut - 1 : cut
  const pieces = piecesOf(
    text.slice(from),
    marks.map(([start, length]): Mark => [start - from, length]),
  ).map(({ text: part, isMarked }) => ({ text: inOneLine(part), isMarked }))
  return from === 0 ? pieces : [{ text: '…', isMarked: false }, ...pieces]
}
