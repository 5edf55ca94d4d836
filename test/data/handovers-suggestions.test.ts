import { beforeEach, describe, expect, it } from 'vitest'
import type { HandoverSuggestion } from '#shared/contract/handovers.ts'
import { chatRow, type ChatRow } from '#test/fixtures/messages.ts'
import { pins } from '#test/support/handover-shop.ts'
import { bring, undo, withShop } from '#test/support/message-imports.ts'
import { orderCsv, orderRow, textFile, type TestHost } from '#test/support/test-host.ts'

let host: TestHost
let handover = 0

const said = (sentAt: string, direction: string, text: string, more: Partial<ChatRow> = {}): ChatRow =>
  chatRow({ sentAt: `2026-11-${sentAt}:00`, direction, text, buyer: '青山小屋', ...more })

const bringOrder = (fields: Readonly<Record<string, string>>) => {
  const row = orderRow('213555000123470001', { 买家会员名: '木子林下', 买家应付货款: '128.00', ...fields })
  const text = orderCsv([row], [...new Set([...Object.keys(row), '买家应付邮费'])])
  return host.ask('imports.run', {
    path: textFile(host.folder, 'orders.csv', text),
    kind: 'orders',
    shopId: 1 as never,
    mapping: null,
    dryRun: false,
  })
}

const suggested = () => host.ask('handovers.suggestions', { id: handover })
const short = (found: readonly HandoverSuggestion[]) =>
  found.map(({ source, entry }) => [source, entry.kind, entry.buyer, entry.happened])

beforeEach(async () => {
  host = await withShop()
  host.clock.now = '2026-11-22 16:00:00'
  handover = (await host.ask('handovers.open', { day: '2026-11-22' as never, fromShift: 'D', toShift: 'E' })).id
})

describe('what the imports suggest to hand over', () => {
  it('nothing without imports', async () => {
    expect(await suggested()).toEqual([])
  })

  it('a question nobody answered, with its lines and where to look; answered and thanked ones not', async () => {
    await bring(host, [
      said('22 10:00', '买家', '在吗', { buyer: '答过的' }),
      said('22 10:01', '客服', '在的', { buyer: '答过的' }),
      said('22 10:02', '买家', '好的，谢谢', { buyer: '答过的' }),
      said('22 11:00', '买家', '在吗'),
      said('22 11:01', '客服', '在的'),
      said('22 11:05', '买家', '这个承重多少'),
      said('22 11:06', '买家', '急用'),
    ])
    const found = await suggested()
    expect(short(found)).toEqual([['unanswered', 'pending', '青**屋', '11-22 11:05 买家的话没有回复：这个承重多少']])
    expect(found[0]).toMatchObject({
      entry: { shop: '示例旗舰店', toDo: '回复买家', owner: null },
      evidence: [
        { at: '2026-11-22 11:01:00', text: '在的' },
        { at: '2026-11-22 11:05:00', who: '青**屋', text: '这个承重多少' },
        { at: '2026-11-22 11:06:00', who: '青**屋', text: '急用' },
      ],
      chat: { shop: '示例旗舰店', account: '示例旗舰店:小美', buyer: '青**屋', day: '2026-11-22', shopId: 1 },
    })
    expect(JSON.stringify(found)).not.toContain('青山小屋')
  })

  it('a promise, once a chat and day, by the words of the settings', async () => {
    await bring(host, [
      said('22 10:00', '买家', '什么时候发'),
      said('22 10:01', '客服', '帮您催一下仓库'),
      said('22 10:02', '买家', '好的'),
      said('22 10:03', '客服', '明天发，放心'),
    ])
    expect(short(await suggested())).toEqual([
      ['promise', 'promise', '青**屋', '示例旗舰店:小美 答应过买家：明天发，放心'],
    ])
    const settings = await host.ask('handovers.settings', {})
    await host.ask('handovers.saveSettings', { ...settings, promises: ['催一下'] })
    expect((await suggested())[0]?.entry.happened).toContain('帮您催一下仓库')
    await host.ask('handovers.saveSettings', { ...settings, promises: [] })
    expect(await suggested()).toEqual([])
  })

  it('an unpaid order until somebody reminded its buyer; a paid one not', async () => {
    const open = { 订单状态: '等待买家付款', 买家实际支付金额: '0.00', 订单付款时间: '' }
    await bringOrder({ ...open, 订单创建时间: '2026-11-22 12:00:00' })
    expect((await suggested())[0]).toMatchObject({
      source: 'unpaid',
      entry: { kind: 'lead', buyer: '木**下', orderNo: '213555000123470001', toDo: '提醒买家付款' },
      orderNo: '213555000123470001',
    })
    const { rows } = await host.ask('orders.unpaid', { day: '2026-11-22' as never })
    const orderId = rows[0]?.orderId ?? (0 as never)
    await host.ask('orders.nudge', { orderId, agent: 'A01', result: 'reminded', note: '' })
    expect(await suggested()).toEqual([])
  })

  it('an order whose platform says that its refund is under way', async () => {
    await bringOrder({ 订单状态: '买家已付款，退款中', 订单创建时间: '2026-11-10 12:00:00' })
    expect((await suggested())[0]).toMatchObject({
      source: 'after-sales',
      entry: { kind: 'after-sales', buyer: '木**下' },
      evidence: [{ text: '买家已付款，退款中' }],
    })
  })

  it('only of the hours before now, and before that change of shift', async () => {
    await bring(host, [
      said('20 10:00', '买家', '太久以前的'),
      said('22 11:00', '买家', '今天的', { buyer: '今天的买家' }),
    ])
    expect((await suggested()).map(({ entry }) => entry.buyer)).toEqual(['今**家'])
    const settings = await host.ask('handovers.settings', {})
    await host.ask('handovers.saveSettings', { ...settings, lookBackHours: 72 })
    expect((await suggested()).map(({ entry }) => entry.buyer)).toEqual(['青**屋', '今**家'])
    await host.ask('handovers.saveSettings', settings)
    const past = await host.ask('handovers.open', { day: '2026-11-19' as never, fromShift: 'D', toShift: 'E' })
    expect((await host.ask('handovers.suggestions', { id: past.id })).map(({ entry }) => entry.buyer)).toEqual([
      '青**屋',
    ])
  })
})

describe('accepted and dropped suggestions', () => {
  const keys = async () => (await suggested()).map(({ key }) => key)

  beforeEach(async () => {
    await bring(host, [said('22 10:00', '买家', '问一'), said('22 11:00', '买家', '问二', { buyer: '另一个人' })])
  })

  it('do not come back, for another handover neither, nor after their import was undone and done again', async () => {
    const [first = '', second = ''] = await keys()
    const { items } = await host.ask('handovers.accept', { handover, keys: [first] })
    expect(items).toMatchObject([{ kind: 'pending', buyer: '青**屋', source: first }])
    await host.ask('handovers.drop', { handover, key: second })
    expect(await keys()).toEqual([])
    const other = await host.ask('handovers.open', { day: '2026-11-22' as never, fromShift: 'E', toShift: 'D' })
    expect(await host.ask('handovers.suggestions', { id: other.id })).toEqual([])
    const [batch] = await host.ask('imports.list', {})
    await undo(host, { id: batch?.id ?? 0 })
    await bring(host, [said('22 10:00', '买家', '问一'), said('22 11:00', '买家', '问二', { buyer: '另一个人' })])
    expect(await keys()).toEqual([])
  })

  it('one that is gone refuses them all; an item written by hand may name its suggestion', async () => {
    const [first = '', second = ''] = await keys()
    const gone = await host.refusal('handovers.accept', { handover, keys: [first, 'unanswered:gone'] })
    expect(gone.code).toBe('suggestion-gone')
    expect((await host.ask('handovers.get', { id: handover })).items).toEqual([])
    const entry = {
      kind: 'urgent' as const,
      shop: null,
      buyer: '',
      orderNo: '',
      happened: '改写过的',
      toDo: '',
      due: null,
    }
    await host.ask('handovers.add', { handover, entry: { ...entry, isUrgent: true, owner: null }, source: second })
    expect(await keys()).toEqual([first])
  })

  it('take the outgoing signature back when one is accepted, not when one is dropped', async () => {
    const [person] = await host.ask('people.list', {})
    await host.ask('people.setPin', { id: person?.id ?? (0 as never), pin: pins.A01 })
    await host.ask('handovers.sign', { id: handover, agent: 'A01', pin: pins.A01 })
    const [first = '', second = ''] = await keys()
    expect((await host.ask('handovers.drop', { handover, key: first })).state).toBe('half-signed')
    expect((await host.ask('handovers.accept', { handover, keys: [second] })).state).toBe('open')
  })
})
