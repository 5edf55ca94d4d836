import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { taobaoCsv, type TaobaoOrder } from '#test/fixtures/taobao-orders.ts'
import { folderOfTests, jsonFile, runInside, type CliRun, type RefusedJson } from './run-cli.ts'

const folder = folderOfTests()
const run = (...args: string[]): Promise<CliRun> => runInside(folder, [...args, '--db', 'shop.db', '--json'])

const team = {
  shops: [{ name: '示例旗舰店', platform: 'taobao' }],
  people: [
    { number: 'A01', name: '小美', aliases: ['小美'], group: '售前' },
    { number: 'A02', name: '阿强', aliases: ['阿强'], group: '售前' },
  ],
  plans: [{ name: '售前提成', from: '2025-01', group: '售前', tiers: { mode: 'whole', steps: [[0, 8_000]] } }],
}

const order = (index: number, memo: string, refunded = '0.00'): TaobaoOrder => ({
  orderNo: `21355500012345670${index}`,
  memo,
  paid: '600.00',
  refunded,
  createdAt: '2025-09-10 10:00:00',
})

const bring = async (name: string, orders: readonly TaobaoOrder[]): Promise<void> => {
  writeFileSync(join(folder, name), taobaoCsv('2018', orders))
  const { status, out } = await run('import', name, '--shop', '示例旗舰店')
  if (status !== 0) throw new Error(out)
}

interface StateJson {
  readonly month: string
  readonly state: string
  readonly checkedAt: string | null
  readonly closings: readonly { readonly total: number; readonly reopenReason: string | null; readonly by: string }[]
  readonly findings?: readonly { readonly check: string; readonly count: number }[]
}
const stateOf = ({ json }: CliRun): StateJson => json as StateJson

beforeAll(async () => {
  await run('init', '--team', jsonFile(folder, 'team.json', team))
  await bring('a.csv', [order(1, 'A01'), order(2, 'A02'), order(3, 'A01/A02')])
})

describe('month', () => {
  it('check says what is missing and notes that somebody looked', async () => {
    const checked = await run('month', 'check', '--month', '2025-09')
    expect(checked.status).toBe(0)
    expect(stateOf(checked)).toMatchObject({
      month: '2025-09',
      state: 'checked',
      checkedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as string,
      closings: [],
    })
    expect(stateOf(checked).findings?.map(({ check, count }) => [check, count])).toEqual([
      ['days-without-orders', 29],
      ['contested-orders', 1],
      ['plans-unsigned', 2],
    ])
  })

  it('close, a refund, reopen for a reason, close again, diff', async () => {
    const closed = await run('month', 'close', '--month', '2025-09')
    expect(stateOf(closed)).toMatchObject({
      state: 'closed',
      closings: [{ by: 'cli', total: 960, reopenReason: null }],
    })
    const again = await run('month', 'close', '--month', '2025-09')
    expect([again.status, (again.json as RefusedJson).error.code]).toEqual([1, 'month-closed'])
    await bring('b.csv', [order(1, 'A01', '600.00')])
    const october = await run('commission', '--month', '2025-10', '--agent', 'A01')
    expect((october.json as { rows: { corrections: number }[] }).rows[0]?.corrections).toBe(-480)
    const reopened = await run('month', 'reopen', '--month', '2025-09', '--reason', '漏导退款')
    expect(stateOf(reopened)).toMatchObject({ state: 'reopened', closings: [{ reopenReason: '漏导退款' }] })
    expect(stateOf(await run('month', 'close', '--month', '2025-09')).closings).toHaveLength(2)
    const diff = await run('month', 'diff', '--month', '2025-09')
    expect(diff.json).toMatchObject({
      month: '2025-09',
      reason: '漏导退款',
      people: [{ agent: 'A01', orders: [{ order: '213555000123456701', before: 480, after: 0 }] }],
      total: { before: 960, after: 480 },
    })
  })

  it('reopen wants a reason, and every command a month', async () => {
    for (const words of [['reopen', '--month', '2025-09'], ['check'], ['close'], ['diff']]) {
      const refused = await run('month', ...words)
      expect(refused.status, words.join(' ')).toBe(2)
      expect((refused.json as RefusedJson).error.details['reason']).toBe('missing-option')
    }
  })

  it('in words, in both languages', async () => {
    const words = async (lang: string, ...args: string[]): Promise<string> =>
      (await runInside(folder, ['month', ...args, '--month', '2025-09', '--db', 'shop.db', '--lang', lang])).out
    expect(await words('zh-CN', 'diff')).toContain('订单 213555000123456701')
    expect(await words('en', 'diff')).toContain('Order 213555000123456701')
    expect(await words('zh-CN', 'reopen', '--reason', '再看一次')).toContain('2025年9月：已重新打开')
    expect(await words('en', 'check')).toContain('September 2025: Checked')
    expect(await words('en', 'close')).toContain('people 2, orders 3, pay in all ¥4.80')
  })
})
