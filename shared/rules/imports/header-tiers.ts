import type { CellValue } from '../cells.ts'

// Headers of two rows, as attendance exports have them (rule 4).

const textIn = (cell: CellValue): string => (cell === null || cell === undefined ? '' : String(cell).trim())

/**
 * The names of a header of two rows whose group titles are merged: the title stands over its first column, the next ones are blank. A
 * column below a title is `title:name`; one without a title is its own name; a title with nothing below it is the column (rule 4).
 */
export const tieredNames = (upper: readonly CellValue[], lower: readonly CellValue[]): string[] => {
  let group = ''
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, place) => {
    const [title, name] = [textIn(upper[place]), textIn(lower[place])]
    // A title over a blank cell is merged downwards: it names its own column and covers none to its right.
    if (title !== '') group = name === '' ? '' : title
    if (name === '') return title
    return group === '' || group === name ? name : `${group}:${name}`
  })
}
