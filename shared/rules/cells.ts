import { halfWidth } from './cell-decimals.ts'
import type { CellValue } from './cell-texts.ts'

/** The list of everything that is known about reading one exported cell; the numbers are those of the import rules. */
export {
  isEmptyCell,
  isMaskedName,
  isPendingCell,
  idOf,
  looksRounded,
  saysSomething,
  statusHas,
  textOf,
} from './cell-texts.ts'
export type { CellValue, IdReading } from './cell-texts.ts'
export { moneyOf, percentOf, quantityOf } from './cell-numbers.ts'
export { durationOf } from './cell-durations.ts'
export { localDateOf, localTimeOf } from './cell-times.ts'
export type { TimeOptions } from './cell-times.ts'

/** A column name to compare by: no byte order mark, no blanks of any kind, half-width brackets, Latin in lower case (rule 5). */
export const normalHeader = (text: string): string =>
  text
    .replace(/[\s\u200b-\u200f\u2060\ufeff]/g, '')
    .replaceAll('（', '(')
    .replaceAll('）', ')')
    .replace(/[A-Z]+/g, (latin) => latin.toLowerCase())

/** The units a column name can carry in brackets. */
export type HeaderUnit = 'second' | 'minute' | 'hour' | 'yuan' | 'percent'

const unitWords: ReadonlyMap<string, HeaderUnit> = new Map<string, HeaderUnit>([
  ...(['秒', 's', 'sec', '秒钟'] as const).map((word) => [word, 'second'] as const),
  ...(['分钟', '分', 'm', 'min'] as const).map((word) => [word, 'minute'] as const),
  ...(['小时', '时', 'h'] as const).map((word) => [word, 'hour'] as const),
  ...(['元', '¥', 'rmb', 'cny'] as const).map((word) => [word, 'yuan'] as const),
  ['%', 'percent'],
])

/**
 * The unit a column name states in brackets, as in `平均响应(秒)` or `首次响应时长（秒)`, of whatever kind and even unclosed; null = none, which is
 * also what words of plain counts such as `(次)`, `(件)` and `(人)` say (rule 5).
 */
export const unitOfHeader = (text: string): HeaderUnit | null => {
  for (const [, inner = ''] of normalHeader(text).matchAll(/[([【]([^()[\]【】]*)(?:[)\]】]|$)/g)) {
    const unit = unitWords.get(halfWidth(inner).replace(/^单位:?/, ''))
    if (unit !== undefined) return unit
  }
  return null
}

const footerWords: ReadonlySet<string> = new Set(
  [
    ...['汇总', '均值', '合计', '总计', '平均值', '汇总值', 'total'],
    ...['全店汇总值', '店铺汇总值', '店铺平均值', '同行同层均值', '同行同层优秀'],
  ].map(normalHeader),
)
const footerColumns = 3

/** True for a closing row such as 汇总, 均值, 合计 or Total, said in one of the first three cells: no fact, only a cross-check (rule 14). */
export const isFooterRow = (cells: readonly CellValue[]): boolean =>
  cells
    .slice(0, footerColumns)
    .some((cell) => typeof cell === 'string' && footerWords.has(normalHeader(cell).replace(/[:：]$/, '')))
