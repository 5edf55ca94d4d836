import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { taobaoCsv, type TaobaoOrder } from '#test/fixtures/taobao-orders.ts'
import { folderOfTests, jsonFile, runInside, type CliRun, type RefusedJson } from './run-cli.ts'

// What scripts are written against: names, shapes and exit statuses of everything about money, on a shop with all of it in one month.

const folder = folderOfTests()
const run = (...args: string[]): Promise<CliRun> => runInside(folder, [...args, '--db', 'shop.db', '--json'])
const shop = '示例旗舰店'

const team = {
  shops: [{ name: shop, platform: 'taobao' }],
  people: ['A01', 'A02'].map((number) => ({ number, name: `客服${number}`, group: '售前', joined: '2025-01-01' })),
  plans: [
    {
      ...{ name: '售前提成', from: '2025-01', group: '售前', perOrder: 50, teamPool: { rate: 3_333, split: 'equal' } },
      tiers: {
        mode: 'marginal',
        steps: [
          [0, 5_000],
          [50_000, 8_000],
        ],
      },
      coefficients: [
        [90, 1_100_000],
        [0, 1_000_000],
      ],
    },
  ],
}

const number = (index: number): string => `21355500012345670${index}`
const order = (index: number, memo: string, paid: string): TaobaoOrder => ({
  ...{ orderNo: number(index), memo, paid, refunded: '0.00', createdAt: '2025-09-10 10:00:00' },
})
const orders = [
  order(1, 'A01', '333.33'),
  order(2, 'A01', '333.34'),
  order(3, 'A02', '0.01'),
  order(4, 'A01/A02', '70.00'),
  order(5, '', '9.00'),
]

beforeAll(async () => {
  writeFileSync(join(folder, 'a.csv'), taobaoCsv('2018', orders))
  const runs = [
    await run('init', '--team', jsonFile(folder, 'team.json', team)),
    await run('import', 'a.csv', '--shop', shop),
  ]
  expect(runs.map(({ status, error }) => [status, error])).toEqual(runs.map(() => [0, '']))
})

interface CommissionJson {
  readonly closed: boolean
  readonly rows: readonly (Readonly<Record<string, number | string | null>> & {
    readonly lines: readonly { order: string; base: number; amount: number; evidence: string }[]
    readonly correctionLines: readonly { amount: number }[]
  })[]
}
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
const rowNames = [
  ...['agent', 'base', 'tierMode', 'commission', 'coefficient', 'team', 'extras', 'corrections', 'total', 'lines'],
  ...['personal', 'score', 'correctionLines'],
]

describe('commission', () => {
  it('names, whole fen, a coefficient of 1, and lines that sum to their totals', async () => {
    const { status, json } = await run('commission', '--month', '2025-09')
    expect(status).toBe(0)
    const { closed, rows } = json as CommissionJson
    expect(closed).toBe(false)
    for (const row of rows) {
      expect(Object.keys(row).sort()).toEqual([...rowNames].sort())
      expect(row.coefficient).toBe(1)
      expect(sum(row.lines.map(({ amount }) => amount))).toBe(row.commission)
      expect(sum(row.lines.map(({ base }) => base))).toBe(row.base)
      const { personal, extras, team: share, corrections, total } = row
      expect(Number(personal) + Number(extras) + Number(share) + Number(corrections)).toBe(total)
      for (const line of row.lines) expect(Object.keys(line)).toEqual(['order', 'base', 'amount', 'evidence'])
    }
    // 666.67 yuan: 500.00 at 0.5 %, the rest at 0.8 %; the pool of 2.22 in two halves.
    expect(
      rows.map(({ agent, base, commission, extras, team: share, total }) => [
        agent,
        base,
        commission,
        extras,
        share,
        total,
      ]),
    ).toEqual([
      ['A01', 66_667, 383, 100, 111, 594],
      ['A02', 1, 0, 50, 111, 161],
    ])
  })
})

describe('orders attribution', () => {
  it('every order with its agent, evidence, contest and decision', async () => {
    const { json } = await run('orders', 'attribution', '--month', '2025-09')
    const { rows } = json as { rows: Readonly<Record<string, unknown>>[] }
    const common = { shop, doubts: [], chat: null, decision: null }
    const whole = (agent: string) => ({
      agent,
      shares: [{ agent, share: 1 }],
      evidence: 'memo',
      state: 'credited',
      contested: false,
    })
    const nobody = { agent: null, shares: [], evidence: null }
    expect(rows).toEqual([
      { order: number(1), ...common, ...whole('A01'), candidates: ['A01'] },
      { order: number(2), ...common, ...whole('A01'), candidates: ['A01'] },
      { order: number(3), ...common, ...whole('A02'), candidates: ['A02'] },
      {
        order: number(4),
        ...common,
        ...nobody,
        evidence: 'memo',
        state: 'contested',
        contested: true,
        candidates: ['A01', 'A02'],
        doubts: ['two-in-memo'],
      },
      { order: number(5), ...common, ...nobody, state: 'nobody', contested: false, candidates: [] },
    ])
  })
})

describe('the month', () => {
  const namesOf = ({ json }: CliRun): string[] => Object.keys(json as object)

  it('check, close, reopen, diff: names and statuses; what is closed is what was shown', async () => {
    const state = ['month', 'state', 'checkedAt', 'closings']
    const open = (await run('commission', '--month', '2025-09')).json as CommissionJson
    const check = await run('month', 'check', '--month', '2025-09')
    expect([check.status, namesOf(check)]).toEqual([0, [...state, 'findings']])
    for (const finding of (check.json as { findings: object[] }).findings)
      expect(Object.keys(finding)).toEqual(['check', 'count', 'amount', 'days', 'agents', 'months'])
    const close = await run('month', 'close', '--month', '2025-09')
    expect([close.status, namesOf(close)]).toEqual([0, state])
    expect((close.json as { closings: object[] }).closings.map((closing) => Object.keys(closing))).toEqual([
      ['at', 'by', 'people', 'orders', 'total', 'reopenedAt', 'reopenReason'],
    ])
    const closed = (await run('commission', '--month', '2025-09')).json
    expect(closed).toEqual({ ...open, closed: true })
    const diff = await run('month', 'diff', '--month', '2025-09')
    expect([diff.status, namesOf(diff)]).toEqual([0, ['month', 'before', 'after', 'reason', 'people', 'total']])
    expect(diff.json).toMatchObject({ after: null, people: [] })
    expect((await run('month', 'reopen', '--month', '2025-09', '--reason', '漏导')).status).toBe(0)
  })

  it('what is refused has status 1 and a code, in no language', async () => {
    const refusedBy = async (...words: string[]): Promise<unknown> => {
      const { status, json } = await run(...words)
      return [status, (json as RefusedJson).error.code]
    }
    expect(await refusedBy('month', 'close', '--month', '9999-12')).toEqual([1, 'month-not-begun'])
    expect(await refusedBy('month', 'close', '--month', '1970-01')).toEqual([1, 'month-empty'])
    expect(await refusedBy('month', 'diff', '--month', '1970-01')).toEqual([1, 'month-open'])
    expect(await refusedBy('month', 'reopen', '--month', '1970-01', '--reason', 'x')).toEqual([1, 'month-open'])
    expect(await refusedBy('commission', '--month', '2025-09', '--agent', 'Z99')).toEqual([1, 'not-found'])
    expect(await refusedBy('month', 'close', '--month', '2025-13')).toEqual([2, 'wrong-usage'])
    for (const command of [['commission'], ['score'], ['orders', 'attribution'], ['sheet', '--out', 'x']])
      expect(await refusedBy(...command, '--month', '2025-9'), command.join(' ')).toEqual([2, 'wrong-usage'])
  })

  it.each(['0000-01', '1970-01', '9999-12'])('%s has rows of nothing', async (month) => {
    for (const command of [['commission'], ['score'], ['orders', 'attribution']]) {
      const { status, json } = await run(...command, '--month', month)
      expect([status, (json as { month: string }).month], command.join(' ')).toEqual([0, month])
    }
  })
})

describe('sheet', () => {
  it('a workbook of all, and of one', async () => {
    const { status, json } = await run('sheet', '--month', '2025-09', '--out', 'sheets', '--format', 'xlsx')
    expect([status, json]).toEqual([
      0,
      {
        month: '2025-09',
        format: 'xlsx',
        files: [{ agent: null, path: expect.stringMatching(/\.xlsx$/) as string, pages: null }],
      },
    ])
    const one = await run('sheet', '--month', '2025-09', '--out', 'sheets', '--format', 'xlsx', '--agent', 'a02')
    expect(one.json).toMatchObject({ files: [{ agent: 'A02' }] })
  })
})
