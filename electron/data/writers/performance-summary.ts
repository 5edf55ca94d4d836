import type { Pay, PayLine } from '#shared/contract/pay.ts'
import type { PerformanceSheet } from '#shared/contract/sheet.ts'
import type { Text } from '#shared/text/text.ts'
import type { Format } from '#shared/text/format.ts'
import {
  countCell,
  coefficientCell,
  headCell,
  numberHeadCell,
  scoreCell,
  moneyCell,
  strong,
  sumCell,
  textCell,
  titleRow,
  type Row,
} from './cells.ts'
import { columnLetters, type WorkbookSheet } from './workbook.ts'
import type { WorkbookCell } from './workbook-cell.ts'

type Words = Text['performance']['workbookText']

interface SummaryColumn {
  readonly title: string
  readonly cell: (sheet: PerformanceSheet) => WorkbookCell
  readonly isNumber?: boolean
  readonly sum?: 'money' | 'count'
}

const personColumns = (words: Words): readonly SummaryColumn[] => [
  { title: words.number, cell: ({ person }) => textCell(person.number) },
  { title: words.name, cell: ({ person }) => textCell(person.name) },
  { title: words.group, cell: ({ person }) => textCell(person.group) },
  { title: words.level, cell: ({ person }) => textCell(person.level) },
  { title: words.plan, cell: ({ planName }) => textCell(planName ?? words.noPlan) },
  {
    title: words.mode,

    cell: ({ commission: { tierMode } }) => textCell(tierMode === null ? null : words.modes[tierMode]),
  },
]

const money = (title: string, of: (sheet: PerformanceSheet) => number | null): SummaryColumn => ({
  title,
  sum: 'money',
  cell: (sheet) => moneyCell(of(sheet)),
})

const payOf = ({ lines }: Pay, kinds: readonly PayLine['kind'][]): number =>
  lines.filter(({ kind }) => kinds.includes(kind)).reduce((sum, { amount }) => sum + amount, 0)

const figureColumns = (words: Words): readonly SummaryColumn[] => [
  { title: words.orders, sum: 'count', cell: ({ sales }) => countCell(sales.orders) },
  money(words.paid, ({ sales }) => sales.paid),
  money(words.postage, ({ sales }) => sales.postage),
  money(words.refunded, ({ sales }) => sales.refunded),
  money(words.deducted, ({ sales }) => sales.deducted),
  money(words.base, ({ sales }) => sales.base),
  money(words.commission, ({ commission }) => commission.commission),
  { title: words.score, isNumber: true, cell: ({ score }) => scoreCell(score?.score ?? null) },
  { title: words.grade, cell: ({ score }) => textCell(score?.grade ?? null) },
  { title: words.coefficient, isNumber: true, cell: ({ commission }) => coefficientCell(commission.coefficient) },
  money(words.personal, ({ commission }) => commission.personal),
  money(words.team, ({ commission }) => commission.team),
  money(words.extras, ({ commission }) => commission.extras),
  money(words.corrections, ({ commission }) => commission.corrections),
  money(words.commissionTotal, ({ commission }) => commission.total),
  money(words.baseSalary, ({ pay }) => payOf(pay, ['base'])),
  money(words.otherPay, ({ pay }) => payOf(pay, ['full-attendance', 'overtime', 'bonus'])),
  money(words.pay, ({ pay }) => pay.total),
  { title: words.pendingOrders, sum: 'count', cell: ({ pending }) => countCell(pending.orders) },
  money(words.pendingBase, ({ pending }) => pending.base),
]

const headRow = (columns: readonly SummaryColumn[]): Row =>
  columns.map(({ title, sum, isNumber }) =>
    sum === undefined && isNumber !== true ? headCell(title) : numberHeadCell(title),
  )

/** Title, then the head: rows of people start in Excel's row 3. */
const firstRow = 3

const totalRow = (columns: readonly SummaryColumn[], rows: readonly Row[], words: Words): Row =>
  strong(
    columns.map((column, index) => {
      if (index === 0) return textCell(words.total)
      if (column.sum === undefined) return textCell(null)
      const cells = rows.map((row) => row[index])
      // Summed in whole fen: adding yuan with decimals would leave a rest in the stored value.
      const hundredths = cells.reduce((sum, cell) => sum + Math.round(Number(cell?.value ?? 0) * 100), 0)
      return sumCell(
        { value: hundredths / 100, form: column.sum },
        columnLetters(index),
        firstRow,
        firstRow + rows.length - 1,
      )
    }),
  )

/** The first sheet: a row a person, sums beneath, ready to print across one A4 landscape. */
export const summarySheet = (
  name: string,
  sheets: readonly PerformanceSheet[],
  words: Words,
  format: Format,
): WorkbookSheet => {
  const columns = [...personColumns(words), ...figureColumns(words)]
  const rows = sheets.map((sheet) => columns.map((column) => column.cell(sheet)))
  const month = sheets[0] ? format.month(sheets[0].month) : ''
  return {
    name,
    rows: [titleRow(words.title(month)), headRow(columns), ...rows, totalRow(columns, rows, words)],
    headRow: 1,
    frozenRows: 2,
    frozenColumns: 2,
    filterTo: 1 + rows.length,
    isLandscape: true,
    footer: words.page,
  }
}
