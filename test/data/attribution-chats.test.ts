import { describe, expect, it } from 'vitest'
import type { AttributionSettings } from '#shared/contract/orders.ts'
import type { LocalDate, Month } from '#shared/kit/local-time.ts'
import type { ConversionRule } from '#shared/rules/conversion/result.ts'
import { bringOrders, chatOf, numberOf, setRules, withExample, withTeam } from '#test/support/chat-orders.ts'
import { bring } from '#test/support/message-imports.ts'
import type { TestHost } from '#test/support/test-host.ts'

// The worked example of docs/conversion.md as orders of a month: 甲 is A01, 乙 is A02.

const month = '2026-10' as Month

const attributed = async ({ ask }: TestHost) => {
  const rows = await ask('orders.attribution', { month })
  return new Map(rows.map(({ order, attribution }) => [Number(order.orderNo.slice(-2)), { order, attribution }]))
}
const whose = async (host: TestHost) => {
  const found: Record<string, string> = {}
  for (const [no, { attribution }] of await attributed(host)) {
    const shares = attribution.shares.map(({ agent, share }) => (share === 1_000_000 ? agent : `${agent}:${share}`))
    found[no] = [attribution.evidence ?? attribution.state, ...shares].join(' ')
  }
  return found
}
const idOf = async (host: TestHost, no: number): Promise<number> => {
  const found = (await attributed(host)).get(no)
  if (!found) throw new Error(`no order ${no}`)
  return found.order.id
}
const pageOf = async (host: TestHost, no: number) => {
  const [page] = await host.ask('orders.evidence', { orderIds: [await idOf(host, no)] })
  if (!page) throw new Error('no page')
  return page
}
const withRoster = async (host: TestHost, plans: readonly (readonly [string, string, string])[]): Promise<void> => {
  for (const [code, from, to, nightly] of [
    ['D', '09:00', '17:00', false],
    ['E', '17:00', '23:00', true],
  ] as const)
    await host.ask('roster.saveShiftKind', {
      ...{ code, name: code, minimum: 1, nightly },
      segments: [[from as never, to as never]],
    })
  const { sql } = host.host.context
  const batch = sql.get<{ id: number }>('select max(id) as id from import_batches')?.id ?? 0
  for (const [number, day, shift] of plans)
    sql.run(
      `insert into roster_days (shop_id, key, number, day, shift, batch_id) values (0, ?, ?, ?, ?, ?)`,
      ...[`${number} ${day}`, number, day, shift, batch],
    )
}

describe('the worked example, order by order', () => {
  it.each<[string, Partial<ConversionRule>, Record<string, string>]>([
    [
      'next day',
      {},
      { 1: 'chat A01', 2: 'chat A02', 3: 'chat A01', 4: 'nobody', 5: 'nobody', 8: 'nobody', 9: 'chat A01' },
    ],
    ['four days', { within: { days: 4 } }, { 2: 'chat A02', 5: 'chat A01', 9: 'chat A01' }],
    ['72 hours', { within: { hours: 72 } }, { 5: 'chat A01' }],
    ['the first', { credit: 'first' }, { 1: 'chat A01', 2: 'chat A01' }],
    ['taken back', { within: { hours: 24 }, takeBackCancelledWithinDays: 15 }, { 1: 'chat A01', 9: 'nobody' }],
  ])('chats: %s', async (_name, rule, expected) => {
    const host = await withExample()
    await setRules(host, {}, rule)
    expect(await whose(host)).toMatchObject(expected)
    await host.ask('chats.prepare', {})
    expect(await whose(host)).toMatchObject(expected)
  })

  it.each<[AttributionSettings['nudgedSilentOrders'], string]>([
    ['nobody', 'nobody'],
    ['agent', 'silent A02'],
    ['shared', 'silent A01:500000 A02:500000'],
    ['evening-shift', 'silent A01'],
  ])('B4, nudged into payment, goes to %s; B8, silent and left alone, does not', async (policy, expected) => {
    const host = await withExample()
    await withRoster(host, [
      ['A01', '2026-10-01', 'E'],
      ['A02', '2026-10-01', 'D'],
    ])
    await setRules(host, { nudgedSilentOrders: policy })
    expect(await whose(host)).toMatchObject({ 4: expected, 8: 'nobody' })
    expect((await attributed(host)).get(4)?.attribution).toMatchObject({
      doubts: ['nudged'],
      chat: { how: 'nudged', agent: 'A02', join: 'name' },
    })
    await setRules(host, { silent: 'evening-shift' })
    expect(await whose(host)).toMatchObject({ 4: expected, 8: 'silent A01', 5: 'nobody' })
  })

  it('who has the evening shift is what the roster says last: changed by hand, the order goes with it', async () => {
    const host = await withExample()
    await withRoster(host, [
      ['A01', '2026-10-01', 'E'],
      ['A02', '2026-10-01', 'D'],
    ])
    await setRules(host, { silent: 'evening-shift' })
    expect(await whose(host)).toMatchObject({ 8: 'silent A01' })
    const date = '2026-10-01' as LocalDate
    await host.ask('roster.edit', {
      ...{ month, marks: [], reason: null },
      cells: [
        { agent: 'A01', date, shift: 'D' },
        { agent: 'A02', date, shift: 'E' },
      ],
    })
    expect(await whose(host)).toMatchObject({ 8: 'silent A02' })
  })

  it('decision, memo, chat, silent: all four authorities in one month', async () => {
    const host = await withExample()
    await bringOrders(host, [{ no: 2, at: '2026-10-01 15:30:00', paidAt: '2026-10-01 15:31:00', memo: 'A01' }])
    await setRules(host, { silent: 'shared' })
    await host.ask('orders.decide', {
      orderId: await idOf(host, 3),
      shares: [{ agent: 'A02', share: 1_000_000 }],
      reason: '看过聊天',
    })
    expect(await whose(host)).toMatchObject({
      1: 'chat A01',
      2: 'memo A01',
      3: 'decision A02',
      4: 'nobody',
      8: 'silent A01:500000 A02:500000',
    })
    const { coverage } = await host.ask('orders.desk', { month, kind: 'doubtful' })
    expect(coverage).toEqual({
      ...{ orders: 7, decision: 1, memo: 1, chat: 2, silent: 1, contested: 0, nobody: 2, excluded: 0, doubtful: 3 },
    })
  })

  it('the memo beside the chat: agreed, doubted, and the other way round', async () => {
    const host = await withExample()
    const at = { at: '2026-10-01 15:30:00', paidAt: '2026-10-01 15:31:00' }
    await bringOrders(host, [{ no: 2, ...at, memo: 'A02' }])
    expect((await attributed(host)).get(2)?.attribution.doubts).toEqual([])
    await bringOrders(host, [{ no: 2, ...at, memo: 'A01' }])
    expect((await attributed(host)).get(2)?.attribution).toMatchObject({
      evidence: 'memo',
      doubts: ['memo-and-chat'],
      chat: { agent: 'A02' },
    })
    await setRules(host, { order: ['decision', 'chat', 'memo', 'silent'] })
    expect(await whose(host)).toMatchObject({ 2: 'chat A02' })
    await setRules(host, { order: ['decision', 'memo', 'silent'] })
    expect(await whose(host)).toMatchObject({ 1: 'nobody', 2: 'memo A01' })
  })

  it('an account nobody owns credits nobody and is named; even when it is called like somebody’s number', async () => {
    const host = await withTeam()
    const at = '2026-10-01 10:00:00'
    await bring(host, [
      chatOf({ account: '临时', buyer: 'B1', at, by: 'buyer' }),
      chatOf({ account: 'A01', buyer: 'B2', at, by: 'buyer' }),
    ])
    const [made, paidAt] = ['2026-10-01 10:30:00', '2026-10-01 10:31:00']
    await bringOrders(host, [
      { no: 1, at: made, paidAt },
      { no: 2, at: made, paidAt },
    ])
    expect(await whose(host)).toEqual({ 1: 'nobody', 2: 'nobody' })
    expect((await attributed(host)).get(1)?.attribution.chat).toMatchObject({
      agent: null,
      account: expect.stringContaining('临时') as string,
    })
    expect((await attributed(host)).get(2)?.attribution.chat).toMatchObject({ agent: null })
  })
})

describe('the desk', () => {
  it('lists what is doubtful, of nobody, decided; the order goes from one list to the other', async () => {
    const host = await withExample()
    await bringOrders(host, [{ no: 2, at: '2026-10-01 15:30:00', paidAt: '2026-10-01 15:31:00', memo: 'A01/A02' }])
    const numbers = async (kind: 'doubtful' | 'nobody' | 'decided') =>
      (await host.ask('orders.desk', { month, kind })).rows.map(({ order }) => Number(order.orderNo.slice(-2)))
    expect(await numbers('doubtful')).toEqual([4, 1, 9, 2, 3])
    expect(await numbers('nobody')).toEqual([4, 8, 5])
    const before = await host.ask('orders.desk', { month, kind: 'doubtful' })
    expect(before.doubts).toEqual([
      { doubt: 'two-in-memo', orders: 1, base: 10_000 },
      // B9's trade was closed: it brings nothing
      { doubt: 'chat-without-memo', orders: 3, base: 20_000 },
      { doubt: 'nudged', orders: 1, base: 10_000 },
    ])
    // 100 yuan at 0.5 %, split in two parts
    expect(before.pending).toEqual({ orders: 1, base: 10_000, stake: 50 })
    const orderId = await idOf(host, 2)
    await host.ask('orders.decide', { orderId, shares: [{ agent: 'A02', share: 1_000_000 }], reason: '聊天为证' })
    expect(await numbers('doubtful')).toEqual([4, 1, 9, 3])
    expect(await numbers('decided')).toEqual([2])
    await host.ask('orders.revokeDecision', { orderId, reason: '看错了' })
    expect(await numbers('doubtful')).toEqual([4, 1, 9, 2, 3])
  })

  it('the list of orders finds doubts', async () => {
    const host = await withExample()
    const { rows, totals } = await host.ask('orders.list', {
      filter: { month, shopId: null, status: null, state: null, agent: null, doubt: 'nudged', search: '' },
      sort: { by: 'at', direction: 'up' },
      offset: 0,
      limit: 50,
    })
    expect(rows.map(({ order }) => order.orderNo)).toEqual([numberOf(4)])
    expect(totals.orders).toBe(1)
  })

  it('who was not on shift when the order was made and paid', async () => {
    const host = await withExample()
    const at = { at: '2026-10-01 09:40:00', paidAt: '2026-10-01 09:41:00' }
    await bringOrders(host, [{ no: 1, ...at, memo: 'A01' }])
    await withRoster(host, [
      ['A01', '2026-10-01', 'E'],
      ['A02', '2026-10-01', 'D'],
    ])
    await setRules(host, {})
    expect((await attributed(host)).get(1)?.attribution.doubts).toEqual(['not-on-shift'])
    const { candidates } = await pageOf(host, 1)
    expect(candidates.map(({ agent, isOnShift, shift }) => [agent, isOnShift, shift])).toEqual([
      ['A01', false, null],
      ['A02', true, 'D'],
    ])
    await bringOrders(host, [{ no: 1, at: '2026-10-01 09:40:00', paidAt: '2026-10-01 18:00:00', memo: 'A01' }])
    expect((await attributed(host)).get(1)?.attribution.doubts).toEqual([])
  })
})

describe('everything about an order', () => {
  it('the talk around it, what every rule says, who it may belong to', async () => {
    const host = await withExample()
    const page = await pageOf(host, 2)
    expect(page).toMatchObject({ month, isClosed: false, postsIn: null, join: 'name', chat: { day: '2026-10-01' } })
    expect(page.chat?.buyer).not.toContain('tb_B2')
    expect(page.timeline.map(({ at, what, agent, seconds }) => [at.slice(11, 16), what, agent ?? seconds])).toEqual([
      ['10:00', 'said', 'A01'],
      ['10:00', 'said', 'A01'],
      ['10:00', 'gap', 17_970],
      ['15:00', 'said', 'A02'],
      ['15:00', 'said', 'A02'],
      ['15:30', 'ordered', null],
      ['15:31', 'paid', null],
    ])
    const said = page.verdicts.map(({ rule, shares, decides }) => [
      rule,
      shares?.map(({ agent }) => agent) ?? null,
      decides,
    ])
    expect(said).toEqual([
      ['decision', null, false],
      ['memo', null, false],
      ['last-before-order', ['A02'], true],
      ['last-before-payment', ['A02'], false],
      ['first', ['A01'], false],
      ['nudged', null, false],
      ['silent', null, false],
    ])
    expect(page.candidates.map(({ agent, stake }) => [agent, stake])).toEqual([
      ['A02', 50],
      ['A01', 50],
    ])
  })

  it('a nudged order; one without a chat; one whose number stands in the chat', async () => {
    const host = await withExample()
    const nudged = await pageOf(host, 4)
    expect(nudged.verdicts.find(({ rule }) => rule === 'nudged')).toMatchObject({ shares: [], decides: false })
    expect(nudged.timeline.map(({ what }) => what)).toEqual(['ordered', 'said', 'paid'])
    const silent = await pageOf(host, 8)
    expect(silent).toMatchObject({ chat: null, join: 'name' })
    expect(silent.timeline.map(({ what }) => what)).toEqual(['ordered', 'paid'])
    expect(silent.verdicts.find(({ rule }) => rule === 'silent')?.shares).toEqual([])
    const line = chatOf({ account: '甲', buyer: 'B8', at: '2026-10-01 17:00:00', by: 'buyer' })
    await bring(host, [{ ...line, text: `订单${numberOf(8)}几时发` }])
    const { timeline } = await pageOf(host, 8)
    expect(timeline.filter(({ namesOrder }) => namesOrder)).toMatchObject([{ what: 'said', at: '2026-10-01 17:00:00' }])
  })

  it('an unpaid order is told too, and nothing decides it', async () => {
    const host = await withExample()
    await bringOrders(host, [{ no: 6, at: '2026-10-01 11:30:00', paidAt: null, memo: 'A02' }])
    const orderId = host.host.context.sql.get<{ id: number }>('select id from orders where order_no = ?', numberOf(6))
    const [page] = await host.ask('orders.evidence', { orderIds: [orderId?.id ?? 0] })
    expect(page).toMatchObject({ month: null, isClosed: false, attribution: { state: 'unpaid', doubts: [] } })
    expect(page?.verdicts.some(({ decides }) => decides)).toBe(false)
    const said = page?.verdicts.map(({ rule, shares }) => [rule, shares?.map(({ agent }) => agent) ?? null])
    expect(said?.slice(1, 3)).toEqual([
      ['memo', ['A02']],
      ['last-before-order', ['A01']],
    ])
    expect(page?.candidates.map(({ agent, stake }) => [agent, stake])).toEqual([
      ['A02', null],
      ['A01', null],
    ])
  })

  it('a decision in a closed month says where its correction would stand, and changes nothing in the month', async () => {
    const host = await withExample()
    const before = await host.ask('orders.commission', { month })
    await host.ask('performance.closeMonth', { month })
    expect(await pageOf(host, 1)).toMatchObject({ isClosed: true, postsIn: '2026-11' })
    await host.ask('orders.decide', {
      orderId: await idOf(host, 1),
      shares: [{ agent: 'A02', share: 1_000_000 }],
      reason: '看过聊天',
    })
    expect(await whose(host)).toMatchObject({ 1: 'decision A02' })
    expect((await host.ask('orders.commission', { month })).rows).toEqual(before.rows)
  })

  it('an order nobody knows is refused', async () => {
    const host = await withTeam()
    expect((await host.refusal('orders.evidence', { orderIds: [77] })).code).toBe('not-found')
  })
})

describe('missing memos', () => {
  it('chats without a memo by agent; what nobody gets is what is lost', async () => {
    const host = await withExample()
    await bringOrders(host, [{ no: 1, at: '2026-10-01 09:40:00', paidAt: '2026-10-01 09:41:00', memo: 'A01' }])
    const { rows, agents } = await host.ask('orders.missingMemos', { month })
    expect(rows.map(({ order, agent, loses }) => [Number(order.orderNo.slice(-2)), agent, loses])).toEqual([
      [9, 'A01', false],
      [2, 'A02', false],
      [3, 'A01', false],
    ])
    await setRules(host, { order: ['decision', 'memo', 'silent'] })
    const without = await host.ask('orders.missingMemos', { month })
    expect(without.agents).toEqual([
      { agent: 'A01', name: '小美', orders: 2, losing: 2, base: 10_000, stake: 50 },
      { agent: 'A02', name: '阿强', orders: 1, losing: 1, base: 10_000, stake: 50 },
    ])
    expect(agents.map(({ losing }) => losing)).toEqual([0, 0])
  })
})
