import { writeXlsx } from 'hucre'
import { describe, expect, test } from 'vitest'
import * as Sheetjs from 'xlsx'
import type { Cell } from '#data/readers/table-file.ts'
import { durationOf, percentOf } from '#shared/rules/cells.ts'
import { zipOf } from '#test/fixtures/workbooks.ts'
import { failureOf, readBytes, readPlan } from './read-all.ts'

const book = (date1904 = false): Sheetjs.WorkBook => {
  const sheet: Sheetjs.WorkSheet = {
    '!ref': 'A1:H3',
    A1: { t: 's', v: '订单编号' },
    B1: { t: 'n', v: 45292.5, z: 'yyyy-mm-dd hh:mm:ss' },
    C1: { t: 'n', v: 0.9741, z: '0.00%' },
    D1: { t: 'b', v: true },
    E1: { t: 'e', v: 0x2a },
    F1: { t: 'n', v: 1.5, z: '[h]:mm:ss' },
    G1: { t: 'n', v: 45292, z: 'm/d/yy' },
    H1: { t: 'n', v: 0.25, z: 'h:mm' },
    A3: { t: 's', v: '末行' },
  }
  const workbook = Sheetjs.utils.book_new()
  Sheetjs.utils.book_append_sheet(workbook, sheet, '藏')
  Sheetjs.utils.book_append_sheet(workbook, { '!ref': 'A1', A1: { t: 'n', v: 2 } }, '见')
  workbook.Workbook = { Sheets: [{ Hidden: 1 }, { Hidden: 0 }], WBProps: { date1904 } }
  return workbook
}
const written = (workbook: Sheetjs.WorkBook, bookType: Sheetjs.BookType): Buffer =>
  Sheetjs.write(workbook, { type: 'buffer', bookType }) as Buffer

/** Gives the cells of an old .xls other formats by number, as a Chinese Excel writes them. */
const withFormats = (bytes: Buffer, changes: Readonly<Record<number, number>>): Buffer => {
  const container = Sheetjs.CFB.read(bytes, { type: 'buffer' })
  const stream = Sheetjs.CFB.find(container, 'Workbook') ?? Sheetjs.CFB.find(container, 'Book')
  if (!stream) throw new Error('no workbook stream')
  const records = Buffer.from(stream.content as Uint8Array)
  for (let at = 0; at + 8 <= records.length; at += 4 + records.readUInt16LE(at + 2)) {
    const format = changes[records.readUInt16LE(at + 6)]
    if (records.readUInt16LE(at) === 0xe0 && format !== undefined) records.writeUInt16LE(format, at + 6)
  }
  stream.content = records
  return Sheetjs.CFB.write(container, { type: 'buffer' }) as Buffer
}

const expected = ['订单编号', '2024-01-01 12:00:00', '97.41%', true, '#N/A', '36:00:00', '2024-01-01', '06:00:00']

describe('by the fallback library, by the same cell rules', () => {
  test.each([
    ['xls', 'biff8'],
    ['xlsb', 'xlsb'],
    ['xlsx', 'xlsx'],
  ] as const)('%s', async (container, bookType) => {
    const file = await readBytes('a.dat', written(book(), bookType))
    expect(file).toMatchObject({ container, encoding: null })
    expect(file.sheets).toEqual([
      { name: '见', rows: [[2]] },
      { name: '藏', rows: [expected, [], ['末行']] },
    ])
  })

  test('ods', async () => {
    const workbook = book()
    const cells = workbook.Sheets['藏']
    // The library prints a complaint for every date format it cannot write to this format.
    if (cells) cells['B1'] = { t: 'n', v: 45292, z: 'm/d/yy' }
    const file = await readBytes('a.xls', written(workbook, 'ods'))
    const shown = expected.with(1, '2024-01-01')
    expect([file.container, file.sheets[0]?.rows[0]?.slice(0, 4)]).toEqual(['ods', shown.slice(0, 4)])
    expect(file.sheets[0]?.rows[0]?.slice(5)).toEqual(expected.slice(5))
  })

  test.each(['biff8', 'xlsb', 'xlsx'] as const)('1904 dates in %s', async (bookType) => {
    const file = await readBytes('a.dat', written(book(true), bookType))
    expect(file.sheets[1]?.rows[0]?.slice(1, 8)).toEqual([
      '2028-01-02 12:00:00',
      '97.41%',
      true,
      '#N/A',
      '36:00:00',
      '2028-01-02',
      '06:00:00',
    ])
  })

  test.each(['biff8', 'biff5'] as const)('the Chinese formats that %s knows by number only', async (bookType) => {
    const values = { A1: { v: 45292.5, z: 'm/d/yy' }, B1: { v: 0.25, z: 'h:mm' }, C1: { v: 1.5, z: '[h]:mm:ss' } }
    const cells = Object.entries(values).map(([place, cell]) => [place, { t: 'n', ...cell }])
    const workbook = Sheetjs.utils.book_new()
    Sheetjs.utils.book_append_sheet(workbook, { '!ref': 'A1:C1', ...Object.fromEntries(cells) })
    const read = async (date: number, time: number) =>
      (await readBytes('a.xls', withFormats(written(workbook, bookType), { 14: date, 20: time }))).rows[0]
    for (const date of [27, 31, 36, 50, 54, 57, 58])
      expect(await read(date, 32)).toEqual(['2024-01-01', '06:00:00', '36:00:00'])
    for (const time of [33, 35, 55, 56]) expect(await read(14, time)).toEqual(['2024-01-01', '06:00:00', '36:00:00'])
  })

  test('an encrypted ods', async () => {
    const bytes = zipOf([
      { name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet', isStored: true },
      { name: 'META-INF/manifest.xml', data: '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>' },
      { name: 'content.xml', data: 'x' },
    ])
    expect(await failureOf(readBytes('a.ods', bytes))).toBe('password-protected')
  })
})

test('a workbook written by the report writer reads back', async () => {
  const rows = [
    ['订单编号', '金额', '好评'],
    ['2135550001234567890', 39.9, true],
    [null, null, null],
    ['末', -1, false],
  ]
  const bytes = await writeXlsx({ sheets: [{ name: '订单', rows }] })
  expect((await readBytes('a.xlsx', bytes)).sheets).toEqual([
    { name: '订单', rows: [['订单编号', '金额', '好评'], ['2135550001234567890', 39.9, true], [], ['末', -1, false]] },
  ])
})

describe('percents and spans come as texts that the rules read for certain (rules 11, 12)', () => {
  const rules = (cells: readonly Cell[] | undefined) => [
    percentOf(cells?.[0] ?? null),
    durationOf(cells?.[1] ?? null, null),
    durationOf(cells?.[2] ?? null, null),
  ]
  const expectedCells = ['97.41%', '0:01:23', '36:00:00']
  const values = [0.9741, 83 / 86_400, 1.5]

  test.each([
    ['named by number', [10, 46, 46]],
    ['written out', ['0.00%;-0.00%', '[h]:mm:ss', '[h]:mm:ss;@']],
  ] as const)('.xlsx, formats %s', async (_, formats) => {
    const cells = values.map((value, style) => `<c s="${style}"><v>${value}</v></c>`).join('')
    const [row] = await readPlan({ rows: `<row r="1">${cells}</row>`, formats })
    expect(row).toEqual(expectedCells)
    expect(rules(row)).toEqual([974_100, 83, 129_600])
  })

  test.each(['biff8', 'xlsb', 'ods'] as const)('.%s', async (bookType) => {
    const formats = ['0.00%', '[h]:mm:ss', '[h]:mm:ss']
    const cells = values.map((v, index) => [`${'ABC'.charAt(index)}1`, { t: 'n', v, z: formats[index] }])
    const workbook = Sheetjs.utils.book_new()
    Sheetjs.utils.book_append_sheet(workbook, { '!ref': 'A1:C1', ...Object.fromEntries(cells) })
    const { rows } = await readBytes('a.dat', written(workbook, bookType))
    expect(rows[0]).toEqual(expectedCells)
    expect(rules(rows[0])).toEqual([974_100, 83, 129_600])
  })
})
