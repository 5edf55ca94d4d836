import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { importKinds, type ImportKind } from '#shared/kit/import-fields.ts'
import { encodedLog, jdLogOf, wangwangNameFirstOf } from '#test/fixtures/chat-logs.ts'
import { taobaoCsv } from '#test/fixtures/taobao-orders.ts'
import { zipOf } from '#test/fixtures/workbooks.ts'
import { errorOf, importShop, summary, type ImportJson } from './import-shop.ts'
import { folderOfTests, jsonFile, runCli, runInside } from './run-cli.ts'

const folder = folderOfTests()
const { shop, inside, place, importing, one, freshShop, serviceFile } = importShop(folder)

beforeAll(() => vi.stubEnv('ZHANGBAN_NOW', '2026-11-22 09:00:00'))
afterAll(() => vi.unstubAllEnvs())

const at = (clock: string): string => `2026-10-07 ${clock}`
const wangwang = encodedLog(
  wangwangNameFirstOf([
    [
      { at: at('10:00:00'), sender: 'tb_buyer01', text: '在吗' },
      { at: at('10:00:20'), sender: '示例旗舰店:小美', text: '在的亲' },
    ],
  ]),
  'gbk',
)
const jd = jdLogOf([
  [
    { at: at('10:00:00'), sender: 'j****12', text: '有货吗' },
    { at: at('10:00:01'), sender: 'jimi_vender_1', text: '您好' },
    { at: at('10:00:20'), sender: '示例旗舰店-小美', text: '有的' },
  ],
])
const orders = taobaoCsv('2018', [{ orderNo: '2135550001234567801' }, { orderNo: '2135550001234567802' }])

/** One file of every kind: its preset, and the rows read, new, excluded and rejected. */
const expected: Readonly<Record<ImportKind, readonly [preset: string, ...number[]]>> = {
  orders: ['taobao-orders@2018', 2, 2, 0, 0],
  messages: ['wangwang-log@1', 2, 2, 0, 0],
  sessions: ['jd-sessions@2', 2, 2, 0, 0],
  'agent-figures': ['jd-agents@2026', 3, 2, 0, 1],
  refunds: ['taobao-refunds@2021', 4, 2, 2, 0],
  reviews: ['plugin-reviews@1', 3, 2, 0, 1],
  attendance: ['dingtalk-daily@1', 3, 3, 0, 0],
  roster: ['mapping', 3, 2, 0, 1],
}
const rosterMapping = { kind: 'roster', headerRow: 1, columns: { person: '姓名' } }

const filesOfKinds = async (): Promise<string[]> => [
  place('orders.csv', orders),
  place('小美.txt', wangwang),
  ...(await Promise.all(
    ['sessions', 'agent-figures', 'refunds', 'reviews', 'attendance'].map((kind) =>
      serviceFile(expected[kind as ImportKind][0]),
    ),
  )),
]
const roster = (): string =>
  place('roster.csv', '姓名,2026-11-01,2026-11-02,2026-11-03\n小美,D,休,E\n阿强,E,D,休\n没有的人,D,D,D\n')

describe('every kind', () => {
  it('comes in through the real program, in one call, and is listed', async () => {
    const db = await freshShop('kinds.db')
    const run = await runCli(folder, ['import', ...(await filesOfKinds()), ...shop, ...db, '--json'])
    expect([run.status, run.error]).toEqual([0, ''])
    const { batches } = run.json as ImportJson
    const mapped = await one(roster(), '--map', jsonFile(folder, 'roster.json', rosterMapping), ...db)
    expect([...batches, mapped].map(summary)).toEqual(importKinds.map((kind) => [kind, ...expected[kind]]))
    for (const { rows, rejectedFile } of batches) expect(rejectedFile === null).toBe(rows['rejected'] === 0)
    const listed = (await inside('imports', 'list', ...db)).json as ImportJson
    expect(listed.batches.map(({ kind }) => kind)).toEqual(importKinds.toReversed())
    expect((await inside('verify', ...db)).json).toMatchObject({ ok: true })
  })

  it('is undone: afterwards the same files are new again', async () => {
    const db = ['--db', 'kinds.db']
    for (const [index, kind] of importKinds.entries()) {
      const { json } = await inside('imports', 'undo', String(index + 1), ...db)
      expect(json).toMatchObject({ id: index + 1, kind, undoneAt: '2026-11-22T09:00:00' })
    }
    const { batches } = await importing(...(await filesOfKinds()), ...db, '--dry-run')
    const mapped = await one(roster(), '--map', 'roster.json', '--dry-run', ...db)
    expect([...batches, mapped].map(summary)).toEqual(importKinds.map((kind) => [kind, ...expected[kind]]))
    expect(errorOf(await inside('imports', 'undo', '2', ...db)).code).toBe('already-undone')
    expect((await inside('verify', ...db)).json).toMatchObject({ ok: true })
  })

  it('a dry run of all of them keeps nothing', async () => {
    const db = await freshShop('dry.db')
    const { batches } = await importing(...(await filesOfKinds()), ...db, '--dry-run')
    expect(batches.map(({ id, rejectedFile }) => [id, rejectedFile])).toEqual(batches.map(() => [null, null]))
    expect((await inside('imports', 'list', ...db)).json).toEqual({ batches: [] })
    const again = await importing(...(await filesOfKinds()), ...db, '--dry-run')
    expect(again.batches.map(summary)).toEqual(batches.map(summary))
  })

  it('another kind than the one recognised is refused; so is a mapping of another kind than --kind', async () => {
    const db = await freshShop('other.db')
    const refunds = await serviceFile('taobao-refunds@2021')
    const run = await inside('import', refunds, place('jd.log', jd), '--kind', 'orders', ...shop, ...db)
    const { batches } = run.json as ImportJson
    expect([run.status, batches.map(({ error }) => [error?.code, error?.details['found']])]).toEqual([
      1,
      [
        ['wrong-kind-of-file', 'taobao-refunds@2021'],
        ['wrong-kind-of-file', 'jd-log@1'],
      ],
    ])
    expect((await one(refunds, '--kind', 'refunds', '--dry-run', ...db)).kind).toBe('refunds')
    const map = jsonFile(folder, 'roster.json', rosterMapping)
    const clash = await inside('import', roster(), '--map', map, '--kind', 'orders', ...shop, ...db)
    expect([clash.status, errorOf(clash).details['reason']]).toEqual([2, 'kind-and-map'])
  })

  it('of two files of which one is bad the other one comes in', async () => {
    const db = await freshShop('bad.db')
    const good = await serviceFile('dingtalk-daily@1')
    const cut = place('cut.xlsx', readFileSync(join(folder, good)).subarray(0, 2000))
    const run = await inside('import', cut, good, ...shop, ...db)
    const { batches } = run.json as ImportJson
    expect([run.status, batches[0]?.error?.code, batches[1]?.rows['new']]).toEqual([1, 'file-truncated', 3])
    expect(run.json).not.toHaveProperty('error')
  })
})

describe('an archive', () => {
  const archive = (): string =>
    place(
      'export.zip',
      zipOf([
        { name: '订单/orders.csv', data: orders },
        { name: '聊天/jd.log', data: jd },
        { name: '聊天/小美.txt', data: wangwang },
        { name: '聊天/图片.png', data: Buffer.from('89504e470d0a1a0a', 'hex') },
      ]),
    )

  it('is an import for each kind of content, and says what it did not read', async () => {
    const db = await freshShop('zip.db')
    const { batches, leftOut } = await importing(archive(), ...db)
    expect(batches.map(({ id, file, kind, preset, rows }) => [id, file, kind, preset, rows['new']])).toEqual([
      [1, 'export.zip', 'orders', 'taobao-orders@2018', 2],
      [2, 'export.zip', 'messages', 'jd-log@1', 3],
      [3, 'export.zip', 'messages', 'wangwang-log@1', 2],
    ])
    expect(leftOut).toEqual([{ file: 'export.zip', names: ['聊天/图片.png'] }])
    await inside('imports', 'undo', '2', ...db)
    const again = await importing(archive(), ...db)
    expect(again.batches.map(({ rows }) => [rows['new'], rows['unchanged']])).toEqual([
      [0, 2],
      [3, 0],
      [0, 2],
    ])
  })

  it('by kind or by preset only that part is read, and the rest is named', async () => {
    const db = await freshShop('part.db')
    const chats = await importing(archive(), '--kind', 'messages', '--dry-run', ...db)
    expect(chats.batches.map(({ preset }) => preset)).toEqual(['jd-log@1', 'wangwang-log@1'])
    expect(chats.leftOut?.[0]?.names).toContain('订单/orders.csv')
    const only = await importing(archive(), '--preset', 'wangwang-log@1', '--dry-run', ...db)
    expect(only.batches.map(({ preset }) => preset)).toEqual(['wangwang-log@1'])
    expect(only.leftOut?.[0]?.names).toEqual(['taobao-orders@2018', 'jd-log@1', '聊天/图片.png'])
    const version = await inside('import', archive(), '--preset', 'wangwang-log@9', ...shop, ...db)
    expect(errorOf(version)).toMatchObject({
      code: 'wrong-kind-of-file',
      details: { expected: 'wangwang-log@9', found: 'taobao-orders@2018, jd-log@1, wangwang-log@1' },
    })
  })

  it('days of one header are one import, a day with other columns is another; a preset means both', async () => {
    const db = await freshShop('days.db')
    const days = place(
      'days-of-two.zip',
      zipOf([
        { name: '1.csv', data: orders },
        { name: '2.csv', data: taobaoCsv('2018', [{ orderNo: '2135550001234567805' }]) },
        { name: '3.csv', data: taobaoCsv('2023', [{ orderNo: '2135550001234567806' }]) },
      ]),
    )
    const { batches } = await importing(days, '--preset', 'taobao-orders', ...db)
    expect(batches.map(({ preset, rows }) => [preset, rows['new']])).toEqual([
      ['taobao-orders@2018', 3],
      ['taobao-orders@2023', 1],
    ])
    const only = await importing(days, '--preset', 'taobao-orders@2023', '--dry-run', ...db)
    expect(only.batches.map(({ preset, rows }) => [preset, rows['unchanged']])).toEqual([['taobao-orders@2023', 1]])
    expect(only.leftOut).toEqual([{ file: 'days-of-two.zip', names: ['taobao-orders@2018'] }])
  })

  it('a reason names the file inside, for scripts and for a reader', async () => {
    const db = await freshShop('inner.db')
    const bad = taobaoCsv('2018', [{ orderNo: '2135550001234567803', status: '???' }])
    const file = place(
      'days.zip',
      zipOf([
        { name: '1.csv', data: orders },
        { name: '2.csv', data: bad },
      ]),
    )
    expect((await one(file, '--dry-run', ...db)).reasons).toEqual([
      { code: 'status-unknown', count: 1, firstRow: 2, sheet: '2.csv' },
    ])
    const read = await runInside(folder, ['import', file, ...shop, ...db, '--dry-run', '--lang', 'en'])
    expect(read.out).toContain('first in row 2 of “2.csv”')
  })
})
