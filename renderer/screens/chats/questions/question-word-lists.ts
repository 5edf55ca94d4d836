import { shopWords, type ShopWords } from '#shared/contract/questions.ts'

/** What is typed in the editor, one word a line. */
export interface TypedWords {
  readonly words: string
  readonly stopWords: string
}

export const typedOf = ({ words, stopWords }: ShopWords): TypedWords => ({
  words: words.join('\n'),
  stopWords: stopWords.join('\n'),
})

const separators = /[\n,，、;；\t]+/

/** The words of a field, each once, in the order they were typed; commas part words as line breaks do. */
export const wordsTyped = (field: string): string[] => [
  ...new Set(
    field
      .split(separators)
      .map((word) => word.trim())
      .filter((word) => word !== ''),
  ),
]

/** Why a field cannot be kept, with the word that is wrong; null: it can. */
export interface WordProblem {
  readonly code: 'tooShort' | 'tooLong' | 'tooMany'
  readonly word: string
}

const most = 2000
const longest = 30

/** `shortest`: characters a word needs. */
export const problemOf = (field: string, shortest: number): WordProblem | null => {
  const words = wordsTyped(field)
  const short = words.find((word) => word.length < shortest)
  const long = words.find((word) => word.length > longest)
  if (short !== undefined) return { code: 'tooShort', word: short }
  if (long !== undefined) return { code: 'tooLong', word: long }
  return words.length > most ? { code: 'tooMany', word: '' } : null
}

/** What is saved; null while a field has a problem. */
export const wordsOfTyped = ({ words, stopWords }: TypedWords): ShopWords | null =>
  shopWords.safeParse({ words: wordsTyped(words), stopWords: wordsTyped(stopWords) }).data ?? null
