import { folded } from '../../folded.ts'
import { SearchedLine, WordFinder, type Place } from './word-finder.ts'

// False hits that are learnt. docs/quality.md §2

/** An exception as far as it decides about hits. */
export interface ExceptionWords {
  readonly rule: string
  readonly word: string
  readonly scope: 'line' | 'phrase'
  readonly text: string
}

/** A text as two lines are compared: case, width and blanks at its ends do not count. */
export const sameLine = (text: string): string => folded(text).trim()

/** Where a phrase stands in a line, case, width and hiding signs folded. */
export const phrasePlaces = (phrase: string, line: SearchedLine): readonly Place[] =>
  new WordFinder([{ word: phrase }]).find(line).flatMap(({ marks }) => marks)

const covers = ([start, length]: Place, [from, count]: Place): boolean =>
  start <= from && from + count <= start + length

/** True when a phrase stands in a line around one of the marks: only such a phrase can be learnt. */
export const isAround = (phrase: string, text: string, marks: readonly Place[]): boolean => {
  const places = phrasePlaces(phrase, new SearchedLine(text))
  return marks.some((mark) => places.some((place) => covers(place, mark)))
}

interface Learnt {
  readonly lines: Set<string>
  readonly phrases: WordFinder<{ readonly word: string }> | null
}

const keyOf = (rule: string, word: string): string => `${rule} ${folded(word)}`

/** Exceptions, ready to be asked about hits. */
export class LearntExceptions {
  readonly #byWord = new Map<string, Learnt>()

  constructor(exceptions: readonly ExceptionWords[]) {
    for (const [key, own] of Map.groupBy(exceptions, ({ rule, word }) => keyOf(rule, word))) {
      const phrases = own.filter(({ scope }) => scope === 'phrase').map(({ text }) => ({ word: text }))
      this.#byWord.set(key, {
        lines: new Set(own.filter(({ scope }) => scope === 'line').map(({ text }) => sameLine(text))),
        phrases: phrases.length === 0 ? null : new WordFinder(phrases),
      })
    }
  }

  /** The marks of a hit that no exception excuses; none left: it is no hit. */
  left(hit: { readonly rule: string; readonly word: string; readonly marks: readonly Place[] }, text: string) {
    const learnt = this.#byWord.get(keyOf(hit.rule, hit.word))
    if (learnt === undefined) return hit.marks
    if (learnt.lines.size > 0 && learnt.lines.has(sameLine(text))) return []
    if (learnt.phrases === null) return hit.marks
    const places = learnt.phrases.find(new SearchedLine(text)).flatMap(({ marks }) => marks)
    return places.length === 0 ? hit.marks : hit.marks.filter((mark) => !places.some((place) => covers(place, mark)))
  }
}
