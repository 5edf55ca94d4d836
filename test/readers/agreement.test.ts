import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Sheetjs from 'xlsx'
import { cellOfNumber, numberKindOf } from '#data/readers/number-format.ts'
import type { Cell } from '#data/readers/table-file.ts'
import { xlsxOf, type WorkbookPlan } from '#test/fixtures/workbooks.ts'
import { readBytes } from './read-all.ts'

const formats = ['General', '0.00%', 'yyyy-mm-dd hh:mm:ss', 'yyyy/m/d', '[h]:mm:ss', '0.00', 'h:mm']

/** What the library says, brought to the own cell forms: the oracle for everything but the forms themselves. */
const oracleOf = (bytes: Buffer): Cell[][] => {
  const options = { type: 'buffer', dense: true, cellText: false, cellHTML: false, cellFormula: false, cellNF: true } as const
  const book = Sheetjs.read(bytes, options)
  const sheet = book.Sheets[book.SheetNames[0] ?? '']
  const rows = (sheet?.['!data'] ?? []) as ((Sheetjs.CellObject | undefined)[] | undefined)[]
  const texts = Array.from(rows, (row) => Array.from(row ?? [], (cell) => oracleCell(cell, book)))
  for (const row of texts) while (row.length > 0 && row.at(-1) === null) row.pop()
  const trimmed = texts.map((row) => (row.every((cell) => cell === null || cell === '') ? [] : row))
  while (trimmed.length > 0 && trimmed.at(-1)?.length === 0) trimmed.pop()
  return trimmed
}

const oracleCell = (cell: Sheetjs.CellObject | undefined, book: Sheetjs.WorkBook): Cell => {
  if (!cell || cell.v === undefined || cell.v instanceof Date) return null
  if (cell.t === 'e') return '#DIV/0!'
  if (typeof cell.v !== 'number') return cell.v
  return cellOfNumber(cell.v, numberKindOf(String(cell.z ?? 'General')), book.Workbook?.WBProps?.date1904 ?? false)
}

const letters = (column: number): string => Sheetjs.utils.encode_col(column)
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const anyText = fc.oneof(
  fc.stringMatching(/^[ -~\u4e00-\u9fa5，。（）\u{1f600}-\u{1f64f}]{1,24}$/u),
  fc.constantFrom('交易成功', '2135550001234567890', ' 前后 ', 'a_b', '_x', 'é', '&amp;', '0012345', '\t-'),
)
const anyNumber = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.double({ min: 0, max: 60_000, noNaN: true }),
  fc.integer({ min: 0, max: 1_000_000 }).map((fen) => fen / 100),
)
const anyCell = fc.oneof(
  fc.record({ kind: fc.constant('shared' as const), text: anyText }),
  fc.record({ kind: fc.constant('inline' as const), text: anyText }),
  fc.record({ kind: fc.constant('formula' as const), text: anyText }),
  fc.record({ kind: fc.constant('number' as const), value: anyNumber, style: fc.nat(formats.length - 1) }),
  fc.record({ kind: fc.constant('boolean' as const), value: fc.boolean() }),
  fc.record({ kind: fc.constant('error' as const) }),
  fc.record({ kind: fc.constant('empty' as const), style: fc.nat(formats.length - 1) }),
)
const anySheet = fc.record({
  rows: fc.array(
    fc.record({ skip: fc.nat(3), cells: fc.array(fc.record({ skip: fc.nat(2), cell: anyCell }), { maxLength: 8 }) }),
    { maxLength: 12 },
  ),
  hasReferences: fc.boolean(),
  date1904: fc.boolean(),
})

const planOf = (sheet: fc.RandomType<typeof anySheet>): WorkbookPlan => sheet
