import { describe, expect, it } from 'vitest'
import { openTestHost, type TestHost } from '#test/support/test-host.ts'
import { fillSmallTeam } from '#test/support/test-team.ts'

const october = '2026-10' as never
const evidence = '10 月 14 日的聊天记录'

const shop = async (): Promise<TestHost> => {
  const host = await openTestHost()
  await fillSmallTeam(host)
  return host
}

const warn = ({ ask }: TestHost, step: string, month: string, points: number) =>
  ask('registers.add', {
    ...{ register: 'warnings', person: 'A01' },
    values: { step, month, text: '漏交接一单', points, evidence },
  })

const standingOf = async ({ ask }: TestHost, agent: string) =>
  (await ask('ledger.standing', { month: october })).find((row) => row.agent === agent)

const sheetOf = async ({ ask }: TestHost, agent: string) =>
  (await ask('performance.sheets', { month: october, agent }))[0]

describe('standing on the ladder (S000-029 to -031)', () => {
  it('goes up step by step; what was revoked counts nothing', async () => {
    const host = await shop()
    expect(await standingOf(host, 'A01')).toMatchObject({ last: null, next: 'verbal', points: 0, warnings: [] })
    await warn(host, 'verbal', '2026-09', 0)
    const { id } = await warn(host, 'deduction', '2026-10', -5)
    expect(await standingOf(host, 'A01')).toMatchObject({ last: 'deduction', next: 'training', points: -5 })
    await host.ask('registers.move', { id, move: 'revoke', text: '查明是仓库漏发' })
    expect(await standingOf(host, 'A01')).toMatchObject({ last: 'verbal', next: 'deduction', points: 0 })
    expect(await standingOf(host, 'A02')).toMatchObject({ last: null, next: 'verbal' })
  })

  it('follows the ladder that was chosen and the months it counts', async () => {
    const host = await shop()
    await warn(host, 'verbal', '2026-08', 0)
    const rules = await host.ask('ledger.settings', {})
    const ladder = [
      { step: 'verbal' as const, points: 0 },
      { step: 'written' as const, points: -5 },
    ]
    await host.ask('ledger.saveSettings', { ...rules, ladder })
    expect(await standingOf(host, 'A01')).toMatchObject({ last: 'verbal', next: 'written' })
    await host.ask('ledger.saveSettings', { ...rules, ladder, windowMonths: 2 })
    expect(await standingOf(host, 'A01')).toMatchObject({ last: null, next: 'verbal' })
  })
})

describe('points of awards and warnings', () => {
  it('join those entered by hand, in the month they are written for', async () => {
    const host = await shop()
    const input = {
      ...{ month: october, agent: 'A01', salesTarget: null, plannedDays: null, workedDays: null },
      ...{ overtimeHours: { weekday: 0, restDay: 0, holiday: 0 }, fullAttendance: 'by-attendance' as const },
      ...{
        bonuses: [{ label: '双十一奖', amount: 1_000 as never }],
        points: [{ points: 2, reason: '带新人' }],
        marks: [],
      },
    }
    await host.ask('performance.saveInput', input)
    const { id } = await warn(host, 'deduction', '2026-10', -5)
    await warn(host, 'deduction', '2026-11', -5)
    const award = await host.ask('registers.add', {
      ...{ register: 'awards', person: 'A01' },
      values: { kind: '月度达人', month: '2026-10', text: '买家点名表扬', points: 1, bonus: 30_000 },
    })
    const sheet = await sheetOf(host, 'A01')
    expect(sheet?.points).toEqual([
      { points: 2, reason: '带新人', entry: null },
      { points: 1, reason: '月度达人：买家点名表扬', entry: award.id },
      { points: -5, reason: '扣分：漏交接一单', entry: id },
    ])
    expect(sheet?.pay.lines.filter(({ kind }) => kind === 'bonus')).toEqual([
      { kind: 'bonus', label: '双十一奖', amount: 1_000 },
      { kind: 'bonus', label: '月度达人', amount: 30_000 },
    ])
    expect(sheet?.pay.total).toBe(350_000 + 1_000 + 30_000)
    const entered = (await host.ask('performance.inputs', { month: october })).find(({ agent }) => agent === 'A01')
    expect(entered).toMatchObject({
      points: [{ points: 2 }],
      bonuses: [{ label: '双十一奖' }],
      ledger: { points: [{ entry: award.id }, { entry: id }], bonuses: [{ entry: award.id, amount: 30_000 }] },
    })
  })

  it('are capped by the scheme as those entered by hand are', async () => {
    const host = await shop()
    await host.ask('performance.saveScheme', {
      ...{ name: '协作', from: '2026-01' as never, group: null, missing: 'full', pointsCap: 4, grades: [] },
      items: [{ title: '协作', weight: 100 }],
    })
    await warn(host, 'deduction', '2026-10', -5)
    const [card] = await host.ask('performance.scores', { month: october, agent: 'A01' })
    expect(card).toMatchObject({ points: { given: -5, counted: -4, cap: 4 }, score: 96 })
  })

  it('leave a closed month as it was, and say there what counted when it was closed', async () => {
    const host = await shop()
    const { id } = await warn(host, 'deduction', '2026-10', -5)
    const before = await sheetOf(host, 'A01')
    await host.ask('performance.closeMonth', { month: october })
    await warn(host, 'deduction', '2026-10', -20)
    await host.ask('registers.move', { id, move: 'revoke', text: '申诉成立' })
    const after = await sheetOf(host, 'A01')
    expect([after?.points, after?.score, after?.pay]).toEqual([before?.points, before?.score, before?.pay])
    const [entered] = await host.ask('performance.inputs', { month: october })
    expect(entered?.ledger).toEqual({ points: [{ entry: id, points: -5, reason: '扣分：漏交接一单' }], bonuses: [] })
  })

  it('never take money: a warning has no field for it, a fine in an award or the fund is refused (S001-152, -157)', async () => {
    const host = await shop()
    const fined = { step: 'deduction', month: '2026-10', text: '迟到罚款 10 元', points: -5, evidence }
    expect((await host.refusal('registers.add', { register: 'warnings', person: 'A01', values: fined })).code).toBe(
      'fine-not-allowed',
    )
    expect(
      (
        await host.refusal('registers.add', {
          register: 'warnings',
          person: 'A01',
          values: { ...fined, text: '迟到', bonus: -1_000 },
        })
      ).code,
    ).toBe('invalid-input')
    const income = { direction: 'in', amount: 1_000, day: '2026-10-08', text: '迟到罚款', isVoluntary: true }
    expect((await host.refusal('registers.add', { register: 'fund', values: income })).code).toBe('fine-not-allowed')
    const forced = { ...income, text: '迟到的人交的', isVoluntary: false }
    expect((await host.refusal('registers.add', { register: 'fund', values: forced })).code).toBe('fund-not-voluntary')
  })
})

describe('the fund (S001-157)', () => {
  const book = ({ ask }: TestHost, direction: string, amount: number, day: string) =>
    ask('registers.add', {
      register: 'fund',
      values: { direction, amount, day, text: '活动', ...(direction === 'in' ? { isVoluntary: true } : {}) },
    })

  it('tells a month with what was there before, and crosses out what was cancelled', async () => {
    const host = await shop()
    await book(host, 'in', 10_000, '2026-09-03')
    await book(host, 'in', 5_000, '2026-10-02')
    const { id } = await book(host, 'out', 12_000, '2026-10-10')
    await book(host, 'out', 3_000, '2026-10-12')
    await host.ask('registers.move', { id, move: 'cancel', text: '聚餐取消' })
    const fund = await host.ask('ledger.fund', { month: october })
    expect(fund).toMatchObject({
      before: 10_000,
      income: 5_000,
      spending: 3_000,
      balance: 12_000,
      shopNames: ['示例旗舰店'],
    })
    expect(fund.lines.map(({ entry, balance }) => [entry.state, balance])).toEqual([
      ['booked', 15_000],
      ['cancelled', null],
      ['booked', 12_000],
    ])
    expect(await host.ask('ledger.fundMonths', {})).toEqual([
      { month: '2026-10', balance: 12_000 },
      { month: '2026-09', balance: 10_000 },
    ])
  })
})
