import { normalHeader } from '#shared/rules/cells.ts'
import type { Cell } from './table.ts'

/** A header row found among the first rows. */
export interface FoundHeader {
  /** Index in the given rows, from 0. */
  readonly row: number
  /** Normalised column names; an unnamed column is ''. */
  readonly names: string[]
  /** How many different known names the row holds. */
  readonly score: number
}

const searchedRows = 10

const namesOf = (row: readonly Cell[]): string[] =>
  Array.from(row, (cell) => (cell === null ? '' : normalHeader(String(cell))))

/** The row among the first ten with the most known names, the upper one when two are equal; null when no name is known (rule 4). */
export const findHeader = (rows: readonly (readonly Cell[])[], known: ReadonlySet<string>): FoundHeader | null => {
  let best: FoundHeader | null = null
  for (const [row, cells] of rows.slice(0, searchedRows).entries()) {
    const names = namesOf(cells)
    const score = new Set(names.filter((name) => name !== '' && known.has(name))).size
    if (score > (best?.score ?? 0)) best = { row, names, score }
  }
  return best
}
