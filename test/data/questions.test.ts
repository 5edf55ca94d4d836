import { describe, expect, it } from 'vitest'
import type { InputOf } from '#shared/contract/index.ts'
import type { ShopId } from '#shared/kit/ids.ts'
import type { LocalDate } from '#shared/kit/local-time.ts'
import { chatRow } from '#test/fixtures/messages.ts'
import { importRows } from '#test/support/order-imports.ts'
import { bring, undo, withShop } from '#test/support/message-imports.ts'
import { orderRow, type TestHost } from '#test/support/test-host.ts'

const october = (more: Partial<InputOf<'chats.questions'>> = {}): InputOf<'chats.questions'> => ({
  from: '2026-10-08',
  to: '2026-10-14',
  shopId: null,
  product: null,
  limit: 20,
  ...more,
})
const day = (number: number): string => `2026-10-${String(number).padStart(2, '0')}`
const says = (buyer: string, on: number, text: string, clock = '10:00:00') =>
  chatRow({ buyer, text, sentAt: `${day(on)} ${clock}` })
const answers = (buyer: string, on: number, text: string, clock: string, direction = '客服') =>
  chatRow({ buyer, text, sentAt: `${day(on)} ${clock}`, direction })

const prepared = async (host: TestHost, rows: Parameters<typeof bring>[1]) => {
  const batch = await bring(host, rows)
  await host.ask('chats.prepare', {})
  return batch
}
const top = async (host: TestHost, more: Partial<InputOf<'chats.questions'>> = {}) =>
  (await host.ask('chats.questions', october(more))).questions.map(({ key, chats, before }) => [key, chats, before])
const examplesOf = async (host: TestHost, key: string, more: { product?: string; limit?: number } = {}) => {
  const { limit: _limit, ...scope } = october()
  return host.ask('chats.questionExamples', { ...scope, product: more.product ?? null, key, limit: more.limit ?? 20 })
}

/** Three buyers ask when it is sent, in three wordings; one did so the week before. */
const sending = [
  says('tb1', 8, '亲，什么时候发货？'),
  says('tb2', 9, '几时发货'),
  says('tb3', 9, '多久能发货呀'),
  says('tb4', 2, '啥时候发'),
]

describe('questions of chats', () => {
  it('different wordings meet, and are compared with as many days before', async () => {
    const host = await withShop()
    await prepared(host, [...sending, says('tb5', 10, '可以开发票吗')])
    const digest = await host.ask('chats.questions', october())
    expect(digest).toMatchObject({
      chats: 4,
      isComplete: true,
      products: [{ product: '', chats: 4 }],
      questions: [
        { key: '?何时 发货', text: '几时发货', chats: 3, before: 1, product: null },
        { key: '?发票', text: '可以开发票吗', chats: 1, before: 0, product: null },
      ],
    })
    expect(digest.weeks).toHaveLength(12)
    expect(digest.weeks.slice(-3)).toEqual([
      { week: '2026-09-28', chats: 1 },
      { week: '2026-10-05', chats: 4 },
      { week: '2026-10-12', chats: 0 },
    ])
  })

  it('a chat counts once a day, whoever answers and however often it is asked', async () => {
    const host = await withShop()
    await prepared(host, [
      says('tb1', 8, '什么时候发货', '09:00:00'),
      says('tb1', 8, '到底几时发货？', '11:00:00'),
      chatRow({ buyer: 'tb1', text: '多久发货', sentAt: `${day(8)} 12:00:00`, account: '示例旗舰店:阿强' }),
      says('tb1', 9, '什么时候发货'),
    ])
    expect(await top(host)).toEqual([['?何时 发货', 2, 0]])
    expect((await host.ask('chats.questions', october())).chats).toBe(2)
    expect((await examplesOf(host, '?何时 发货')).examples.map(({ at }) => at)).toEqual([
      '2026-10-09 10:00:00',
      '2026-10-08 09:00:00',
    ])
  })

  it('neither agents nor automatic nor system lines nor advertisers ask', async () => {
    const host = await withShop()
    await prepared(host, [
      says('tb1', 8, '你好'),
      answers('tb1', 8, '请问您什么时候方便收货？', '10:00:10'),
      answers('tb1', 8, '什么时候发货？点这里看', '10:00:05', '自动'),
      answers('tb1', 8, '系统：可以开发票吗？', '10:00:06', '系统'),
      says('tb9', 8, '您好，专业代运营，要不要了解一下？加微信 wxid12345'),
    ])
    const digest = await host.ask('chats.questions', october())
    expect(digest).toMatchObject({ chats: 1, questions: [], words: [] })
  })

  it('examples carry the answer that followed, and whose it was', async () => {
    const host = await withShop()
    await prepared(host, [
      says('顾客一二三', 8, '什么时候发货', '10:00:00'),
      answers('顾客一二三', 8, '您好，欢迎光临', '10:00:01', '自动'),
      says('顾客一二三', 8, '在吗', '10:01:00'),
      answers('顾客一二三', 8, '今天下午发出', '10:02:00'),
      answers('顾客一二三', 8, '发顺丰', '10:02:05'),
      says('顾客一二三', 8, '好的', '10:03:00'),
      answers('顾客一二三', 8, '不客气', '10:03:05'),
      says('tb2', 9, '几时发货'),
    ])
    const { examples, weeks } = await examplesOf(host, '?何时 发货')
    expect(examples).toEqual([
      expect.objectContaining({ at: '2026-10-09 10:00:00', text: '几时发货', answer: null, account: null }),
      expect.objectContaining({
        at: '2026-10-08 10:00:00',
        text: '什么时候发货',
        answer: '今天下午发出\n发顺丰',
        account: '示例旗舰店:小美',
      }),
    ])
    expect(examples[1]?.buyer).not.toBe('顾客一二三')
    expect(weeks.at(-2)).toEqual({ week: '2026-10-05', chats: 2 })
    expect((await examplesOf(host, '?何时 发货', { limit: 1 })).examples).toHaveLength(1)
  })

  it('lists every chat of a busy day, not only the first', async () => {
    const host = await withShop()
    const buyers = Array.from({ length: 30 }, (_, index) => `tb${index}`)
    await prepared(
      host,
      buyers.map((buyer, index) =>
        says(buyer, 8, index % 2 === 0 ? '什么时候发货' : '几时发货呀', `10:00:${10 + index}`),
      ),
    )
    const { examples } = await examplesOf(host, '?何时 发货')
    expect(examples).toHaveLength(20)
    expect(new Set(examples.map(({ buyerId }) => buyerId)).size).toBe(20)
  })

  it('by shop: another one’s chats are its own', async () => {
    const host = await withShop()
    await host.ask('people.addShop', { name: '二店', platform: 'taobao' })
    await prepared(host, sending)
    expect(await top(host, { shopId: 2 })).toEqual([])
    expect(await top(host, { shopId: 1 })).toEqual([['?何时 发货', 3, 1]])
  })

  it('an undone import leaves nothing, and until then the digest says that it is not complete', async () => {
    const host = await withShop()
    const batch = await prepared(host, sending)
    await undo(host, batch)
    expect((await host.ask('chats.questions', october())).isComplete).toBe(false)
    await host.ask('chats.prepare', {})
    expect(await host.ask('chats.questions', october())).toMatchObject({
      chats: 0,
      questions: [],
      words: [],
      products: [],
      isComplete: true,
    })
    const { sql } = host.host.context
    for (const table of ['chat_words', 'chat_questions', 'chat_topics'])
      expect(sql.all(`select * from ${table}`)).toEqual([])
  })

  it('preparing twice counts once', async () => {
    const host = await withShop()
    await prepared(host, sending)
    host.host.context.sql.run('update chat_readiness set is_ready = 0')
    await host.ask('chats.prepare', {})
    expect(await top(host)).toEqual([['?何时 发货', 3, 1]])
  })
})

describe('the product of a chat', () => {
  const [shelf, bench] = ['北欧三层置物架 家用', '实木换鞋凳 门口']
  const orders = (host: TestHost) =>
    importRows(
      host,
      1,
      [
        orderRow('2026100500000000001', { 宝贝标题: shelf, 买家会员名: 'tb1', 订单创建时间: '2026-10-05 10:00:00' }),
        orderRow('2026100500000000002', { 宝贝标题: bench, 买家会员名: 'tb2', 订单创建时间: '2026-09-20 10:00:00' }),
      ],
      false,
      [
        '订单编号',
        '买家会员名',
        '买家实际支付金额',
        '订单状态',
        '订单创建时间',
        '订单付款时间',
        '宝贝标题',
        '退款金额',
      ],
    )

  it('is the order’s that stands in it, the buyer’s of that week, or what its words name', async () => {
    const host = await withShop()
    await orders(host)
    await prepared(host, [
      says('tb1', 8, '什么时候发货'),
      says('tb2', 8, '什么时候发货'),
      says('tb3', 8, '订单2026100500000000002什么时候发货'),
      says('tb4', 8, '换鞋凳什么时候发货'),
      says('tb5', 8, '置物架什么时候发货'),
    ])
    const digest = await host.ask('chats.questions', october())
    expect(digest.products).toEqual(
      [
        { product: shelf, chats: 2 },
        { product: bench, chats: 2 },
        { product: '', chats: 1 },
      ].toSorted((a, b) => b.chats - a.chats || (a.product < b.product ? -1 : 1)),
    )
    expect(digest.questions).toHaveLength(1)
    expect(await top(host, { product: bench })).toEqual([['?何时 发货', 2, 0]])
    expect(
      (await examplesOf(host, '?何时 发货', { product: bench })).examples.map(({ text }) => text).toSorted(),
    ).toEqual(['换鞋凳什么时候发货', '订单2026100500000000002什么时候发货'].toSorted())
  })
})

describe('words of chats', () => {
  it('one that came up suddenly stands first, with the chats it came up in', async () => {
    const host = await withShop()
    const usual = (on: number) =>
      Array.from({ length: 12 }, (_, index) => says(`tb${index}`, on, '这个抽屉的滑轨怎么调', `10:00:${10 + index}`))
    await prepared(host, [
      ...usual(2),
      ...usual(8),
      ...Array.from({ length: 6 }, (_, index) => says(`new${index}`, 9, '抽屉收到就开裂了', `10:00:${10 + index}`)),
    ])
    const { words } = await host.ask('chats.questions', october())
    expect(words[0]).toMatchObject({ word: '开裂', chats: 6, before: 0 })
    expect(words[0]?.weight).toBeGreaterThan(1.5)
    expect(words.find(({ word }) => word === '抽屉')).toMatchObject({ chats: 18, before: 12 })
    expect(words.map(({ word }) => word)).not.toContain('这个')
    const { examples } = await examplesOf(host, '开裂')
    expect(examples).toHaveLength(6)
    expect(examples.every(({ text }) => text.includes('开裂'))).toBe(true)
  })

  it('the shop’s own words are kept whole, its stop words left out, and every day is made anew', async () => {
    const host = await withShop()
    expect(await host.ask('chats.words', {})).toEqual({ words: [], stopWords: [] })
    await prepared(host, [says('tb1', 8, '灵动魔方柜的层板多少钱一块'), says('tb2', 9, '魔方柜好看')])
    const heard = async () => (await host.ask('chats.questions', october())).words.map(({ word }) => word)
    expect(await heard()).not.toContain('灵动魔方柜')
    expect(await heard()).toContain('好看')
    const saved = await host.ask('chats.saveWords', { words: ['灵动魔方柜', '灵动魔方柜'], stopWords: ['好看'] })
    expect(saved).toEqual({ words: ['灵动魔方柜'], stopWords: ['好看'] })
    expect(await host.ask('chats.words', {})).toEqual(saved)
    expect((await host.ask('chats.questions', october())).isComplete).toBe(false)
    await host.ask('chats.prepare', {})
    expect(await heard()).toContain('灵动魔方柜')
    expect(await heard()).not.toContain('好看')
    await host.ask('chats.saveWords', { words: [], stopWords: [] })
    await host.ask('chats.prepare', {})
    expect(await heard()).not.toContain('灵动魔方柜')
    expect(await heard()).toContain('好看')
  })

  it('saving the same words again makes nothing anew', async () => {
    const host = await withShop()
    await host.ask('chats.saveWords', { words: ['魔方柜'], stopWords: [] })
    await prepared(host, sending)
    await host.ask('chats.saveWords', { words: ['魔方柜'], stopWords: [] })
    expect((await host.ask('chats.readiness', {})).openDays).toBe(0)
    expect((await host.refusal('chats.saveWords', { words: ['柜'], stopWords: [] })).code).toBe('invalid-input')
  })
})

// Named here, so that a scope without its brands does not compile unnoticed.
const scope: { from: LocalDate; shopId: ShopId | null } = { from: '2026-10-08' as LocalDate, shopId: null }
it('a span is compared with as many days before it', async () => {
  const host = await withShop()
  await prepared(host, sending)
  expect(await top(host, { ...scope, to: '2026-10-08' })).toEqual([['?何时 发货', 1, 0]])
  expect(await top(host, { from: '2026-10-09', to: '2026-10-09' })).toEqual([['?何时 发货', 2, 1]])
})
