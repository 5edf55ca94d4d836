import { describe, expect, it } from 'vitest'
import * as XLSX from 'xlsx'
import type { CommissionDetail, PerformanceSheet } from '#shared/contract/sheet.ts'
import { formats } from '#shared/text/format.ts'
import { texts } from '#shared/text/text.ts'
import { performanceWorkbook } from '#data/writers/performance-workbook.ts'
import { rejectedWorkbook } from '#data/writers/rejected-workbook.ts'
import { columnLetters } from '#data/writers/workbook.ts'
import { extremeSheet } from '#test/print/extreme-sheets.ts'
import { detailOf } from '#test/print/papers.ts'
import { emptySheet, ordinarySheet, sheetWithoutPlan } from '#test/print/sheets.ts'
import { packageProblems, partsOf } from '#test/support/workbook-package.ts'

const make = (
  sheets: readonly PerformanceSheet[],
  language: 'zh-CN' | 'en' = 'zh-CN',
  details: readonly CommissionDetail[] = [],
) => performanceWorkbook(sheets, details, texts[language], formats[language])

const read = (bytes: Uint8Array) => XLSX.read(bytes, { cellNF: true, cellFormula: true })

const sheetAt = (book: XLSX.WorkBook, index: number): XLSX.WorkSheet => {
  const sheet = book.Sheets[book.SheetNames[index] ?? '']
  if (!sheet) throw new Error(`no sheet ${index}`)
  return sheet
}

const cell = (sheet: XLSX.WorkSheet, at: string): XLSX.CellObject => {
  const found = sheet[at] as XLSX.CellObject | undefined
  if (!found) throw new Error(`no cell ${at}`)
  return found
}

/** The cell of `row` (from 1) under the head `title` in row 2. */
const under = (sheet: XLSX.WorkSheet, title: string, row: number): XLSX.CellObject | undefined => {
  const heads = XLSX.utils.sheet_to_json<string[]>(sheet, { header: 1 })[1] ?? []
  const column = heads.indexOf(title)
  if (column < 0) throw new Error(`no head ${title}`)
  return sheet[`${columnLetters(column)}${row}`] as XLSX.CellObject | undefined
}

const words = texts['zh-CN'].performance.workbookText

describe('performance workbook, summary', () => {
  it('has a row a person with money as numbers of yuan', async () => {
    const sheet = sheetAt(read(await make([ordinarySheet, emptySheet])), 0)
    expect(cell(sheet, 'A3')).toMatchObject({ t: 's', v: 'A01' })
    expect(under(sheet, words.base, 3)).toMatchObject({ t: 'n', v: 51_948.52, z: '#,##0.00' })
    expect(under(sheet, words.commissionTotal, 3)).toMatchObject({ t: 'n', v: 442.1 })
    expect(under(sheet, words.corrections, 3)).toMatchObject({ t: 'n', v: -4.8 })
    expect(under(sheet, words.coefficient, 3)).toMatchObject({ t: 'n', v: 1.1 })
    expect(under(sheet, words.pay, 3)).toMatchObject({ t: 'n', v: 4_012.1 })
    expect(under(sheet, words.base, 4)).toMatchObject({ t: 'n', v: 0 })
  })

  it('leaves money empty, not 0, for a person without a plan, and says so', async () => {
    const sheet = sheetAt(read(await make([sheetWithoutPlan])), 0)
    expect(under(sheet, words.commissionTotal, 3)?.v).toBeUndefined()
    expect(under(sheet, words.pay, 3)?.v).toBeUndefined()
    expect(under(sheet, words.plan, 3)?.v).toBe(words.noPlan)
  })

  it('sums by formula and stores the exact sum beside it', async () => {
    const sheet = sheetAt(read(await make([ordinarySheet, emptySheet, sheetWithoutPlan])), 0)
    const total = under(sheet, words.commissionTotal, 6)
    expect(total?.f).toMatch(/^SUM\([A-Z]+3:[A-Z]+5\)$/)
    expect(total?.v).toBe(442.1)
    expect(under(sheet, words.orders, 6)?.v).toBe(428)
    expect(cell(sheet, 'A6').v).toBe(words.total)
  })

  it('prints across one A4 landscape with its head on every page, filter and pane set', async () => {
    const parts = partsOf(await make([ordinarySheet]))
    const sheet = parts.get('xl/worksheets/sheet1.xml') ?? ''
    expect(sheet).toMatch(/<pageSetup[^>]*orientation="landscape"/)
    expect(sheet).toMatch(/<pageSetup[^>]*fitToWidth="1"/)
    expect(sheet).toMatch(/<pageSetup[^>]*paperSize="9"/)
    expect(sheet).toMatch(/<pane[^>]*ySplit="2"[^>]*/)
    expect(sheet).toMatch(/<autoFilter ref="A2:/)
    expect(sheet).toContain('&amp;P')
    expect(parts.get('xl/workbook.xml')).toMatch(/_xlnm\.Print_Titles[^<]*<?[^>]*>[^<]*\$2:\$2/)
  })
})

describe('performance workbook, a person', () => {
  it('lists every line with its order number as text and sums that equal the lines', async () => {
    const sheet = sheetAt(read(await make([ordinarySheet])), 1)
    const rows = XLSX.utils.sheet_to_json<(string | number | null)[]>(sheet, {
      header: 1,
      blankrows: true,
      defval: null,
    })
    const head = rows.findIndex((row) => row[0] === words.orderNo)
    const lines = rows.slice(head + 1, head + 1 + ordinarySheet.lines.length)
    expect(lines.map((row) => row[0])).toEqual(ordinarySheet.lines.map((line) => line.orderNo))
    expect(lines.map((row) => row[4])).toEqual(ordinarySheet.lines.map((line) => line.base / 100))
    const last = rows[head + 1 + ordinarySheet.lines.length]
    expect(last?.[0]).toBe(words.total)
    expect(last?.[5]).toBe(ordinarySheet.lines.reduce((sum, line) => sum + line.amount, 0) / 100)
    expect(cell(sheet, `A${head + 2}`).t).toBe('s')
    expect(cell(sheet, `F${head + 2 + ordinarySheet.lines.length}`).f).toBe(
      `SUM(F${head + 2}:F${head + 1 + ordinarySheet.lines.length})`,
    )
  })

  it('shows steps with real rates', async () => {
    const sheet = sheetAt(read(await make([ordinarySheet])), 1)
    const rows = XLSX.utils.sheet_to_json<(string | number | null)[]>(sheet, { header: 1, defval: null })
    const head = rows.findIndex((row) => row[0] === words.from)
    expect(rows.slice(head + 1, head + 4).map((row) => row.slice(0, 5))).toEqual([
      [0, 50_000, 0.005, 50_000, 250],
      [50_000, 100_000, 0.008, 1_948.52, 15.59],
      [100_000, null, 0.01, 0, 0],
    ])
  })

  it('says every word in English too', async () => {
    const book = read(await make([ordinarySheet], 'en', [detailOf(3, 1)]))
    expect(book.SheetNames).toEqual(['Summary', 'A01 小美', 'Commission details'])
    const text = [0, 1, 2].map((index) => XLSX.utils.sheet_to_csv(sheetAt(book, index))).join('')
    const said =
      /小美|售前组|中级|售前提成|云杉家居旗舰店|白班|金牌|建议采纳、巡店发现错价|大促期间[^"]*核库存。|三层置物架/g
    const ours = text.replaceAll(said, '')
    expect(ours).not.toMatch(/\p{Script=Han}/u)
  })
})

const rowsOf = (sheet: XLSX.WorkSheet) =>
  XLSX.utils.sheet_to_json<(string | number | null)[]>(sheet, { header: 1, blankrows: true, defval: null })

describe('performance workbook, what else a person has', () => {
  const print = texts['zh-CN'].print
  const rowNamed = async (name: string, after: string) => {
    const rows = rowsOf(sheetAt(read(await make([ordinarySheet])), 1))
    const from = rows.findIndex((row) => row[0] === after)
    return rows.slice(from).find((row) => row[0] === name)
  }
  it('the pay line by line, summed by the workbook to the total of the sheet', async () => {
    const sheet = sheetAt(read(await make([ordinarySheet])), 1)
    const rows = rowsOf(sheet)
    const head = rows.findIndex((row) => row[0] === print.pay)
    const lines = rows.slice(head + 1, head + 1 + ordinarySheet.pay.lines.length)
    expect(lines.map((row) => row[1])).toEqual(ordinarySheet.pay.lines.map(({ amount }) => amount / 100))
    expect(lines.find((row) => row[0] === print.chainPersonal)?.slice(2, 4)).toEqual([265.59, 1.1])
    const last = head + 2 + lines.length
    expect(cell(sheet, `B${last}`)).toMatchObject({ v: 4_012.1, f: `SUM(B${head + 2}:B${last - 1})` })
  })
  it('score, service and corrections as numbers, no data as an empty cell', async () => {
    expect((await rowNamed(print.scoreTotal, print.score))?.slice(5, 7)).toEqual([93.35, '金牌'])
    expect((await rowNamed('询单转化率', print.service))?.slice(1, 6)).toEqual([0.418, 712, 0.431, 0.395, 0.42])
    expect((await rowNamed('自动延长分钟', print.service))?.slice(1, 5)).toEqual([null, null, null, 88])
    expect((await rowNamed(texts['zh-CN'].commission.correctionKinds.refund, print.corrections))?.slice(2, 7)).toEqual([
      ...['2135550001999910000', 600, 0, 4.8, -4.8],
    ])
  })
})

describe('performance workbook, details', () => {
  it('has every line of everybody with numbers as text, money as numbers, and sums by formula', async () => {
    const details = [detailOf(12, 2), detailOf(30, 0)]
    const sheet = sheetAt(read(await make([ordinarySheet], 'zh-CN', details)), 2)
    expect(rowsOf(sheet)).toHaveLength(2 + 42 + 1)
    expect(cell(sheet, 'D3')).toMatchObject({ t: 's', v: '2135550001234510000' })
    expect(cell(sheet, 'H3')).toMatchObject({ t: 'n', v: 259, z: '#,##0.00' })
    const amounts = details.flatMap(({ lines }) => lines.map(({ amount }) => amount))
    expect(under(sheet, words.amount, 45)).toMatchObject({
      v: amounts.reduce((sum, amount) => sum + amount, 0) / 100,
      f: 'SUM(M3:M44)',
    })
  })
  it('repeats its head on paper and stays in sight', async () => {
    const sheet = partsOf(await make([ordinarySheet], 'zh-CN', [detailOf(3, 0)])).get('xl/worksheets/sheet3.xml') ?? ''
    expect(sheet).toMatch(/<pageSetup[^>]*orientation="landscape"/)
    expect(sheet).toMatch(/<pane[^>]*ySplit="2"[^>]*/)
    expect(sheet).toMatch(/<autoFilter ref="A2:/)
  })
})

describe('package', () => {
  const cases: readonly (readonly [string, readonly PerformanceSheet[]])[] = [
    ['nobody', []],
    [
      'somebody called like a sheet',
      [{ ...ordinarySheet, person: { ...ordinarySheet.person, number: '提成', name: '明细' } }],
    ],
    ['ordinary', [ordinarySheet, emptySheet, sheetWithoutPlan]],
    ['everything at its longest', [extremeSheet]],
    [
      'signs XML cannot hold',
      [{ ...ordinarySheet, person: { ...ordinarySheet.person, name: 'a<b>&"\u0001\u000b=1+1' }, planName: '<plan/>' }],
    ],
    [
      'sixty people',
      Array.from({ length: 60 }, (_, index) => ({
        ...ordinarySheet,
        lines: ordinarySheet.lines.slice(0, 20),
        page: { number: index + 1, of: 60 },
      })),
    ],
  ]
  it.each(cases)('is complete and well formed: %s', async (_name, sheets) => {
    const bytes = await make(sheets)
    expect(packageProblems(partsOf(bytes))).toEqual([])
    expect(read(bytes).SheetNames).toHaveLength(sheets.length + 2)
  })

  it('never turns a name into a formula', async () => {
    const book = read(await make([{ ...ordinarySheet, person: { ...ordinarySheet.person, name: '=1+1' } }]))
    expect(cell(sheetAt(book, 0), 'B3')).toMatchObject({ t: 's', v: '=1+1' })
    expect(cell(sheetAt(book, 0), 'B3').f).toBeUndefined()
  })
})

describe('rejected rows', () => {
  const header = ['订单编号', '实付金额', '创建时间']
  const rows = [
    { row: 7, reason: '金额读不懂', cells: ['2135550001234567890', 'abc', '2026-10-01 10:00:00'] },
    { row: 12, reason: '没有订单编号', cells: [null, 39.9] },
  ]
  it('keeps the columns under their names and everything as text', async () => {
    const bytes = await rejectedWorkbook(header, rows)
    const sheet = sheetAt(read(bytes), 0)
    expect(XLSX.utils.sheet_to_json(sheet, { header: 1, defval: null })).toEqual([
      ['订单编号', '实付金额', '创建时间', '原文件行号', '原因'],
      ['2135550001234567890', 'abc', '2026-10-01 10:00:00', '7', '金额读不懂'],
      [null, '39.9', null, '12', '没有订单编号'],
    ])
    for (const at of ['A2', 'B3', 'D2']) expect(cell(sheet, at)).toMatchObject({ t: 's', z: '@' })
    expect(packageProblems(partsOf(bytes))).toEqual([])
  })
  it('takes its words from the language given', async () => {
    const book = read(await rejectedWorkbook(['a'], [], texts.en.imports.rejectedFile))
    expect(book.SheetNames).toEqual(['Rejected rows'])
    expect(cell(sheetAt(book, 0), 'C1').v).toBe('Reason')
  })
})
