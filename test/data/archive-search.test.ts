import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldedForSearch } from '#shared/rules/search-words.ts'
import { chatRow, type ChatRow } from '#test/fixtures/messages.ts'
import { allHits, anything, count, day, foundTexts, prepare, search } from '#test/support/archive-shop.ts'
import { bring, undo, withShop } from '#test/support/message-imports.ts'

const said = (texts: readonly string[], more: Partial<ChatRow> = {}): ChatRow[] =>
  texts.map((text, index) =>
    chatRow({ text, sentAt: `2026-10-0${(index % 7) + 1} 10:00:${String(index % 60).padStart(2, '0')}`, ...more }),
  )

const sayings = [
  '退款了吗',
  '退',
  '款',
  '我要退货退款，订单号 213555000123456789',
  'ZW-1234Pro 的尺寸',
  'zw1234pro',
  '尺寸：１２０ＣＭ',
  '120cm',
  '好的😊😊谢谢',
  '👍🏻',
  '“引号” "quoted" \'single\'',
  'a AND b OR c NOT d NEAR(e f)',
  '100%*2=200 (约)',
  '-减号 --',
  'col:words ^起',
  '满 299 减 30！！！',
  '有没有',
  '没有有',
  '亲，什么时候发货呢？',
  '什么时候',
  '时候什么',
  'Straße Ñandú Привет',
  '一行\n两行',
  '~～',
  '\\ / _ %',
]

const isIn = (text: string, wanted: string): boolean => foldedForSearch(text).includes(foldedForSearch(wanted))

describe('searching messages', () => {
  it('finds every part of one to six signs of every text, exactly the messages that contain it, with and without the index', async () => {
    const host = await withShop()
    await bring(host, said(sayings))
    for (const isPrepared of [false, true]) {
      if (isPrepared) expect(await prepare(host)).toBe(sayings.length)
      await fc.assert(
        fc.asyncProperty(
          fc.nat({ max: sayings.length - 1 }),
          fc.nat({ max: 40 }),
          fc.integer({ min: 1, max: 6 }),
          async (which, from, length) => {
            const text = sayings[which] ?? ''
            const start = from % text.length
            const wanted = text.slice(start, start + length).trim()
            if (wanted === '') return
            const right = sayings.filter((saying) => isIn(saying, wanted)).toSorted()
            expect(await foundTexts(host, wanted)).toEqual(right)
            expect((await count(host, wanted)).total).toBe(right.length)
          },
        ),
        { numRuns: 250 },
      )
      expect((await search(host, '退')).isIndexComplete).toBe(isPrepared)
    }
  }, 120_000)

  it('any texts, some in the index and some not yet: what contains the words is found, once, newest day first', async () => {
    const sign = fc.constantFrom(...'退款了aB1 -"？😊ｑ')
    const text = fc.array(sign, { minLength: 1, maxLength: 8 }).map((signs) => `${signs.join('')}.`)
    await fc.assert(
      fc.asyncProperty(
        fc.array(text, { minLength: 1, maxLength: 15 }),
        fc.array(text, { maxLength: 15 }),
        fc.array(sign, { minLength: 1, maxLength: 3 }).map((signs) => signs.join('')),
        async (before, later, wanted) => {
          if (wanted.trim() === '') return
          const host = await withShop()
          await bring(host, said(before))
          await prepare(host)
          if (later.length > 0) await bring(host, said(later, { buyer: 'tb2' }))
          const kept = [...before, ...later].map((one) => one.trim())
          const hits = await allHits(host, wanted, { limit: 3 })
          expect(hits.map((hit) => hit.text).toSorted()).toEqual(
            kept.filter((one) => isIn(one, wanted.trim())).toSorted(),
          )
          expect(new Set(hits.map(({ id }) => id)).size).toBe(hits.length)
          const days = hits.map(({ at }) => at.slice(0, 10))
          expect(days).toEqual(days.toSorted().toReversed())
        },
      ),
      { numRuns: 25 },
    )
  }, 120_000)

  it('questions in the language of the index are only texts, and say where they stand', async () => {
    const host = await withShop()
    await bring(host, said(sayings))
    await prepare(host)
    for (const hostile of [
      '"',
      '""',
      "'",
      '*',
      'NEAR',
      'NEAR(',
      'AND',
      'OR',
      'NOT',
      '-',
      '--',
      '^',
      ':',
      'words:',
      '{',
      '%',
      '_',
      '\\',
      '\u0000',
      '\ud83d',
      'a" OR "b',
      '*"*',
    ])
      expect([hostile, await foundTexts(host, hostile)]).toEqual([
        hostile,
        sayings.filter((saying) => isIn(saying, hostile)).toSorted(),
      ])
    const [hit] = await allHits(host, '120CM')
    expect(hit?.marks).toEqual([[hit?.text === '120cm' ? 0 : 3, 5]])
    expect((await host.refusal('chats.search', { ...anything, text: '  ', after: null, limit: 5 })).code).toBe(
      'invalid-input',
    )
  })

  it('pages lose nothing and repeat nothing, whatever their size', async () => {
    const host = await withShop()
    await bring(
      host,
      said(Array.from({ length: 457 }, (_, index) => `第${index}句，${index % 3 === 0 ? '退' : '换'}货`)),
    )
    await prepare(host)
    for (const text of ['退', '货', '退货', '句，换货'])
      for (const limit of [1, 7, 152, 153, 200]) {
        const hits = await allHits(host, text, { limit })
        expect(new Set(hits.map(({ id }) => id)).size).toBe(hits.length)
        expect(hits.length).toBe((await count(host, text)).total)
      }
    expect((await allHits(host, '退货')).length).toBe(153)
  }, 60_000)

  it('undo takes messages out of the index, importing again finds them again, and numbers that are given again are another message', async () => {
    const host = await withShop()
    await bring(host, said(['退款吗'], { buyer: 'tb0' }))
    const batch = await bring(host, said(['还没发货', '发货了吗', '已发货']))
    await prepare(host)
    const before = (await allHits(host, '发货')).map(({ id }) => id).toSorted()
    expect(before).toHaveLength(3)
    await undo(host, batch)
    expect(await foundTexts(host, '发货')).toEqual([])
    expect(await count(host, '发货')).toEqual({ total: 0, chats: 0 })
    await bring(host, said(['换货可以吗', '不换了'], { sentAt: '2026-10-20 10:00:00' }))
    expect((await search(host, '换')).isIndexComplete).toBe(false)
    await prepare(host)
    expect((await allHits(host, '换')).map(({ id }) => id).some((id) => before.includes(id))).toBe(true)
    expect(await foundTexts(host, '发货')).toEqual([])
    expect(await foundTexts(host, '换')).toEqual(['不换了', '换货可以吗'])
    await bring(host, said(['还没发货', '发货了吗', '已发货']))
    await prepare(host)
    expect(await foundTexts(host, '发货')).toEqual(['发货了吗', '已发货', '还没发货'])
    expect((await host.ask('settings.verify', {})).isOk).toBe(true)
  })

  it('after an undo of most of all messages the index starts anew, and what is left is found meanwhile', async () => {
    const host = await withShop()
    await bring(host, said(['退款吗', '不退'], { buyer: 'tb0' }))
    const many = Array.from({ length: 20_500 }, (_, index) => `退第${index}件`)
    const batch = await bring(host, said(many, { sentAt: '2026-10-05 10:00:00' }))
    await prepare(host)
    expect((await count(host, '退')).total).toBe(20_502)
    await undo(host, batch)
    expect(await host.ask('chats.readiness', {})).toMatchObject({ messages: 2, unindexed: 2 })
    for (const isPrepared of [false, true]) {
      if (isPrepared) expect(await prepare(host)).toBe(2)
      expect(await foundTexts(host, '退')).toEqual(['不退', '退款吗'])
      expect((await count(host, '退')).total).toBe(2)
    }
    expect((await host.ask('settings.verify', {})).isOk).toBe(true)
  }, 60_000)

  it('an undo before the index is complete leaves nothing behind', async () => {
    const host = await withShop()
    await bring(host, said(['退款吗']))
    await prepare(host)
    const batch = await bring(host, said(['退货吗', '退吗'], { buyer: 'tb2' }))
    await undo(host, batch)
    expect(await foundTexts(host, '退')).toEqual(['退款吗'])
    await bring(host, said(['不退'], { buyer: 'tb3' }))
    expect(await prepare(host)).toBe(1)
    expect(await foundTexts(host, '退')).toEqual(['不退', '退款吗'])
  })

  it('preparation that is stopped keeps its pieces and goes on', async () => {
    const host = await withShop()
    await bring(
      host,
      said(
        Array.from({ length: 25_000 }, (_, index) => `第${index}句`),
        { sentAt: '2026-10-05 10:00:00' },
      ),
    )
    const controller = new AbortController()
    let reports = 0
    const failure = await host.refusal(
      'chats.prepare',
      {},
      {
        signal: controller.signal,
        onProgress: ({ done }) => {
          if (done > 5_000 && reports++ === 0) controller.abort()
        },
      },
    )
    expect(failure.code).toBe('cancelled')
    const { messages, unindexed } = await host.ask('chats.readiness', {})
    expect(messages).toBe(25_000)
    expect(unindexed).toBeGreaterThan(0)
    expect(unindexed).toBeLessThan(25_000)
    expect((await count(host, '句')).total).toBe(25_000)
    expect(await prepare(host)).toBe(unindexed)
    expect(await host.ask('chats.readiness', {})).toMatchObject({ unindexed: 0, openDays: 0 })
    expect((await count(host, '句')).total).toBe(25_000)
    expect(await foundTexts(host, '第24999句')).toEqual(['第24999句'])
  }, 60_000)
})

describe('filters of the search', () => {
  const rows = (): ChatRow[] => [
    chatRow({ sentAt: '2026-10-01 10:00:00', text: '退货一' }),
    chatRow({ sentAt: '2026-10-01 10:00:30', text: '退货二', direction: '客服' }),
    chatRow({ sentAt: '2026-10-02 09:00:00', text: '退货三', buyer: 'TB2' }),
    chatRow({ sentAt: '2026-10-03 09:00:00', text: '退货四', buyer: 'jd9', account: '示例旗舰店:阿强' }),
    chatRow({
      sentAt: '2026-10-03 09:00:05',
      text: '退货五',
      buyer: 'jd9',
      account: '示例旗舰店:阿强',
      direction: '机器人',
    }),
    chatRow({ sentAt: '2026-10-04 09:00:00', text: '退货六', buyer: 'jd9', account: '示例旗舰店:谁' }),
  ]
  const own = (account: string, from: string | null, to: string | null) => ({
    shopId: 1,
    account,
    from: from === null ? null : day(from),
    to: to === null ? null : day(to),
  })

  const filled = async () => {
    const host = await withShop()
    await bring(host, rows())
    const people = await host.ask('people.list', {})
    for (const { id, hasPin: _hasPin, left: _left, ...person } of people) {
      if (person.number === 'A01')
        await host.ask('people.change', {
          ...person,
          id,
          accounts: [own('示例旗舰店:小美', null, null), own('示例旗舰店:阿强', null, '2026-10-02')],
        })
      if (person.number === 'A02')
        await host.ask('people.change', { ...person, id, accounts: [own('示例旗舰店:阿强', '2026-10-03', null)] })
    }
    return host
  }

  it.each([
    ['the first day', { from: day('2026-10-03') }, '四五六'],
    ['the last day', { to: day('2026-10-01') }, '一二'],
    ['both', { from: day('2026-10-02'), to: day('2026-10-03') }, '三四五'],
    ['a day far away', { from: day('0001-01-01'), to: day('9999-12-31') }, '一二三四五六'],
    ['the shop', { shopId: 1 }, '一二三四五六'],
    ['another shop', { shopId: 2 }, ''],
    ['an agent', { agent: 'A01' }, '一二三'],
    ['who had a login that day', { agent: 'A02' }, '四五'],
    ['a login nobody owns', { agent: '示例旗舰店:谁' }, '六'],
    ['a login somebody owned', { agent: '示例旗舰店:小美' }, ''],
    ['nobody of that name', { agent: 'A99' }, ''],
    ['part of the buyer’s name, capital or small', { buyer: 'tB2' }, '三'],
    ['a beginning', { buyer: 't' }, '一二三'],
    ['no such buyer', { buyer: '%' }, ''],
    ['buyers only', { direction: 'buyer' as const }, '一三四六'],
    ['agents only', { direction: 'agent' as const }, '二'],
    ['robots only', { direction: 'auto' as const }, '五'],
    ['no robots', { direction: 'people' as const }, '一二三四六'],
    ['no robots of a day', { direction: 'people' as const, from: day('2026-10-03') }, '四六'],
    ['several at once', { agent: 'A02', buyer: 'jd', direction: 'buyer' as const, from: day('2026-10-03') }, '四'],
  ])('%s', async (_name, filter, right) => {
    const host = await filled()
    for (const isPrepared of [false, true]) {
      if (isPrepared) await prepare(host)
      for (const text of ['退', '退货', '货']) {
        const found = (await foundTexts(host, text, filter)).map((one) => one.slice(2))
        expect([text, found.toSorted()]).toEqual([text, [...right].toSorted()])
        expect((await count(host, text, filter)).total).toBe(right.length)
      }
    }
  })

  it('a hit says who, when and where; names are shortened, and what nobody owns has no agent', async () => {
    const host = await filled()
    const hits = await allHits(host, '退货')
    expect(hits.map(({ text, agent, name }) => [text.slice(2), agent, name])).toEqual([
      ['六', null, null],
      ['五', 'A02', '阿强'],
      ['四', 'A02', '阿强'],
      ['三', 'A01', '小美'],
      ['二', 'A01', '小美'],
      ['一', 'A01', '小美'],
    ])
    expect(hits[3]).toMatchObject({
      at: '2026-10-02 09:00:00',
      buyer: 'T**2',
      shop: '示例旗舰店',
      direction: 'buyer',
      session: null,
      marks: [[0, 2]],
    })
    expect(await count(host, '退货')).toEqual({ total: 6, chats: 4 })
  })
})
