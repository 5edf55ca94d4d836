import type { CommissionLine } from '#shared/contract/commission.ts'
import type { CommissionDetail } from '#shared/contract/sheet.ts'
import type { Format } from '#shared/text/format.ts'
import type { Text } from '#shared/text/text.ts'
import {
  headCell,
  moneyCell,
  numberHeadCell,
  rateCell,
  strong,
  sumCell,
  textCell,
  titleRow,
  type Row,
} from './cells.ts'
import { columnLetters, type WorkbookSheet } from './workbook.ts'

const moneyKeys = ['paid', 'postage', 'refunded', 'deducted', 'base', 'amount', 'extra'] as const

/** Columns of words before the money, and the share among it. */
const wordColumns = 7

const lineRow = ({ person, row }: CommissionDetail, line: CommissionLine, text: Text): Row => {
  const { print } = text
  const earned = (fen: number) => moneyCell(row.plan === null ? null : fen)
  return [
    ...[person.number, person.name, line.at, line.order, line.shop, line.title].map(textCell),
    textCell(print.evidenceKinds[line.evidence] + (line.isNewHire ? ` · ${print.papers.details.newHire}` : '')),
    ...[line.paid, line.postage, line.refunded, line.deducted, line.base].map(moneyCell),
    earned(line.amount),
    earned(line.extra),
    rateCell(line.share),
  ]
}

/** Title, then the head: lines start in Excel's row 3. */
const firstRow = 3

/** Every line of everybody on one sheet, for sorting and filtering; order numbers are text and stay whole. */
export const detailsSheet = (
  name: string,
  details: readonly CommissionDetail[],
  text: Text,
  format: Format,
): WorkbookSheet => {
  const words = text.performance.workbookText
  const papers = text.print.papers.details
  const rows = details.flatMap((detail) => detail.lines.map((line) => lineRow(detail, line, text)))
  const heads = [words.number, words.name, words.at, words.orderNo, words.shop, words.product, words.evidence]
  const numbers = [words.paid, words.postage, words.refunded, words.deducted, words.base, words.amount, papers.extra]
  const last = firstRow + rows.length - 1
  const lines = details.flatMap((detail) =>
    detail.lines.map((line) => (detail.row.plan === null ? { ...line, amount: 0, extra: 0 } : line)),
  )
  const sums = moneyKeys.map((key, index) => {
    const total = lines.reduce((sum, line) => sum + line[key], 0)
    return sumCell(moneyCell(total), columnLetters(wordColumns + index), firstRow, last)
  })
  const month = details[0] ? format.month(details[0].month) : ''
  return {
    name,
    rows: [
      titleRow(words.detailsTitle(month)),
      [...heads.map(headCell), ...[...numbers, papers.share].map(numberHeadCell)],
      ...rows,
      strong([textCell(words.total), ...Array.from({ length: wordColumns - 1 }, () => textCell(null)), ...sums]),
    ],
    headRow: 1,
    frozenRows: 2,
    frozenColumns: 2,
    filterTo: 1 + rows.length,
    isLandscape: true,
    footer: words.page,
  }
}
