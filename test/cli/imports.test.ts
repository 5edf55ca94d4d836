import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { read as readWorkbook, utils } from 'xlsx'
import { taobaoCsv, taobaoVersions, taobaoXlsx, type TaobaoOrder } from '#test/fixtures/taobao-orders.ts'
import { smallTeam } from '#test/support/test-team.ts'
import { folderOfTests, jsonFile, runCli, runInside, type CliRun, type RefusedJson } from './run-cli.ts'

const folder = folderOfTests()
const shop = ['--shop', '示例旗舰店']
const place = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content)
  return name
}

interface BatchJson {
  readonly id: number | null
  readonly file: string
  readonly preset: string
  readonly rows: Readonly<Record<string, number>>
  readonly rejectedFile: string | null
  readonly seconds: number
  readonly undoneAt?: string | null
  readonly error?: RefusedJson['error']
}

const batchesOf = (run: CliRun): readonly BatchJson[] => (run.json as { batches: BatchJson[] }).batches
// The clock of the program stands still in its own process; inside this one it does here.
beforeAll(() => vi.stubEnv('ZHANGBAN_NOW', '2026-11-22 09:00:00'))
afterAll(() => vi.unstubAllEnvs())
const inside = (...args: string[]): Promise<CliRun> => runInside(folder, [...args, '--json'])
const orderNo = (turn: number): string => `21355500012345678${String(turn).padStart(2, '0')}`
const ordersOf = async (db: string): Promise<unknown[]> =>
  ((await inside('orders', 'attribution', '--month', '2026-10', '--db', db)).json as { rows: unknown[] }).rows

const freshShop = async (db: string): Promise<readonly string[]> => {
  await runInside(folder, ['init', '--team', jsonFile(folder, 'team.json', smallTeam), '--db', db])
  return ['--db', db]
}

const orders: readonly TaobaoOrder[] = [
  { orderNo: orderNo(1), memo: 'A01' },
  { orderNo: orderNo(2), memo: '小美 发中通', paid: '1,234.50' },
  { orderNo: orderNo(3), status: '???' },
  { orderNo: orderNo(4), status: '????', paid: '12.00' },
  { orderNo: orderNo(5), paid: '一百' },
]

beforeAll(() => {
  place(
    'ExportOrderList202610.csv',
    taobaoCsv('2018', orders, { footer: [['合计', '', '', '', '', '', '', '', '1,286.40']] }),
  )
})

describe('import', () => {
  it('tells exactly what became of every row of a GBK file, and puts the rejected ones into a workbook', async () => {
    const db = await freshShop('one.db')
    const run = await runCli(folder, ['import', 'ExportOrderList202610.csv', ...shop, ...db, '--json'])
    expect([run.status, run.error]).toEqual([0, ''])
    const [batch] = batchesOf(run)
    const rejectedFile = join(folder, 'rejected', 'one-1-ExportOrderList202610.xlsx')
    expect(run.json).toEqual({
      batches: [
        {
          id: 1,
          file: 'ExportOrderList202610.csv',
          kind: 'orders',
          preset: 'taobao-orders@2018',
          encoding: 'gb18030',
          rows: { read: 6, new: 2, updated: 0, unchanged: 0, excluded: 1, rejected: 3 },
          reasons: [
            { code: 'status-unknown', count: 2, firstRow: 4 },
            { code: 'money-unreadable', count: 1, firstRow: 6 },
            { code: 'footer-row', count: 1, firstRow: 7 },
          ],
          rejectedFile,
          seconds: batch?.seconds,
        },
      ],
    })
    expect(batch?.seconds).toBeGreaterThan(0)
    const { SheetNames, Sheets } = readWorkbook(readFileSync(rejectedFile))
    const rows = utils.sheet_to_json<Record<string, string>>(Sheets[SheetNames[0] ?? ''] ?? {})
    expect(rows.map((row) => row['订单编号'])).toEqual([`="${orderNo(3)}"`, `="${orderNo(4)}"`, `="${orderNo(5)}"`])
  })

  it('a dry run reports the same and keeps nothing', async () => {
    const db = await freshShop('dry.db')
    const dry = await inside('import', 'ExportOrderList202610.csv', ...shop, ...db, '--dry-run')
    expect(batchesOf(dry)[0]).toMatchObject({ id: null, rows: { read: 6, new: 2, rejected: 3 }, rejectedFile: null })
    expect(await ordersOf('dry.db')).toEqual([])
    expect((await inside('imports', 'list', ...db)).json).toEqual({ batches: [] })
  })

  it('knows every version of the export, as csv and as workbook, and importing again changes nothing', async () => {
    const db = await freshShop('versions.db')
    const csv = taobaoVersions.map((version, turn) =>
      place(`v${version}.csv`, taobaoCsv(version, [{ orderNo: orderNo(turn), memo: 'A02', shop: '示例旗舰店' }])),
    )
    const books = await Promise.all(
      taobaoVersions.map(async (version, turn) =>
        place(
          `v${version}.xlsx`,
          await taobaoXlsx(version, [{ orderNo: orderNo(turn), memo: 'A02', shop: '示例旗舰店' }]),
        ),
      ),
    )
    const run = await inside('import', ...csv, ...books, ...shop, ...db)
    const seen = batchesOf(run).map(({ preset, rows }) => [preset, rows['read'], rows['new'], rows['unchanged']])
    expect(seen.slice(0, 6)).toEqual(taobaoVersions.map((version) => [`taobao-orders@${version}`, 1, 1, 0]))
    expect(seen.slice(6)).toEqual(taobaoVersions.map((version) => [`taobao-orders@${version}`, 1, 0, 1]))
    expect(await ordersOf('versions.db')).toMatchObject(taobaoVersions.map(() => ({ agent: 'A02', evidence: 'memo' })))
  })

  it('of many files the bad ones are told and the others come in', async () => {
    const db = await freshShop('many.db')
    const good = Array.from({ length: 12 }, (_, turn) =>
      place(`day${turn}.csv`, taobaoCsv('2020', [{ orderNo: orderNo(turn + 20) }])),
    )
    const cut = place('cut.xlsx', (await taobaoXlsx('2020', [{ orderNo: orderNo(60) }])).slice(0, 2000))
    const files = [
      ...good.slice(0, 6),
      'missing.csv',
      cut,
      ...good.slice(6),
      place('empty.csv', ''),
      place('note.txt', 'hello\nworld\n'),
    ]
    const run = await inside('import', ...files, ...shop, ...db)
    expect(run.status).toBe(1)
    const batches = batchesOf(run)
    expect(batches.map(({ file }) => file)).toEqual(files)
    expect(batches.filter(({ id }) => typeof id === 'number')).toHaveLength(12)
    const failed = batches.filter(({ error }) => error !== undefined)
    expect(failed.map(({ file, error }) => [file, error?.code])).toEqual([
      ['missing.csv', 'file-missing'],
      ['cut.xlsx', 'file-truncated'],
      ['empty.csv', 'file-empty'],
      ['note.txt', 'no-known-header'],
    ])
    expect(Object.keys(failed[0]?.error ?? {})).toEqual(['code', 'message', 'safe', 'next', 'details'])
    expect(run.json).not.toHaveProperty('error')
    expect(await ordersOf('many.db')).toHaveLength(12)
  })

  it('for a reader: an aligned table on standard output, what failed on standard error', async () => {
    const db = await freshShop('read.db')
    const run = await runCli(folder, [
      'import',
      'ExportOrderList202610.csv',
      'missing.csv',
      ...shop,
      ...db,
      '--lang',
      'en',
    ])
    expect([run.status, run.error]).toEqual([1, expect.stringMatching(/missing/)])
    const [head = '', row = ''] = run.out.split('\n')
    expect(head).toMatch(/^id {2}file +kind +preset +encoding/)
    expect(row.indexOf('taobao-orders@2018')).toBe(head.indexOf('preset'))
    expect(run.out).toContain('first in row 4')
    expect(run.out).toMatch(/sums to ¥1,274\.40, the file’s closing row says ¥1,286\.40/)
    expect(run.error).toMatch(/missing\.csv.*\[file-missing\]/)
  })
})

describe('what an import is held to', () => {
  it('an unknown shop is refused with the names there are; an id is no name; case and width do not matter', async () => {
    const db = await freshShop('shops.db')
    for (const name of ['别的店', '1']) {
      const { error } = (await inside('import', 'ExportOrderList202610.csv', '--shop', name, ...db)).json as RefusedJson
      expect(error).toMatchObject({ code: 'not-found', details: { what: 'shop', name, known: '示例旗舰店' } })
      expect(error.message).toContain(name)
      expect(error.next).toContain('示例旗舰店')
    }
    expect((await inside('import', 'ExportOrderList202610.csv', '--shop', ' 示例旗舰店　', ...db)).status).toBe(0)
  })

  it('another preset than the one named is refused', async () => {
    const db = await freshShop('preset.db')
    const wrong = await inside('import', 'ExportOrderList202610.csv', '--preset', 'douyin-orders', ...shop, ...db)
    expect(wrong.status).toBe(1)
    expect((wrong.json as RefusedJson).error).toMatchObject({
      code: 'wrong-kind-of-file',
      details: { expected: 'douyin-orders', found: 'taobao-orders@2018' },
    })
    expect(batchesOf(wrong)).toHaveLength(1)
    for (const preset of ['taobao-orders', 'taobao-orders@2018'])
      expect(
        (await inside('import', 'ExportOrderList202610.csv', '--preset', preset, '--dry-run', ...shop, ...db)).status,
      ).toBe(0)
  })

  it('a mapping reads a file nobody knows; a wrong mapping is refused naming the place', async () => {
    const db = await freshShop('map.db')
    const file = place(
      'own.csv',
      '店里的订单\n单号,情况,下单,付款,钱,谁\nX-1,交易成功,2026-10-02 10:00:00,2026-10-02 10:01:00,88.00,A01\n',
    )
    expect((await inside('import', file, ...shop, ...db)).json).toMatchObject({ error: { code: 'no-known-header' } })
    const columns = { orderNo: '单号', status: '情况', createdAt: '下单', paidAt: '付款', paid: '钱', memo: '谁' }
    const mapping = { kind: 'orders', headerRow: 2, columns, direction: { buyer: ['买家'] }, timeFormat: null }
    const map = jsonFile(folder, 'map.json', mapping)
    const run = await inside('import', file, '--map', map, ...shop, ...db)
    expect(batchesOf(run)[0]).toMatchObject({ preset: 'mapping', rows: { read: 1, new: 1 } })
    expect(await ordersOf('map.db')).toMatchObject([{ order: 'X-1', agent: 'A01' }])
    const wrong = jsonFile(folder, 'wrong.json', { ...mapping, columns: { ...columns, colour: '颜色' } })
    expect((await inside('import', file, '--map', wrong, ...shop, ...db)).json).toMatchObject({
      error: { code: 'invalid-input', details: { file: 'wrong.json' } },
    })
    const broken = place('broken.json', '{"kind":"orders",\n')
    expect((await inside('import', file, '--map', broken, ...shop, ...db)).json).toMatchObject({
      error: { code: 'invalid-input', details: { line: 2 } },
    })
  })
})

describe('imports', () => {
  it('lists what came in and undoes exactly one of them, once', async () => {
    const db = await freshShop('undo.db')
    const second = place(
      'second.csv',
      taobaoCsv('2018', [{ orderNo: orderNo(1), memo: 'A02' }, { orderNo: orderNo(9) }]),
    )
    await inside('import', 'ExportOrderList202610.csv', second, ...shop, ...db)
    const undone = await runCli(folder, ['imports', 'undo', '2', ...db, '--json'])
    expect([undone.status, undone.json]).toMatchObject([
      0,
      { id: 2, file: 'second.csv', undoneAt: '2026-11-22T09:00:00' },
    ])
    expect(await ordersOf('undo.db')).toMatchObject([{ order: orderNo(1), agent: 'A01' }, { order: orderNo(2) }])
    const listed = batchesOf(await inside('imports', 'list', ...db))
    expect(listed.map(({ id, undoneAt }) => [id, undoneAt])).toEqual([
      [2, '2026-11-22T09:00:00'],
      [1, null],
    ])
    const { seconds, ...first } = listed[1] ?? { seconds: 0 }
    expect(seconds).toBeGreaterThan(0)
    expect(first).toEqual({
      ...{
        id: 1,
        file: 'ExportOrderList202610.csv',
        kind: 'orders',
        preset: 'taobao-orders@2018',
        encoding: 'gb18030',
      },
      rows: { read: 6, new: 2, updated: 0, unchanged: 0, excluded: 1, rejected: 3 },
      reasons: [
        { code: 'status-unknown', count: 2, firstRow: 4 },
        { code: 'money-unreadable', count: 1, firstRow: 6 },
        { code: 'footer-row', count: 1, firstRow: 7 },
      ],
      rejectedFile: join(folder, 'rejected', 'undo-1-ExportOrderList202610.xlsx'),
      ...{ shop: '示例旗舰店', at: '2026-11-22T09:00:00', by: 'cli', undoneAt: null },
    })
    expect((await inside('imports', 'undo', '2', ...db)).json).toMatchObject({ error: { code: 'already-undone' } })
    expect((await inside('imports', 'undo', '77', ...db)).json).toMatchObject({
      error: { code: 'not-found', details: { key: 77 } },
    })
    for (const id of ['0', '-1', 'x', '1.5', '99999999999999999999'])
      expect((await inside('imports', 'undo', id, ...db)).status).toBe(2)
  })
})
