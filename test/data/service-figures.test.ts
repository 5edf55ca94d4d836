import { describe, expect, it } from 'vitest'
import {
  chat,
  everyCut,
  everyFigureIsExplained,
  giveAccounts,
  question,
  rowOf,
  tableOf,
} from '#test/support/chat-figures.ts'
import { bring, withShop } from '#test/support/message-imports.ts'

const account = '示例旗舰店:小美'

const worked = chat(
  'tb1',
  account,
  `10:00:00 B 在吗
   10:00:00 R 欢迎语
   10:00:25 A 您好
   10:01:00 B 问题1
   10:01:10 B 补充
   10:03:40 A 答1
   10:10:00 B 问题2
   10:14:00 A 答2
   22:59:50 B 问题3
   23:02:00 A 答3
   23:30:00 B 问题4`,
)

describe('the worked example under every rule set that comes with the app', () => {
  it.each([
    ['house', 1, 5],
    ['taobao-3min', 3, 4],
    ['taobao-mean', 3, 4],
    ['pinduoduo-3min', 0, 1],
    ['kuaishou-3min', 0, 1],
    ['douyin-3min', 1, 1],
    ['douyin-3min-rounds', 3, 4],
    ['douyin-means', 1, 4],
    ['jd-first-30s', 1, 2],
  ] as const)('%s: %i of %i in time', async (rules, hits, n) => {
    const host = await withShop()
    await bring(host, worked)
    const { total } = await tableOf(host, { rules })
    expect([total.withinLimit.hits, total.withinLimit.n]).toEqual([hits, n])
  })

  it('Taobao mean 138.75 s over four rounds', async () => {
    const host = await withShop()
    await bring(host, worked)
    const { total } = await tableOf(host, { rules: 'taobao-mean' })
    expect(total.averageResponse).toMatchObject({ n: 4, mean: 138.75 })
  })

  it('every figure of every cut is what is behind it', async () => {
    const host = await withShop()
    await bring(host, worked)
    for (const by of everyCut) await everyFigureIsExplained(host, question({ by }))
    const table = await tableOf(host)
    expect(rowOf(table, account)).toMatchObject({ person: null, name: null })
  })
})

const [jia, yi] = ['示例旗舰店:甲', '示例旗舰店:乙']

/** Ten chats of 1 October, small enough to be counted by hand. */
const tenChats = [
  ...chat('tb1', jia, '10:00:00 B 在吗\n10:00:25 A 在的'),
  ...chat('tb2', jia, '10:10:00 B 有货吗\n10:13:20 A 有\n10:14:00 B 多少钱\n10:14:10 A 99'),
  ...chat('tb3', jia, '10:20:00 B 在吗'),
  ...chat('tb4', yi, '07:30:00 B 在吗\n07:31:00 A 在的'),
  ...chat('tb5', yi, '22:59:59 B 在吗\n23:01:00 A 在的'),
  ...chat('tb6', yi, '23:00:00 B 在吗\n23:00:05 A 在的'),
  ...chat('tb7', jia, '12:00:00 B 要退货'),
  ...chat('tb7', yi, '12:05:00 B 有人吗\n12:05:20 A 我来处理'),
  ...chat('tb8', yi, '13:00:00 B 在吗\n13:00:02 R 欢迎光临\n13:00:30 A 在的'),
  ...chat('tb9', jia, '23:50:00 B 睡了吗\n2026-10-02 00:10:00 A 还在'),
  ...chat('tb10', yi, '14:00:00 B 你好\n14:00:10 B 这款\n14:00:20 B 有货吗\n14:03:00 A 有的\n14:03:01 A 今天发'),
]

describe('ten chats counted by hand', () => {
  it.each([
    ['house', [6, 12], [2, 6], [4, 6]],
    ['taobao-3min', [6, 9], [2, 5], [4, 4]],
    ['pinduoduo-3min', [4, 7], [1, 4], [4, 4]],
    ['jd-first-30s', [2, 7], [1, 4], [2, 4]],
  ] as const)('%s: total %j, 甲 %j, 乙 %j in time', async (rules, ...counted) => {
    const host = await withShop()
    await giveAccounts(host, [
      { number: 'A01', account: jia },
      { number: 'A02', account: yi },
    ])
    await bring(host, tenChats)
    const table = await tableOf(host, { rules })
    const all = [table.total, rowOf(table, 'A01').figures, rowOf(table, 'A02').figures]
    expect(all.map(({ withinLimit: { hits, n } }) => [hits, n])).toEqual(counted)
  })

  it('the house’s means, receptions, unanswered and replies', async () => {
    const host = await withShop()
    await giveAccounts(host, [
      { number: 'A01', account: jia },
      { number: 'A02', account: yi },
    ])
    await bring(host, tenChats)
    const table = await tableOf(host)
    const [one, other] = ['A01', 'A02'].map((key) => rowOf(table, key).figures)
    expect(one).toMatchObject({ receptions: 5, rounds: 6, unanswered: 3, replyRate: { hits: 2, n: 5 } })
    expect(one?.firstResponse).toEqual({ n: 2, mean: 112.5, median: 112.5, p90: 200 })
    expect(one?.averageResponse).toEqual({ n: 3, mean: 235 / 3, median: 25, p90: 200 })
    expect(other).toMatchObject({ receptions: 6, rounds: 6, unanswered: 0, replyRate: { hits: 6, n: 6 } })
    expect(other?.averageResponse).toEqual({ n: 6, mean: 356 / 6, median: 45, p90: 180 })
    expect(table.total).toMatchObject({ receptions: 11, buyersReceived: 10, consultations: 10, escalations: 3 })
    expect(table.total.replyRate).toMatchObject({ hits: 8, n: 10 })
    const { by: _by, ...scope } = question()
    const { bins, ...spread } = await host.ask('chats.histogram', scope)
    expect(spread).toEqual({ limitSeconds: 60, rounds: 9, unanswered: 3 })
    // 5, 10 · 20 · 25, 30 · exactly 60 is in time · 61 · 180 · 200
    expect(bins.flatMap(({ from, to, rounds }) => (rounds === 0 ? [] : [[from, to, rounds]]))).toEqual([
      [0, 11, 2],
      [11, 21, 1],
      [21, 31, 2],
      [46, 61, 1],
      [61, 91, 1],
      [121, 181, 1],
      [181, 301, 1],
    ])
  })

  it.each(['house', 'taobao-mean', 'taobao-3min'])(
    '%s: a bin of the histogram opens to as many rounds',
    async (rules) => {
      const host = await withShop()
      await bring(host, [
        ...tenChats,
        ...chat('tb11', yi, '15:00:00 B 在吗\n15:12:00 A 在的\n15:20:00 B 好\n15:30:00 A 嗯'),
      ])
      const { by: _by, ...scope } = question({ rules })
      const { bins, rounds: all } = await host.ask('chats.histogram', scope)
      expect(bins.reduce((sum, { rounds }) => sum + rounds, 0)).toBe(all)
      for (const { from, to, rounds } of bins) {
        const why = await host.ask('chats.why', {
          ...{ ...scope, figure: 'averageResponseMean', row: null, seconds: { from, to }, offset: 0, limit: 20 },
        })
        expect([from, why.total, why.denominator]).toEqual([from, rounds, rounds])
        expect(why.items.every(({ value }) => value !== null && value >= from && value < (to ?? Infinity))).toBe(true)
      }
    },
  )

  it('printed as evidence, each chat has the rounds it was counted by', async () => {
    const host = await withShop()
    await bring(host, tenChats)
    const rounds = {
      ...{ tb1: [25], tb2: [200, 10], tb3: [null], tb4: [60], tb5: [61], tb6: [5], tb7: [null, 20] },
      ...{ tb8: [30], tb9: [null], tb10: [180] },
    }
    const everybody = { from: null, to: null, shopId: null, agent: null, direction: null, offset: 0, limit: 10 }
    for (const [buyer, seconds] of Object.entries(rounds)) {
      const { rows } = await host.ask('chats.list', { ...everybody, buyer })
      const printed: unknown[] = []
      for (const { shopId, buyerId, day } of rows.toReversed())
        // The name of one is the beginning of another's.
        if (buyer !== 'tb1' || (await host.ask('chats.customer', { shopId, buyerId })).buyer === 't**1') {
          const { chat } = await host.ask('chats.evidence', { shopId, buyerId, from: day, to: day })
          printed.push(...chat.rounds.map((round) => [round.seconds, round.isLate]))
        }
      expect(printed, buyer).toEqual(seconds.map((time) => [time, time === null || time > 60]))
    }
  })

  it('worst first: nobody answered, then the longest wait, then what was in time', async () => {
    const host = await withShop()
    await bring(host, tenChats)
    const { by: _by, ...scope } = question()
    const why = await host.ask('chats.why', {
      ...{ ...scope, figure: 'withinLimit', row: { by: 'agent', key: jia }, offset: 0, limit: 10 },
    })
    expect(why).toMatchObject({ numerator: 2, denominator: 6, value: 2 / 6, unit: 'share', total: 6 })
    expect(why.items.map(({ verdict, reason, seconds, at }) => [verdict, reason, seconds, at.slice(11)])).toEqual([
      ['miss', 'unanswered', null, '10:20:00'],
      ['miss', 'unanswered', null, '12:00:00'],
      ['miss', 'unanswered', null, '23:50:00'],
      ['miss', 'late', 200, '10:10:00'],
      ['hit', 'in-time', 25, '10:00:00'],
      ['hit', 'in-time', 10, '10:14:00'],
    ])
    expect(why.items[0]).toMatchObject({ buyer: 't**3', shop: '示例旗舰店', chat: { shopId: 1 } })
    const page = await host.ask('chats.why', {
      ...{ ...scope, figure: 'withinLimit', row: { by: 'agent', key: jia }, offset: 3, limit: 1 },
    })
    expect([page.total, page.items]).toEqual([6, [why.items[3]]])
  })
})
