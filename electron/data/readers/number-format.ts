import { decimalOfNumber, shiftedText } from '#shared/rules/cell-decimals.ts'
import { serialText, type NumberKind } from '#shared/rules/cell-serials.ts'
import type { Cell } from './table.ts'

const skipped = /"[^"]*"?|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]|AM\/PM|A\/P|上午\/下午|E[+-]/gi
const general = /^(?:general|g\/通用格式|@)?$/i

/** What a number format code does to a number, judged by its first section: `yyyy/m/d h:mm` is 'datetime', `[h]:mm` 'elapsed'. */
export const numberKindOf = (code: string): NumberKind => {
  const withoutLiterals = code.replace(skipped, '')
  const section = withoutLiterals.split(';', 1)[0]?.trim() ?? ''
  if (general.test(section)) return 'number'
  if (section.includes('[')) return 'elapsed'
  const hasTime = /[hs]/i.test(section)
  const hasDate = /[dyeab]/i.test(section) || (!hasTime && /m/i.test(section))
  if (hasDate) return hasTime ? 'datetime' : 'date'
  if (hasTime) return 'time'
  return section.includes('%') ? 'percent' : 'number'
}

const builtin: ReadonlyMap<number, NumberKind> = new Map<number, NumberKind>([
  ...[9, 10].map((id) => [id, 'percent'] as const),
  ...[14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, 'date'] as const),
  ...[18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56].map((id) => [id, 'time'] as const),
  [22, 'datetime'],
  [46, 'elapsed'],
])

/** The kind of a format that Excel knows by number only, the Chinese ones (27–36, 50–58) included; others are 'number'. */
export const builtinNumberKind = (id: number): NumberKind => builtin.get(id) ?? 'number'

/** ×100 by moving the point in the shortest decimal text; the usual fractions such as 0.9741 take the short way. */
const percentText = (value: number): string => {
  const text = String(value)
  if (value > 0.1 && value < 1 && text.length > 4) return `${text.slice(2, 4)}.${text.slice(4)}%`
  const decimal = decimalOfNumber(value)
  return decimal ? `${shiftedText(decimal, 2)}%` : text
}

/** A number as its cell says it: dates, times and spans as text to the second, percents as `97.41%` with every digit kept. */
export const cellOfNumber = (value: number, kind: NumberKind, date1904: boolean): Cell => {
  if (kind === 'number') return value + 0
  return kind === 'percent' ? percentText(value) : (serialText(value, kind, date1904) ?? value + 0)
}

const isoForm = /^(\d{4}-\d{2}-\d{2})?(?:T?(\d{2}:\d{2})(?::(\d{2})(?:\.\d+)?)?)?(?:Z|[+-]\d{2}:\d{2})?$/

/** The text of an ISO date cell as wall clock, seconds cut: `2025-01-02T03:04:05.6` → `2025-01-02 03:04:05`; unknown forms stay. */
export const cellOfIsoDate = (text: string): string => {
  const match = isoForm.exec(text.trim())
  const [, date, minutes, seconds = '00'] = match ?? []
  const clock = minutes === undefined ? '' : `${minutes}:${seconds}`
  return [date, clock].filter((part) => part !== undefined && part !== '').join(' ') || text
}
