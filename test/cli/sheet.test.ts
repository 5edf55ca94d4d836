import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { read as readWorkbook } from 'xlsx'
import { folderOfTests, runCli, runInside, type CliRun, type RefusedJson } from './run-cli.ts'

const folder = folderOfTests()
const at = (name: string): string => join(folder, name)
const month = ['sheet', '--month', '2026-10', '--db', 'shop.db']
const codeOf = (run: CliRun): string => (run.json as RefusedJson).error.code

/** Stands in for Electron: says what it was asked, and whether the database was still open then. */
const printer = `
import { existsSync, writeFileSync } from 'node:fs'
const wish = JSON.parse(process.argv.find((arg) => arg.startsWith('--zhangban-print=')).slice(17))
writeFileSync(process.env.SEEN, JSON.stringify({ wish, isOpen: existsSync(wish.database + '-wal') }))
if (process.env.REFUSAL) {
  console.error('[1122/090000:ERROR:gpu.cc] noise {')
  console.error('print-failed ' + process.env.REFUSAL)
  process.exit(1)
}
console.log('noise')
console.log(JSON.stringify({ path: wish.path, pages: 6 }))
`

/** Stands in for the finder of an Electron; with `refusal` the printing fails with it. */
const finderOf = (name: string, refusal: string): Record<string, string> => {
  const runtime = {
    executable: process.execPath,
    args: [at('printer.mjs')],
    env: { SEEN: at(`${name}.json`), REFUSAL: refusal },
  }
  writeFileSync(at(`${name}.mjs`), `console.error('looking'); console.log(${JSON.stringify(JSON.stringify(runtime))})`)
  return { ZHANGBAN_RUNTIME_FINDER: at(`${name}.mjs`) }
}

beforeAll(async () => {
  writeFileSync(at('printer.mjs'), printer)
  await runInside(folder, ['init', '--sample', '--db', 'shop.db'])
})

describe('sheet', () => {
  it('as workbook: everybody in one, or one person, named in the language', async () => {
    const [all, one] = await Promise.all([
      runCli(folder, [...month, '--out', 'sheets', '--format', 'xlsx', '--json']),
      runInside(folder, [
        ...month,
        '--out',
        join('sheets', 'own'),
        '--format',
        'xlsx',
        '--agent',
        'a01',
        '--lang',
        'en',
        '--json',
      ]),
    ])
    const path = at(join('sheets', '绩效表-2026-10.xlsx'))
    expect([all.status, all.json]).toEqual([
      0,
      { month: '2026-10', format: 'xlsx', files: [{ agent: null, path, pages: null }] },
    ])
    const own = at(join('sheets', 'own', 'performance-2026-10-A01.xlsx'))
    expect(one.json).toEqual({ month: '2026-10', format: 'xlsx', files: [{ agent: 'A01', path: own, pages: null }] })
    expect(readWorkbook(readFileSync(path)).SheetNames).toHaveLength(8)
    expect(readWorkbook(readFileSync(own)).SheetNames.some((name) => name.includes('A01'))).toBe(true)
  })

  it('as PDF: the print program gets month, person, language and the database, which is closed by then', async () => {
    const all = await runCli(folder, [...month, '--out', 'pdf', '--json'], finderOf('all', ''))
    const one = await runInside(
      folder,
      [...month, '--out', 'pdf', '--agent', 'B01', '--lang', 'en', '--json'],
      {},
      finderOf('one', '')['ZHANGBAN_RUNTIME_FINDER'],
    )
    const path = at(join('pdf', '绩效表-2026-10.pdf'))
    const own = at(join('pdf', 'performance-2026-10-B01.pdf'))
    expect(all.json).toEqual({ month: '2026-10', format: 'pdf', files: [{ agent: null, path, pages: 6 }] })
    expect(one.json).toEqual({ month: '2026-10', format: 'pdf', files: [{ agent: 'B01', path: own, pages: 6 }] })
    const common = { document: 'performance-sheets', database: at('shop.db') }
    expect(JSON.parse(readFileSync(at('all.json'), 'utf8'))).toEqual({
      wish: { ...common, path, input: { month: '2026-10', agent: null }, language: 'zh-CN' },
      isOpen: false,
    })
    expect(JSON.parse(readFileSync(at('one.json'), 'utf8'))).toMatchObject({
      wish: { ...common, path: own, input: { month: '2026-10', agent: 'B01' }, language: 'en' },
    })
  })

  it('as PDF of the team or of all lines: the document, its input and the name of the file follow --what', async () => {
    const printed = async (name: string, ...more: string[]) => {
      const finder = finderOf(name, '')['ZHANGBAN_RUNTIME_FINDER']
      const run = await runInside(folder, [...month, '--out', 'papers', ...more, '--json'], {}, finder)
      const seen = JSON.parse(readFileSync(at(`${name}.json`), 'utf8')) as {
        wish: { document: string; input: unknown }
      }
      return [
        run.status,
        (run.json as { files: { path: string }[] }).files[0]?.path,
        seen.wish.document,
        seen.wish.input,
      ]
    }
    expect(await printed('summary', '--what', 'summary')).toEqual([
      ...[0, at(join('papers', '团队绩效汇总 2026-10.pdf')), 'team-summary', { month: '2026-10' }],
    ])
    expect(await printed('details', '--what', 'details', '--agent', 'A01', '--lang', 'en')).toEqual([
      ...[0, expect.stringMatching(/2026-10 A01\.pdf$/), 'commission-details', { month: '2026-10', agent: 'A01' }],
    ])
    const wrong = await runInside(folder, [
      ...month,
      '--out',
      'papers',
      '--what',
      'summary',
      '--agent',
      'A01',
      '--json',
    ])
    expect([wrong.status, wrong.out]).toEqual([2, expect.stringContaining('A01')])
    expect((await runInside(folder, [...month, '--out', 'papers', '--what', 'chart'])).status).toBe(2)
  })

  it('what keeps it from printing is told by its code', async () => {
    writeFileSync(at('broken-finder.mjs'), "console.error('no Electron here'); process.exit(1)")
    const told = JSON.stringify({ name: 'Refusal', code: 'folder-unwritable', details: { path: 'x.pdf' } })
    const pdf = [...month, '--out', 'failed', '--json']
    const [without, broken, refused, died] = await Promise.all([
      runInside(folder, pdf),
      runInside(folder, pdf, {}, at('broken-finder.mjs')),
      runInside(folder, pdf, {}, finderOf('refused', told)['ZHANGBAN_RUNTIME_FINDER']),
      runInside(folder, pdf, {}, finderOf('died', 'Segmentation fault')['ZHANGBAN_RUNTIME_FINDER']),
    ])
    expect([codeOf(without), codeOf(broken), codeOf(refused), codeOf(died)]).toEqual([
      ...['no-print-runtime', 'no-print-runtime', 'folder-unwritable', 'print-failed'],
    ])
    expect((without.json as RefusedJson).error.next).toContain('--format xlsx')
    expect((broken.json as RefusedJson).error.details).toEqual({ reason: 'no Electron here' })
    expect((died.json as RefusedJson).error.message).toContain('Segmentation fault')
  })

  it('a folder that cannot be, a number nobody has and a month without people are refused', async () => {
    const workbook = [...month, '--format', 'xlsx', '--json']
    writeFileSync(at('file'), '')
    expect(codeOf(await runInside(folder, [...workbook, '--out', 'file']))).toBe('folder-unwritable')
    expect(codeOf(await runInside(folder, [...workbook, '--out', join('file', 'x')]))).toBe('folder-unwritable')
    expect(codeOf(await runInside(folder, [...workbook, '--out', 'x', '--agent', 'Q1']))).toBe('not-found')
    const early = await runInside(folder, [
      'sheet',
      '--month',
      '1999-01',
      '--out',
      'x',
      '--db',
      'shop.db',
      '--json',
      '--lang',
      'en',
    ])
    expect((early.json as RefusedJson).error).toMatchObject({
      code: 'not-found',
      details: { what: 'people', name: '1999-01' },
    })
    expect(existsSync(at('x'))).toBe(false)
  })
})
