import { writeXlsx, type Cell, type CellStyle, type WriteSheet } from 'hucre/xlsx'
import { columnWidthsOf } from './column-widths.ts'
import type { CellForm, WorkbookCell } from './workbook-cell.ts'

/** A sheet; `headRow` counts from 0 and is repeated on every printed page. */
export interface WorkbookSheet {
  readonly name: string
  readonly rows: readonly (readonly WorkbookCell[])[]
  readonly headRow: number
  /** rows and columns that stay in sight */
  readonly frozenRows: number
  readonly frozenColumns: number
  /** last row of the filter, counting from 0; null: no filter */
  readonly filterTo: number | null
  readonly isLandscape: boolean
  /** Excel's own signs for page and pages: `&P`, `&N` */
  readonly footer: string
}

const numberFormats: Readonly<Record<CellForm, string | undefined>> = {
  text: '@',
  money: '#,##0.00',
  count: '#,##0',
  decimal: '#,##0.##',
  score: '0.00',
  rate: '0.00##%',
  coefficient: '0.00##',
  day: 'yyyy-mm-dd',
  moment: 'yyyy-mm-dd hh:mm',
  head: '@',
  headOfNumbers: '@',
  title: '@',
}

const line = { style: 'thin', color: { rgb: '808080' } } as const

const styleOf = (form: CellForm, isStrong: boolean): CellStyle => {
  const numFmt = numberFormats[form]
  const isHead = form === 'head' || form === 'headOfNumbers'
  const isLeft = form === 'text' || form === 'day' || form === 'moment' || form === 'head' || form === 'title'
  return {
    ...(numFmt === undefined ? {} : { numFmt }),
    font: { name: 'Microsoft YaHei', size: form === 'title' ? 14 : 10, bold: isStrong || isHead || form === 'title' },
    alignment: { vertical: 'center', horizontal: isLeft ? 'left' : 'right', wrapText: isHead },
    ...(isHead ? { border: { bottom: line, top: line } } : {}),
    ...(isStrong ? { border: { top: line } } : {}),
  }
}

/** Signs that XML cannot hold are dropped, and a cell is cut at what Excel can hold. */
const cleanText = (value: string): string =>
  value.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').slice(0, 32_767)

const cellOf = (cell: WorkbookCell): Partial<Cell> => {
  const value = typeof cell.value === 'string' ? cleanText(cell.value) : cell.value
  return {
    value,
    style: styleOf(cell.form, cell.isStrong === true),
    ...(cell.formula === undefined ? {} : { formula: cell.formula, formulaResult: value }),
  }
}

/** The letters of a column that counts from 0: 0 → A, 26 → AA. */
export const columnLetters = (index: number): string =>
  (index >= 26 ? columnLetters(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26))

const writeSheetOf = (sheet: WorkbookSheet): WriteSheet => {
  const widths = columnWidthsOf(sheet.rows)
  const lastColumn = columnLetters(widths.length - 1)
  return {
    name: sheet.name,
    columns: widths.map((width) => ({ width })),
    rows: sheet.rows.map((row) => row.map(() => null)),
    cells: new Map(
      sheet.rows.flatMap((row, rowIndex) =>
        row.map((cell, column): [string, Partial<Cell>] => [`${rowIndex},${column}`, cellOf(cell)]),
      ),
    ),
    rowDefs: new Map([[sheet.headRow, { height: 30 }]]),
    freezePane: { rows: sheet.frozenRows, columns: sheet.frozenColumns },
    ...(sheet.filterTo === null
      ? {}
      : { autoFilter: { range: `A${sheet.headRow + 1}:${lastColumn}${sheet.filterTo + 1}` } }),
    pageSetup: {
      paperSize: 'a4',
      orientation: sheet.isLandscape ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { top: 0.5, bottom: 0.6, left: 0.4, right: 0.4, header: 0.3, footer: 0.3 },
      printTitlesRow: `$${sheet.headRow + 1}:$${sheet.headRow + 1}`,
    },
    headerFooter: { oddFooter: `&C${sheet.footer}` },
  }
}

/** An `.xlsx` file. The only place that knows which library writes it. */
export const workbookOf = (sheets: readonly WorkbookSheet[]): Promise<Uint8Array> =>
  writeXlsx({ sheets: sheets.map(writeSheetOf), defaultFont: { name: 'Microsoft YaHei', size: 10 } })
