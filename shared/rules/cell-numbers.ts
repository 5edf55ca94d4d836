import type { Fen, Millionths } from '#shared/kit/money.ts'
import { decimalOf, decimalOfNumber, halfWidth, scaledInteger, type Decimal } from './cell-decimals.ts'
import { plainCount, plainHundredths } from './cell-plain.ts'
import { isEmptyCell, textOf, type CellValue } from './cell-texts.ts'

type Reading<Value> = Value | null | 'unreadable'

const amountPattern = /^(\()?([+-]?)(?:¥|CNY|RMB|人民币)?([+-]?)([\d.,]+)(?:元|CNY|RMB)?(\))?$/i
const countPattern = /^([+-]?[\d.,]+)(?:人次|[件个次人名位单条笔套份天通字])?$/

const amountOf = (text: string): Decimal | null => {
  const [match, open, sign = '', innerSign = '', digits = '', close] = amountPattern.exec(halfWidth(text)) ?? []
  if (match === undefined || (open === undefined) !== (close === undefined)) return null
  const signs = sign + innerSign
  if (signs.length > 1 || (open !== undefined && signs !== '')) return null
  const amount = decimalOf(digits)
  return amount && { ...amount, negative: open !== undefined || signs === '-' }
}

const readingOf = <Value extends number>(decimal: Decimal | null, places: number): Reading<Value> => {
  const whole = decimal && scaledInteger(decimal, places)
  return whole === null ? 'unreadable' : (whole as Value)
}

/**
 * Money in fen: `¥ ￥ 元`, thousands commas, full-width digits, parentheses as minus; further decimals are rounded half away from
 * zero; a number by its shortest decimal text; null = no value (rules 9, 10); 'unreadable' = words, percents, exponents.
 */
export const moneyOf = (cell: CellValue): Reading<Fen> => {
  const plain = typeof cell === 'string' ? plainHundredths(cell) : null
  if (plain !== null) return plain as Fen
  if (isEmptyCell(cell)) return null
  if (typeof cell === 'number') return readingOf<Fen>(decimalOfNumber(cell), 2)
  return typeof cell === 'string' ? readingOf<Fen>(amountOf(textOf(cell) ?? ''), 2) : 'unreadable'
}

/** A whole count such as `1,234`, `3.0` or `3件`; null = no value (rule 9); a fraction is 'unreadable', never rounded. */
export const quantityOf = (cell: CellValue): Reading<number> => {
  const plain = typeof cell === 'string' ? plainCount(cell) : null
  if (plain !== null) return plain
  if (isEmptyCell(cell)) return null
  if (typeof cell === 'number') return Number.isSafeInteger(cell) ? cell + 0 : 'unreadable'
  if (typeof cell !== 'string') return 'unreadable'
  const decimal = decimalOf(countPattern.exec(halfWidth(textOf(cell) ?? ''))?.[1] ?? '')
  const isWhole = decimal !== null && /^0*$/.test(decimal.digits.slice(decimal.digits.length - decimal.scale))
  return isWhole ? readingOf<number>(decimal, 0) : 'unreadable'
}

/**
 * A rate in millionths, rounded half away from zero: `97.41%` is 974,100, a bare number is a fraction (`1.0` is 1,000,000).
 * A bare number beyond ±1 may mean either, so it is 'unreadable' unless the column's unit says 'percent' or 'fraction';
 * null = no value (rules 9, 11).
 */
export const percentOf = (cell: CellValue, unit?: 'percent' | 'fraction' | null): Reading<Millionths> => {
  if (isEmptyCell(cell)) return null
  if (typeof cell === 'boolean') return 'unreadable'
  const text = typeof cell === 'number' ? '' : halfWidth(textOf(cell) ?? '')
  if (text.endsWith('%')) return readingOf<Millionths>(decimalOf(text.slice(0, -1)), 4)
  const reading = readingOf<Millionths>(
    typeof cell === 'number' ? decimalOfNumber(cell) : decimalOf(text),
    unit === 'percent' ? 4 : 6,
  )
  const isAmbiguous = !unit && typeof reading === 'number' && Math.abs(reading) > 1_000_000
  return isAmbiguous ? 'unreadable' : reading
}
