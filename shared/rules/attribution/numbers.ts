// Numbers of the team in a memo, and what only looks like one: docs/attribution.md §3.

/** A word of a text by its place. */
export interface Place {
  readonly at: number
  readonly length: number
}

const letter = String.raw`\p{Script=Latin}`
const digit = String.raw`\p{Nd}`
const [isLetter, isDigit] = [new RegExp(letter, 'u'), new RegExp(digit, 'u')]
const isPlain = new RegExp(`^[${letter}${digit}]+$`, 'u')

export const placesOf = (text: string, part: string): number[] => {
  const places: number[] = []
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) places.push(at)
  return places
}

const isLetterOrDigit = (character: string | undefined): boolean =>
  character !== undefined && (isLetter.test(character) || isDigit.test(character))

/**
 * Finds numbers as whole tokens: no Latin letter and no digit right before or after them; Chinese may touch them. `numbers` and texts are
 * folded. Plain numbers are looked up token by token, because a month has fifty thousand memos and a team forty people.
 */
export const numberFinder = (
  numbers: readonly string[],
): ((text: string) => (Place & { readonly number: string })[]) => {
  const plain = new Set(numbers.filter((number) => isPlain.test(number)))
  const others = numbers.filter((number) => number !== '' && !plain.has(number))
  const token = new RegExp(`[${letter}${digit}]+`, 'gu')
  return (text) => [
    ...Array.from(text.matchAll(token), ({ index, 0: number }) => ({
      at: index,
      length: number.length,
      number,
    })).filter(({ number }) => plain.has(number)),
    ...others.flatMap((number) =>
      placesOf(text, number)
        .filter((at) => !isLetterOrDigit(text[at - 1]) && !isLetterOrDigit(text[at + number.length]))
        .map((at) => ({ at, length: number.length, number })),
    ),
  ]
}

const escaped = (character: string): string => character.replace(/[\\^$.*+?()[\]{}|/]/, String.raw`\$&`)

/** A letter for each letter, a digit for each digit, the rest as it is. Null for digits alone, or none: every count and size would look like it. */
const formOf = (number: string): string | null => {
  const characters = Array.from(number)
  const digits = characters.filter((one) => isDigit.test(one)).length
  if (digits === 0 || digits === characters.length) return null
  return characters.map((one) => (isDigit.test(one) ? digit : isLetter.test(one) ? letter : escaped(one))).join('')
}

/** Finds words that have the form of one of the numbers as whole tokens, the numbers themselves among them. */
export const lookalikeFinder = (numbers: readonly string[]): ((text: string) => Place[]) => {
  const forms = new Set(numbers.flatMap((number) => formOf(number) ?? []))
  if (forms.size === 0) return () => []
  const longestFirst = [...forms].toSorted((a, b) => b.length - a.length).join('|')
  const around = `[${letter}${digit}]`
  const lookalike = new RegExp(`(?<!${around})(?:${longestFirst})(?!${around})`, 'gu')
  return (text) => Array.from(text.matchAll(lookalike), ({ index, 0: word }) => ({ at: index, length: word.length }))
}
