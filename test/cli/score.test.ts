import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { chatCsv, chatMapping } from '#test/fixtures/messages.ts'
import { chat } from '#test/support/chat-figures.ts'
import { folderOfTests, jsonFile, runCli, runInside, type CliRun, type RefusedJson } from './run-cli.ts'

const folder = folderOfTests()
const shop = '示例旗舰店'
const account = `${shop}:小美`
const inside = (...args: string[]): Promise<CliRun> =>
  runInside(folder, ['score', ...args, '--db', 'shop.db', '--json'])
const errorOf = (run: CliRun): RefusedJson['error'] => (run.json as RefusedJson).error

const bands = (...steps: [number, number][]) => steps
const team = {
  shops: [{ name: shop, platform: 'taobao' }],
  people: [
    { number: 'A01', name: '小美', group: '售前', accounts: [{ shop, account, from: null, to: null }] },
    { number: 'B01', name: '糖糖', group: '售后' },
  ],
  plans: [
    {
      ...{ name: '提成', from: '2026-01', tiers: { mode: 'marginal', steps: [[0, 5000]] } },
      coefficients: [
        [80, 1_100_000],
        [0, 900_000],
      ],
    },
  ],
  schemes: [
    {
      ...{ name: '售前评分', from: '2026-01', group: '售前', missing: 'redistribute' },
      items: [
        { figure: 'averageResponse', weight: 50, linear: { full: 30, zero: 230 } },
        { figure: 'replyRate', weight: 25, bands: bands([0.9, 100], [0.5, 60], [0, 0]) },
        { figure: 'complaintRate', weight: 15, bands: bands([0.01, 100], [1, 0]) },
        { title: '服务态度', weight: 10 },
      ],
      grades: [
        [80, '银牌'],
        [0, '待改进'],
      ],
    },
  ],
}

beforeAll(async () => {
  const chats = [
    ...chat('tb1', account, '10:00:00 B 在吗\n10:00:20 A 在的\n10:01:00 B 有货吗\n10:05:00 A 有'),
    ...chat('tb2', account, '11:00:00 B 多少钱'),
  ]
  writeFileSync(join(folder, 'chats.csv'), chatCsv(chats))
  const map = jsonFile(folder, 'map.json', chatMapping)
  for (const args of [
    ['init', '--team', jsonFile(folder, 'team.json', team)],
    ['import', 'chats.csv', '--shop', shop, '--map', map],
  ]) {
    const run = await runInside(folder, [...args, '--db', 'shop.db', '--json'])
    if (run.status !== 0) throw new Error(run.out)
  }
})

describe('score', () => {
  it('has exactly the fields that scripts are written against', async () => {
    const run = await inside('--month', '2026-10')
    expect(run.status).toBe(0)
    // Mean of rounds 130 s is half way; one of two buyers answered is the band of 50 %: (50 × 50 + 25 × 60) ÷ 75 = 53.33.
    const item = { byHand: false, remark: null }
    expect(run.json).toEqual({
      month: '2026-10',
      rows: [
        {
          ...{ agent: 'A01', score: 53.33, grade: '待改进', coefficient: 0.9, scheme: '售前评分', from: '2026-01' },
          itemsSum: 53.33,
          items: [
            {
              ...item,
              ...{ item: 'averageResponse', weight: 50, value: 130, n: 2, points: 50, counted: 33.33 },
              ...{ state: 'scored', countedWeight: 66.67, target: 30, moreIsBetter: false, band: null },
            },
            {
              ...item,
              ...{ item: 'replyRate', weight: 25, value: 0.5, n: 2, points: 60, counted: 20 },
              ...{ state: 'scored', countedWeight: 33.33, target: 0.9, moreIsBetter: true, band: 0.5 },
            },
            {
              ...item,
              ...{ item: 'complaintRate', weight: 15, value: null, n: null, points: null, counted: 0 },
              ...{ state: 'redistributed', countedWeight: 0, target: 0.01, moreIsBetter: false, band: null },
            },
            {
              ...{ item: '服务态度', weight: 10, value: null, n: null, points: null, counted: 0, byHand: true },
              ...{
                state: 'redistributed',
                countedWeight: 0,
                target: 100,
                moreIsBetter: true,
                band: null,
                remark: null,
              },
            },
          ],
          points: { given: 0, counted: 0, cap: 10 },
        },
        {
          ...{ agent: 'B01', score: null, grade: null, coefficient: 1, scheme: null, from: null, itemsSum: null },
          ...{ items: [], points: { given: 0, counted: 0, cap: 0 } },
        },
      ],
    })
  })

  it('shows one person line by line, in either language', async () => {
    const chinese = await runCli(folder, ['score', '--month', '2026-10', '--agent', 'a01', '--db', 'shop.db'])
    expect(chinese.out).toContain('53.33')
    expect(chinese.out).toMatch(/平均响应\s+50\s+2分10秒\s+50\.00\s+33\.33/)
    expect(chinese.out).toContain('没有数据，权重分给其他项')
    expect(chinese.out).not.toContain('糖糖')
    const english = ['score', '--month', '2026-10', '--agent', 'A01', '--db', 'shop.db', '--lang', 'en']
    expect((await runCli(folder, english)).out).toMatch(/Reply rate\s+25\s+50%\s+60\.00\s+20\.00/)
  })

  it('a month without chats has lines and no score; a number nobody has is refused', async () => {
    const march = (await inside('--month', '2026-03', '--agent', 'A01')).json as { rows: { score: number | null }[] }
    expect(march.rows.map(({ score }) => score)).toEqual([null])
    const refused = await inside('--month', '2026-10', '--agent', 'Z99')
    expect([refused.status, errorOf(refused).code]).toEqual([1, 'not-found'])
    expect((await inside('--month', 'october')).status).toBe(2)
  })
})
