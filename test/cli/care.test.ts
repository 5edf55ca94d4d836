import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { orderCsv, orderRow } from '#test/support/test-host.ts'
import { smallTeam } from '#test/support/test-team.ts'
import { folderOfTests, jsonFile, runInside } from './run-cli.ts'

const folder = folderOfTests()
const inside = (...args: string[]) => runInside(folder, ['--db', 'shop.db', ...args, '--json'])
const orderNo = '213555000123470001'

beforeAll(async () => {
  vi.stubEnv('ZHANGBAN_NOW', '2026-11-22 09:00:00')
  await inside('init', '--team', jsonFile(folder, 'team.json', smallTeam))
  const row = orderRow(orderNo, {
    订单状态: '买家已付款，退款中',
    订单创建时间: '2026-11-15 10:00:00',
    订单备注: 'A01',
  })
  writeFileSync(join(folder, 'orders.csv'), orderCsv([row]))
  expect((await inside('import', 'orders.csv', '--shop', '示例旗舰店')).status).toBe(0)
})

describe('care suggestions, care take, complaints', () => {
  it('lists what imports brought, writes it down once, and counts it', async () => {
    const span = ['--from', '2026-11-01', '--to', '2026-11-30']
    expect((await inside('complaints', ...span)).json).toMatchObject({ afterSales: { made: 0 }, complaintShare: null })
    expect((await inside('care', 'suggestions')).json).toMatchObject({
      rows: [
        {
          key: `refund:1:${orderNo}`,
          at: '2026-11-15T10:00:00',
          register: 'after-sales',
          order: orderNo,
          person: 'A01',
        },
      ],
    })
    const plain = await runInside(folder, ['--db', 'shop.db', 'care', 'suggestions'])
    expect(plain.out).toContain(orderNo)
    expect((await inside('care', 'take', `refund:1:${orderNo}`)).json).toEqual({ taken: 1 })
    expect((await inside('care', 'suggestions')).json).toEqual({ rows: [] })
    expect((await inside('care', 'take')).json).toEqual({ taken: 0 })
    expect((await inside('complaints', ...span)).json).toMatchObject({
      from: '2026-11-01',
      afterSales: { made: 1, open: 1, overdue: 0, byKind: { refund: 1 } },
    })
    expect((await runInside(folder, ['--db', 'shop.db', 'complaints', ...span, '--lang', 'en'])).out).toContain(
      'Complaint rate –',
    )
  })

  it('refuses a key nobody knows and days that are missing', async () => {
    expect((await inside('care', 'take', 'refund:1:9')).status).not.toBe(0)
    expect((await inside('complaints', '--from', '2026-11-01')).status).not.toBe(0)
  })
})
