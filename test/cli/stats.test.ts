import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { chatCsv, chatMapping } from '#test/fixtures/messages.ts'
import { orderCsv, orderRow } from '#test/support/test-host.ts'
import { chat } from '#test/support/chat-figures.ts'
import { folderOfTests, jsonFile, runCli, runInside, type CliRun, type RefusedJson } from './run-cli.ts'

const folder = folderOfTests()
const shop = '示例旗舰店'
const [mei, stray] = [`${shop}:小美`, `${shop}:临时`]
const span = ['--from', '2026-10-01', '--to', '2026-10-31', '--db', 'shop.db']
const inside = (...args: string[]): Promise<CliRun> => runInside(folder, [...args, ...span, '--json'])
const errorOf = (run: CliRun): RefusedJson['error'] => (run.json as RefusedJson).error

const team = {
  shops: [{ name: shop, platform: 'taobao' }],
  people: [{ number: 'A01', name: '小美', accounts: [{ shop, account: mei, from: null, to: null }] }],
}

const chats = [
  ...chat('tb1', mei, '10:00:00 B 在吗\n10:00:20 A 在的\n10:01:00 B 有货吗\n10:05:00 A 有'),
  ...chat('tb2', mei, '11:00:00 B 多少钱'),
  ...chat('tb3', stray, '10:00:00 B 在吗\n10:00:30 A 在的', '2026-10-02'),
]

interface StatsRow {
  readonly key: string
  readonly person?: string | null
  readonly withinLimit: { readonly n: number; readonly hits: number; readonly rate: number | null }
}
const rowsOf = (run: CliRun): readonly StatsRow[] => (run.json as { rows: StatsRow[] }).rows

beforeAll(async () => {
  writeFileSync(join(folder, 'chats.csv'), chatCsv(chats))
  const order = orderRow('2135550001234567001', {
    ...{ 买家会员名: 'tb1', 订单创建时间: '2026-10-01 10:30:00', 订单付款时间: '2026-10-01 10:31:00' },
  })
  writeFileSync(
    join(folder, 'orders.csv'),
    orderCsv(
      [order],
      [
        '订单编号',
        '买家会员名',
        '买家实际支付金额',
        '买家应付邮费',
        '订单状态',
        '订单创建时间',
        '订单付款时间',
        '宝贝标题',
        '订单备注',
        '退款金额',
      ],
    ),
  )
  const map = jsonFile(folder, 'map.json', chatMapping)
  for (const args of [
    ['init', '--team', jsonFile(folder, 'team.json', team)],
    ['import', 'chats.csv', '--shop', shop, '--map', map],
    ['import', 'orders.csv', '--shop', shop],
  ]) {
    const run = await runInside(folder, [...args, '--db', 'shop.db', '--json'])
    if (run.status !== 0) throw new Error(run.out)
  }
})

describe('stats', () => {
  it('has exactly the fields that scripts are written against, nobody’s account under its own name', async () => {
    const run = await runCli(folder, ['stats', ...span, '--json'])
    expect(run.status).toBe(0)
    expect(run.json).toEqual({
      rules: 'house',
      rows: [
        {
          ...{ key: 'A01', person: 'A01', receptions: 2, rounds: 3, unanswered: 1 },
          firstResponse: { n: 1, mean: 20, median: 20, p90: 20 },
          averageResponse: { n: 2, mean: 130, median: 130, p90: 240 },
          withinLimit: { n: 3, hits: 1, rate: 1 / 3 },
          replyRate: { n: 2, hits: 1, rate: 0.5 },
          ...{ answerRatio: 2 / 3, inquiries: 2 },
          conversion: { n: 2, hits: 1, rate: 0.5, coverage: 1 },
          ...{ sales: 10_000, orders: 1, buyers: 1, units: 1 },
        },
        {
          ...{ key: stray, person: null, receptions: 1, rounds: 1, unanswered: 0 },
          firstResponse: { n: 1, mean: 30, median: 30, p90: 30 },
          averageResponse: { n: 1, mean: 30, median: 30, p90: 30 },
          withinLimit: { n: 1, hits: 1, rate: 1 },
          replyRate: { n: 1, hits: 1, rate: 1 },
          ...{ answerRatio: 1, inquiries: 1 },
          conversion: { n: 1, hits: 0, rate: 0, coverage: 1 },
          ...{ sales: 0, orders: 0, buyers: 0, units: 0 },
        },
      ],
      openDays: [],
      coverage: { orders: 1, covered: 1, by: { memo: 0, chat: 0, name: 1, none: 0 } },
    })
  })

  it('by day, hour and shop, under another rule set, of one shop', async () => {
    expect(rowsOf(await inside('stats', '--by', 'day')).map(({ key }) => key)).toEqual(['2026-10-01', '2026-10-02'])
    expect(rowsOf(await inside('stats', '--by', 'hour')).map(({ key }) => key)).toEqual(['10', '11'])
    const [only] = rowsOf(await inside('stats', '--by', 'shop', '--rules', 'pinduoduo-3min', '--shop', shop))
    expect(only).toMatchObject({ key: shop, withinLimit: { n: 3, hits: 1 } })
    expect(only && 'person' in only).toBe(false)
  })

  it('no data is null and no row', async () => {
    const run = await runInside(folder, [
      'stats',
      '--from',
      '2025-01-01',
      '--to',
      '2025-01-31',
      '--db',
      'shop.db',
      '--json',
    ])
    expect(run.json).toMatchObject({ rules: 'house', rows: [], coverage: { orders: 0, covered: null } })
  })

  it('a day that is not over is told beside the figures', async () => {
    const now = { ZHANGBAN_NOW: '2026-10-02 12:00:00' }
    const run = await runCli(folder, ['stats', ...span, '--by', 'day'], now)
    expect([run.status, run.out.includes('2026-10-02')]).toEqual([0, true])
    expect(run.error).toContain('2026-10-02 示例旗舰店：这一天还没有过完，最后一条消息 2026-10-02 10:00:30')
    const json = await runCli(folder, ['stats', ...span, '--json'], now)
    expect((json.json as { openDays: unknown }).openDays).toEqual([
      { day: '2026-10-02', shop, reason: 'running', detail: '2026-10-02 10:00:30' },
    ])
  })

  it('what is written wrongly is refused with what there is', async () => {
    expect(errorOf(await inside('stats', '--rules', 'nonsense'))).toMatchObject({
      ...{ code: 'not-found', details: { what: 'rule-set', key: 'nonsense' } },
      next: expect.stringContaining('taobao-3min') as string,
    })
    expect(errorOf(await inside('stats', '--shop', '没有'))).toMatchObject({ details: { what: 'shop' } })
    for (const [args, reason] of [
      [['stats', '--from', '2026-10-01'], 'missing-option'],
      [['stats', '--from', '2026-10-32', '--to', '2026-11-01'], 'not-a-day'],
      [['stats', '--from', '2026-10-01', '--to', '2026-10-02', '--by', 'moon'], 'not-a-choice'],
      [['why', 'beauty', '--agent', 'A01', '--from', '2026-10-01', '--to', '2026-10-02'], 'not-a-choice'],
    ] as const) {
      const run = await runInside(folder, [...args, '--db', 'shop.db', '--json'])
      expect([run.status, errorOf(run).details['reason']]).toEqual([2, reason])
    }
  })

  it('for a reader: one line an agent and their total, in either language', async () => {
    const chinese = await runInside(folder, ['stats', ...span])
    expect(chinese.out).toMatch(/^口径：店铺口径（house）\n/)
    expect(chinese.out).toMatch(
      /A01 +小美 +2 +3 +1 +20\.0 秒 +130\.0 秒 +33\.3% \(n=3\) +50% \(n=2\) +50% \(n=2\) +¥100\.00/,
    )
    expect(chinese.out).toMatch(/合计 .* 4 /)
    const english = await runInside(folder, ['stats', ...span, '--lang', 'en'])
    expect(english.out).toMatch(/within 60 s/)
  })
})

describe('why', () => {
  it('lists what is behind a figure, worst first, and divides to the figure', async () => {
    const run = await inside('why', 'withinLimit', '--agent', 'a01')
    expect(run.json).toEqual({
      ...{ figure: 'withinLimit', unit: 'share', agent: 'A01', rules: 'house', total: 3 },
      ...{ value: 1 / 3, numerator: 1, denominator: 3 },
      items: [
        ['2026-10-01T11:00:00', 't**2', 0, null, 'miss', 'unanswered'],
        ['2026-10-01T10:01:00', 't**1', 0, 240, 'miss', 'late'],
        ['2026-10-01T10:00:00', 't**1', 1, 20, 'hit', 'in-time'],
      ].map(([at, buyer, value, seconds, verdict, reason]) => ({
        ...{ kind: 'round', at, shop, agent: 'A01', buyer, value, seconds, verdict, reason, order: null },
      })),
    })
  })

  it('of an account nobody owns too; an agent nobody knows is refused with those there are', async () => {
    expect((await inside('why', 'rounds', '--agent', stray, '--rules', 'taobao-3min')).json).toMatchObject({
      ...{ agent: stray, value: 1, total: 1, rules: 'taobao-3min' },
    })
    const refused = errorOf(await inside('why', 'rounds', '--agent', 'Q9'))
    expect(refused).toMatchObject({ code: 'not-found', details: { what: 'person', known: `A01、${stray}` } })
  })

  it('orders with their numbers', async () => {
    const run = await inside('why', 'sales', '--agent', 'A01')
    expect(run.json).toMatchObject({
      ...{ unit: 'fen', value: 10_000, numerator: 10_000, denominator: null },
      items: [{ kind: 'order', order: '2135550001234567001', value: 10_000, verdict: 'counted', reason: 'credited' }],
    })
    const read = await runInside(folder, ['why', 'sales', '--agent', 'A01', ...span])
    expect(read.out).toMatch(/^成交额 +¥100\.00 .*\n[^\n]*\n.*2135550001234567001/)
  })
})
