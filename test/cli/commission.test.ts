import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { taobaoCsv, type TaobaoOrder } from '#test/fixtures/taobao-orders.ts'
import { folderOfTests, jsonFile, runCli, runInside, type CliRun, type RefusedJson } from './run-cli.ts'

const folder = folderOfTests()
const inside = (...args: string[]): Promise<CliRun> => runInside(folder, [...args, '--json'])

const steps = [
  [0, 5_000],
  [5_000_000, 8_000],
  [10_000_000, 10_000],
]
const planOf = (mode: 'marginal' | 'whole') => ({ name: `提成 ${mode}`, from: '2026-01', tiers: { mode, steps } })

/** Net sales in yuan, and what the rule book says they bring under either mode, in fen. */
const golden: readonly (readonly [agent: string, yuan: readonly string[], marginal: number, whole: number])[] = [
  ['A01', ['49999.00'], 25_000, 25_000],
  ['A02', ['20000.00', '30000.00'], 25_000, 40_000],
  ['A03', ['99998.01', '0.99'], 64_999, 79_999],
  ['A04', ['33333.33', '33333.33', '33333.34'], 65_000, 100_000],
  ['A05', ['60000.00', '60000.00'], 85_000, 120_000],
]

const team = (mode: 'marginal' | 'whole') => ({
  shops: [{ name: '示例旗舰店', platform: 'taobao' }],
  people: [
    ...golden.map(([number]) => ({ number, name: `客服${number}`, aliases: [`客服${number}`] })),
    { number: 'Z09', name: '没有订单' },
  ],
  plans: [planOf(mode)],
})

const orders: readonly TaobaoOrder[] = [
  ...golden.flatMap(([agent, yuan], person) =>
    yuan.map((paid, turn) => ({
      orderNo: `2135550001234567${person}${turn}1`,
      memo: agent,
      paid,
      createdAt: `2026-10-0${turn + 1} 10:00:00`,
    })),
  ),
  { orderNo: '213555000123456791', memo: 'A01/A02', paid: '70.00' },
  { orderNo: '213555000123456792', memo: '急', paid: '80.00' },
  { orderNo: '213555000123456793', memo: 'A01', paid: '90.00', createdAt: '2026-09-30 20:00:00' },
  { orderNo: '213555000123456794', memo: 'A01', status: '等待买家付款', paid: '0.00', paidAt: null },
]

interface Row {
  readonly agent: string
  readonly base: number
  readonly tierMode: string | null
  readonly commission: number | null
  readonly coefficient: number | null
  readonly total: number | null
  readonly lines: readonly {
    readonly order: string
    readonly base: number
    readonly amount: number
    readonly evidence: string
  }[]
}
const rowsOf = (run: CliRun): readonly Row[] => (run.json as { rows: Row[] }).rows
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

beforeAll(async () => {
  writeFileSync(join(folder, 'orders.csv'), taobaoCsv('2018', orders))
  for (const mode of ['marginal', 'whole'] as const) {
    await inside('init', '--team', jsonFile(folder, `${mode}.json`, team(mode)), '--db', `${mode}.db`)
    const run = await runCli(folder, ['import', 'orders.csv', '--shop', '示例旗舰店', '--db', `${mode}.db`])
    if (run.status !== 0) throw new Error(run.error)
  }
})

describe('commission', () => {
  it.each(['marginal', 'whole'] as const)('the golden table, %s: to the fen, and every line adds up', async (mode) => {
    const run = await runCli(folder, ['commission', '--month', '2026-10', '--db', `${mode}.db`, '--json'])
    expect([run.status, run.error]).toEqual([0, ''])
    expect(run.json).toMatchObject({ month: '2026-10' })
    const rows = rowsOf(run)
    expect(rows.map(({ agent, commission, total }) => [agent, commission, total])).toEqual([
      ...golden.map(([agent, , marginal, whole]) => [
        agent,
        ...[0, 0].map(() => (mode === 'marginal' ? marginal : whole)),
      ]),
      ['Z09', 0, 0],
    ])
    for (const row of rows) {
      expect(sum(row.lines.map(({ amount }) => amount))).toBe(row.commission)
      expect(sum(row.lines.map(({ base }) => base))).toBe(row.base)
    }
  })

  it('has exactly the fields that scripts are written against', async () => {
    const run = await inside('commission', '--month', '2026-10', '--agent', 'a02', '--db', 'marginal.db')
    expect(run.json).toEqual({
      month: '2026-10',
      closed: false,
      rows: [
        {
          ...{ agent: 'A02', base: 5_000_000, tierMode: 'marginal', commission: 25_000, coefficient: 1 },
          ...{ team: 0, extras: 0, corrections: 0, total: 25_000 },
          lines: [
            { order: '2135550001234567101', base: 2_000_000, amount: 10_000, evidence: 'memo' },
            { order: '2135550001234567111', base: 3_000_000, amount: 15_000, evidence: 'memo' },
          ],
          ...{ personal: 25_000, score: null, correctionLines: [] },
        },
      ],
    })
  })

  it('--plan says what another plan would bring and keeps nothing', async () => {
    const file = jsonFile(folder, 'whatif.json', planOf('whole'))
    const tried = await inside('commission', '--month', '2026-10', '--plan', file, '--db', 'marginal.db')
    expect(rowsOf(tried).map(({ tierMode, commission }) => [tierMode, commission])).toEqual([
      ...golden.map(([, , , whole]) => ['whole', whole]),
      ['whole', 0],
    ])
    const kept = await inside('commission', '--month', '2026-10', '--db', 'marginal.db')
    expect(rowsOf(kept).map(({ commission }) => commission)).toEqual([...golden.map(([, , marginal]) => marginal), 0])
  })

  it('a plan file that cannot be used is refused with its place', async () => {
    const wrong = jsonFile(folder, 'wrong.json', { ...planOf('whole'), tiers: { mode: 'steep', steps } })
    const unknown = jsonFile(folder, 'unknown.json', { ...planOf('whole'), bonus: 1 })
    writeFileSync(join(folder, 'cut.json'), '{"name":\n')
    const refused = async (file: string) =>
      ((await inside('commission', '--month', '2026-10', '--plan', file, '--db', 'whole.db')).json as RefusedJson).error
    expect(await refused(wrong)).toMatchObject({
      code: 'team-file-invalid',
      details: { file: wrong, path: 'tiers.mode' },
    })
    expect(await refused(unknown)).toMatchObject({
      code: 'team-file-invalid',
      details: { file: unknown, path: 'bonus' },
    })
    expect(await refused('cut.json')).toMatchObject({
      code: 'team-file-invalid',
      details: { file: 'cut.json', line: 2 },
    })
    expect(await refused('none.json')).toMatchObject({ code: 'file-missing' })
  })

  it('a number nobody has is refused with the numbers there are', async () => {
    const { error } = (await inside('commission', '--month', '2026-10', '--agent', 'Q1', '--db', 'whole.db'))
      .json as RefusedJson
    expect(error).toMatchObject({ code: 'not-found', details: { what: 'person', number: 'Q1' } })
    expect(error.next).toContain('A01、A02')
  })

  it('for a reader: yuan in a table, and with --agent every order under it', async () => {
    const run = await runInside(folder, [
      'commission',
      '--month',
      '2026-10',
      '--agent',
      'A04',
      '--db',
      'whole.db',
      '--lang',
      'en',
    ])
    expect(run.out).toMatch(/A04 .*¥100,000\.00 +¥1,000\.00/)
    expect(run.out.match(/^21355500012345673\d1 /gm)).toHaveLength(3)
    expect(run.out).toMatch(/^total +¥100,000\.00 +¥1,000\.00$/m)
    expect(run.out).toMatch(/1 contested/)
  })
})

describe('orders attribution', () => {
  it('tells whose each paid order of the month is, with exactly the fields scripts are written against', async () => {
    const run = await runCli(folder, ['orders', 'attribution', '--month', '2026-10', '--db', 'whole.db', '--json'])
    const { month, rows } = run.json as { month: string; rows: { order: string }[] }
    expect([run.status, month, rows.length]).toEqual([0, '2026-10', orders.length - 2])
    const byOrder = new Map(rows.map((row) => [row.order, row]))
    const common = { shop: '示例旗舰店', decision: null, doubts: [] as string[], chat: null }
    expect(byOrder.get('2135550001234567001')).toEqual({
      ...{ ...common, order: '2135550001234567001', agent: 'A01', shares: [{ agent: 'A01', share: 1 }] },
      ...{ evidence: 'memo', state: 'credited', contested: false, candidates: ['A01'] },
    })
    expect(byOrder.get('213555000123456791')).toEqual({
      ...{ ...common, order: '213555000123456791', agent: null, shares: [] },
      ...{ evidence: 'memo', state: 'contested', contested: true, candidates: ['A01', 'A02'], doubts: ['two-in-memo'] },
    })
    expect(byOrder.get('213555000123456792')).toEqual({
      ...{ ...common, order: '213555000123456792', agent: null, shares: [] },
      ...{ evidence: null, state: 'nobody', contested: false, candidates: [] },
    })
    const september = (await inside('orders', 'attribution', '--month', '2026-09', '--db', 'whole.db')).json
    expect(september).toMatchObject({ month: '2026-09', rows: [{ order: '213555000123456793', agent: 'A01' }] })
    expect((await inside('orders', 'attribution', '--month', '1999-01', '--db', 'whole.db')).json).toEqual({
      month: '1999-01',
      rows: [],
    })
  })

  it('for a reader in either language', async () => {
    const [chinese, english] = await Promise.all(
      ['zh-CN', 'en'].map((language) =>
        runInside(folder, ['orders', 'attribution', '--month', '2026-10', '--db', 'whole.db', '--lang', language]),
      ),
    )
    expect(chinese?.out).toMatch(/213555000123456791 .*A01 \/ A02.*争议/)
    expect(english?.out).toMatch(/213555000123456791 .*A01 \/ A02.*contested/i)
    expect(chinese?.out).toMatch(/争议 1 笔，无人 1 笔\n$/)
  })
})
