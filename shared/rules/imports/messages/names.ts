import { textOf, type CellValue } from '../../cells.ts'

/**
 * Names in the cells of a file, each read once. A name cut out of a large piece of text keeps all of it in memory, so what is kept is a
 * copy of the name alone.
 */
export class NameBook {
  readonly #known = new Map<string, string | null>()
  readonly #tidy: (text: string) => string
  #lastCell: CellValue = null
  #last: string | null = null

  constructor(tidy: (text: string) => string) {
    this.#tidy = tidy
  }

  /** The name in a cell; null when it is empty. */
  of(cell: CellValue): string | null {
    if (cell === undefined || cell === null || cell === '') return null
    if (cell === this.#lastCell) return this.#last
    const written = typeof cell === 'string' ? cell : String(cell)
    let name = this.#known.get(written)
    if (name === undefined) {
      const own = copied(written)
      const text = textOf(typeof cell === 'string' ? own : cell)
      name = text === null ? null : this.#tidy(text)
      this.#known.set(own, name)
    }
    this.#lastCell = cell
    this.#last = name
    return name
  }
}

/** The same text in memory of its own. */
const copied = (text: string): string => ` ${text} `.slice(1, -1)

const isSeparator = (character: string | undefined): boolean => character === ':' || character === '-'

/** The full account a short name means: the one that is it, or the only longest one that ends with it after `:` or `-`; else the name (rule 16). */
export const fullAccount = (name: string, accounts: Iterable<string>): string => {
  const found = new Set<string>()
  for (const account of accounts) {
    if (account === name) return name
    if (account.endsWith(name) && isSeparator(account[account.length - name.length - 1])) found.add(account)
  }
  const [only] = found
  return found.size === 1 && only !== undefined ? only : name
}

/** True when one of two names is the other one with its middle hidden: `t**8` and `tb123458` (rule 17). */
export const mayBeSameName = (a: string, b: string): boolean => {
  if (a === b) return true
  const [masked, plain] = a.includes('*') ? [a, b] : [b, a]
  if (!masked.includes('*') || plain.includes('*')) return false
  const start = masked.slice(0, masked.indexOf('*'))
  const end = masked.slice(masked.lastIndexOf('*') + 1)
  return plain.length >= start.length + end.length && plain.startsWith(start) && plain.endsWith(end)
}
