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
  const options = {
    type: 'buffer',
    dense: true,
    cellText: false,
    cellHTML: false,
    cellFormula: false,
    cellNF: true,
  } as const
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
  // The library decodes entities in formula texts twice, so these hold none.
  fc.record({ kind: fc.constant('formula' as const), text: anyText.map((text) => text.replaceAll('&', '＆')) }),
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

type GeneratedSheet = typeof anySheet extends fc.Arbitrary<infer Value> ? Value : never
type GeneratedCell = typeof anyCell extends fc.Arbitrary<infer Value> ? Value : never

const inside = (cell: GeneratedCell, strings: string[]): string => {
  switch (cell.kind) {
    case 'shared':
      return ` t="s"><v>${strings.push(`<si><t xml:space="preserve">${escaped(cell.text)}</t></si>`) - 1}</v></c>`
    case 'inline':
      return ` t="inlineStr"><is><t xml:space="preserve">${escaped(cell.text)}</t></is></c>`
    case 'formula':
      return ` t="str"><f>A1&amp;"&lt;"</f><v>${escaped(cell.text)}</v></c>`
    case 'number':
      return ` s="${cell.style}"><v>${cell.value}</v></c>`
    case 'boolean':
      return ` t="b"><v>${cell.value ? 1 : 0}</v></c>`
    case 'error':
      return ' t="e"><v>#DIV/0!</v></c>'
    case 'empty':
      return ` s="${cell.style}"/>`
  }
}

const planOf = ({ rows, hasReferences, date1904 }: GeneratedSheet): WorkbookPlan => {
  const strings: string[] = []
  let row = 0
  const xml = rows.map(({ skip, cells }) => {
    row += hasReferences ? 1 + skip : 1
    let column = -1
    const content = cells.map(({ skip: gap, cell }) => {
      column += hasReferences ? 1 + gap : 1
      return `<c${hasReferences ? ` r="${letters(column)}${row}"` : ''}${inside(cell, strings)}`
    })
    return `<row${hasReferences ? ` r="${row}"` : ''}>${content.join('')}</row>`
  })
  return { rows: xml.join('\n'), strings: strings.join(''), formats, date1904 }
}

describe('own reader and SheetJS', () => {
  test('agree cell by cell on generated workbooks', async () => {
    await fc.assert(
      fc.asyncProperty(anySheet, async (sheet) => {
        const bytes = xlsxOf(planOf(sheet))
        expect((await readBytes('a.xlsx', bytes)).rows).toEqual(oracleOf(bytes))
      }),
      { numRuns: 100 },
    )
  }, 20_000)

  test('agree on a workbook that the library wrote', async () => {
    const rows = Array.from({ length: 2500 }, (_, row) => [
      `订单${row}`,
      row / 7,
      row % 2 === 0,
      `备注 ${row % 13}`,
      row * 1e12,
    ])
    const book = Sheetjs.utils.book_new()
    Sheetjs.utils.book_append_sheet(book, Sheetjs.utils.aoa_to_sheet(rows), '订单')
    const bytes = Sheetjs.write(book, { type: 'buffer', bookType: 'xlsx', bookSST: true, compression: true }) as Buffer
    expect((await readBytes('a.xlsx', bytes)).rows).toEqual(rows)
  })
})
