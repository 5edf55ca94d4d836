import { describe, expect, it } from 'vitest'
import type { ChatLine } from '#shared/contract/chats.ts'
import type { LocalTime } from '#shared/kit/local-time.ts'
import { chatRow, type ChatRow } from '#test/fixtures/messages.ts'
import { anything, day, prepare } from '#test/support/archive-shop.ts'
import { bring, undo, withShop } from '#test/support/message-imports.ts'
import { orderRow, type TestHost } from '#test/support/test-host.ts'
import { importRows } from '#test/support/order-imports.ts'

const mei = '示例旗舰店:小美'
const qiang = '示例旗舰店:阿强'
const moment = (text: string): LocalTime => text as LocalTime
const line = (sentAt: string, direction: string, text: string, more: Partial<ChatRow> = {}): ChatRow =>
  chatRow({ sentAt: `2026-10-${sentAt}`, direction, text, ...more })

const orderNo = '213555000123456789'
const rows: readonly ChatRow[] = [
  line('01 10:00:00', '买家', '在吗'),
  line('01 10:00:00', '机器人', '欢迎光临'),
  line('01 10:00:25', '客服', '您好'),
  line('01 10:01:00', '买家', '问题一'),
  line('01 10:03:40', '客服', '答一'),
  line('01 10:05:00', '买家', '转给阿强的问题', { account: qiang }),
  line('02 23:50:00', '买家', `${orderNo} 到哪了`),
  line('03 00:10:00', '客服', '路上了'),
  line('05 09:00:00', '买家', '收到了', { account: qiang }),
  line('05 09:00:10', '客服', '好的', { account: qiang }),
  line('01 08:00:00', '买家', '别的买家', { buyer: 'tb2', account: '' }),
]

const filled = async (given: readonly ChatRow[] = rows): Promise<TestHost> => {
  const host = await withShop()
  await bring(host, given)
  const person = (await host.ask('people.list', {})).find(({ number }) => number === 'A01')
  if (!person) throw new Error('nobody')
  const { hasPin: _hasPin, left: _left, ...fields } = person
  await host.ask('people.change', { ...fields, accounts: [{ shopId: 1, account: mei, from: null, to: null }] })
  return host
}

const list = (host: TestHost, more: Partial<typeof anything> = {}, offset = 0, limit = 500) =>
  host.ask('chats.list', { ...anything, ...more, offset, limit })
const idOf = async (host: TestHost, buyer: string): Promise<number> => {
  const [row] = (await list(host, { buyer })).rows
  if (!row) throw new Error(buyer)
  return row.buyerId
}
const read = async (host: TestHost, at: string | null, limit = 100) =>
  host.ask('chats.read', { shopId: 1, buyerId: await idOf(host, 'tb1'), at: at === null ? null : moment(at), limit })

describe('the list of chats', () => {
  it('is a line for each buyer and day, newest day first, with what happened', async () => {
    const host = await filled()
    const { rows: lines, total } = await list(host)
    expect(total).toBe(5)
    expect(
      lines.map((one) => [one.day, one.buyer, one.agents, one.messages, one.rounds, one.unanswered, one.waited]),
    ).toEqual([
      ['2026-10-05', 't**1', [qiang], 2, 1, 0, 10],
      ['2026-10-03', 't**1', ['A01'], 1, 0, 0, null],
      ['2026-10-02', 't**1', ['A01'], 1, 1, 1, null],
      ['2026-10-01', 't**1', ['A01', qiang], 6, 3, 1, 160],
      ['2026-10-01', 't**2', [], 1, 1, 1, null],
    ])
    expect(lines[3]).toMatchObject({
      ...{ shopId: 1, shop: '示例旗舰店', firstText: '在吗' },
      ...{ firstAt: '2026-10-01 10:00:00', lastAt: '2026-10-01 10:05:00' },
    })
  })

  it('rounds follow the service day: with a day that starts at four, a night’s answer is an answer', async () => {
    const host = await filled()
    await host.ask('settings.change', { dayStartsAt: '04:00' })
    const night = (await list(host, { from: day('2026-10-02'), to: day('2026-10-03') })).rows
    expect(night.map(({ rounds, unanswered, waited }) => [rounds, unanswered, waited])).toEqual([
      [0, 0, null],
      [1, 0, 1200],
    ])
    expect((await read(host, null)).rounds[3]).toEqual({
      ...{ account: mei, startedAt: '2026-10-02 23:50:00', answeredAt: '2026-10-03 00:10:00' },
      ...{ seconds: 1200, isLate: true },
    })
  })

  it.each([
    [{ agent: 'A01' }, ['03', '02', '01']],
    [{ agent: qiang }, ['05', '01']],
    [{ agent: mei }, []],
    [{ direction: 'auto' as const }, ['01']],
    [{ direction: 'agent' as const, from: day('2026-10-02') }, ['05', '03']],
    [{ buyer: 'TB' }, ['05', '03', '02', '01', '01']],
    [{ to: day('2026-10-01') }, ['01', '01']],
    [{ shopId: 2 }, []],
  ])('%j', async (filter, days) => {
    const { rows: lines, total } = await list(await filled(), filter)
    expect(lines.map((one) => one.day.slice(8))).toEqual(days)
    expect(total).toBe(days.length)
  })

  it('a login two people had is each one’s on his own days', async () => {
    const host = await filled()
    for (const { id, hasPin: _hasPin, left: _left, ...person } of await host.ask('people.list', {}))
      if (person.number === 'A01' || person.number === 'A02')
        await host.ask('people.change', {
          ...{ ...person, id },
          accounts: [
            person.number === 'A01'
              ? { shopId: 1, account: mei, from: null, to: day('2026-10-02') }
              : { shopId: 1, account: mei, from: day('2026-10-03'), to: null },
          ],
        })
    expect((await list(host, { agent: 'A01' })).rows.map((one) => one.day.slice(8))).toEqual(['02', '01'])
    expect((await list(host, { agent: 'A02' })).rows.map((one) => one.day.slice(8))).toEqual(['03'])
  })

  it('pages join without loss or repetition', async () => {
    const many = Array.from({ length: 90 }, (_, index) =>
      line(`0${(index % 4) + 1} 10:${String(index % 60).padStart(2, '0')}:00`, '买家', '在吗', {
        buyer: `tb${index % 31}`,
      }),
    )
    const host = await filled(many)
    const key = ({ buyerId, day: on }: ChatLine): string => `${on} ${buyerId}`
    const { rows: whole, total } = await list(host)
    expect(total).toBe(new Set(many.map(({ buyer, sentAt }) => `${buyer} ${sentAt.slice(0, 10)}`)).size)
    for (const limit of [1, 7, 30, 31]) {
      const pages: ChatLine[] = []
      for (let offset = 0; offset < total; offset += limit) pages.push(...(await list(host, {}, offset, limit)).rows)
      expect(pages.map(key)).toEqual(whole.map(key))
    }
    const order = whole.map(({ lastAt }) => lastAt)
    expect(order.map((at) => at.slice(0, 10))).toEqual(
      order
        .map((at) => at.slice(0, 10))
        .toSorted()
        .toReversed(),
    )
    expect((await list(host, {}, total + 5)).rows).toEqual([])
  })
})

describe('a chat', () => {
  it('has both sides of all logins in order of time, with rounds, and the buyer first at one second', async () => {
    const host = await filled()
    const chat = await read(host, null)
    expect(chat.messages.map(({ at, direction, agent, text }) => [at.slice(8), direction, agent, text])).toEqual([
      ['01 10:00:00', 'buyer', 'A01', '在吗'],
      ['01 10:00:00', 'auto', 'A01', '欢迎光临'],
      ['01 10:00:25', 'agent', 'A01', '您好'],
      ['01 10:01:00', 'buyer', 'A01', '问题一'],
      ['01 10:03:40', 'agent', 'A01', '答一'],
      ['01 10:05:00', 'buyer', null, '转给阿强的问题'],
      ['02 23:50:00', 'buyer', 'A01', `${orderNo} 到哪了`],
      ['03 00:10:00', 'agent', 'A01', '路上了'],
      ['05 09:00:00', 'buyer', null, '收到了'],
      ['05 09:00:10', 'agent', null, '好的'],
    ])
    expect(
      chat.rounds.map(({ account, startedAt, seconds, isLate }) => [account, startedAt.slice(8), seconds, isLate]),
    ).toEqual([
      [mei, '01 10:00:00', 25, false],
      [mei, '01 10:01:00', 160, true],
      [qiang, '01 10:05:00', null, true],
      [mei, '02 23:50:00', null, true],
      [qiang, '05 09:00:00', 10, false],
    ])
    expect(chat).toMatchObject({ buyer: 't**1', hasEarlier: false, hasLater: false })
    expect(chat.days).toEqual(['2026-10-01', '2026-10-02', '2026-10-03', '2026-10-05'])
  })

  it.each([
    ['2026-10-01 10:03:40', 4, 2, 5, true, true],
    ['2026-10-01 09:00:00', 4, 0, 3, false, true],
    ['2026-10-04 12:00:00', 4, 6, 9, true, false],
    ['2026-10-04 12:00:00', 2, 7, 8, true, true],
    ['2030-01-01 00:00:00', 2, 8, 9, true, false],
    [null, 3, 7, 9, true, false],
  ])('around %s, %i lines', async (at, limit, first, last, hasEarlier, hasLater) => {
    const host = await filled()
    const all = (await read(host, null)).messages
    const chat = await read(host, at, limit)
    expect(chat.messages).toEqual(all.slice(first, last + 1))
    expect([chat.hasEarlier, chat.hasLater]).toEqual([hasEarlier, hasLater])
  })

  it('shows orders that are spoken of and those of the buyer’s name, and says why', async () => {
    const host = await filled()
    const columns = [
      '订单编号',
      '买家会员名',
      '买家实际支付金额',
      '订单状态',
      '订单创建时间',
      '订单付款时间',
      '宝贝标题',
      '退款金额',
    ]
    const order = (number: string, buyer: string, createdAt: string, more: Record<string, string> = {}) =>
      orderRow(number, { 买家会员名: buyer, 订单创建时间: createdAt, 订单付款时间: createdAt, ...more })
    await importRows(
      host,
      1,
      [
        order(orderNo, 'someone', '2026-09-28 10:00:00', { 退款金额: '30.00' }),
        order('213555000123456701', 'tb1', '2026-10-01 10:30:00'),
        order('213555000123456702', 'tb1', '2026-10-04 10:00:00'),
        order('213555000123456703', 'tb11', '2026-10-04 10:00:00'),
        order('213555000123456704', 't**1', '2026-10-04 10:00:00'),
      ],
      false,
      columns,
    )
    const short = (orders: readonly { orderNo: string; evidence: string }[]) =>
      orders.map(({ orderNo: number, evidence }) => [number.slice(-2), evidence])
    const right = [
      ['89', 'chat'],
      ['01', 'name'],
      ['02', 'name'],
    ]
    for (const isPrepared of [false, true]) {
      if (isPrepared) await prepare(host)
      expect(short((await read(host, null)).orders)).toEqual(right)
      const customer = await host.ask('chats.customer', { shopId: 1, buyerId: await idOf(host, 'tb1') })
      expect(short(customer.orders)).toEqual(right)
      expect(customer).toMatchObject({
        spent: 27_000,
        messages: 10,
        buyer: 't**1',
        firstAt: '2026-10-01 10:00:00',
        lastAt: '2026-10-05 09:00:10',
      })
      expect(customer.chats.map((one) => one.day.slice(8))).toEqual(['05', '03', '02', '01'])
    }
    const note = async (register: 'after-sales' | 'visits', values: Record<string, string | number>) =>
      (await host.ask('registers.add', { register, values })).id
    const byOrder = await note('after-sales', { kind: 'refund', text: '要退一块板', orderNo: '213555000123456702' })
    const byName = await note('visits', { kind: 'regular', buyer: 'tb1', text: '装好了吗' })
    await note('visits', { kind: 'regular', buyer: 'tb11', text: '是别人' })
    await note('after-sales', { kind: 'refund', text: '别店同名的买家', buyer: 'tb1', shop: '别的店' })
    const { entries } = await host.ask('chats.customer', { shopId: 1, buyerId: await idOf(host, 'tb1') })
    expect(entries.map(({ id }) => id).toSorted()).toEqual([byOrder, byName].toSorted())
    expect(JSON.stringify(entries)).not.toContain('"tb1"')
    // Each order of a name belongs to one of two stretches that follow each other.
    const [early, late] = [await read(host, '2026-10-01 10:00:25', 6), await read(host, '2026-10-05 09:00:00', 4)]
    expect(early.messages).toHaveLength(6)
    expect(short(early.orders)).toEqual([['01', 'name']])
    expect(short(late.orders)).toEqual([
      ['89', 'chat'],
      ['02', 'name'],
    ])
  })

  it('a name the platform has shortened joins no orders', async () => {
    const host = await filled([line('01 10:00:00', '买家', '在吗', { buyer: 't**1' })])
    const columns = [
      '订单编号',
      '买家会员名',
      '买家实际支付金额',
      '订单状态',
      '订单创建时间',
      '订单付款时间',
      '宝贝标题',
    ]
    await importRows(host, 1, [orderRow('213555000123456704', { 买家会员名: 't**1' })], false, columns)
    const customer = await host.ask('chats.customer', { shopId: 1, buyerId: await idOf(host, 't') })
    expect([customer.orders, customer.reviews, customer.spent]).toEqual([[], [], 0])
  })

  it('of a buyer there is not, or of another shop’s, is refused', async () => {
    const host = await filled()
    const buyerId = await idOf(host, 'tb1')
    for (const place of [
      { shopId: 1, buyerId: 9_999 },
      { shopId: 2, buyerId },
    ]) {
      expect((await host.refusal('chats.read', { ...place, at: null, limit: 10 })).code).toBe('not-found')
      expect((await host.refusal('chats.customer', place)).code).toBe('not-found')
      expect(
        (await host.refusal('chats.evidence', { ...place, from: day('2026-10-01'), to: day('2026-10-01') })).code,
      ).toBe('not-found')
    }
  })
})

describe('a chat as evidence', () => {
  const evidence = async (host: TestHost, from: string, to: string) =>
    host.ask('chats.evidence', { shopId: 1, buyerId: await idOf(host, 'tb1'), from: day(from), to: day(to) })

  it('has whole days, who printed when, and a fingerprint that only other lines change', async () => {
    const host = await filled()
    const paper = await evidence(host, '2026-10-02', '2026-10-04')
    expect(paper.chat.messages.map(({ text }) => text)).toEqual([`${orderNo} 到哪了`, '路上了'])
    expect(paper).toMatchObject({ from: '2026-10-02', to: '2026-10-04', printedAt: '2026-11-22 09:00:00' })
    expect([paper.chat.hasEarlier, paper.chat.hasLater]).toEqual([true, true])
    expect(paper.fingerprint).toMatch(/^[0-9a-f]{64}$/)
    host.clock.now = '2026-11-23 10:00:00'
    await prepare(host)
    const again = await evidence(host, '2026-10-01', '2026-10-04')
    expect(again.fingerprint).not.toBe(paper.fingerprint)
    expect((await evidence(host, '2026-10-02', '2026-10-03')).fingerprint).toBe(paper.fingerprint)
    const batch = await bring(host, [line('02 23:51:00', '买家', '还在吗')])
    expect((await evidence(host, '2026-10-02', '2026-10-04')).fingerprint).not.toBe(paper.fingerprint)
    await undo(host, batch)
    expect((await evidence(host, '2026-10-02', '2026-10-04')).fingerprint).toBe(paper.fingerprint)
  })

  it('of days without a message is refused', async () => {
    const host = await filled()
    const place = { shopId: 1, buyerId: await idOf(host, 'tb1') }
    for (const [from, to] of [
      ['2026-10-04', '2026-10-04'],
      ['2026-10-05', '2026-10-01'],
    ] as const)
      expect((await host.refusal('chats.evidence', { ...place, from: day(from), to: day(to) })).code).toBe('not-found')
  })
})
