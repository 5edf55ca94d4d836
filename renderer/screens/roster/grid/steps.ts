import { blankCell, isSameWord, keyOf, wordOf, type CellWord, type CellWords } from './cell-word.ts'

/** One thing the user did: cells as they were and as they became. Undone and done again as a whole. */
export interface Step {
  readonly before: readonly CellWord[]
  readonly after: readonly CellWord[]
}

/** What can be taken back, and what was: the last one is the next to go. */
export interface History {
  readonly done: readonly Step[]
  readonly undone: readonly Step[]
}

export const noHistory: History = { done: [], undone: [] }

const longest = 200

/**
 * The step that gives cells these words. Cells that stay as they are count for nothing; a locked cell stays unless the word unlocks it, and is
 * counted in `locked`.
 */
export const stepOf = (
  words: CellWords,
  wanted: readonly CellWord[],
): { readonly step: Step; readonly locked: number } => {
  const after = new Map<string, CellWord>()
  let locked = 0
  for (const word of wanted) {
    const before = wordOf(words, word.agent, word.date)
    if (isSameWord(before, word)) continue
    if (before.isLocked && word.isLocked && before.shift !== word.shift) locked++
    else after.set(keyOf(word.agent, word.date), word)
  }
  const changed = [...after.values()]
  return { step: { before: changed.map(({ agent, date }) => wordOf(words, agent, date)), after: changed }, locked }
}

/** The words after a step. */
export const applied = (words: CellWords, after: readonly CellWord[]): Map<string, CellWord> => {
  const next = new Map(words)
  for (const word of after) {
    const key = keyOf(word.agent, word.date)
    if (isSameWord(word, blankCell(word.agent, word.date))) next.delete(key)
    else next.set(key, word)
  }
  return next
}

export const withStep = ({ done }: History, step: Step): History => ({
  done: [...done.slice(-longest + 1), step],
  undone: [],
})

/** The history one step back, with that step; null when nothing was done. */
export const undoneOnce = ({ done, undone }: History): { readonly history: History; readonly step: Step } | null => {
  const step = done.at(-1)
  return step === undefined ? null : { history: { done: done.slice(0, -1), undone: [...undone, step] }, step }
}

/** The history one step on again, with that step; null when nothing was undone. */
export const redoneOnce = ({ done, undone }: History): { readonly history: History; readonly step: Step } | null => {
  const step = undone.at(-1)
  return step === undefined ? null : { history: { done: [...done, step], undone: undone.slice(0, -1) }, step }
}
