import { asks, clausesOf, cleaned, type Clause } from './clauses.ts'
import { isContentWord, keyWords, type Understanding } from './question-key.ts'

/** A question as it stands in a line: its key and its wording. */
export interface FoundQuestion {
  readonly key: string
  readonly text: string
}

/** Keys of questions begin with it, so that none is taken for a word. */
export const questionMark = '?'

/** Characters of a wording that are kept. */
const longestWording = 60

/** A bare 可以吗 asks what the clause before it says. */
const meant = (clauses: readonly Clause[], index: number, understanding: Understanding): FoundQuestion | null => {
  const [before, clause] = [clauses[index - 1], clauses[index]]
  if (clause === undefined) return null
  const own = keyWords(clause.text, understanding)
  const words = own.length > 0 || before === undefined ? own : keyWords(before.text, understanding)
  if (words.length === 0) return null
  const text = own.length > 0 || before === undefined ? clause.text : `${before.text}，${clause.text}`
  return {
    key: questionMark + words.join(' '),
    text: text.replace(/\s+/g, ' ').slice(0, longestWording).toWellFormed(),
  }
}

/** The questions a buyer's line asks, each once. */
export const questionsIn = (line: string, understanding: Understanding): readonly FoundQuestion[] => {
  const clauses = clausesOf(cleaned(line))
  const found = new Map<string, FoundQuestion>()
  for (const [index, clause] of clauses.entries()) {
    const question = asks(clause) ? meant(clauses, index, understanding) : null
    if (question !== null && !found.has(question.key)) found.set(question.key, question)
  }
  return [...found.values()]
}

/** Words of lines that may be counted, each once: neither numbers nor single signs nor words that say nothing. */
export const wordsIn = (
  lines: readonly string[],
  { cut, isStopWord }: Pick<Understanding, 'cut' | 'isStopWord'>,
): ReadonlySet<string> =>
  new Set(cut(lines.map(cleaned).join('\n')).filter((word) => isContentWord(word) && !isStopWord(word)))
