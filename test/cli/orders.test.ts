import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { taobaoCsv } from '#test/fixtures/taobao-orders.ts'
import { chatCsv } from '#test/fixtures/messages.ts'
import { folderOfTests, jsonFile, runInside, type CliRun, type RefusedJson } from './run-cli.ts'

const folder = folderOfTests()
const db = ['--db', 'orders.db']
const inside = (...args: string[]): Promise<CliRun> => runInside(folder, [...args, ...db, '--json'])

const shop = '示例旗舰店'
const [asked, contested, silent] = ['2135550001234567001', '2135550001234567002', '2135550001234567003']

interface AttributionRow {
  readonly order: string
  readonly agent: string | null
  readonly evidence: string | null
  readonly doubts: readonly string[]
  readonly chat: unknown
  readonly shares: readonly { agent: string; share: number }[]
}
const rowsOf = async (): Promise<ReadonlyMap<string, AttributionRow>> => {
  const { json } = await inside('orders', 'attribution', '--month', '2026-10')
  return new Map((json as { rows: AttributionRow[] }).rows.map((row) => [row.order, row]))
}

beforeAll(async () => {
  const team = {
    shops: [{ name: shop, platform: 'taobao' }],
    people: ['A01', 'A02', 'A03'].map((number) => ({
      ...{ number, name: `客服${number}` },
      accounts: [{ shop, account: `${shop}:客服${number}`, from: null, to: null }],
    })),
    plans: [{ name: '提成', from: '2026-01', tiers: { mode: 'marginal', steps: [[0, 10_000]] } }],
  }
  const path = jsonFile(folder, 'team.json', team)
  writeFileSync(
    join(folder, 'orders.csv'),
    taobaoCsv('2018', [
      { orderNo: asked, memo: '', paid: '100.00', createdAt: '2026-10-05 10:30:00' },
      { orderNo: contested, memo: 'A01/A02', paid: '200.00' },
      { orderNo: silent, memo: '', paid: '300.00' },
    ]),
  )
  const said = { account: `${shop}:客服A03`, buyer: 'tb1' }
  const chats = [
    { ...said, sentAt: '2026-10-05 10:00:00', direction: '买家', text: '有货吗' },
    { ...said, sentAt: '2026-10-05 10:01:00', direction: '客服', text: '有的' },
    { ...said, sentAt: '2026-10-05 10:40:00', direction: '买家', text: `订单${asked}几时发` },
  ]
  writeFileSync(join(folder, 'chats.csv'), chatCsv(chats))
  const runs = [
    await runInside(folder, ['init', '--team', path, ...db, '--json']),
    await inside('import', 'orders.csv', '--shop', shop),
    await inside('import', 'chats.csv', '--shop', shop),
  ]
  expect(runs.map(({ status, error }) => [status, error])).toEqual(runs.map(() => [0, '']))
})

describe('orders attribution', () => {
  it('says what the chats say and what is doubtful', async () => {
    const rows = await rowsOf()
    expect(rows.get(asked)).toMatchObject({
      ...{ agent: 'A03', evidence: 'chat', doubts: ['chat-without-memo'] },
      chat: { how: 'served', agent: 'A03', account: null, join: 'chat' },
    })
    expect(rows.get(contested)).toMatchObject({ agent: null, doubts: ['two-in-memo'], chat: null })
    expect(rows.get(silent)).toMatchObject({ agent: null, evidence: null, doubts: [], chat: null })
  })
})

describe('orders missing-memos', () => {
  it('lists the order a chat knows and its memo does not', async () => {
    const { json, status } = await inside('orders', 'missing-memos', '--month', '2026-10')
    expect([status, json]).toEqual([
      0,
      {
        month: '2026-10',
        rows: [
          {
            ...{ order: asked, shop, agent: 'A03', account: null, join: 'chat' },
            ...{ loses: false, base: 10_000, stake: 100 },
          },
        ],
        agents: [{ agent: 'A03', orders: 1, losing: 0, base: 10_000, stake: 100 }],
        coverage: {
          ...{ orders: 3, decision: 0, memo: 0, chat: 1, silent: 0, contested: 1, nobody: 1, excluded: 0, doubtful: 1 },
        },
      },
    ])
    const texts = await Promise.all(
      ['zh-CN', 'en'].map((language) =>
        runInside(folder, ['orders', 'missing-memos', '--month', '2026-10', ...db, '--lang', language]),
      ),
    )
    expect(texts.map(({ out }) => /A03 .*1.*¥100\.00.*¥1\.00/.test(out))).toEqual([true, true])
  })
})

describe('orders decide', () => {
  it.each([
    ['A01', [['A01', 1]]],
    [
      'a01=0.6,A02=0.4',
      [
        ['A01', 0.6],
        ['A02', 0.4],
      ],
    ],
    [
      'A01=33.3333%，A02=66.6667%',
      [
        ['A01', 0.333333],
        ['A02', 0.666667],
      ],
    ],
    [
      'A01,A02,A03',
      [
        ['A01', 0.333334],
        ['A02', 0.333333],
        ['A03', 0.333333],
      ],
    ],
  ])('%s', async (agent, shares) => {
    const run = await inside('orders', 'decide', contested, '--agent', agent, '--reason', '看过聊天')
    expect([run.status, run.json]).toMatchObject([0, { evidence: 'decision', doubts: [] }])
    const row = (await rowsOf()).get(contested)
    expect(row?.shares.map((one) => [one.agent, one.share])).toEqual(shares)
  })

  it.each([
    ['A01=0.6,A02', 2, 'wrong-usage'],
    ['A01=x', 2, 'wrong-usage'],
    ['A01=1=1', 2, 'wrong-usage'],
    ['A01=0.6,A02=0.3', 1, 'shares-not-whole'],
    ['A01,A01', 1, 'shares-not-whole'],
    ['A77', 1, 'not-found'],
  ])('%s is refused', async (agent, status, code) => {
    const run = await inside('orders', 'decide', contested, '--agent', agent, '--reason', '看过聊天')
    expect([run.status, (run.json as RefusedJson).error.code]).toEqual([status, code])
  })

  it('an order nobody has is refused', async () => {
    const run = await inside('orders', 'decide', '2135550001234567999', '--agent', 'A01', '--reason', '看过')
    expect([run.status, (run.json as RefusedJson).error.code]).toEqual([1, 'not-found'])
  })
})
