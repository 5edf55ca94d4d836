import type { NumberKind } from '#shared/rules/cell-serials.ts'
import { cellOfIsoDate, cellOfNumber } from './number-format.ts'
import type { Cell } from './table.ts'
import { decodedText } from './xml-bytes.ts'
import type { SharedStrings } from './xlsx-strings.ts'

/** What a workbook's cells need to be understood. */
export interface WorkbookContext {
  readonly strings: SharedStrings
  /** Number kinds by style index. */
  readonly kinds: readonly NumberKind[]
  readonly date1904: boolean
}

/** The `t` of a cell, by its first letter except for `str`. */
export type CellType = 'number' | 'shared' | 'text' | 'boolean' | 'date'

const powersOfTen = Array.from({ length: 23 }, (_, power) => 10 ** power)
const [minus, point, zero] = [0x2d, 0x2e, 0x30]
const exactDigits = 15

/** The `t` attribute in bytes as a type; unknown types are text. */
export const cellTypeOf = (bytes: Buffer, start: number, end: number): CellType => {
  const first = bytes[start]
  if (end - start > 1) return 'text'
  return first === 0x73
    ? 'shared'
    : first === 0x6e
      ? 'number'
      : first === 0x62
        ? 'boolean'
        : first === 0x64
          ? 'date'
          : 'text'
}

/** A whole number without sign in ASCII bytes; -1 when it is none. */
export const wholeNumberOf = (bytes: Buffer, start: number, end: number): number => {
  let value = 0
  for (let at = start; at < end; at += 1) {
    const digit = (bytes[at] ?? 0) - zero
    if (digit < 0 || digit > 9) return -1
    value = value * 10 + digit
  }
  return end > start ? value : -1
}

/** Up to 15 digits divided by an exact power of ten give the correctly rounded float; everything else goes through `Number`. */
export const numberOf = (bytes: Buffer, start: number, end: number): number => {
  const isNegative = bytes[start] === minus
  let [mantissa, digits, fraction] = [0, 0, -1]
  for (let at = isNegative ? start + 1 : start; at < end; at += 1) {
    const byte = bytes[at] ?? 0
    if (byte === point && fraction < 0) {
      fraction = 0
      continue
    }
    const digit = byte - zero
    if (digit < 0 || digit > 9 || digits >= exactDigits) return slowNumberOf(bytes, start, end)
    mantissa = mantissa * 10 + digit
    digits += 1
    if (fraction >= 0) fraction += 1
  }
  if (digits === 0) return Number.NaN
  const magnitude = fraction > 0 ? mantissa / (powersOfTen[fraction] ?? 1) : mantissa
  return isNegative ? -magnitude : magnitude
}

const slowNumberOf = (bytes: Buffer, start: number, end: number): number => {
  const text = bytes.toString('latin1', start, end).trim()
  return text === '' ? Number.NaN : Number(text)
}

/** The value between `<v>` and `</v>`; null when empty or when a shared index has no string. */
export const cellValueOf = (
  bytes: Buffer,
  start: number,
  end: number,
  type: CellType,
  style: number,
  context: WorkbookContext,
): Cell => {
  if (start === end) return type === 'text' ? '' : null
  if (type === 'shared') {
    const index = wholeNumberOf(bytes, start, end)
    return context.strings.at(index >= 0 ? index : wholeNumberOfText(decodedText(bytes, start, end)))
  }
  if (type === 'number') {
    const value = numberOf(bytes, start, end)
    if (Number.isFinite(value)) return cellOfNumber(value, context.kinds[style] ?? 'number', context.date1904)
    return decodedText(bytes, start, end).trim() || null
  }
  const text = decodedText(bytes, start, end)
  if (type === 'boolean') return text.trim() === '1' || text.trim() === 'true'
  return type === 'date' ? cellOfIsoDate(text) : text
}

const wholeNumberOfText = (text: string): number => (/^\s*\d+\s*$/.test(text) ? Number(text) : Number.MAX_SAFE_INTEGER)
