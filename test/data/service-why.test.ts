import { describe, expect, it } from 'vitest'
import { serviceFigureNames } from '#shared/kit/service-figures.ts'
import {
  addShiftKinds,
  chat,
  everyCut,
  everyFigureIsExplained,
  giveAccounts,
  planShifts,
  question,
  tableOf,
} from '#test/support/chat-figures.ts'
import { bring, withShop } from '#test/support/message-imports.ts'
import { orderCsv, orderRow, textFile, type TestHost } from '#test/support/test-host.ts'

const [mei, qiang, stray] = ['示例旗舰店:小美', '示例旗舰店:阿强', '示例旗舰店:临时']

const chats = [
  ...chat('tb1', mei, '10:00:00 B 在吗\n10:00:02 R 欢迎\n10:00:25 A 在的\n10:05:00 B 有货吗\n10:12:00 A 有'),
  ...chat('tb2', mei, '16:10:00 B 多少钱\n16:10:40 A 99\n16:50:00 B 便宜点\n16:51:00 A 好'),
  ...chat('tb2', qiang, '17:00:00 B 还在吗\n17:00:10 A 在'),
  ...chat('tb3', qiang, '17:30:00 B 在吗\n23:10:00 B 没人吗'),
  ...chat('tb4', stray, '11:00:00 B 在吗\n11:00:31 A 在'),
  ...chat('tb5', qiang, '12:00:00 B 专业代运营，加微信 wx88888 了解\n12:00:05 A 不需要'),
  ...chat('tb6', qiang, '18:00:00 A 亲，记得付款哦'),
  ...chat('tb1', mei, '23:58:00 B 明天发吗\n2026-10-02 00:05:00 A 发'),
  ...chat('tb7', qiang, '17:00:00 B 发货了吗\n17:20:00 A 发了\n22:50:00 B 谢谢\n22:51:00 A 不客气', '2026-10-02'),
]

const orders = orderCsv(
  [
    orderRow('2135550001234567001', {
      订单创建时间: '2026-10-01 11:00:00',
      订单付款时间: '2026-10-01 11:01:00',
      买家会员名: 'tb1',
    }),
    orderRow('2135550001234567002', {
      ...{
        订单创建时间: '2026-10-01 17:10:00',
        订单付款时间: '2026-10-01 17:11:00',
        买家会员名: 'tb2',
        退款金额: '10.00',
      },
    }),
    orderRow('2135550001234567003', {
      ...{ 订单创建时间: '2026-10-01 17:50:00', 订单付款时间: '2026-10-01 18:05:00', 买家会员名: 'tb6' },
    }),
    orderRow('2135550001234567004', {
      订单创建时间: '2026-10-02 09:00:00',
      订单付款时间: '2026-10-02 09:01:00',
      买家会员名: 'tb8',
    }),
    orderRow('2135550001234567005', {
      订单创建时间: '2026-10-01 13:00:00',
      订单付款时间: '',
      订单状态: '等待买家付款',
      买家会员名: 'tb4',
    }),
  ],
  [
    '订单编号',
    '买家会员名',
    '买家实际支付金额',
    '买家应付邮费',
    '订单状态',
    '订单创建时间',
    '订单付款时间',
    '宝贝标题',
    '订单备注',
    '退款金额',
  ],
)

/** A list of sessions of days that have no chats, with ratings; the last rating of a buyer's day with an agent is the one. */
const sessions = [
  '客服,开始时间,结束时间,买家,首次响应,平均响应,买家消息,客服消息,满意度',
  `${mei},2026-10-05 10:00:00,2026-10-05 10:10:00,tb1,8,20,4,6,非常满意`,
  `${mei},2026-10-05 11:00:00,2026-10-05 11:02:00,tb1,45,50,1,1,一般`,
  `${mei},2026-10-05 23:30:00,2026-10-05 23:31:00,tb2,5,5,1,1,不满意`,
  `${qiang},2026-10-06 10:00:00,2026-10-06 10:05:00,tb3,,,2,0,`,
  `${stray},2026-10-06 12:00:00,,tb4,200,190,3,3,满意`,
].join('\n')

const sessionMapping = {
  kind: 'sessions' as const,
  headerRow: 1,
  columns: {
    ...{ agentAccount: '客服', startedAt: '开始时间', endedAt: '结束时间', buyer: '买家', firstResponse: '首次响应' },
    ...{ averageResponse: '平均响应', messagesIn: '买家消息', messagesOut: '客服消息', satisfaction: '满意度' },
  },
}

const bringFile = (host: TestHost, name: string, text: string, mapping: unknown = null) =>
  host.ask('imports.run', {
    path: textFile(host.folder, name, text),
    kind: null,
    shopId: 1,
    mapping,
    dryRun: false,
  } as never)

const busyShop = async (): Promise<TestHost> => {
  const host = await withShop()
  await addShiftKinds(host)
  await giveAccounts(host, [
    { number: 'A01', account: mei },
    { number: 'A02', account: qiang },
  ])
  await planShifts(host, ['2026-10-01', '2026-10-02'], { 小美: 'D,D', 阿强: 'E,E' })
  await bring(host, chats)
  await bringFile(host, 'orders.csv', orders)
  await bringFile(host, 'sessions.csv', sessions.replaceAll(/(首次响应|平均响应)/g, '$1(秒)'), {
    ...sessionMapping,
    columns: { ...sessionMapping.columns, firstResponse: '首次响应(秒)', averageResponse: '平均响应(秒)' },
  })
  return host
}

describe('why', () => {
  it('there is something behind most figures, so that the next tests prove something', async () => {
    const { total } = await tableOf(await busyShop())
    expect(total).toMatchObject({ filtered: 1, unanswered: 2, inquiries: 5, overtimeMinutes: 42, sessions: 13 })
    expect(total.conversion).toMatchObject({ hits: 2, n: 5 })
    expect(total).toMatchObject({ orders: 2, silentOrders: 2, nudgedOrders: 1, refundShare: { hits: 1, n: 2 } })
    expect(total.satisfaction).toMatchObject({ hits: 1, n: 3 })
  })

  it.each(everyCut)('by %s: every figure of every row is what is behind it', async (by) => {
    const host = await busyShop()
    await everyFigureIsExplained(host, question({ by }))
  })

  it.each(['taobao-3min', 'taobao-mean', 'pinduoduo-3min', 'douyin-3min', 'jd-first-30s'])(
    'under %s, and for one agent on shift only',
    async (rules) => {
      const host = await busyShop()
      await everyFigureIsExplained(host, question({ rules }))
      await everyFigureIsExplained(host, question({ rules, agent: 'A02', onShift: true, by: 'day' }))
    },
  )

  it('from 04:00 on too', async () => {
    const host = await busyShop()
    await host.ask('settings.change', { dayStartsAt: '04:00' })
    await everyFigureIsExplained(host, question({ by: 'hour' }))
    await everyFigureIsExplained(host, question({ by: 'agent', rules: 'jd-first-30s' }))
  })

  it('an agent’s rows of any cut add up to his own', async () => {
    const host = await busyShop()
    const own = (await tableOf(host, { agent: 'A02' })).total
    for (const by of ['day', 'hour', 'weekday-hour', 'shop'] as const) {
      const { rows } = await tableOf(host, { agent: 'A02', by })
      for (const figure of ['rounds', 'unanswered', 'receptions', 'sales', 'orders', 'agentMessages'] as const)
        expect(
          rows.reduce((sum, { figures }) => sum + figures[figure], 0),
          `${by} ${figure}`,
        ).toBe(own[figure])
    }
    expect(serviceFigureNames.length).toBeGreaterThan(30)
  })
})

describe('days with a list of sessions only', () => {
  it('first and average response, length, ratio and rates come from the list; rounds stay unknown', async () => {
    const host = await busyShop()
    const { total } = await tableOf(host, {
      from: '2026-10-05' as never,
      to: '2026-10-06' as never,
      rules: 'jd-first-30s',
    })
    expect(total).toMatchObject({ sessions: 5, rounds: 0, receptions: 4, buyerMessages: 11, agentMessages: 11 })
    expect(total.firstResponse).toMatchObject({ n: 3, mean: (8 + 45 + 200) / 3 })
    expect(total.withinLimit).toMatchObject({ hits: 1, n: 4 })
    expect(total.sessionLengthMean).toBe((600 + 120 + 60 + 300) / 4)
    expect(total.replyRate).toMatchObject({ hits: 3, n: 4 })
  })

  it('a day with chats uses the chats, and its ratings still count', async () => {
    const host = await busyShop()
    const before = (await tableOf(host, { to: '2026-10-01' as never })).total
    await bringFile(
      host,
      'more.csv',
      `${sessions.split('\n')[0]}\n${mei},2026-10-01 10:00:00,2026-10-01 10:10:00,tb1,999,999,4,6,满意`.replaceAll(
        /(首次响应|平均响应)/g,
        '$1(秒)',
      ),
      {
        ...sessionMapping,
        columns: { ...sessionMapping.columns, firstResponse: '首次响应(秒)', averageResponse: '平均响应(秒)' },
      },
    )
    const after = (await tableOf(host, { to: '2026-10-01' as never })).total
    expect(after).toEqual({ ...before, satisfaction: after.satisfaction })
    expect(after.satisfaction).toMatchObject({ hits: 1, n: 1 })
  })
})
