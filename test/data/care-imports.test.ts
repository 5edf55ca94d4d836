import { beforeEach, describe, expect, it } from 'vitest'
import { importRows } from '#test/support/order-imports.ts'
import { undo, withShop } from '#test/support/message-imports.ts'
import { orderRow, textFile, type TestHost } from '#test/support/test-host.ts'

let host: TestHost
const number = '213555000123470001'
const other = '213555000123470002'

const bringOrder = (orderNo: string, fields: Readonly<Record<string, string>> = {}) =>
  importRows(host, 1, [orderRow(orderNo, { 买家会员名: '木子林下', ...fields })], false, [
    ...new Set(Object.keys(orderRow(orderNo, { 买家会员名: '', 订单备注: '', 确认收货时间: '', 发货时间: '' }))),
  ])

let files = 0
const bringFile = (
  kind: 'refunds' | 'reviews',
  columns: Readonly<Record<string, string>>,
  lines: readonly string[],
) => {
  const path = textFile(
    host.folder,
    `${kind}-${files++}.csv`,
    [Object.values(columns).join(','), ...lines].join('\r\n'),
  )
  return host.ask('imports.run', {
    path,
    kind: null,
    shopId: 1,
    mapping: { kind, headerRow: 1, columns },
    dryRun: false,
  })
}
const bringRefunds = (...lines: readonly string[]) =>
  bringFile(
    'refunds',
    {
      refundNo: '退款编号',
      orderNo: '订单号',
      amount: '退款金额',
      succeededAt: '退款时间',
      reason: '退款原因',
      status: '退款状态',
    },
    lines,
  )
const bringReviews = (...lines: readonly string[]) =>
  bringFile(
    'reviews',
    { orderNo: '订单编号', grade: '评价等级', at: '评价时间', text: '评价内容', reply: '解释' },
    lines,
  )

const suggested = () => host.ask('quality.careSuggestions', {})
const entries = async (register: 'after-sales' | 'reviews') => (await host.ask('registers.list', { register })).entries

beforeEach(async () => {
  host = await withShop()
  host.clock.now = '2026-11-22 16:00:00'
})

describe('what the imports brought and nobody has written down', () => {
  it('nothing without imports, and nothing of an order that is well', async () => {
    expect(await suggested()).toEqual([])
    await bringOrder(number)
    expect(await suggested()).toEqual([])
  })

  it('a refund that is done, one under way and a bad review, each with its kind, reason, order and agent', async () => {
    await bringOrder(number, { 订单备注: 'A01', 订单创建时间: '2026-11-15 10:00:00' })
    await bringOrder(other, { 订单状态: '买家已付款，退款中', 订单创建时间: '2026-11-16 10:00:00', 订单备注: 'A02' })
    await bringRefunds(`R1,${number},30.00,2026-11-20 10:00:00,包装/商品破损/污渍,退款成功`)
    await bringReviews(`${number},差评,2026-11-21 10:00:00,层板是弯的,`, `${number},好评,2026-11-21 11:00:00,很好,`)
    const found = await suggested()
    expect(found.map(({ key, at, orderNo }) => [key, at, orderNo])).toEqual([
      [`refund:1:${other}`, '2026-11-16 10:00:00', other],
      [`refund:1:${number}:R1`, '2026-11-20 10:00:00', number],
      [expect.stringMatching(/^review:1:/), '2026-11-21 10:00:00', number],
    ])
    const [open, done, review] = found.map(({ entry }) => entry)
    expect(open).toMatchObject({
      register: 'after-sales',
      person: 'A02',
      values: { kind: 'refund', orderNo: other, buyer: '木**下', shop: '示例旗舰店', amount: null },
    })
    expect(done).toMatchObject({ person: 'A01', values: { kind: 'refund', reason: 'damaged', amount: 3_000 } })
    expect(review).toMatchObject({ register: 'reviews', person: 'A01', values: { grade: 'bad', orderNo: number } })
    expect(JSON.stringify(found)).not.toContain('木子林下')
  })

  it('counted back from the newest thing imported: refunds a week, reviews a month', async () => {
    await bringOrder(number, { 订单创建时间: '2026-10-20 10:00:00', 订单付款时间: '2026-10-20 10:00:30' })
    await bringRefunds(
      `R1,${number},1.00,2026-10-13 23:59:59,不想要了,退款成功`,
      `R2,${number},2.00,2026-10-14 00:00:00,不想要了,退款成功`,
    )
    await bringReviews(`${number},中评,2026-09-20 00:00:00,一般,`, `${number},中评,2026-10-21 00:00:00,一般,`)
    const keys = (await suggested()).map(({ key }) => key)
    expect(keys.filter((key) => key.startsWith('refund'))).toEqual([`refund:1:${number}:R2`])
    expect(keys).toHaveLength(2)
  })
})

describe('taking up and leaving out', () => {
  beforeEach(async () => {
    await bringOrder(number, { 订单备注: 'A01', 订单创建时间: '2026-11-15 10:00:00' })
    await bringRefunds(`R1,${number},30.00,2026-11-20 10:00:00,不想要了,退款成功`)
    await bringReviews(`${number},差评,2026-11-21 10:00:00,层板是弯的,`)
  })

  it('writes them down with the whole name and a due of their own, once', async () => {
    const keys = (await suggested()).map(({ key }) => key)
    expect(await host.ask('quality.takeUp', { keys: [...keys, ...keys] })).toEqual({ taken: 2 })
    const [refund] = await entries('after-sales')
    expect(refund).toMatchObject({ source: keys[0], due: '2026-11-24 16:00:00', person: { agent: 'A01' } })
    const kept = host.host.context.sql.all<{ buyer: string }>('select buyer from register_entries order by id')
    expect(kept.map(({ buyer }) => buyer)).toEqual(['木子林下', '木子林下'])
    expect(await suggested()).toEqual([])
    expect((await host.refusal('quality.takeUp', { keys })).code).toBe('suggestion-gone')
    expect(await entries('reviews')).toHaveLength(1)
  })

  it('refuses all when one is gone; what is left out comes back no more, after undoing and importing again neither', async () => {
    const [refund = '', review = ''] = (await suggested()).map(({ key }) => key)
    expect((await host.refusal('quality.takeUp', { keys: [refund, 'refund:1:9'] })).code).toBe('suggestion-gone')
    expect(await entries('after-sales')).toEqual([])
    await host.ask('quality.leaveOut', { keys: [review] })
    const batches = await host.ask('imports.list', {})
    await undo(host, { id: batches.find(({ kind }) => kind === 'reviews')?.id ?? 0 })
    await bringReviews(`${number},差评,2026-11-21 10:00:00,层板是弯的,`)
    expect((await suggested()).map(({ key }) => key)).toEqual([refund])
  })

  it('an entry written by hand for the order is enough', async () => {
    const values = { kind: 'return', text: '买家来电要退', orderNo: number }
    await host.ask('registers.add', { register: 'after-sales', values })
    expect((await suggested()).map(({ entry }) => entry.register)).toEqual(['reviews'])
  })

  it('a refund after the entry was closed is a new matter', async () => {
    host.clock.now = '2026-11-16 10:00:00'
    const values = { kind: 'damage', text: '压弯了', orderNo: number }
    const { id } = await host.ask('registers.add', { register: 'after-sales', values })
    await host.ask('registers.move', { id, move: 'finish', values: { outcome: '换了' } })
    host.clock.now = '2026-11-22 16:00:00'
    expect((await suggested()).map(({ entry }) => entry.register)).toEqual(['after-sales', 'reviews'])
  })
})

describe('what the imports say of an entry', () => {
  const facts = () => host.ask('quality.importedFacts', {})

  it('the refund that succeeded, as long as its import stands; the entry stays', async () => {
    await bringOrder(number, { 订单状态: '买家已付款，退款中', 订单创建时间: '2026-11-15 10:00:00' })
    const [open] = await suggested()
    await host.ask('quality.takeUp', { keys: [open?.key ?? ''] })
    expect(await facts()).toEqual([])
    const [entry] = await entries('after-sales')
    const batch = await bringRefunds(
      `R1,${number},30.00,2026-11-20 10:00:00,不想要了,退款成功`,
      `R2,${number},12.50,2026-11-21 09:00:00,不想要了,退款成功`,
    )
    expect(await facts()).toEqual([
      { entry: entry?.id, text: '退款成功', amount: 4_250, at: '2026-11-21 09:00:00', isOver: true },
    ])
    expect(await suggested()).toEqual([])
    await undo(host, batch)
    expect(await facts()).toEqual([])
    expect(await entries('after-sales')).toHaveLength(1)
  })

  it('an answer to a review, which is not the end of it', async () => {
    await bringReviews(`${number},差评,2026-11-21 10:00:00,层板是弯的,`)
    await host.ask('quality.takeUp', { keys: (await suggested()).map(({ key }) => key) })
    expect(await facts()).toEqual([])
    await bringReviews(`${number},差评,2026-11-21 10:00:00,层板是弯的,已给您补发`)
    expect(await facts()).toMatchObject([{ text: '已给您补发', isOver: false }])
  })
})

describe('return rules', () => {
  const advise = (reason: string, orderNo = number) => host.ask('quality.returnAdvice', { orderNo, reason })

  it('the day of receipt is the one the deal was done on; the shop’s own days count', async () => {
    await bringOrder(number, {
      订单状态: '交易成功',
      发货时间: '2026-11-08 18:00:00',
      确认收货时间: '2026-11-14 10:00:00',
    })
    expect(await advise('mind')).toMatchObject({
      isKnown: true,
      receivedOn: '2026-11-14',
      lastDay: '2026-11-21',
      verdict: 'refuse',
    })
    expect(await advise('quality')).toMatchObject({ verdict: 'ask' })
    const rules = await host.ask('quality.returnRules', {})
    await host.ask('quality.saveReturnRules', { ...rules, days: 15, text: '拆封不退' })
    expect(await advise('mind', ` ${number} `)).toMatchObject({ verdict: 'accept', freightBy: 'buyer' })
    await host.reopen()
    expect(await host.ask('quality.returnRules', {})).toMatchObject({ days: 15, text: '拆封不退', mustBeUnused: true })
  })

  it('an order nobody imported', async () =>
    expect(await advise('mind', '1')).toMatchObject({ isKnown: false, verdict: 'ask', reasons: ['order-unknown'] }))
})

describe('a handover takes the registers’ word', () => {
  const handover = async () =>
    (await host.ask('handovers.open', { day: '2026-11-22' as never, fromShift: 'D', toShift: 'E' })).id
  const shown = async (id: number) =>
    (await host.ask('handovers.suggestions', { id })).map(({ entry }) => [entry.happened, entry.isUrgent, entry.due])

  it('open complaints and late after-sales; an order or review that is in a register is not guessed again', async () => {
    const id = await handover()
    await bringOrder(number, { 订单状态: '买家已付款，退款中', 订单创建时间: '2026-11-15 10:00:00' })
    await bringReviews(`${number},差评,2026-11-22 10:00:00,层板是弯的,`)
    expect(await shown(id)).toHaveLength(2)
    await host.ask('quality.takeUp', { keys: (await suggested()).map(({ key }) => key) })
    expect(await shown(id)).toEqual([])
    const values = { grade: '2', text: '发错颜色', buyer: '木子林下', shop: '示例旗舰店' }
    const { id: complaint } = await host.ask('registers.add', { register: 'complaints', person: 'A01', values })
    expect(await shown(id)).toEqual([['投诉（二级（较重））：发错颜色', true, '2026-11-23 16:00:00']])
    host.clock.now = '2026-11-24 16:00:01'
    const next = (await host.ask('handovers.open', { day: '2026-11-24' as never, fromShift: 'D', toShift: 'E' })).id
    expect((await shown(next)).map(([, isUrgent]) => isUrgent)).toEqual([false, true])
    await host.ask('registers.move', { id: complaint, move: 'answer', values: { outcome: '换了' } })
    const left = await host.ask('handovers.suggestions', { id: next })
    expect(left.map(({ source, entry }) => [source, entry.buyer, entry.orderNo])).toEqual([
      ['after-sales', '木**下', number],
    ])
    expect(JSON.stringify(left)).not.toContain('木子林下')
    await host.ask('handovers.drop', { handover: next, key: left[0]?.key ?? '' })
    expect(await shown(next)).toEqual([])
  })
})
