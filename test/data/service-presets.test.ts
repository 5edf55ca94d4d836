import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Batch } from '#shared/contract/imports.ts'
import type { ImportKind } from '#shared/kit/import-fields.ts'
import { kuaishouAfterSalesHeader } from '#test/fixtures/exports/service/after-sales.ts'
import { memoTraceExport, timedRecords } from '#test/fixtures/exports/service/messages.ts'
import { serviceExports } from '#test/fixtures/exports/service/service-exports.ts'
import {
  csvOf,
  figuresOf,
  workbookOf,
  type KeptRow,
  type ServiceExport,
} from '#test/fixtures/exports/service/service-export.ts'
import { shopFigureHeaders } from '#test/fixtures/exports/service/taobao-figures.ts'
import { openTestHost, textFile, type TestHost } from '#test/support/test-host.ts'
import { fillSmallTeam } from '#test/support/test-team.ts'

/** Where each kind is kept, in an order that does not depend on when rows came in. */
const keptBy: Readonly<Record<ImportKind, string>> = {
  orders: 'select * from orders order by order_no',
  messages: 'select * from message_lines order by buyer, sent_at',
  sessions: 'select *, started_at as startedAt from sessions order by key',
  'agent-figures': 'select account, day, until, figure, value from agent_figures',
  refunds: 'select * from refunds order by key',
  reviews: 'select * from reviews order by at, key',
  attendance: 'select * from attendance order by key',
  roster: 'select * from roster_days order by key',
}

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** The kept rows, cut to the columns the expected row at the same place names. */
const keptLike = (host: TestHost, kind: ImportKind, expected: readonly KeptRow[]): KeptRow[] => {
  const rows = host.host.context.sql.all<Record<string, string | number | null>>(keptBy[kind])
  return rows.map((row, index) =>
    Object.fromEntries(Object.keys(expected[index] ?? row).map((name) => [name, row[snake(name)] ?? null])),
  )
}

const inOrder = (rows: readonly KeptRow[]): KeptRow[] =>
  rows.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))

const importFile = async (host: TestHost, shopId: number, name: string, bytes: Uint8Array): Promise<Batch> =>
  host.ask('imports.run', {
    path: textFile(host.folder, name, bytes),
    part: null,
    mapping: null,
    kind: null,
    shopId,
    dryRun: false,
  })

const importExport = async (host: TestHost, shopId: number, { file, bytes }: ServiceExport): Promise<Batch> =>
  importFile(host, shopId, file, await bytes())

const reasonsOf = ({ reasons }: Batch): Record<string, number> =>
  Object.fromEntries(reasons.map(({ code, count }) => [code, count]))

const standing = { read: 0, new: 0, updated: 0, unchanged: 0, excluded: 0, rejected: 0 }

describe.each(serviceExports)('$name', (given) => {
  it('is recognised, every row is accounted for and everything in it is kept', async () => {
    const host = await openTestHost()
    const shopId = await fillSmallTeam(host)
    const batch = await importExport(host, shopId, given)
    expect(batch).toMatchObject({ kind: given.kind, preset: given.preset })
    expect(batch.rows).toEqual({ ...standing, ...given.rows })
    expect(reasonsOf(batch)).toEqual(given.reasons ?? {})
    const kept = keptLike(host, given.kind, given.kept)
    const isUnordered = given.kind === 'agent-figures'
    expect(isUnordered ? inOrder(kept) : kept).toEqual(isUnordered ? inOrder(given.kept) : given.kept)
  })

  it('changes nothing when it is imported again, and undo takes all of it away', async () => {
    const host = await openTestHost()
    const shopId = await fillSmallTeam(host)
    const first = await importExport(host, shopId, given)
    const again = await importExport(host, shopId, given)
    expect(again.rows).toEqual({ ...standing, ...given.rows, new: 0, unchanged: given.rows.new })
    await host.ask('imports.undo', { id: again.id ?? 0 })
    expect(keptLike(host, given.kind, given.kept)).toHaveLength(given.kept.length)
    await host.ask('imports.undo', { id: first.id ?? 0 })
    expect(keptLike(host, given.kind, [])).toEqual([])
    expect((await host.ask('settings.verify', {})).isOk).toBe(true)
  })
})

describe('what a file alone does not say', () => {
  it.each(shopFigureHeaders)('$name is refused as a table of no agent', async ({ header }) => {
    const host = await openTestHost()
    const shopId = await fillSmallTeam(host)
    const bytes = await workbookOf({ Sheet1: [header, header.map((_, index) => (index === 0 ? '2026-10-05' : '1'))] })
    const path = textFile(host.folder, 'shop.xlsx', bytes)
    const refused = await host.refusal('imports.run', { path, shopId, mapping: null, dryRun: false })
    expect(refused.code).toBe('wrong-kind-of-file')
  })

  it('Kuaishou after-sales: the wizard asks for the amount and the time, which nobody has published', async () => {
    const host = await openTestHost()
    const shopId = await fillSmallTeam(host)
    const bytes = csvOf(
      [
        [...kuaishouAfterSalesHeader, '退款(元)', '退款到账日'],
        ['K1', 'O1', 'U1', '', '', '', '', '9.90', '2026-10-05'],
      ],
      {
        encoding: 'gbk',
      },
    )
    const path = textFile(host.folder, '售后.csv', bytes)
    const preview = await host.ask('imports.preview', { path, mapping: null })
    expect([preview.preset, preview.missing]).toEqual(['kuaishou-after-sales@2026', ['amount', 'succeededAt']])
    const columns = { ...preview.mapping.columns, amount: '退款(元)', succeededAt: '退款到账日' }
    const mapping = { ...preview.mapping, columns }
    const batch = await host.ask('imports.run', { path, shopId, mapping, dryRun: false })
    expect(batch.rows).toMatchObject({ read: 1, new: 1 })
    expect(keptLike(host, 'refunds', [{ orderNo: '', refundNo: '', amount: 0 }])).toEqual([
      { orderNo: 'O1', refundNo: 'K1', amount: 990 },
    ])
  })

  it('千牛 records with the moment of saving in their name are of that day, later clock times of the day before', async () => {
    const host = await openTestHost()
    const shopId = await fillSmallTeam(host)
    const bytes = await timedRecords.bytes()
    const days = () =>
      host.host.context.sql
        .all<{ at: string }>('select sent_at as at from message_lines order by sent_at')
        .map(({ at }) => at)
    const morning = await importFile(host, shopId, timedRecords.file, bytes)
    expect(days()).toEqual(['2026-05-08 20:57:11', '2026-05-08 20:57:13'])
    await host.ask('imports.undo', { id: morning.id ?? 0 })
    await importFile(host, shopId, '千牛聊天记录_原始逐条_2026-05-09_22-20.xlsx', bytes)
    expect(days()).toEqual(['2026-05-09 20:57:11', '2026-05-09 20:57:13'])
    const unnamed = await importFile(host, shopId, '千牛聊天记录.xlsx', bytes)
    expect([unnamed.rows.rejected, reasonsOf(unnamed)]).toEqual([2, { 'day-missing': 2 }])
  })

  it('MemoTrace: who I am is said once; lines of the system are nobody’s', async () => {
    const host = await openTestHost()
    const shopId = await fillSmallTeam(host)
    const path = join(host.folder, memoTraceExport.file)
    textFile(host.folder, memoTraceExport.file, memoTraceExport.bytes())
    const preview = await host.ask('imports.preview', { path, mapping: null })
    expect([preview.preset, preview.missing]).toEqual(['memotrace-messages@1', []])
    expect(preview.senders.map(({ name }) => name).toSorted()).toEqual(['小红', '我'])
    const mapping = { ...preview.mapping, direction: { agent: ['我'], buyer: ['小红'] } }
    const batch = await host.ask('imports.run', { path, shopId, mapping, dryRun: false })
    expect(batch.rows).toMatchObject({ read: 3, new: 3, rejected: 0 })
    const said = (text: string, direction: number) => ({ account: '我', buyer: '小红', text, direction })
    const expected = [said('在吗', 0), said('在', 1), said('以上是打招呼的内容', 3)]
    expect(keptLike(host, 'messages', expected)).toEqual(expected)
  })

  it('closing rows are the cross-check of what was kept, rows of means are not (rule 14)', async () => {
    const host = await openTestHost()
    const shopId = await fillSmallTeam(host)
    const custom = serviceExports.find(({ preset }) => preset === 'chitu-custom@2')
    if (!custom) throw new Error('no such export')
    const { totals } = await importExport(host, shopId, custom)
    expect(totals).toContainEqual({ field: 'receptions', unit: 'count', stored: 138, footer: 138 })
  })

  it('a figure that was not ready comes with the next export and changes nothing else', async () => {
    const host = await openTestHost()
    const shopId = await fillSmallTeam(host)
    const header = ['客服昵称', '接待人数', '平均响应(秒)', '上班天数', '客户满意率']
    const file = '自定义报表_日报_下单优先判定_2026-04-20至2026-04-20.xlsx'
    const written = async (satisfaction: string) =>
      importFile(host, shopId, file, await workbookOf({ Sheet1: [header, ['小美', 82, 37.79, 1, satisfaction]] }))
    expect((await written('延迟统计')).rows).toMatchObject({ new: 1 })
    const later = await written('97.50%')
    expect(later.rows).toMatchObject({ read: 1, excluded: 0, rejected: 0 })
    expect(inOrder(keptLike(host, 'agent-figures', []))).toEqual(
      inOrder(
        figuresOf('小美', '2026-04-20', {
          receptions: 82,
          averageResponseMean: 37.79,
          workDays: 1,
          satisfaction: 0.975,
        }),
      ),
    )
  })
})
