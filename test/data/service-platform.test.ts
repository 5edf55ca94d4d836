import { describe, expect, it } from 'vitest'
import { chat, giveAccounts, question } from '#test/support/chat-figures.ts'
import { bring, withShop } from '#test/support/message-imports.ts'
import { textFile, type TestHost } from '#test/support/test-host.ts'

const [mei, qiang] = ['示例旗舰店:小美', '示例旗舰店:阿强']
const scope = (more: object = {}) => {
  const { by: _by, ...rest } = question()
  return { ...rest, ...more }
}

const columns = {
  ...{ agentAccount: '客服', day: '日期', receptions: '接待人数', firstResponseMean: '首响(秒)' },
  ...{ within180: '3分钟响应率', sales: '销售额', satisfaction: '满意度' },
}
const stated = (host: TestHost, lines: readonly string[]) =>
  host.ask('imports.run', {
    path: textFile(host.folder, 'figures.csv', [Object.values(columns).join(','), ...lines].join('\n')),
    ...{ kind: null, shopId: 1, dryRun: false, mapping: { kind: 'agent-figures', headerRow: 1, columns } },
  } as never)

const chats = [
  ...chat('tb1', mei, '10:00:00 B 在吗\n10:00:20 A 在的'),
  ...chat('tb2', mei, '10:00:00 B 在吗\n10:04:00 A 在的'),
  ...chat('tb1', mei, '10:00:00 B 在吗\n10:00:40 A 在的', '2026-10-02'),
]

const valuesOf = async (host: TestHost, more: object = {}) =>
  new Map(
    (await host.ask('chats.platformValues', scope(more))).map((value) => [`${value.account} ${value.figure}`, value]),
  )

describe('a platform’s numbers beside ours', () => {
  it('days are joined by volume, and each number says whether it is the same and why not', async () => {
    const host = await withShop()
    await giveAccounts(host, [{ number: 'A01', account: mei }])
    await bring(host, chats)
    await stated(host, [
      `${mei},2026-10-01,2,130,50%,100.00,`,
      `${mei},2026-10-02,1,40,100%,0.00,`,
      `${qiang},2026-10-01,5,10,100%,,80%`,
    ])
    const values = await valuesOf(host)
    expect(values.get(`${mei} receptions`)).toMatchObject({
      ...{ agent: 'A01', value: 3, ours: 3, difference: 0, reason: 'same', ruleSet: 'house', isJoined: true },
      ...{ from: '2026-10-01', to: '2026-10-02', shop: '示例旗舰店', unit: 'count' },
    })
    expect(values.get(`${mei} firstResponseMean`)).toMatchObject({ value: 100, ours: 100, reason: 'same' })
    expect(values.get(`${mei} within180`)?.value).toBeCloseTo(2 / 3, 9)
    expect(values.get(`${mei} within180`)).toMatchObject({ ours: 2 / 3, reason: 'same' })
    expect(values.get(`${mei} sales`)).toMatchObject({ value: 10_000, ours: 0, reason: 'platform-filters' })
    expect(values.get(`${qiang} receptions`)).toMatchObject({ agent: null, ours: 0, reason: 'no-chats', ruleSet: null })
  })

  it('a number that fits another rule set names it; days outside, open days and shared logins are told', async () => {
    const host = await withShop()
    await bring(host, [...chats, ...chat('tb3', mei, '23:30:00 B 在吗\n23:45:00 A 在的')])
    await stated(host, [`${mei},2026-10-01,3,130,50%,,`])
    const values = await valuesOf(host, { to: '2026-10-01' })
    expect(values.get(`${mei} within180`)).toMatchObject({
      value: 0.5,
      ours: 1 / 3,
      reason: 'other-rules',
      ruleSet: 'taobao-3min',
    })
    await stated(host, [`${mei},2026-10-02,7,9,10%,,`])
    expect((await valuesOf(host, { to: '2026-10-01' })).get(`${mei} receptions`)).toMatchObject({
      value: 3,
      reason: 'same',
    })
    await giveAccounts(host, [
      { number: 'A01', account: mei },
      { number: 'A02', account: mei },
    ])
    const shared = await valuesOf(host, { from: '2026-10-02', to: '2026-10-02' })
    expect(shared.get(`${mei} receptions`)).toMatchObject({
      value: 7,
      ours: 1,
      difference: 6,
      reason: 'account-shared',
    })
  })

  it('for one agent, his accounts only', async () => {
    const host = await withShop()
    await giveAccounts(host, [{ number: 'A01', account: mei }])
    await bring(host, chats)
    await stated(host, [`${mei},2026-10-01,2,130,50%,,`, `${qiang},2026-10-01,5,10,100%,,`])
    const accounts = new Set([...(await valuesOf(host, { agent: 'A01' })).values()].map(({ account }) => account))
    expect([...accounts]).toEqual([mei])
  })
})

describe('demand and signs', () => {
  it('first questions by weekday and half-hour, a mean over the days of that weekday', async () => {
    const host = await withShop()
    await bring(host, [...chats, ...chat('tb5', mei, '10:40:00 B 在吗', '2026-10-08')])
    const demand = await host.ask('chats.demand', {
      from: '2026-10-01' as never,
      to: '2026-10-31' as never,
      shopId: null,
    })
    expect(demand).toMatchObject({ days: 3, arrivals: 4 })
    const cells = demand.cells.filter(({ arrivals }) => arrivals > 0)
    expect(cells).toEqual([
      { weekday: 4, halfHour: 20, arrivals: 2, perDay: 1 },
      { weekday: 4, halfHour: 21, arrivals: 1, perDay: 0.5 },
      { weekday: 5, halfHour: 20, arrivals: 1, perDay: 1 },
    ])
  })

  it('signs are listed with the chat they are in, for the agent who is asked about', async () => {
    const host = await withShop()
    const stalling = '10:00:00 B 有没有 L 码\n10:00:05 A 在\n10:00:10 A 您好\n10:00:20 A 稍等\n10:30:00 A 有的'
    const split = [
      '10:00:00 B 尺寸',
      ...Array.from({ length: 10 }, (_, line) => `10:0${line}:30 A 第${line}句话`),
    ].join('\n')
    await bring(host, [...chat('tb11', mei, stalling), ...chat('tb12', qiang, split), ...chats.slice(0, 2)])
    const signs = await host.ask('chats.gamingSigns', scope())
    expect(signs.map(({ sign, agent, buyer, at }) => [sign, agent, buyer, at])).toEqual([
      ['stalling', mei, 't**1', '2026-10-01 10:00:05'],
      ['split-answers', qiang, 't**2', '2026-10-01 10:00:30'],
    ])
    expect(await host.ask('chats.gamingSigns', scope({ agent: qiang }))).toEqual([signs[1]])
  })
})
