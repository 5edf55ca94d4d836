import { describe, expect, it } from 'vitest'
import type { OutputOf } from '#shared/contract/index.ts'
import { commissionShop, octoberShop, orderNo, orderOf } from '#test/support/commission-shop.ts'
import { openTestHost, textFile, type TestHost } from '#test/support/test-host.ts'

const month = octoberShop
type Sheet = OutputOf<'performance.sheets'>[number]

const sheetsOf = async (host: TestHost): Promise<ReadonlyMap<string, Sheet>> =>
  new Map((await host.ask('performance.sheets', { month, agent: null })).map((sheet) => [sheet.person.number, sheet]))

const sheetOf = async (host: TestHost, agent: string): Promise<Sheet> => {
  const found = (await sheetsOf(host)).get(agent)
  if (!found) throw new Error(agent)
  return found
}

describe('the sheets of an open month', () => {
  it('without chats, roster, attendance, reviews and scheme say that nothing is known', async () => {
    const shop = await commissionShop(await openTestHost())
    await shop.orders([orderOf(1, 'A01', 10_000)])
    const sheet = await sheetOf(shop.host, 'A01')
    expect(sheet).toMatchObject({
      status: { state: 'draft', closedAt: null, number: 0 },
      shift: null,
      service: [],
      reviews: null,
      corrections: [],
      points: [],
      team: null,
      schemeName: null,
      previous: null,
      sales: { target: null, orders: 1 },
      attendance: { workedDays: null, overtimeMinutes: null },
    })
    expect(sheet.score?.score ?? null).toBeNull()
    expect(sheet.history.filter(({ total }) => total !== null)).toEqual([{ month, total: 50 }])
  })

  it('history and the month before are as those months stand, and months nobody sold in have no figure', async () => {
    const shop = await commissionShop(await openTestHost())
    await shop.plan({})
    await shop.orders([
      orderOf(1, 'A01', 10_000),
      orderOf(2, 'A01', 20_000, { 订单付款时间: '2026-09-30 23:59:59' }),
      orderOf(3, 'A01', 40_000, { 订单付款时间: '2026-07-01 00:00:00' }),
      orderOf(4, 'A01', 80_000, { 订单付款时间: '2025-10-31 23:59:59' }),
    ])
    const sheets = await sheetsOf(shop.host)
    const totals = (agent: string) => sheets.get(agent)?.history.map(({ total }) => total)
    expect(sheets.get('A01')?.history[0]?.month).toBe('2025-11')
    expect(totals('A01')).toEqual([...Array.from({ length: 8 }, () => null), 400, null, 200, 100])
    expect(totals('A02')).toEqual([...Array.from({ length: 8 }, () => null), 0, null, 0, 0])
    expect(sheets.get('A01')?.previous).toEqual({ orders: 1, base: 20_000, total: 200 })
    expect(sheets.get('A02')?.previous).toBeNull()
  })

  it('reviews are those of the person’s orders; one star or two is bad', async () => {
    const shop = await commissionShop(await openTestHost())
    await shop.orders([orderOf(1, 'A01', 10_000), orderOf(2, 'A01', 10_000), orderOf(3, 'A02', 10_000)])
    const rows = [
      [1, '好评', '10-20'],
      [2, '差评', '10-21'],
      [2, '中评', '10-22'],
      [3, '差评', '10-23'],
    ].map(([index, grade, day]) => [orderNo(Number(index)), grade, `2026-${day} 10:00:00`].join(','))
    const path = textFile(shop.host.folder, 'reviews.csv', ['订单编号,评价等级,评价时间', ...rows].join('\r\n'))
    const columns = { orderNo: '订单编号', grade: '评价等级', at: '评价时间' }
    await shop.host.ask('imports.run', {
      ...{ path, shopId: shop.shopId, dryRun: false },
      mapping: { kind: 'reviews', headerRow: 1, columns },
    })
    expect((await sheetOf(shop.host, 'A01')).reviews).toEqual({ all: 3, bad: 1 })
    expect((await sheetOf(shop.host, 'A02')).reviews).toEqual({ all: 1, bad: 1 })
  })

  it('pay has its lines, and they sum to what the summary says', async () => {
    const shop = await commissionShop(await openTestHost())
    await shop.plan({ perOrder: 100, teamPool: { rate: 1_000, split: 'equal' } })
    await shop.orders([orderOf(1, 'A01', 10_000), orderOf(2, 'A02', 30_000)])
    await shop.host.ask('performance.saveInput', {
      ...{ month, agent: 'A01', salesTarget: 50_000, plannedDays: 22, workedDays: 22 },
      overtimeHours: { weekday: 2, restDay: 0, holiday: 0 },
      ...{ fullAttendance: 'by-attendance', bonuses: [{ label: '全勤之星', amount: 8_800 }], marks: [] },
      points: [{ points: 2, reason: '带新人' }],
    })
    const sheet = await sheetOf(shop.host, 'A01')
    expect(sheet.sales.target).toBe(50_000)
    expect(sheet.points).toEqual([{ points: 2, reason: '带新人', entry: null }])
    expect(sheet.pay.lines.reduce((sum, { amount }) => sum + amount, 0)).toBe(sheet.pay.total)
    expect(sheet.pay.lines.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['base', 'overtime', 'commission', 'team', 'extras', 'bonus']),
    )
    const { rows, totals, coverage } = await shop.host.ask('performance.summary', { month })
    const row = rows.find(({ agent }) => agent === 'A01')
    expect(row?.payTotal).toBe(sheet.pay.total)
    expect((row?.basePay ?? 0) + (row?.otherPay ?? 0) + (row?.commissionTotal ?? 0)).toBe(sheet.pay.total)
    for (const name of [
      'base',
      'personal',
      'team',
      'extras',
      'commissionTotal',
      'basePay',
      'otherPay',
      'payTotal',
    ] as const)
      expect([name, totals[name]]).toEqual([name, rows.reduce((sum, one) => sum + (one[name] ?? 0), 0)])
    expect(coverage).toMatchObject({ orders: 2, memo: 2 })
  })

  it('details have every line of everybody, and refuse a number nobody has', async () => {
    const shop = await commissionShop(await openTestHost())
    await shop.orders([orderOf(1, 'A01', 10_000), orderOf(2, 'A01', 30_000)])
    const details = await shop.host.ask('performance.details', { month, agent: null })
    expect(details.map(({ person, lines }) => [person.number, lines.length])).toEqual([
      ['A01', 2],
      ['A02', 0],
    ])
    for (const { row, lines } of details)
      expect(lines.reduce((sum, { amount }) => sum + amount, 0)).toBe(row.commission)
    expect((await shop.host.refusal('performance.details', { month, agent: 'Q9' })).code).toBe('not-found')
  })
})

describe('the sample shop’s sheets', () => {
  it('show service beside last month and the group, the shift planned most, and the score that is paid by', async () => {
    const host = await openTestHost()
    await host.ask('settings.loadSample', {})
    const table = await host.ask('chats.figures', {
      ...{ from: '2026-10-01', to: '2026-10-31', rules: null, shopId: null },
      ...{ agent: null, onShift: false, by: 'agent' },
    })
    const sheets = await sheetsOf(host)
    const sheet = sheets.get('A01')
    const own = table.rows.find(({ person }) => person === 'A01')?.figures
    const valueOf = (figure: string) => sheet?.service.find((one) => one.figure === figure)
    expect(valueOf('receptions')?.value).toBe(own?.receptions)
    expect(valueOf('firstResponseMean')).toMatchObject({
      value: expect.closeTo(own?.firstResponse.mean ?? 0, 9),
      n: own?.firstResponse.n,
      target: 60,
    })
    expect(valueOf('replyRate')).toMatchObject({ value: own?.replyRate.rate, n: own?.replyRate.n })
    expect(valueOf('averagePerBuyer')?.value).toBe(own?.averagePerBuyer)
    const group = [...sheets.values()].filter(({ person }) => person.group === sheet?.person.group)
    const together = table.rows.filter(({ person }) => group.some((one) => one.person.number === person))
    expect(valueOf('receptions')?.team).toBe(together.reduce((sum, { figures }) => sum + figures.receptions, 0))
    expect(valueOf('receptions')?.previous).toBeGreaterThan(0)
    expect(sheet?.shift).toMatch(/班/)
    for (const one of sheets.values()) {
      expect(one.commission.score).toBe(one.score?.score ?? null)
      expect(one.commission.coefficient).toBe(one.commission.plan === null ? null : one.score?.coefficient)
    }
  })
})
