import type { PerformanceSheet } from '#shared/contract/sheet.ts'
import type { Text } from '#shared/text/text.ts'
import type { Format } from '#shared/text/format.ts'
import {
  coefficientCell,
  countCell,
  headCell,
  moneyCell,
  numberHeadCell,
  strong,
  sumCell,
  textCell,
  titleRow,
  type Row,
} from './cells.ts'
import {
  attendanceRows,
  correctionRows,
  payRows,
  qualityRows,
  scoreRows,
  serviceRows,
  stepRows,
} from './performance-parts.ts'
import type { WorkbookSheet } from './workbook.ts'

type Words = Text['performance']['workbookText']

const keyRows = (sheet: PerformanceSheet, words: Words, format: Format): readonly Row[] => {
  const { sales, commission, pending, status } = sheet
  return [
    [headCell(words.keyFigures), headCell('')],
    [textCell(words.shops), textCell(sheet.shopNames.join(', '))],
    [textCell(words.month), textCell(format.month(sheet.month))],
    [textCell(words.state), textCell(status.state === 'draft' ? words.draft : words.closed(status.closedAt ?? ''))],
    [textCell(words.group), textCell(sheet.person.group)],
    [textCell(words.level), textCell(sheet.person.level)],
    [textCell(words.shift), textCell(sheet.shift)],
    [textCell(words.plan), textCell(sheet.planName ?? words.noPlan)],
    [textCell(words.signedOn), textCell(commission.signedOn)],
    [textCell(words.mode), textCell(commission.tierMode === null ? null : words.modes[commission.tierMode])],
    [textCell(words.orders), countCell(sales.orders)],
    [textCell(words.buyers), countCell(sales.buyers)],
    [textCell(words.paid), moneyCell(sales.paid)],
    [textCell(words.postage), moneyCell(sales.postage)],
    [textCell(words.refunded), moneyCell(sales.refunded)],
    [textCell(words.deducted), moneyCell(sales.deducted)],
    [textCell(words.base), moneyCell(sales.base)],
    [textCell(words.target), moneyCell(sales.target)],
    [textCell(words.commission), moneyCell(commission.commission)],
    [textCell(words.coefficient), coefficientCell(commission.coefficient)],
    [textCell(words.personal), moneyCell(commission.personal)],
    [textCell(words.team), moneyCell(commission.team)],
    [textCell(words.extras), moneyCell(commission.extras)],
    [textCell(words.corrections), moneyCell(commission.corrections)],
    strong([textCell(words.commissionTotal), moneyCell(commission.total)]),
    [textCell(words.pendingOrders), countCell(pending.orders)],
    [textCell(words.pendingBase), moneyCell(pending.base)],
  ]
}

const evidenceRows = (sheet: PerformanceSheet, words: Words, kindWord: (kind: string) => string): readonly Row[] =>
  sheet.evidence.length === 0
    ? []
    : [
        [],
        [headCell(words.evidence), ...[words.orders, words.base, words.amount].map(numberHeadCell)],
        ...sheet.evidence.map((line) => [
          textCell(kindWord(line.kind)),
          countCell(line.orders),
          moneyCell(line.base),
          moneyCell(sheet.planName === null ? null : line.amount),
        ]),
      ]

const lineRows = (sheet: PerformanceSheet, words: Words, rowsAbove: number, kindWord: (kind: string) => string) => {
  const first = rowsAbove + 2
  const last = first + sheet.lines.length - 1
  const total = (column: 'refunded' | 'base' | 'amount') => sheet.lines.reduce((sum, line) => sum + line[column], 0)
  const hasPlan = sheet.planName !== null
  return [
    [
      ...[words.orderNo, words.at, words.evidence].map(headCell),
      ...[words.refunded, words.base, words.amount].map(numberHeadCell),
    ],
    ...sheet.lines.map((line) => [
      textCell(line.orderNo),
      textCell(line.at),
      textCell(kindWord(line.evidence)),
      moneyCell(line.refunded),
      moneyCell(line.base),
      moneyCell(hasPlan ? line.amount : null),
    ]),
    strong([
      textCell(words.total),
      textCell(null),
      textCell(null),
      sumCell(moneyCell(total('refunded')), 'D', first, last),
      sumCell(moneyCell(total('base')), 'E', first, last),
      hasPlan ? sumCell(moneyCell(total('amount')), 'F', first, last) : moneyCell(null),
    ]),
  ] satisfies Row[]
}

/** One person's sheet: key figures, pay, steps, score, service, attendance, corrections, evidence, and every line with its order number as text. */
export const personSheet = (name: string, sheet: PerformanceSheet, text: Text, format: Format): WorkbookSheet => {
  const words = text.performance.workbookText
  const kinds = text.print.evidenceKinds
  const kindWord = (kind: string): string => (Object.hasOwn(kinds, kind) ? kinds[kind as keyof typeof kinds] : kind)
  const keys = [
    titleRow(words.personTitle(sheet.person.number, sheet.person.name, format.month(sheet.month))),
    ...keyRows(sheet, words, format),
  ]
  const above = [
    ...keys,
    ...payRows(sheet, text, keys.length + 1),
    ...stepRows(sheet, words),
    ...scoreRows(sheet, text),
    ...qualityRows(sheet, text),
    ...serviceRows(sheet, text),
    ...attendanceRows(sheet, text),
    ...correctionRows(sheet, text),
    ...evidenceRows(sheet, words, kindWord),
    [],
    titleRow(words.lines),
  ]
  return {
    name,
    rows: [...above, ...lineRows(sheet, words, above.length, kindWord)],
    headRow: above.length,
    frozenRows: 1,
    frozenColumns: 0,
    filterTo: null,
    isLandscape: false,
    footer: words.page,
  }
}
