import { readFileSync } from 'node:fs'

/** A document of the project by its path from the project's folder. */
export const read = (file: string): string => readFileSync(file, 'utf8')

/** Text outside of code blocks, in which names are examples. */
export const prose = (file: string): string => read(file).replace(/^```[\s\S]*?^```/gm, '')

/** The cells of a table row. */
export const cellsOf = (line: string): string[] =>
  line
    .split(/(?<!\\)\|/)
    .slice(1, -1)
    .map((cell) => cell.trim())

/** The rows below the head of the table that follows `<!-- table: name -->`. */
export const tableOf = (file: string, name: string): string[][] => {
  const lines = (read(file).split(`<!-- table: ${name} -->`)[1] ?? '').trimStart().split('\n')
  const end = lines.findIndex((line) => !line.startsWith('|'))
  return lines.slice(2, end).map(cellsOf)
}

/** A cell without its code marks. */
export const code = (cell: string | undefined): string => (cell ?? '').replace(/^`|`$/g, '')

/** Every word in code marks. */
export const codesIn = (cell: string | undefined): string[] =>
  [...(cell ?? '').matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '')
