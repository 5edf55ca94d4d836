import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { orderCsv, orderRow } from '#test/support/test-host.ts'
import { smallTeam } from '#test/support/test-team.ts'
import { folderOfTests, jsonFile, runInside, type RefusedJson } from './run-cli.ts'

const folder = folderOfTests()
const inside = (...args: string[]) => runInside(folder, ['--db', 'shop.db', ...args, '--json'])
const orderNo = '213555000123470001'

beforeAll(async () => {
  vi.stubEnv('ZHANGBAN_NOW', '2026-11-22 09:00:00')
  await inside('init', '--team', jsonFile(folder, 'team.json', smallTeam))
  const unpaid = orderRow(orderNo, {
    买家应付货款: '128.00',
    买家实际支付金额: '0.00',
    订单状态: '等待买家付款',
    订单创建时间: '2026-11-21 15:00:00',
    订单付款时间: '',
    订单备注: 'A01',
  })
  const paid = orderRow('213555000123470002', { 订单备注: 'A02' })
  writeFileSync(
    join(folder, 'orders.csv'),
    orderCsv([unpaid, paid], [...new Set([...Object.keys(unpaid), '买家应付邮费'])]),
  )
  const { status, error } = await inside('import', 'orders.csv', '--shop', '示例旗舰店')
  expect(error).toBe('')
  expect(status).toBe(0)
})

describe('orders unpaid, orders nudge, orders recovered', () => {
  it('lists what waits, writes a reminder once and tells what it did', async () => {
    expect((await inside('orders', 'unpaid')).json).toMatchObject({
      date: '2026-11-22',
      rows: [{ order: orderNo, payable: 12_800, owners: ['A01'], ownedBy: 'memo', nudgedToday: false, nudges: [] }],
    })
    expect((await inside('orders', 'unpaid', '--date', '2026-11-20')).json).toMatchObject({ rows: [] })
    const nudge = ['orders', 'nudge', orderNo, '--agent', 'a02', '--result', 'will-pay', '--note', '晚上付']
    expect((await inside(...nudge)).json).toMatchObject({
      order: orderNo,
      nudgedToday: true,
      nudges: [{ agent: 'A02', result: 'will-pay', note: '晚上付', at: '2026-11-22T09:00:00', takenBackAt: null }],
    })
    const again = await inside(...nudge)
    expect([again.status, (again.json as RefusedJson).error.code]).toEqual([1, 'already-nudged'])
    expect((await inside('orders', 'recovered', '--month', '2026-11')).json).toEqual({
      month: '2026-11',
      rows: [{ agent: 'A02', nudged: 1, orders: 0, paid: 0 }],
    })
  })

  it('refuses a paid order, an unknown one and a result that is none', async () => {
    const nudge = (order: string, result: string) =>
      inside('orders', 'nudge', order, '--agent', 'A01', '--result', result)
    expect(((await nudge('213555000123470002', 'reminded')).json as RefusedJson).error.code).toBe('order-paid')
    expect(((await nudge('404', 'reminded')).json as RefusedJson).error.code).toBe('not-found')
    expect((await nudge(orderNo, 'maybe')).status).toBe(2)
  })

  it('has a text for people', async () => {
    const { out } = await runInside(folder, ['--db', 'shop.db', 'orders', 'unpaid', '--lang', 'zh-CN'])
    expect(out).toContain(orderNo)
    expect(out).toContain('待付款 1 单，应付 ¥128.00')
  })
})

describe('appeals list, appeals make, appeals answer', () => {
  it('registers with its order, answers with money taken back, and lists by state', async () => {
    const made = await inside(
      ...['appeals', 'make', '--month', '2026-10', '--agent', 'A02', '--matter', 'order'],
      ...['--text', '这单是我的', '--order', '213555000123470002'],
    )
    const { id } = made.json as { id: number }
    expect(made.json).toMatchObject({ agent: 'A02', order: '213555000123470002', due: '2026-11-25', state: 'open' })
    expect((await inside('appeals', 'list', '--state', 'answered')).json).toEqual({ rows: [] })
    const answer = ['appeals', 'answer', String(id), '--outcome', 'partly', '--text', '重复计算，收回']
    expect((await inside(...answer, '--correction=-300')).json).toMatchObject({
      state: 'answered',
      outcome: 'partly',
      correction: -300,
      postedIn: '2026-10',
    })
    expect((await inside('appeals', 'list', '--state', 'answered', '--month', '2026-10')).json).toMatchObject({
      rows: [{ id, overdue: false, notes: [{ what: 'made' }, { what: 'answered', text: '重复计算，收回' }] }],
    })
    const again = await inside(...answer)
    expect([again.status, (again.json as RefusedJson).error.code]).toEqual([1, 'appeal-closed'])
  })

  it('wrong usage says so before anything is asked', async () => {
    const make = ['appeals', 'make', '--month', '2026-10', '--agent', 'A01', '--text', 'x', '--matter']
    expect((await inside(...make, 'holidays')).status).toBe(2)
    const answer = ['appeals', 'answer', '1', '--outcome', 'upheld', '--text', 'x']
    expect((await inside(...answer, '--correction', '12.50')).status).toBe(2)
    expect((await inside('appeals', 'answer', 'one', '--outcome', 'upheld', '--text', 'x')).status).toBe(2)
  })
})
