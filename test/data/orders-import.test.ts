import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { read as readWorkbook, utils } from 'xlsx'
import { texts } from '#shared/text/text.ts'
import { openTestHost, orderCsv, orderRow, textFile } from '#test/support/test-host.ts'
import { importRows, listed } from '#test/support/order-imports.ts'
import { fillSmallTeam } from '#test/support/test-team.ts'

describe('row accounting', () => {
  it('every row becomes exactly one of new, updated, unchanged, excluded, rejected, with the first row of each reason', async () => {
    const host = await openTestHost()
    const shopId = await fillSmallTeam(host)
    await importRows(host, shopId, [orderRow('2135550001234567890'), orderRow('2135550001234567891')])
    const batch = await importRows(host, shopId, [
      orderRow('2135550001234567890'),
      orderRow('2135550001234567891', { 订单备注: 'A01' }),
      orderRow('2135550001234567892'),
      orderRow('2135550001234567892', { 买家实际支付金额: '80.00' }),
      {},
      orderRow('', {}),
      orderRow('2.13555E+18'),
      orderRow('2135550001234567893', { 订单状态: '???' }),
      orderRow('2135550001234567894', { 订单创建时间: '昨日' }),
      orderRow('2135550001234567895', { 买家实际支付金额: '一百' }),
      { 订单编号: '合计', 买家实际支付金额: '480.00' },
    ])
    expect(batch.rows).toEqual({ read: 11, new: 1, updated: 1, unchanged: 1, excluded: 3, rejected: 5 })
    expect(batch.reasons.map(({ code, kind, count, firstRow }) => [code, kind, count, firstRow])).toEqual([
      ['repeated-in-file', 'excluded', 1, 4],
      ['blank-row', 'excluded', 1, 6],
      ['order-number-missing', 'rejected', 1, 7],
      ['order-number-ruined', 'rejected', 1, 8],
      ['status-unknown', 'rejected', 1, 9],
      ['created-unreadable', 'rejected', 1, 10],
      ['money-unreadable', 'rejected', 1, 11],
      ['footer-row', 'excluded', 1, 12],
    ])
    expect(batch.totals[0]).toMatchObject({ field: 'paid', unit: 'fen', footer: 48_000 })
    expect((await listed(host)).map(([number]) => number)).toHaveLength(3)
  })

  it('the rejected rows come back as a workbook with the reason, and can be imported again once corrected', async () => {
    const host = await openTestHost()
    const shopId = await fillSmallTeam(host)
    const batch = await importRows(host, shopId, [
      orderRow('2135550001234567890'),
      orderRow('2135550001234567891', { 订单状态: '不明' }),
    ])
    const path = join(host.folder, 'rejected.xlsx')
    const saved = await host.ask('imports.saveRejected', { id: batch.id ?? 0, path })
    expect(saved.rows).toBe(1)
    const workbook = readWorkbook(readFileSync(path), { dense: true })
    const rows = utils.sheet_to_json<string[]>(workbook.Sheets[workbook.SheetNames[0] ?? '']!, { header: 1 })
    expect(rows[0]).toContain('订单编号')
    expect(rows[1]).toContain('2135550001234567891')
    expect(rows[1]?.join(' ')).toContain('不认识的订单状态')
    const again = await host.ask('imports.run', { path, shopId, mapping: null, dryRun: true })
    expect(again.rows).toMatchObject({ read: 1, rejected: 1 })
  })

  it('a number Excel has spoiled goes back with what is safe and what to do, in both languages', async () => {
    const host = await openTestHost()
    const shopId = await fillSmallTeam(host)
    const batch = await importRows(host, shopId, [orderRow('2135550001234567890'), orderRow('2.13555E+18')])
    for (const language of ['zh-CN', 'en'] as const) {
      await host.ask('settings.change', { language })
      const path = join(host.folder, `ruined-${language}.xlsx`)
      await host.ask('imports.saveRejected', { id: batch.id ?? 0, path })
      const workbook = readWorkbook(readFileSync(path), { dense: true })
      const rows = utils.sheet_to_json<string[]>(workbook.Sheets[workbook.SheetNames[0] ?? '']!, { header: 1 })
      expect(rows[1]?.join(' ')).toContain(texts[language].imports.reasonHelp['order-number-ruined'])
    }
  })

  it('one number ending in zeros is chance; a tenth of them is a file that Excel rounded', async () => {
    const host = await openTestHost()
    const shopId = await fillSmallTeam(host)
    const sound = Array.from({ length: 12 }, (_, index) => orderRow(`21355500012345678${10 + index}`))
    const chance = await importRows(host, shopId, [...sound, orderRow('2135550001234560000')], true)
    expect(chance.rows.rejected).toBe(0)
    const rounded = [1, 2, 3, 4].map((digit) => orderRow(`213555000123${digit}56000`.padEnd(19, '0')))
    const ruined = await importRows(host, shopId, [...sound, ...rounded], true)
    expect(ruined.rows.rejected).toBe(4)
    expect(ruined.reasons).toMatchObject([{ code: 'order-number-ruined', count: 4, firstRow: 14 }])
  })

  it('rows of another shop we know are left out', async () => {
    const host = await openTestHost()
    const shopId = await fillSmallTeam(host)
    await host.ask('people.addShop', { name: '另一家店', platform: 'tmall' })
    const columns = ['订单编号', '买家实际支付金额', '订单状态', '订单创建时间', '订单付款时间', '店铺名称']
    const rows = [
      orderRow('2135550001234567890', { 店铺名称: '示例旗舰店' }),
      orderRow('2135550001234567891', { 店铺名称: '另一家店' }),
    ]
    const batch = await importRows(host, shopId, rows, false, columns)
    expect(batch.rows).toMatchObject({ read: 2, new: 1, excluded: 1 })
    expect(batch.reasons[0]).toMatchObject({ code: 'other-shop', firstRow: 3, example: '另一家店' })
  })
})

describe('idempotence and dry run', () => {
  it('the same file again changes nothing', async () => {
    const host = await openTestHost()
    const shopId = await fillSmallTeam(host)
    const rows = [orderRow('2135550001234567890', { 订单备注: 'A01' }), orderRow('2135550001234567891')]
    await importRows(host, shopId, rows)
    const again = await importRows(host, shopId, rows)
    expect(again.rows).toEqual({ read: 2, new: 0, updated: 0, unchanged: 2, excluded: 0, rejected: 0 })
  })

  it('a dry run reports what an import would do and keeps nothing', async () => {
    const host = await openTestHost()
    const shopId = await fillSmallTeam(host)
    const dry = await importRows(host, shopId, [orderRow('2135550001234567890')], true)
    expect(dry).toMatchObject({ id: null, rows: { read: 1, new: 1 } })
    expect(await listed(host)).toEqual([])
    expect(await host.ask('imports.list', {})).toEqual([])
  })

  it('a file without a column leaves what is kept of it', async () => {
    const host = await openTestHost()
    const shopId = await fillSmallTeam(host)
    await importRows(host, shopId, [orderRow('2135550001234567890', { 订单备注: 'A01 小心轻放' })])
    const columns = ['订单编号', '买家实际支付金额', '订单状态', '订单创建时间', '订单付款时间']
    const batch = await importRows(
      host,
      shopId,
      [orderRow('2135550001234567890', { 买家实际支付金额: '90.00' })],
      false,
      columns,
    )
    expect(batch.rows.updated).toBe(1)
    expect(await listed(host)).toEqual([['2135550001234567890', 9_000, 'A01 小心轻放']])
  })
})

describe('files that are not orders', () => {
  it.each([
    ['a picture', 'x.xlsx', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]), 'unknown-file'],
    ['an empty file', 'x.csv', '', 'file-empty'],
    ['a letter', 'x.txt', '亲爱的客户\n您好\n', 'no-known-header'],
    ['a table that is no order list', 'x.csv', '植物,产地\n龙井,杭州\n', 'no-known-header'],
    ['an order list without its times', 'x.csv', '订单编号,订单状态\n1,交易成功\n', 'mapping-incomplete'],
  ])('%s is refused with its own code, and nothing is kept', async (_what, name, bytes, code) => {
    const host = await openTestHost()
    const shopId = await fillSmallTeam(host)
    const path = textFile(host.folder, name, bytes)
    expect((await host.refusal('imports.run', { path, shopId, mapping: null, dryRun: false })).code).toBe(code)
    expect(await host.ask('imports.list', {})).toEqual([])
  })

  it('a missing file and an unknown shop are refused', async () => {
    const host = await openTestHost()
    const shopId = await fillSmallTeam(host)
    const path = join(host.folder, 'nowhere.csv')
    expect((await host.refusal('imports.run', { path, shopId, mapping: null, dryRun: false })).code).toBe(
      'file-missing',
    )
    expect((await host.refusal('imports.run', { path, shopId: 99, mapping: null, dryRun: false })).code).toBe(
      'not-found',
    )
  })

  it('a cancelled import keeps nothing', async () => {
    const host = await openTestHost()
    const shopId = await fillSmallTeam(host)
    const rows = Array.from({ length: 3_000 }, (_, index) => orderRow(`21355500012345${10_000 + index}`))
    const path = textFile(host.folder, 'many.csv', orderCsv(rows))
    const stop = new AbortController()
    const refused = await host.refusal(
      'imports.run',
      { path, shopId, mapping: null, dryRun: false },
      { signal: stop.signal, onProgress: () => stop.abort() },
    )
    expect(refused.code).toBe('cancelled')
    expect(await listed(host)).toEqual([])
  })
})

describe('privacy and mapping', () => {
  it('masks phones in memos while importing and shortens the buyer', async () => {
    const host = await openTestHost()
    const shopId = await fillSmallTeam(host)
    const columns = [
      '订单编号',
      '买家实际支付金额',
      '订单状态',
      '订单创建时间',
      '订单付款时间',
      '订单备注',
      '买家会员名',
    ]
    await importRows(
      host,
      shopId,
      [orderRow('2'.repeat(19), { 订单备注: 'A01 打 13812345678', 买家会员名: 'tb_buyer01' })],
      false,
      columns,
    )
    const [row] = (
      await host.ask('orders.list', {
        filter: { month: null, shopId: null, status: null, state: null, agent: null, search: '' },
        sort: { by: 'at', direction: 'up' },
        offset: 0,
        limit: 1,
      })
    ).rows
    expect(row?.order).toMatchObject({ memo: 'A01 打 138****5678', buyer: 't**1' })
  })

  it('a mapping made by hand is remembered for the next file with the same header', async () => {
    const host = await openTestHost()
    const shopId = await fillSmallTeam(host)
    const csv = '号码,状态,下单,付了,钱\n9001,已完成,2026-10-01 10:00:00,2026-10-01 10:01:00,12.50\n'
    const path = textFile(host.folder, 'own.csv', csv)
    expect((await host.ask('imports.preview', { path, mapping: null })).missing).toEqual([
      'orderNo',
      'status',
      'createdAt',
      'paid',
    ])
    const mapping = {
      kind: 'orders' as const,
      headerRow: 1,
      columns: { orderNo: '号码', status: '状态', createdAt: '下单', paidAt: '付了', paid: '钱' },
    }
    const batch = await host.ask('imports.run', { path, shopId, mapping, dryRun: false })
    expect(batch).toMatchObject({ preset: 'mapping', rows: { new: 1 }, totals: [{ field: 'paid', stored: 1_250 }] })
    const next = await host.ask('imports.preview', { path, mapping: null })
    expect(next.missing).toEqual([])
    expect(next.firstRows[0]?.values).toEqual(
      expect.arrayContaining([
        { field: 'orderNo', unit: 'id', value: '9001' },
        { field: 'status', unit: 'status', value: 'completed' },
        { field: 'paid', unit: 'fen', value: 1_250 },
      ]),
    )
  })
})

describe('odd rows and odd names', () => {
  it('a buyer called 合计 is a buyer, and long names in a pasted table never come in', async () => {
    const host = await openTestHost()
    const shopId = await fillSmallTeam(host)
    const columns = ['买家会员名', '订单编号', '买家实际支付金额', '订单状态', '订单创建时间', '订单付款时间']
    const batch = await importRows(host, shopId, [orderRow('1'.repeat(19), { 买家会员名: '合计' })], false, columns)
    expect(batch.rows).toMatchObject({ new: 1, excluded: 0 })
    const text = `A123456789012345678901\t长号\nB1\t别名多\t${Array.from({ length: 21 }, (_, index) => `别${index}`).join('、')}`
    expect((await host.ask('people.understandPaste', { text })).map(({ problem }) => problem)).toEqual([
      'too-long',
      'too-long',
    ])
    expect(await host.ask('people.addPasted', { text })).toEqual({ added: 0 })
  })

  it('a rejected row keeps no phone, wherever it stands', async () => {
    const host = await openTestHost()
    const shopId = await fillSmallTeam(host)
    const batch = await importRows(host, shopId, [orderRow('1'.repeat(19), { 订单状态: '13812345678 浙江省' })])
    expect(JSON.stringify(batch.reasons)).not.toContain('13812345678')
    const kept = host.host.context.sql.all<{ cells: string }>('select cells from import_rejects')
    expect(JSON.stringify(kept)).not.toContain('13812345678')
  })

  it('an audit line cut through an emoji keeps its chain', async () => {
    const host = await openTestHost()
    await fillSmallTeam(host)
    for (let length = 0; length < 4; length++) {
      const aliases = Array.from({ length: 20 }, (_, index) => `${'x'.repeat(length)}${'😀'.repeat(8)}${index}`)
      const person = { number: `N${length}`, name: 'n', aliases, group: '', level: '', role: 'agent' as const }
      await host.ask('people.add', { ...person, joined: null, baseSalary: null, accounts: [] })
    }
    expect((await host.ask('settings.verify', {})).isOk).toBe(true)
  })

  it('undoing two of three imports leaves every order on one that still stands', async () => {
    const host = await openTestHost()
    const shopId = await fillSmallTeam(host)
    const row = (paid: string) => [orderRow('1'.repeat(19), { 买家实际支付金额: paid })]
    const ids: number[] = []
    for (const paid of ['10.00', '10.00', '30.00']) ids.push((await importRows(host, shopId, row(paid))).id ?? 0)
    await host.ask('imports.undo', { id: ids[2] ?? 0 })
    await host.ask('imports.undo', { id: ids[1] ?? 0 })
    expect((await host.ask('settings.verify', {})).isOk).toBe(true)
    expect(await listed(host)).toEqual([['1'.repeat(19), 1_000, null]])
  })
})

it('an older export imported after a newer one does not bring refunded money back', async () => {
  const host = await openTestHost()
  const shopId = await fillSmallTeam(host)
  const orderNo = '1'.repeat(19)
  await importRows(host, shopId, [orderRow(orderNo, { 订单状态: '交易关闭', 退款金额: '100.00', 订单备注: 'A01' })])
  const older = [orderRow(orderNo, { 订单状态: '卖家已发货，等待买家确认', 订单备注: 'A01' }), orderRow('2'.repeat(19))]
  for (const isDry of [true, false]) {
    const batch = await importRows(host, shopId, older, isDry)
    expect(batch.rows).toEqual({ read: 2, new: 1, updated: 0, unchanged: 0, excluded: 1, rejected: 0 })
    expect(batch.reasons).toMatchObject([{ code: 'older-than-kept', firstRow: 2, example: orderNo }])
  }
  expect((await host.ask('imports.list', {}))[0]?.reasons).toHaveLength(1)
  expect((await host.ask('orders.why', { month: '2026-10', agent: 'A01' })).row.base).toBe(0)
  expect((await host.ask('settings.verify', {})).isOk).toBe(true)
})

it('an account may have several users on the same days only when all of them say that it is shared', async () => {
  const host = await openTestHost()
  const shopId = await fillSmallTeam(host)
  const one = { group: '', level: '', role: 'agent' as const, aliases: [], joined: null, baseSalary: null }
  const use = (isShared: boolean) => [{ shopId, account: '示例旗舰店:值班', from: null, to: null, isShared }]
  await host.ask('people.add', { ...one, number: 'X1', name: '甲', accounts: use(true) })
  const taken = await host.refusal('people.add', { ...one, number: 'X2', name: '乙', accounts: use(false) })
  expect(taken.code).toBe('account-taken')
  await host.ask('people.add', { ...one, number: 'X2', name: '乙', accounts: use(true) })
  const people = await host.ask('people.list', {})
  expect(
    people.filter(({ accounts }) => accounts.some(({ isShared }) => isShared)).map(({ number }) => number),
  ).toEqual(['X1', 'X2'])
})

it('dates such as 3/4/2026 are read as the other rows tell; when none tells, somebody is asked', async () => {
  const host = await openTestHost()
  const shopId = await fillSmallTeam(host)
  const head = '订单编号,订单状态,订单创建时间,订单付款时间,买家实际支付金额\n'
  const telling = textFile(
    host.folder,
    'telling.csv',
    `${head}1,交易成功,3/4/2026 10:00,3/4/2026 10:01,5.00\n2,交易成功,25/4/2026 10:00,,5.00\n`,
  )
  expect((await host.ask('imports.preview', { path: telling, mapping: null })).isDateOrderOpen).toBe(false)
  await host.ask('imports.run', { path: telling, shopId, mapping: null, dryRun: false })
  const open = textFile(host.folder, 'open.csv', `${head}3,交易成功,3/4/2026 10:00,,5.00\n`)
  const preview = await host.ask('imports.preview', { path: open, mapping: null })
  expect(preview).toMatchObject({ isDateOrderOpen: true, firstRows: [{ problem: 'created-unreadable' }] })
  const mapping = { ...preview.mapping, timeFormat: 'month-day' as const }
  await host.ask('imports.run', { path: open, shopId, mapping, dryRun: false })
  const created = host.host.context.sql.all<{ at: string }>('select created_at as at from orders order by order_no')
  expect(created.map(({ at }) => at)).toEqual(['2026-04-03 10:00:00', '2026-04-25 10:00:00', '2026-03-04 10:00:00'])
})

it('the header of a table nobody knows is its row of words, below whatever titles stand above', async () => {
  const host = await openTestHost()
  const text =
    '某某店 2026年10月,制表：老王\n\n号码,情况,下单日,付了多少,给谁\n9001,完了,2026-10-01 10:00:00,12.50,小美\n'
  const preview = await host.ask('imports.preview', { path: textFile(host.folder, 'own.csv', text), mapping: null })
  expect(preview).toMatchObject({ preset: null, mapping: { headerRow: 3 } })
  expect(preview.columns).toEqual(['号码', '情况', '下单日', '付了多少', '给谁'])
})
