import type { Column } from './table-column.ts'
import { plainCell } from './table-rows.ts'

const isNumeric = <Row>(row: Row, column: Column<Row>): boolean => typeof column.value(row) === 'number'

/** Rows for the clipboard: tabs and line ends, titles first when asked; what a spreadsheet would take for a cell edge becomes a space. */
export const clipboardText = <Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  hasTitles: boolean,
): string => {
  const lines = rows.map((row) => columns.map((column) => plainCell(row, column).replace(/[\t\r\n]+/g, ' ')).join('\t'))
  const titles = columns.map(({ title }) => title).join('\t')
  return (hasTitles ? [titles, ...lines] : lines).join('\n')
}

const quoted = (text: string): string => (/[",\r\n\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

// A spreadsheet would run text that begins like a formula, and would round long digits such as an order number.
const harmless = (text: string): string => {
  if (/^\d{12,}$/.test(text)) return `\t${text}`
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
}

/** Rows as CSV with a byte order mark, so that a Chinese Excel opens it right; text cannot become a formula, long digits stay text. */
export const csvText = <Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string => {
  const cell = (row: Row, column: Column<Row>): string => {
    const text = plainCell(row, column)
    return quoted(isNumeric(row, column) ? text : harmless(text))
  }
  const lines = [
    columns.map(({ title }) => quoted(harmless(title))),
    ...rows.map((row) => columns.map((column) => cell(row, column))),
  ]
  return `\uFEFF${lines.map((line) => line.join(',')).join('\r\n')}\r\n`
}
