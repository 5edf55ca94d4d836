import { describe, expect, it } from 'vitest'
import type { InputOf } from '#shared/contract/index.ts'
import { addShiftKinds, chat, giveAccounts, planShifts } from '#test/support/chat-figures.ts'
import { bring as bringChats } from '#test/support/message-imports.ts'
import { drawnChats, evenMarks, qualityShop } from '#test/support/quality-shop.ts'
import { openTestHost, orderCsv, orderRow, textFile, type TestHost } from '#test/support/test-host.ts'
import { fillSmallTeam } from '#test/support/test-team.ts'

const month = '2026-10'
const account = '示例旗舰店:小美'

const schemeWith = (items: InputOf<'performance.saveScheme'>['items'], more: object = {}) => ({
  ...{ name: '售前评分', from: '2026-01', group: '售前', items, missing: 'redistribute' as const },
  grades: [
    [90, '金牌'],
    [0, '待改进'],
  ] as [number, string][],
  ...more,
})

const input = (fields: object = {}) => ({
  ...{ month, agent: 'A01', salesTarget: null, plannedDays: null, workedDays: null },
  ...{ overtimeHours: { weekday: 0, restDay: 0, holiday: 0 }, fullAttendance: 'by-attendance' as const },
  ...{ bonuses: [], points: [], marks: [] },
  ...fields,
})

const shop = async (): Promise<TestHost> => {
  const host = await openTestHost()
  await fillSmallTeam(host)
  return host
}

const bringOrders = async (host: TestHost, ...yuan: number[]) =>
  host.ask('imports.run', {
    ...{ shopId: 1, mapping: null, dryRun: false },
    path: textFile(
      host.folder,
      'orders.csv',
      orderCsv(
        yuan.map((paid, index) =>
          orderRow(`21355500012345678${index}`, { 买家实际支付金额: `${paid}.00`, 订单备注: 'A01' }),
        ),
      ),
    ),
  })

const cardOf = async ({ ask }: TestHost, agent = 'A01') => {
  const [card] = await ask('performance.scores', { month, agent })
  if (!card) throw new Error('no card')
  return card
}

/** A01 becomes somebody of another number, name and group. */
const renameFirst = async ({ ask }: TestHost): Promise<void> => {
  const [person] = await ask('people.list', {})
  if (!person) throw new Error('nobody')
  const { left: _left, hasPin: _hasPin, ...fields } = person
  await ask('people.change', { ...fields, number: 'A09', name: '改名', group: '别组' })
}

const line = (card: Awaited<ReturnType<typeof cardOf>>, item: string) => card.lines.find((one) => one.item === item)

const linear = (figure: string, weight: number, full: number, zero: number) => ({
  ...{ figure, weight, linear: { full, zero } },
})

describe('values of figures', () => {
  it('sales and target: the base of the plan over what was entered, no data without a target', async () => {
    const host = await shop()
    await bringOrders(host, 300, 500)
    const items = [linear('sales', 40, 100_000, 0), linear('targetReached', 60, 1, 0.5)]
    await host.ask('performance.saveScheme', schemeWith(items))
    const before = await cardOf(host)
    expect(line(before, 'sales')).toMatchObject({ value: 80_000, n: 2, points: 80 })
    expect(line(before, 'targetReached')).toMatchObject({ value: null, state: 'redistributed' })
    expect(before.score).toBe(80)
    await host.ask('performance.saveInput', input({ salesTarget: 100_000 }))
    const after = await cardOf(host)
    expect(line(after, 'targetReached')).toMatchObject({ value: 0.8, points: 60, counted: 36 })
    expect(after).toMatchObject({ score: 68, grade: '待改进' })
    const other = await cardOf(host, 'A02')
    expect(line(other, 'sales')).toMatchObject({ value: 0, n: 0, points: 0 })
  })

  it('a month nobody sold in is no data and not a zero', async () => {
    const host = await shop()
    await host.ask('performance.saveScheme', schemeWith([linear('sales', 100, 100_000, 0)]))
    expect(await cardOf(host)).toMatchObject({ score: null, coefficient: 1_000_000 })
  })

  it('service figures of the person, by the shop’s rule set; who is in no chat has no data', async () => {
    const host = await shop()
    await giveAccounts(host, [{ number: 'A01', account }])
    await bringChats(host, chat('tb1', account, '10:00:00 B 在吗\n10:00:20 A 在的\n10:01:00 B 有吗\n10:05:00 A 有'))
    const codes = ['averageResponse', 'firstResponseMean', 'replyRate', 'unanswered', 'receptions', 'satisfaction']
    await host.ask('performance.saveScheme', schemeWith(codes.map((code) => linear(code, code === 'satisfaction' ? 50 : 10, 1, 0)))) // prettier-ignore
    const card = await cardOf(host)
    expect(card.lines.map(({ item, value, n }) => [item, value, n])).toEqual([
      ['averageResponse', 130, 2],
      ['firstResponseMean', 20, 1],
      ['replyRate', 1, 1],
      ['unanswered', 0, 1],
      ['receptions', 1, 1],
      ['satisfaction', null, 0],
    ])
    expect((await cardOf(host, 'A02')).lines.map(({ value }) => value)).toEqual(codes.map(() => null))
  })

  it('figures nothing is kept of, and codes of another version, are no data', async () => {
    const host = await shop()
    const codes = ['complaintRate', 'firstContactResolution', 'handlingTime', 'madeElsewhere']
    const items = codes.map((code) => linear(code, 25, 1, 0))
    await host.ask('performance.saveScheme', schemeWith(items, { missing: 'full' }))
    const card = await cardOf(host)
    expect(card.lines.map(({ state, points }) => [state, points])).toEqual(codes.map(() => ['full', 100]))
    expect(card).toMatchObject({ score: 100, grade: '金牌' })
  })

  it('attendance from roster and the attendance system, days by hand before both', async () => {
    const host = await shop()
    await host.ask('performance.saveScheme', schemeWith([linear('attendance', 100, 100, 0)]))
    await addShiftKinds(host)
    const dates = [1, 2, 3, 4, 5].map((day) => `2026-10-0${day}`)
    await planShifts(host, dates, { 小美: 'D,D,D,D,休' })
    const clock = `姓名,日期,上班打卡,下班打卡\n${[1, 2, 3].map((day) => `小美,2026-10-0${day},09:0${day},18:00`).join('\n')}\n`
    const run = { kind: null, shopId: null, dryRun: false }
    const columns = { person: '姓名', day: '日期', in: '上班打卡', out: '下班打卡' }
    const mapping = { kind: 'attendance' as const, headerRow: 1, columns }
    await host.ask('imports.run', { ...run, mapping, path: textFile(host.folder, 'clock.csv', clock) })
    expect(line(await cardOf(host), 'attendance')).toMatchObject({ value: 75, points: 75 })
    const [sheet] = await host.ask('performance.sheets', { month, agent: 'A01' })
    expect(sheet?.attendance).toMatchObject({
      ...{ plannedDays: 4, workedDays: 3, plannedMinutes: 1_800, workedMinutes: 539 + 538 + 537 },
      ...{ lateTimes: 3, lateMinutes: 6, leaveDays: 0 },
    })
    await host.ask('performance.saveInput', input({ plannedDays: 26, workedDays: 28 }))
    expect(line(await cardOf(host), 'attendance')).toMatchObject({ value: 100, points: 100 })
  })
})

describe('what is entered by hand', () => {
  const judged = [linear('teamwork', 40, 100, 60), { title: '服务态度', weight: 60 }]

  it('is one value a person, kept with its history', async () => {
    const host = await shop()
    await host.ask('performance.saveScheme', schemeWith(judged))
    const empty = await host.ask('performance.inputs', { month })
    expect(empty.map(({ agent, items, savedAt }) => [agent, items, savedAt])).toEqual([
      ['A01', ['teamwork', '服务态度'], null],
      ['A02', ['teamwork', '服务态度'], null],
    ])
    const marks = [{ item: '服务态度', score: 88.5, remark: '耐心' }]
    const bonuses = [{ label: '双十一', amount: 20_000 }]
    await host.ask('performance.saveInput', input({ marks }))
    await host.ask('performance.saveInput', input({ marks, bonuses, points: [{ points: 2, reason: '表扬' }] }))
    const [kept] = await host.ask('performance.inputs', { month })
    expect(kept).toMatchObject({
      marks,
      bonuses,
      points: [{ points: 2, reason: '表扬' }],
      savedAt: '2026-11-22 09:00:00',
    })
    expect(host.host.context.sql.all('select id from month_inputs')).toHaveLength(2)
    expect(await cardOf(host)).toMatchObject({ score: 90.5, grade: '金牌', items: 88.5 })
    expect((await host.ask('performance.inputs', { month: '2026-09' }))[0]?.savedAt).toBeNull()
  })

  it('follows somebody whose number changes', async () => {
    const host = await shop()
    await host.ask('performance.saveInput', input({ salesTarget: 5 }))
    await renameFirst(host)
    const inputs = await host.ask('performance.inputs', { month })
    expect(inputs.find(({ agent }) => agent === 'A09')?.salesTarget).toBe(5)
  })

  it.each([
    ['an item of nobody’s scheme', { marks: [{ item: '别的', score: 5, remark: '好' }] }, 'not-found'],
    ['a figure that is not by hand', { marks: [{ item: 'replyRate', score: 5, remark: '好' }] }, 'not-found'],
    [
      'an item twice',
      { marks: ['好', '坏'].map((remark) => ({ item: '服务态度', score: 5, remark })) },
      'invalid-input',
    ],
    ['a mark without a remark', { marks: [{ item: '服务态度', score: 5, remark: ' ' }] }, 'invalid-input'],
    ['a mark above 100', { marks: [{ item: '服务态度', score: 101, remark: '好' }] }, 'invalid-input'],
    ['a bonus that takes away', { bonuses: [{ label: '罚款', amount: -100 }] }, 'invalid-input'],
    ['a number nobody has', { agent: 'Z99' }, 'not-found'],
  ])('refuses %s and keeps nothing', async (_what, fields, code) => {
    const host = await shop()
    await host.ask('performance.saveScheme', schemeWith(judged))
    expect((await host.refusal('performance.saveInput', input(fields))).code).toBe(code)
    expect(host.host.context.sql.all('select id from month_inputs')).toEqual([])
  })
})

describe('the score moves the commission, and a closed month keeps both', () => {
  const plan = {
    ...{
      name: '提成',
      from: '2026-01',
      group: '售前',
      tiers: { mode: 'marginal' as const, steps: [[0, 10_000]] as [number, number][] },
    },
    coefficients: [
      [80, 1_200_000],
      [0, 500_000],
    ] as [number, number][],
  }
  const rowOf = async ({ ask }: TestHost) =>
    (await ask('orders.commission', { month })).rows.find(({ agent }) => agent === 'A01')

  const marked = async (score: number) => {
    const host = await shop()
    await bringOrders(host, 1_000)
    await host.ask('orders.savePlan', plan)
    await host.ask('performance.saveScheme', schemeWith([{ title: '服务态度', weight: 100 }]))
    await host.ask('performance.saveInput', input({ marks: [{ item: '服务态度', score, remark: '写明' }] }))
    return host
  }

  it('by the band of the plan', async () => {
    const host = await marked(85)
    expect(await rowOf(host)).toMatchObject({ commission: 1_000, coefficient: 1_200_000, personal: 1_200, score: 85 })
    await host.ask('performance.saveInput', input({ marks: [{ item: '服务态度', score: 60, remark: '复核' }] }))
    expect(await rowOf(host)).toMatchObject({ coefficient: 500_000, personal: 500, score: 60 })
    expect(await cardOf(host)).toMatchObject({ coefficient: 500_000 })
  })

  it('closed: nothing more can be entered, and another scheme changes nothing', async () => {
    const host = await marked(85)
    await host.ask('performance.closeMonth', { month })
    const before = [await cardOf(host), await host.ask('performance.inputs', { month })]
    expect((await host.refusal('performance.saveInput', input())).code).toBe('month-closed')
    await host.ask('performance.saveScheme', schemeWith([{ title: '别的', weight: 100 }], { missing: 'zero' }))
    await renameFirst(host)
    expect([await cardOf(host), await host.ask('performance.inputs', { month })]).toEqual(before)
  })
})

describe('quality as a figure', () => {
  it('is the mean of the scored chats, and gives way to the supervisor’s mark', async () => {
    const host = await qualityShop(6, 0)
    await host.ask(
      'performance.saveScheme',
      schemeWith([{ figure: 'quality', weight: 100, linear: { full: 100, zero: 0 } }]),
    )
    expect((await cardOf(host)).lines).toMatchObject([{ value: null, isByHand: false, state: 'redistributed' }])
    const { chats } = await drawnChats(host)
    for (const [at, { agent, ...chat }] of chats.slice(0, 2).entries())
      await host.ask('quality.score', { chat, agent, marks: evenMarks(80 + at * 11) })
    expect(await cardOf(host)).toMatchObject({ score: 85.5, lines: [{ value: 85.5, n: 2, isByHand: false }] })
    const items = (await host.ask('performance.inputs', { month })).find(({ agent }) => agent === 'A01')?.items
    expect(items).toEqual(['quality'])
    await host.ask('performance.saveInput', input({ marks: [{ item: 'quality', score: 70, remark: '复核' }] }))
    expect(await cardOf(host)).toMatchObject({ score: 70, lines: [{ value: 70, isByHand: true, remark: '复核' }] })
    await host.ask('performance.saveInput', input({}))
    expect((await cardOf(host)).score).toBe(85.5)
  })

  it('no complaint rate without a notebook of complaints; with one, whose was complained of', async () => {
    const host = await qualityShop(4, 4)
    const scheme = schemeWith([{ figure: 'complaintRate', weight: 100, linear: { full: 0, zero: 1 } }])
    await host.ask('performance.saveScheme', scheme)
    expect((await cardOf(host)).score).toBe(null)
    host.clock.now = '2026-10-20 10:00:00'
    const values = { grade: '1', text: '发错颜色' }
    await host.ask('registers.add', { register: 'complaints', person: 'A01', owner: null, values, links: [] })
    expect((await cardOf(host)).lines).toMatchObject([{ item: 'complaintRate', value: 0.25, n: 4 }])
    expect((await cardOf(host, 'A02')).lines).toMatchObject([{ value: 0, n: 4 }])
  })
})
