import { describe, expect, it } from 'vitest'
import { importRows } from '#test/support/order-imports.ts'
import { openTestHost, orderRow, type TestHost } from '#test/support/test-host.ts'
import { fillSmallTeam } from '#test/support/test-team.ts'

const month = '2026-10'
const number = '2135550001234567001'

const shopWithOrder = async () => {
  const host = await openTestHost()
  const shopId = await fillSmallTeam(host)
  const batch = await importRows(host, shopId, [orderRow(number, { 订单备注: 'A01/A02' })])
  const orderId = (await host.ask('orders.attribution', { month }))[0]?.order.id ?? 0
  return { host, shopId, batch, orderId }
}

const made = (host: TestHost, fields: object = {}) =>
  host.ask('performance.makeAppeal', { month, agent: 'A01', matter: 'score', text: '回复率少算了两天', ...fields })

const listed = (host: TestHost) => host.ask('performance.appeals', { state: null, month: null })

describe('an appeal', () => {
  it('is due on the third working day and carries its order, also while its import is undone', async () => {
    const { host, shopId, batch, orderId } = await shopWithOrder()
    host.clock.now = '2026-09-29 17:30:00'
    const appeal = await made(host, { agent: 'a01', matter: 'order', orderId, evidence: '聊天 14:05' })
    expect(appeal).toMatchObject({
      agent: 'A01',
      name: '小美',
      due: '2026-10-09',
      state: 'open',
      isOverdue: false,
      orderId,
      orderNo: number,
      evidence: '聊天 14:05',
      outcome: null,
      correction: null,
      postedIn: null,
      notes: [{ what: 'made', by: 'supervisor', at: '2026-09-29 17:30:00', text: '回复率少算了两天' }],
    })
    await host.ask('imports.undo', { id: batch.id ?? 0 })
    expect((await listed(host))[0]).toMatchObject({ orderId: null, orderNo: number })
    await importRows(host, shopId, [orderRow(number)])
    expect((await listed(host))[0]?.orderNo).toBe(number)
    expect((await listed(host))[0]?.orderId).not.toBeNull()
  })

  it('is overdue from the day after and no longer once it is answered', async () => {
    const { host } = await shopWithOrder()
    const { id, due } = await made(host)
    expect(due).toBe('2026-11-25')
    const overdueOn = async (day: string) => {
      host.clock.now = `${day} 00:00:01`
      const [appeal] = await listed(host)
      const { appeals } = await host.ask('performance.today', {})
      return [appeal?.isOverdue, appeals.open, appeals.overdue, appeals.nextDue]
    }
    expect(await overdueOn('2026-11-25')).toEqual([false, 1, 0, '2026-11-25'])
    expect(await overdueOn('2026-11-26')).toEqual([true, 1, 1, null])
    await host.ask('performance.answerAppeal', { id, outcome: 'rejected', answer: '系统数据无误' })
    expect(await overdueOn('2026-11-26')).toEqual([false, 0, 0, null])
  })

  it('keeps everything that was written to it, and ends once', async () => {
    const { host } = await shopWithOrder()
    const { id } = await made(host)
    await host.ask('performance.noteAppeal', { id, text: '已调聊天记录' })
    await host.ask('performance.answerAppeal', { id, outcome: 'partly', answer: '补一天', correction: 1_250 })
    await host.ask('performance.noteAppeal', { id, text: '本人已知悉' })
    const [appeal] = await listed(host)
    expect(appeal).toMatchObject({ state: 'answered', outcome: 'partly', correction: 1_250, postedIn: month })
    expect(appeal?.notes.map(({ what, text }) => [what, text])).toEqual([
      ['made', '回复率少算了两天'],
      ['noted', '已调聊天记录'],
      ['answered', '补一天'],
      ['noted', '本人已知悉'],
    ])
    const again = { id, outcome: 'upheld', answer: '再答一次', correction: 9_900 } as const
    expect((await host.refusal('performance.answerAppeal', again)).code).toBe('appeal-closed')
    expect((await host.refusal('performance.withdrawAppeal', { id, text: '算了' })).code).toBe('appeal-closed')
    expect((await listed(host))[0]?.correction).toBe(1_250)
  })

  it('is withdrawn with a word, without an outcome', async () => {
    const { host } = await shopWithOrder()
    const { id } = await made(host)
    const appeal = await host.ask('performance.withdrawAppeal', { id, text: '看错了' })
    expect(appeal).toMatchObject({ state: 'withdrawn', outcome: null, correction: null })
    expect((await host.refusal('performance.answerAppeal', { id, outcome: 'upheld', answer: 'x' })).code).toBe(
      'appeal-closed',
    )
  })

  it('never becomes a fine; taking back what was paid too much is none; a rejected one moves no money', async () => {
    const { host } = await shopWithOrder()
    const { id } = await made(host, { matter: 'pay' })
    const answer = (input: { outcome: 'upheld' | 'rejected'; answer: string; correction: number }) => ({ id, ...input })
    expect(
      (
        await host.refusal(
          'performance.answerAppeal',
          answer({ outcome: 'upheld', answer: '罚 50', correction: -5_000 }),
        )
      ).code,
    ).toBe('fine-not-allowed')
    expect(
      (await host.refusal('performance.answerAppeal', answer({ outcome: 'rejected', answer: '不成立', correction: 1 })))
        .code,
    ).toBe('invalid-input')
    expect((await listed(host))[0]).toMatchObject({ state: 'open', correction: null })
    const taken = await host.ask(
      'performance.answerAppeal',
      answer({ outcome: 'upheld', answer: '重复计算，收回', correction: -300 }),
    )
    expect(taken).toMatchObject({ correction: -300, postedIn: month })
    const zero = await made(host)
    expect(
      await host.ask('performance.answerAppeal', { id: zero.id, outcome: 'upheld', answer: '已更正', correction: 0 }),
    ).toMatchObject({ correction: null, postedIn: null })
  })

  it('about a closed month is paid in the open one, and says so also after that one is closed', async () => {
    const { host, shopId } = await shopWithOrder()
    const novemberOrder = { 订单创建时间: '2026-11-05 10:00:00', 订单付款时间: '2026-11-05 10:00:30' }
    await importRows(host, shopId, [orderRow('2135550001234567002', { ...novemberOrder, 订单备注: 'A02' })])
    const { id } = await made(host, { matter: 'pay' })
    await host.ask('performance.closeMonth', { month })
    const answered = await host.ask('performance.answerAppeal', {
      id,
      outcome: 'upheld',
      answer: '补发',
      correction: 3_500,
    })
    expect(answered).toMatchObject({ month, correction: 3_500, postedIn: '2026-11' })
    const [correction] = (await host.ask('orders.why', { month: '2026-11', agent: 'A01' })).corrections
    expect(correction).toMatchObject({ kind: 'appeal', originMonth: month, amount: 3_500, note: '补发' })
    await host.ask('performance.closeMonth', { month: '2026-11' })
    expect((await listed(host))[0]?.postedIn).toBe('2026-11')
    expect((await host.ask('performance.today', {})).monthsToClose).toEqual([])
  })

  it('is listed by state and month, newest first', async () => {
    const { host } = await shopWithOrder()
    const first = await made(host)
    host.clock.now = '2026-11-22 10:00:00'
    const second = await made(host, { month: '2026-09', agent: 'A02' })
    await host.ask('performance.withdrawAppeal', { id: first.id, text: '撤' })
    const ids = async (input: { state: 'open' | 'withdrawn' | 'answered' | null; month: string | null }) =>
      (await host.ask('performance.appeals', input)).map(({ id }) => id)
    expect(await ids({ state: null, month: null })).toEqual([second.id, first.id])
    expect(await ids({ state: 'open', month: null })).toEqual([second.id])
    expect(await ids({ state: null, month })).toEqual([first.id])
    expect(await ids({ state: 'answered', month: null })).toEqual([])
  })

  it('is refused for people, orders and appeals nobody has', async () => {
    const { host } = await shopWithOrder()
    const base = { month, agent: 'A01', matter: 'order' as const, text: '我的单' }
    expect((await host.refusal('performance.makeAppeal', { ...base, agent: 'Z99' })).code).toBe('not-found')
    expect((await host.refusal('performance.makeAppeal', { ...base, orderId: 99_999 })).code).toBe('not-found')
    expect((await host.refusal('performance.makeAppeal', { ...base, text: '  ' })).code).toBe('invalid-input')
    expect((await host.refusal('performance.noteAppeal', { id: 77, text: 'x' })).code).toBe('not-found')
    expect(await listed(host)).toEqual([])
  })

  it('counts days the shop entered itself', async () => {
    const { host } = await shopWithOrder()
    const settings = await host.ask('performance.paySettings', {})
    await host.ask('performance.savePaySettings', {
      ...settings,
      calendar: { daysOff: ['2026-11-23'], workdays: ['2026-11-28'] },
    })
    expect((await made(host)).due).toBe('2026-11-26')
  })
})
