import { beforeEach, describe, expect, it } from 'vitest'
import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import type { ScanHit, ScanLists } from '#shared/contract/quality-scan.ts'
import { hitsOfChat, scanOfChats } from '#data/services/quality/scan-of-chats.ts'
import type { ChatRow } from '#test/fixtures/messages.ts'
import { chat, giveAccounts } from '#test/support/chat-figures.ts'
import { bring, undo, withShop } from '#test/support/message-imports.ts'
import type { TestHost } from '#test/support/test-host.ts'

const mei = '示例旗舰店:小美'
const qiang = '示例旗舰店:阿强'

let host: TestHost

const october = { from: '2026-10-01', to: '2026-10-31' } as ParsedInputOf<'quality.scan'>
const scan = (more: object = {}) => host.ask('quality.scan', { ...october, ...more })
const hits = (more: object = {}) => host.ask('quality.hits', { ...october, ...more })
const short = ({ hits: found }: OutputOf<'quality.hits'>) =>
  found.map(({ rule, word, agent, text }) => [rule, word, agent, text])
const oneHit = async (word: string): Promise<ScanHit> => {
  const found = (await hits()).hits.find((hit) => hit.word === word)
  if (!found) throw new Error(`no hit on ${word}`)
  return found
}
const judge = (key: string, more: object = {}) => host.ask('quality.judge', { key, verdict: 'false', ...more })
const change = async (more: Partial<ScanLists>) => {
  const { now } = await host.ask('quality.lists', {})
  return host.ask('quality.saveLists', { lists: { ...now.lists, ...more } })
}
/** Only words of the shop's own list are looked for. */
const onlyOwn = (own: readonly string[]) =>
  change({
    words: { taboo: [], insult: [], diversion: [], absolute: [], own: [...own] },
    severity: {
      ...{ forbiddenWord: 'fatal', shortReply: null, perfunctory: null, promiseWithoutFollowUp: null },
      ...{ rudeness: null, personalData: null, noGreeting: null, noClosing: null },
    },
  })

const sayings = (...texts: readonly string[]): ChatRow[] =>
  texts.flatMap((text, index) =>
    chat(`tb${index}`, mei, `10:0${index}:00 B 在吗\n10:0${index}:30 A ${text}`, '2026-10-05'),
  )

beforeEach(async () => {
  host = await withShop()
  await giveAccounts(host, [
    { number: 'A01', account: mei },
    { number: 'A02', account: qiang },
  ])
})

describe('the scan of a month', () => {
  it('counts by rule and agent, and lists hits the gravest first, then the newest, with their lines around', async () => {
    await bring(host, [
      ...chat(
        '青山小屋',
        mei,
        '10:00:00 B 在吗\n10:00:20 A 您好，在的\n10:01:00 B 便宜点\n10:01:30 A 可以加 微信聊\n10:02:00 B 好',
      ),
      ...chat('木子林下', qiang, '11:00:00 B 有货吗\n11:00:40 A 嗯', '2026-10-02'),
      ...chat('无主之地', '没人的号', '12:00:00 B 有货吗\n12:00:40 A 您好，你到底要哪个', '2026-10-02'),
    ])
    const summary = await scan()
    expect(summary).toMatchObject({ version: 1, messages: 9, lines: 4, chats: 3, hits: 4, falseHits: 0 })
    expect(summary.agents).toEqual([
      { agent: 'A01', name: '小美', lines: 2, hits: 1 },
      { agent: 'A02', name: '阿强', lines: 1, hits: 2 },
      { agent: null, name: null, lines: 1, hits: 1 },
    ])
    const page = await hits()
    expect(short(page)).toEqual([
      ['forbiddenWord', '加微信', 'A01', '可以加 微信聊'],
      ['rudeness', '你到底', null, '您好，你到底要哪个'],
      ['shortReply', '嗯', 'A02', '嗯'],
      ['noGreeting', '', 'A02', '嗯'],
    ])
    expect(page).toMatchObject({ total: 4, openDays: 0 })
    expect(page.hits[0]).toMatchObject({
      ...{ list: 'diversion', severity: 'fatal', at: '2026-10-01 10:01:30', name: '小美', account: mei },
      ...{ shop: '示例旗舰店', buyer: '青**屋', marks: [[2, 4]], verdict: null },
    })
    expect(page.hits[0]?.context.map(({ who, text, isHit }) => [who, text, isHit])).toEqual([
      ['青**屋', '在吗', false],
      ['小美', '您好，在的', false],
      ['青**屋', '便宜点', false],
      ['小美', '可以加 微信聊', true],
      ['青**屋', '好', false],
    ])
    expect(page.hits[1]).toMatchObject({ agent: null, name: null, account: '没人的号' })
  })

  it('filters and pages without losing or repeating one', async () => {
    await onlyOwn(['甲', '乙'])
    await bring(host, sayings('甲', '乙', '甲乙', '甲', '乙'))
    await scan()
    expect((await hits({ word: '甲' })).total).toBe(3)
    expect((await hits({ agent: 'A02' })).total).toBe(0)
    expect((await hits({ rule: 'shortReply' })).total).toBe(0)
    expect((await hits({ list: 'own' })).total).toBe(6)
    const pages = [0, 2, 4, 6].map((offset) => hits({ offset, limit: 2 }))
    const keys = (await Promise.all(pages)).flatMap(({ hits: some }) => some.map(({ key }) => key))
    expect(new Set(keys).size).toBe(6)
    expect(keys).toHaveLength(6)
  })

  it('says which days it has not seen, and nothing of them', async () => {
    await bring(host, sayings('可以加微信'))
    expect(await hits()).toMatchObject({ total: 0, openDays: 1 })
    await scan()
    expect(await hits()).toMatchObject({ openDays: 0 })
    await bring(host, chat('tb9', mei, '09:00:00 B 在吗\n09:00:10 A 加微信', '2026-10-09'))
    expect(await hits()).toMatchObject({ openDays: 1 })
    await scan()
    expect((await hits({ rule: 'forbiddenWord' })).total).toBe(2)
  })

  it('forgets hits with their import and keeps what was said of them', async () => {
    const rows = sayings('加微信', '有货')
    const batch = await bring(host, rows)
    await scan()
    const { key } = await oneHit('加微信')
    await judge(key)
    await undo(host, batch)
    await scan()
    expect(await hits()).toMatchObject({ total: 0, openDays: 0 })
    expect(await host.refusal('quality.judge', { key, verdict: 'right' })).toMatchObject({ code: 'not-found' })
    await bring(host, rows)
    await scan()
    expect(await oneHit('加微信')).toMatchObject({ key, verdict: 'false' })
  })

  it('is empty without chats, and refuses a span that ends before it begins', async () => {
    expect(await scan()).toMatchObject({ messages: 0, hits: 0, agents: [], tallies: [] })
    expect(await hits()).toEqual({ total: 0, openDays: 0, hits: [] })
    for (const method of ['quality.scan', 'quality.hits'] as const)
      expect(await host.refusal(method, { from: '2026-10-02', to: '2026-10-01' } as never)).toMatchObject({
        code: 'invalid-input',
        details: { path: 'to' },
      })
    expect(await scan({ from: '0001-01-01', to: '9999-12-31' })).toMatchObject({ hits: 0 })
  })

  it('can be stopped and goes on with what it had', async () => {
    await bring(host, [...sayings('甲'), ...chat('tb9', mei, '09:00:00 B 在吗\n09:00:10 A 加微信', '2026-10-09')])
    const stop = new AbortController()
    stop.abort()
    const done: number[] = []
    const result = await host.host.dispatch('quality.scan', october, {
      signal: stop.signal,
      onProgress: ({ done: count }) => done.push(count),
    })
    expect(result.ok || result.failure.code).toBe('cancelled')
    expect(await scan()).toMatchObject({ chats: 2 })
    expect(done[0]).toBe(0)
  })
})

describe('days that begin at night', () => {
  it('belong to the day they begin on, with one reception over midnight', async () => {
    await host.ask('settings.change', { dayStartsAt: '06:00' })
    await bring(
      host,
      chat(
        '夜猫子',
        mei,
        '2026-10-05 23:59:00 B 在吗\n2026-10-05 23:59:30 A 您好，在的\n2026-10-06 00:10:00 B 便宜吗\n2026-10-06 00:10:20 A 国家级的',
      ),
    )
    await scan({ from: '2026-10-05', to: '2026-10-05' })
    const page = await hits({ from: '2026-10-05', to: '2026-10-05' })
    expect(short(page)).toEqual([['forbiddenWord', '国家级', 'A01', '国家级的']])
    expect(page.hits[0]?.at).toBe('2026-10-06 00:10:20')
    await judge(page.hits[0]?.key ?? '', { verdict: 'right' })
    expect((await hits({ from: '2026-10-05', to: '2026-10-05', state: 'right' })).total).toBe(1)
    expect((await hits({ from: '2026-10-06', to: '2026-10-06' })).total).toBe(0)
  })
})

describe('a promise without a follow-up', () => {
  const promised = chat('tb1', mei, '10:00:00 B 几时发\n10:00:20 A 您好，明天发哦', '2026-10-05')
  const broken = async () => {
    await scan()
    return (await hits({ rule: 'promiseWithoutFollowUp' })).total
  }
  const other = (day: number, clock = '23:00:00') =>
    chat('tb2', qiang, `${clock} B 在吗\n${clock} A 您好`, `2026-10-0${day}`)

  it('is unknown while the chats do not reach far enough, then a hit', async () => {
    await bring(host, [...promised, ...other(5)])
    expect(await broken()).toBe(0)
    await bring(host, other(6, '09:00:00'))
    expect(await broken()).toBe(0)
    await bring(host, other(6, '10:00:20'))
    expect(await broken()).toBe(1)
    await bring(host, chat('tb1', qiang, '09:30:00 A 已经发了', '2026-10-06'))
    expect(await broken()).toBe(0)
  })

  it('is unknown when a day in between was not imported', async () => {
    await bring(host, [...promised, ...other(7)])
    expect(await broken()).toBe(0)
    await bring(host, other(6))
    expect(await broken()).toBe(1)
  })

  it('waits as long as the lists say', async () => {
    await bring(host, [...promised, ...other(6), ...other(7)])
    expect(await broken()).toBe(1)
    await change({ promiseHours: 72 })
    expect(await broken()).toBe(0)
    await bring(host, other(8))
    expect(await broken()).toBe(1)
    await bring(host, chat('tb1', mei, '09:30:00 A 已经发了', '2026-10-08'))
    expect(await broken()).toBe(0)
  })
})

describe('what others ask of the scan', () => {
  it('is null until every day is scanned, then counts without false hits', async () => {
    await bring(host, sayings('加微信', '您好，有货', '私下交易吧'))
    const { context } = host.host
    expect(scanOfChats(context, october)).toBeNull()
    await scan()
    const whole = scanOfChats(context, october)
    expect(whole).toMatchObject([{ agent: 'A01', lines: 3, fatal: 2 }])
    await judge((await oneHit('加微信')).key)
    expect(scanOfChats(context, october)).toMatchObject([{ agent: 'A01', fatal: 1, hits: (whole?.[0]?.hits ?? 0) - 1 }])
    await change({ promiseHours: 48 })
    expect(scanOfChats(context, october)).toBeNull()
  })

  it('finds the hits of one chat, also of a day nobody scanned', async () => {
    await bring(host, sayings('您好，加微信', '您好，有货'))
    const buyerId = host.host.context.sql.get<{ id: number }>("select id from chat_buyers where name = 'tb0'")?.id ?? 0
    const asked = { shopId: 1, account: mei, buyerId, day: '2026-10-05' as never }
    expect(hitsOfChat(host.host.context, asked).map(({ word }) => word)).toEqual(['加微信'])
    expect(hitsOfChat(host.host.context, { ...asked, buyerId: buyerId + 1 })).toEqual([])
    expect(hitsOfChat(host.host.context, { ...asked, day: '2026-12-05' as never })).toEqual([])
  })
})
