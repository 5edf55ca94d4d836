import type { ScanLists } from '../../../contract/quality-scan.ts'
import { listNames } from './default-words.ts'
import { hasGapSign, plainOf, spreadOf } from './spread-text.ts'

/** What two words have in common that are the same to the finder; '' for a word nothing can be found of. */
const keyOf = (word: string): string => {
  const { codes, length } = hasGapSign(word) ? plainOf(word) : spreadOf(word)
  return String.fromCharCode(...codes.subarray(0, length)).trim()
}

const tidied = (words: readonly string[]): string[] => {
  const known = new Set([''])
  return words
    .map((word) => word.trim())
    .filter((word) => {
      const key = keyOf(word)
      const isNew = !known.has(key)
      known.add(key)
      return isNew
    })
}

/** Lists with every word once: of words that are the same but for case, width or hiding signs the first one stays. */
export const tidiedLists = (lists: ScanLists): ScanLists => ({
  ...lists,
  words: Object.fromEntries(listNames.map((list) => [list, tidied(lists.words[list])])) as ScanLists['words'],
  perfunctory: tidied(lists.perfunctory),
  rude: tidied(lists.rude),
  greetings: tidied(lists.greetings),
  closings: tidied(lists.closings),
  promises: tidied(lists.promises),
  shortReplies: tidied(lists.shortReplies),
})

/** Words of a pasted text: one a line, or parted by commas, semicolons or tabs; nothing is cut off or left out but blanks and repetitions. */
export const wordsFromText = (text: string): readonly string[] => tidied(text.split(/[\n\r,，、;；\t]+/))
