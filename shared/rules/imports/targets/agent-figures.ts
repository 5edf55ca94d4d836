import type { ImportField, PlatformFigure } from '../../../contract/import-fields.ts'
import { platformFigures } from '../../../kit/import-fields.ts'
import { dayAfter, type LocalDate } from '../../../kit/local-time.ts'
import { durationOf, localDateOf, moneyOf, percentOf, quantityOf, textOf } from '../../cells.ts'
import type { CellValue, HeaderUnit } from '../../cells.ts'
import { firstCell, orMissing, RowProblem, type FileFacts, type FileRow, type Target } from '../target.ts'
import { accountIn, isWithout, largestValue, refuseFooter, spanUnit } from './field-values.ts'

// Figures a platform states about its agents, one record a figure. The tables: docs/import-targets.md §3.

type FigureUnit = (typeof platformFigures)[PlatformFigure]
type FigureReading = number | null | 'unreadable'
type FigureReader = (cell: CellValue, unit: HeaderUnit | null) => FigureReading

const millionth = 1_000_000

const fraction = (reading: FigureReading): FigureReading =>
  typeof reading === 'number' ? reading / millionth : reading

/** `1天` in a column of days. */
const withoutDays = (cell: CellValue): CellValue => (typeof cell === 'string' ? cell.trim().replace(/天$/, '') : cell)

const readers: Readonly<Record<FigureUnit, FigureReader>> = {
  count: (cell) => quantityOf(cell),
  fen: (cell) => moneyOf(cell),
  seconds: (cell, unit) => durationOf(cell, spanUnit(unit)),
  // A bare number above 1 could be a percentage or a mistake: it needs a column that says percent.
  share: (cell, unit) => fraction(percentOf(cell, unit === 'percent' ? 'percent' : null)),
  ratio: (cell, unit) => fraction(percentOf(withoutDays(cell), unit === 'percent' ? 'percent' : 'fraction')),
}

const isFigure = (field: ImportField): field is ImportField & PlatformFigure => Object.hasOwn(platformFigures, field)

/** The figure in its own unit; null = no value or not ready yet. Only money may be below 0. */
const figureIn = (row: FileRow, figure: ImportField & PlatformFigure): number | null => {
  const cell = firstCell(row, figure)
  const unit = platformFigures[figure]
  const value = readers[unit](cell, row.unit(figure))
  if (value === null) return null
  const isPossible = value !== 'unreadable' && Math.abs(value) <= largestValue && (value >= 0 || unit === 'fen')
  if (!isPossible) throw new RowProblem('figure-unreadable', cell)
  return value
}

interface Days {
  readonly from: LocalDate
  readonly to: LocalDate
}

/** Two days around 至, 到, ~ or a hyphen between blanks: what the row is about from one to the other. */
const betweenDays = /^(.{6,30}?)(?:\s*(?:至|到|~)\s*|\s+-{1,2}\s+)(.{6,30})$/
/** Nobody's table is about more than a leap year at a time. */
const longestSpan = 366

const daysOf = (cell: CellValue): Days | null | 'unreadable' => {
  const day = localDateOf(cell)
  if (day === null) return null
  if (day !== 'unreadable') return { from: day, to: day }
  const [, first, last] = betweenDays.exec((textOf(cell) ?? '').normalize('NFKC')) ?? []
  const [from, to] = [localDateOf(first), localDateOf(last)]
  const isSpan = from !== null && to !== null && from !== 'unreadable' && to !== 'unreadable'
  return isSpan && from <= to && to <= dayAfter(from, longestSpan) ? { from, to } : 'unreadable'
}

/** The days the row is about: its own, else the file's (rule 13). */
const daysIn = (row: FileRow, file: FileFacts): Days => {
  const cell = firstCell(row, 'day')
  const days = daysOf(cell)
  if (days === 'unreadable') throw new RowProblem('day-unreadable', cell)
  return orMissing(days ?? file.span, 'day-missing')
}

const summable = (Object.keys(platformFigures) as PlatformFigure[]).filter(
  (figure) =>
    (platformFigures[figure] === 'count' && figure !== 'mostAtOnce') ||
    (platformFigures[figure] === 'fen' && figure !== 'averagePerBuyer'),
)

/**
 * What the platform says about an agent, kept as stated and never derived: whole counts, fen, seconds, shares as 0–1, ratios. A figure that is
 * not ready (延迟统计) or has no value gives no record, so that a later file can bring it.
 */
export const agentFigures: Target = {
  kind: 'agent-figures',
  read: (row, file) => {
    refuseFooter(row, 'agentAccount', file)
    const figures = [...row.fields].filter(isFigure).map((figure) => [figure, figureIn(row, figure)] as const)
    const stated = figures.filter(
      (entry): entry is readonly [PlatformFigure & ImportField, number] => entry[1] !== null,
    )
    if (stated.length === 0) throw new RowProblem('no-figures', null, 'excluded')
    const name = accountIn(row, 'agentAccount')
    const account = isWithout(row, file, 'agentAccount') ? '' : orMissing(name, 'account-missing')
    const { from: day, to: until } = daysIn(row, file)
    return stated.map(([figure, value]) => ({
      table: 'agent_figures',
      key: `${account}|${day}|${until}|${figure}`,
      values: { account, day, until, figure, value },
    }))
  },
  written: () => ({ agent_figures: ['account', 'day', 'until', 'figure', 'value'] }),
  totals: summable.map((figure) => ({
    field: figure,
    table: 'agent_figures',
    value: 'value',
    unit: platformFigures[figure] === 'fen' ? 'fen' : 'count',
    where: (values) => values['figure'] === figure,
  })),
  account: 'account',
}
