import { describe, expect, test } from 'vitest'
import type { LocalDate } from '#shared/kit/local-time.ts'
import { lostReasons } from '#data/services/problems/lost.ts'
import { chatRow } from '#test/fixtures/messages.ts'
import { withExample, withTeam } from '#test/support/chat-orders.ts'
import { bring } from '#test/support/message-imports.ts'
import type { TestHost } from '#test/support/test-host.ts'

const week = { from: '2026-10-05', to: '2026-10-11' } as const
const asks = (buyer: string, day: number, text: string) =>
  chatRow({ buyer, text, sentAt: `2026-10-${String(day).padStart(2, '0')} 10:00:00` })
const answers = (buyer: string, day: number, text: string, name = '小美') =>
  chatRow({
    buyer,
    text,
    sentAt: `2026-10-${String(day).padStart(2, '0')} 10:00:30`,
    direction: '客服',
    account: `示例旗舰店:${name}`,
  })

const withQuestions = async (): Promise<TestHost> => {
  const host = await withTeam()
  await bring(host, [
    asks('tb1', 5, '什么时候发货'),
    answers('tb1', 5, '亲，48小时内发货哦'),
    asks('tb2', 6, '几时发货呀'),
    answers('tb2', 6, '48小时内发货'),
    asks('tb3', 7, '啥时候发'),
    answers('tb3', 7, '您好，48小时内发货', '阿强'),
    asks('tb4', 8, '多久能发货'),
    answers('tb4', 8, '今天就发', '阿强'),
    asks('tb5', 8, '可以开发票吗'),
    asks('tb6', 9, '可以开专票吗'),
  ])
  await host.ask('chats.prepare', {})
  return host
}

describe('questions without an entry (S002-028, S003-018)', () => {
  test('are told with what agents answered, the commonest answer first', async () => {
    const host = await withQuestions()
    expect(await host.ask('problems.gaps', { ...week, least: 2 })).toEqual([
      {
        question: '啥时候发',
        product: '',
        asked: 4,
        before: 0,
        answers: [
          {
            text: '您好，48小时内发货',
            agents: [
              { agent: 'A02', name: '阿强' },
              { agent: 'A01', name: '小美' },
            ],
            count: 3,
          },
          { text: '今天就发', agents: [{ agent: 'A02', name: '阿强' }], count: 1 },
        ],
      },
      { question: '可以开专票吗', product: '', asked: 2, before: 0, answers: [] },
    ])
    expect(await host.ask('problems.gaps', { ...week, least: 3 })).toHaveLength(1)
  })

  test('are gone with an entry, and back when it is over or retired', async () => {
    const host = await withQuestions()
    const gaps = async () => (await host.ask('problems.gaps', { ...week, least: 2 })).map(({ asked }) => asked)
    const entry = await host.ask('registers.add', {
      register: 'knowledge',
      person: 'A01',
      values: { question: '什么时候发货', answer: '48 小时内' },
    })
    expect(await gaps()).toEqual([2])
    await host.ask('registers.correct', { id: entry.id, values: { validUntil: '2026-11-21' } })
    expect(await gaps()).toEqual([4, 2])
    await host.ask('registers.correct', { id: entry.id, values: { validUntil: '2026-11-22' } })
    expect(await gaps()).toEqual([2])
    await host.ask('registers.move', { id: entry.id, move: 'retire', text: '不用了' })
    expect(await gaps()).toEqual([4, 2])
  })

  test('of days without chats there are none', async () => {
    const host = await withTeam()
    expect(await host.ask('problems.gaps', { ...week, least: 1 })).toEqual([])
  })
})

const day = { from: '2026-10-01', to: '2026-10-01' } as const

describe('inquiries that did not buy (S001-014, S001-027)', () => {
  test('are those of the conversion that were not converted, with who served them, the last line and a later order', async () => {
    const host = await withExample()
    const lost = await host.ask('problems.lost', day)
    expect(lost).toMatchObject({ lost: 2, noted: 0, reasons: [] })
    expect(lost.inquiries.map(({ buyer, agent, name, reason }) => [buyer, agent, name, reason])).toEqual([
      ['t**6', 'A01', '小美', null],
      ['t**5', 'A01', '小美', null],
    ])
    expect(lost.inquiries[0]).toMatchObject({ lastText: '请问这个怎么卖', laterOrder: null, shop: '示例旗舰店' })
    expect(lost.inquiries[1]?.laterOrder).toMatch(/^\d{18}$/)
    expect((await host.ask('problems.lost', { ...day, limit: 1 })).inquiries).toHaveLength(1)
  })

  test('get a reason, and another one by a correction; reasons are counted against the days before', async () => {
    const host = await withExample()
    const [first] = (await host.ask('problems.lost', day)).inquiries
    if (first === undefined) throw new Error('nothing lost')
    const { shopId, buyerId } = first
    const noted = await host.ask('problems.noteLost', { shopId, buyerId, day: first.day, reason: 'price' })
    expect(noted).toMatchObject({
      register: 'lost',
      person: { agent: 'A01' },
      values: { reason: 'price', buyer: 't**6', day: '2026-10-01' },
    })
    expect(JSON.stringify(noted)).not.toContain('tb_B6')
    const again = await host.ask('problems.noteLost', {
      shopId,
      buyerId,
      day: first.day,
      reason: 'size',
      text: '差一码',
    })
    expect(again).toMatchObject({ id: noted.id, values: { reason: 'size', text: '差一码' } })
    expect(again.history).toHaveLength(2)
    expect(await host.ask('problems.lost', day)).toMatchObject({
      lost: 2,
      noted: 1,
      reasons: [{ reason: 'size', count: 1, before: 0 }],
      inquiries: [{ entry: noted.id, reason: 'size' }, { entry: null }],
    })
    const after = { from: '2026-10-02' as LocalDate, to: '2026-10-02' as LocalDate }
    expect(lostReasons(host.host.context, after)).toEqual({
      ...after,
      lost: null,
      noted: 0,
      reasons: [{ reason: 'size', count: 0, before: 1 }],
    })
  })

  test('of a buyer or a day nobody knows nothing is noted', async () => {
    const host = await withExample()
    const [first] = (await host.ask('problems.lost', day)).inquiries
    const { shopId, buyerId } = first ?? { shopId: 1 as never, buyerId: 1 }
    const note = (more: object) =>
      host.refusal('problems.noteLost', { shopId, buyerId, day: '2026-10-01', reason: 'price', ...more })
    expect((await note({ buyerId: 9999 })).code).toBe('not-found')
    expect((await note({ shopId: 7 })).code).toBe('not-found')
    expect((await note({ day: '2026-10-02' })).code).toBe('not-found')
    expect((await note({ agent: 'X99' })).code).toBe('not-found')
  })

  test('without any chats it says that nobody knows', async () => {
    const host = await withTeam()
    expect(await host.ask('problems.lost', day)).toMatchObject({ lost: null, inquiries: [] })
  })
})

describe('the week screens begin with', () => {
  test('is that of the newest chat, problem or reason, none of them later than today', async () => {
    const host = await withQuestions()
    const { ask, clock } = host
    clock.now = '2026-11-25 09:00:00'
    expect(await ask('problems.startWeek', {})).toEqual({ ...week, day: '2026-10-09' })
    const reason = { category: 'product', text: '少一包螺丝' }
    clock.now = '2026-11-05 09:00:00'
    await ask('registers.add', { register: 'problems', person: 'A01', values: reason })
    clock.now = '2026-11-25 09:00:00'
    expect(await ask('problems.startWeek', {})).toEqual({ from: '2026-11-02', to: '2026-11-08', day: '2026-11-05' })
    // What is noted today of an inquiry of before belongs to the day of the inquiry.
    const lost = { day: '2026-11-11', reason: 'price', text: '嫌贵' }
    await ask('registers.add', { register: 'lost', person: 'A01', values: lost })
    expect(await ask('problems.startWeek', {})).toMatchObject({ from: '2026-11-09', day: '2026-11-11' })
    clock.now = '2026-10-07 09:00:00'
    expect(await ask('problems.startWeek', {})).toEqual({ ...week, day: '2026-10-06' })
    clock.now = '2026-09-01 09:00:00'
    expect(await ask('problems.startWeek', {})).toEqual({ from: '2026-08-31', to: '2026-09-06', day: null })
  })
})
