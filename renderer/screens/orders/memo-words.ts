import { folded } from '#shared/rules/folded.ts'

/** A stretch of a memo; `isFound`: it names somebody. */
export interface MemoPiece {
  readonly text: string
  readonly isFound: boolean
}

const isWordCharacter = (character: string | undefined): boolean =>
  character !== undefined && /[\p{Script=Latin}\p{Nd}]/u.test(character)

const isWhole = (memo: string, at: number, word: string): boolean =>
  !(isWordCharacter(word[0]) && isWordCharacter(memo[at - 1])) &&
  !(isWordCharacter(word.at(-1)) && isWordCharacter(memo[at + word.length]))

const placesOf = (memo: string, word: string): number[] => {
  const all: number[] = []
  for (let at = memo.indexOf(word); at >= 0; at = memo.indexOf(word, at + word.length)) all.push(at)
  const whole = all.filter((at) => isWhole(memo, at, word))
  // an alias matches as text even inside a longer word, a number only as a whole: whole places win where there are any
  return whole.length > 0 ? whole : all
}

/** The memo cut into pieces, the found words apart, longest first (source: money.md §1: numbers as whole tokens, aliases as text, case and width folded). */
export const memoPieces = (memo: string, found: readonly string[]): readonly MemoPiece[] => {
  const text = folded(memo)
  const marked = new Array<number>(memo.length).fill(0)
  const words = [...new Set(found.map((word) => folded(word)))]
    .filter((word) => word !== '')
    .sort((a, b) => b.length - a.length)
  let mark = 0
  for (const word of words) {
    for (const at of placesOf(text, word)) {
      if (marked.slice(at, at + word.length).every((value) => value === 0)) marked.fill(++mark, at, at + word.length)
    }
  }
  const pieces: { text: string; mark: number }[] = []
  for (let index = 0; index < memo.length; index++) {
    const last = pieces.at(-1)
    if (last && last.mark === marked[index]) last.text += memo[index]!
    else pieces.push({ text: memo[index]!, mark: marked[index]! })
  }
  return pieces.map((piece) => ({ text: piece.text, isFound: piece.mark > 0 }))
}
