import { isPlainText, isTrim, plainDigits, surelySays } from './cell-plain.ts'

/** What a reader hands over for one cell. */
export type CellValue = string | number | boolean | null | undefined

const edgeBlanks = /^[\s\u200b\ufeff]+|[\s\u200b\ufeff]+$/g
const trimmed = (text: string): string => (isTrim(text) ? text : text.replace(edgeBlanks, ''))

/** Words that stand for "no value", compared without case (rule 9). */
const emptyWords: ReadonlySet<string> = new Set(
  [
    ['', '-', '--', '—', '——', '–', '－', '－－'],
    ['null', 'nan', 'none', 'undefined', '#div/0!', '#n/a', 'n/a', '暂无数据', '延迟统计'],
  ].flat(),
)

/** Dashes in the places of numbers, as in `-%`, `--分--秒`, `--元`. */
const dashesWithUnits = /^(?:[-—–－]{1,2}(?:天|小时|时|分钟|分|秒|%|％|元|次|人|件))+$/

const longestWord = Math.max(...Array.from(emptyWords, ({ length }) => length))

const saysNothing = (text: string): boolean =>
  (text.length <= longestWord && (emptyWords.has(text) || emptyWords.has(text.toLowerCase()))) ||
  dashesWithUnits.test(text)

/** True for the cells that say nothing: blanks, dashes, `null`, `NaN`, `#DIV/0!`, `暂无数据`, `延迟统计` … (rule 9). */
export const isEmptyCell = (cell: CellValue): boolean => {
  if (cell === null || cell === undefined || cell === '') return true
  if (typeof cell === 'number') return Number.isNaN(cell)
  return typeof cell === 'string' && !isPlainText(cell) && saysNothing(trimmed(cell))
}

/** True when the platform has not computed the figure yet (`延迟统计`): no value now, a value in a later export (rule 9). */
export const isPendingCell = (cell: CellValue): boolean => typeof cell === 'string' && trimmed(cell) === '延迟统计'

const formulaText = /^="((?:[^"]|"")*)"$/

/** The text inside a text that is wholly the Excel formula `="…"`, else the text itself, trimmed of blanks and tabs. */
const unwrapped = (bare: string): string => {
  if (!bare.startsWith('="')) return bare
  const inner = formulaText.exec(bare)?.[1]
  return inner === undefined ? bare : trimmed(inner.replaceAll('""', '"'))
}

/** Text without surrounding blanks or tabs and without a `="…"` wrap; numbers by their shortest text; null = no value (rule 9). */
export const textOf = (cell: CellValue): string | null => {
  if (typeof cell !== 'string') return isEmptyCell(cell) ? null : otherText(cell)
  if (isPlainText(cell)) return cell
  const bare = trimmed(cell)
  const text = bare.startsWith('="') ? unwrapped(bare) : bare
  return isEmptyCell(text) ? null : text
}

/** True when {@link textOf} finds something in one of the cells; the first cells nearly always tell. */
export const saysSomething = (cells: readonly CellValue[]): boolean => {
  for (const cell of cells)
    if (typeof cell === 'string' && surelySays(cell)) return true
    else if (textOf(cell) !== null) return true
  return false
}

const otherText = (cell: CellValue): string => (typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell))

/** An id that can be joined on, or the text of one whose digits Excel has destroyed. */
export type IdReading = { readonly id: string } | { readonly ruined: string }

const scientific = /^[+-]?\d(?:\.\d+)?E\+\d{2,}$/i

const idOfNumber = (value: number): IdReading =>
  Number.isFinite(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER
    ? { id: String(value) }
    : { ruined: String(value) }

/**
 * An id as text, without `="…"`, a leading `'`, tabs, `No:` and a trailing `.0`. `ruined`: a number of 2^53 or more, or text like
 * `2.13555E+18`; such an id must be reported and never joined on; null = no value (rule 8).
 */
export const idOf = (cell: CellValue): IdReading | null => {
  if (typeof cell === 'number' && !Number.isNaN(cell)) return idOfNumber(cell)
  const digits = typeof cell === 'string' ? plainDigits(cell) : null
  if (digits !== null) return { id: digits }
  const text = textOf(cell)
  if (text === null) return null
  const bare = trimmed(unwrapped(trimmed(text.replace(/^['‘’＇]/, ''))).replace(/^No[.．]?[:：]/i, ''))
  if (isEmptyCell(bare)) return null
  return scientific.test(bare) ? { ruined: bare } : { id: bare.replace(/^(\d+)\.0+$/, '$1') }
}

/**
 * True for a whole number of 16 digits or more whose digits after the 15th are all 0, which is how Excel rewrites long ids. One such
 * id can be chance; a column full of them was destroyed (rule 8).
 */
export const looksRounded = (id: string): boolean => id.endsWith('0') && /^[1-9]\d{14}0+$/.test(id)

/** True when a status contains the part, full-width commas folded and a `(删除)` prefix ignored (rule 18). */
export const statusHas = (text: string, part: string): boolean => foldedStatus(text).includes(foldedStatus(part))

const foldedStatus = (text: string): string =>
  trimmed(text)
    .replace(/^[(（]删除[)）]/, '')
    .replaceAll('，', ',')
    .replace(/\s/g, '')

/** True for `t**8`, `138****1111`, `##密文##`, `$$密文`: many people share such a name, so it identifies nobody (rule 17). */
export const isMaskedName = (text: string): boolean => /[*＊]|^##|^\$\$/.test(trimmed(text))
