import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { formats } from '#shared/text/format.ts'
import { texts } from '#shared/text/text.ts'
import { performanceWorkbook } from '#data/writers/performance-workbook.ts'
import { detailOf } from '#test/print/papers.ts'
import { ordinarySheet, sheetWithoutPlan } from '#test/print/sheets.ts'

const office = (process.env['PATH'] ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'soffice'))
  .find((path) => existsSync(path))

const folder = mkdtempSync(join(tmpdir(), 'zhangban-office-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Every sheet as text by its name, as LibreOffice opened it. */
const sheetsOf = (program: string, bytes: Uint8Array): ReadonlyMap<string, string> => {
  writeFileSync(join(folder, 'book.xlsx'), bytes)
  const all = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1'
  const profile = `-env:UserInstallation=file://${folder}/profile`
  execFileSync(program, [profile, '--headless', '--convert-to', all, '--outdir', folder, join(folder, 'book.xlsx')], {
    stdio: 'ignore',
    timeout: 150_000,
  })
  const files = readdirSync(folder).filter((name) => name.endsWith('.csv'))
  return new Map(
    files.map((name) => [name.slice('book-'.length, -'.csv'.length), readFileSync(join(folder, name), 'utf8')]),
  )
}

// On machines without LibreOffice the package's own parts are checked strictly: writers.test.ts.
describe.skipIf(office === undefined)('the workbook in LibreOffice', () => {
  it('opens with all its sheets, sums as numbers, order numbers whole', async () => {
    const text = texts['zh-CN']
    const details = [detailOf(12, 2)]
    const bytes = await performanceWorkbook([ordinarySheet, sheetWithoutPlan], details, text, formats['zh-CN'])
    const sheets = sheetsOf(office ?? '', bytes)
    const words = text.performance.workbookText
    expect([...sheets.keys()].toSorted()).toEqual([words.summary, words.details, 'A01 小美', 'B07 阿木'].toSorted())
    expect(sheets.get(words.summary)).toContain(',4012.1,')
    expect(sheets.get('A01 小美')).toContain(`${text.print.payTotal},4012.1`)
    const amounts = details.flatMap(({ lines }) => lines.map(({ amount }) => amount))
    const sum = (amounts.reduce((all, amount) => all + amount, 0) / 100).toFixed(2)
    expect(sheets.get(words.details)?.trimEnd().split('\n').at(-1)).toContain(sum)
    expect(sheets.get(words.details)).toContain('2135550001234510000')
  }, 180_000)
})
