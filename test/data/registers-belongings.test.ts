import { describe, expect, it } from 'vitest'
import { chatKeyOf } from '#shared/kit/registers/chat-key.ts'
import { bring, onDay, undo, withShop } from '#test/support/message-imports.ts'
import { importRows } from '#test/support/order-imports.ts'
import { orderRow, textFile, type TestHost } from '#test/support/test-host.ts'

// What an entry belongs to: the chat it speaks of, the buyer of its order, files of its own. docs/registers.md §7, §8

const number = '213555000123470001'
const buyer = '木子林下'
const shown = '木**下'

const withOrder = async (): Promise<TestHost> => {
  const host = await withShop()
  const row = orderRow(number, { 买家会员名: buyer, 订单备注: 'A01' })
  await importRows(host, 1, [row], false, Object.keys(row))
  return host
}

const buyerId = async (host: TestHost, name: string): Promise<number> =>
  host.host.context.sql.get<{ id: number }>('select id from chat_buyers where name = ?', name)?.id ?? 0

const said = (name: string) => [{ ...onDay(1, '在吗'), buyer: name }]
const problem = { register: 'problems' as const, person: 'A01', values: { category: 'service', text: '回得生硬' } }
const keptBuyer = (host: TestHost, id: number) =>
  host.host.context.sql.get('select buyer from register_entries where id = ?', id)

describe('an entry that belongs to a chat', () => {
  const at = '2026-10-01 10:00:00' as never
  it('finds it again after the import was undone and made again, under whatever row it stands then', async () => {
    const host = await withShop()
    const first = await bring(host, said('tb1'))
    const key = chatKeyOf({ shopId: 1 as never, buyerId: await buyerId(host, 'tb1'), at })
    const { id, links } = await host.ask('registers.add', { ...problem, links: [{ kind: 'chat', id: null, key }] })
    expect(links).toEqual([{ kind: 'chat', id: null, key }])
    await undo(host, first)
    const shownLinks = async () => (await host.ask('registers.get', { id })).links
    expect(await shownLinks()).toEqual([{ kind: 'chat', id: null, key: null }])
    await bring(host, said('somebody else'))
    expect(await shownLinks()).toEqual([{ kind: 'chat', id: null, key: null }])
    await bring(host, said('tb1'))
    const now = chatKeyOf({ shopId: 1 as never, buyerId: await buyerId(host, 'tb1'), at })
    expect(now).not.toBe(key)
    expect(await shownLinks()).toEqual([{ kind: 'chat', id: null, key: now }])
    // Said twice, it stands there once.
    const again = await host.ask('registers.link', { id, link: { kind: 'chat', id: null, key: now } })
    expect(again.links).toHaveLength(1)
  })

  it.each(['', 'x', '1/99/2026-10-01 10:00:00', '9/1/2026-10-01 10:00:00', '["a","b","c"]', '1/1/2026-10-01'])(
    'a key that names none is refused: %s',
    async (key) => {
      const host = await withShop()
      await bring(host, said('tb1'))
      expect(
        await host.refusal('registers.add', { ...problem, links: [{ kind: 'chat', id: null, key }] }),
      ).toMatchObject({ code: 'invalid-input', details: { path: 'link' } })
    },
  )

  it('keeps the buyer in full when he was sent as he is shown', async () => {
    const host = await withShop()
    await bring(host, said(buyer))
    const key = chatKeyOf({ shopId: 1 as never, buyerId: await buyerId(host, buyer), at })
    const { id, values } = await host.ask('registers.add', {
      ...problem,
      values: { ...problem.values, buyer: shown },
      links: [{ kind: 'chat', id: null, key }],
    })
    expect([values['buyer'], keptBuyer(host, id)]).toEqual([shown, { buyer }])
  })
})

describe('what an order says of an entry', () => {
  const entry = (values: object) => ({
    register: 'after-sales' as const,
    values: { kind: 'refund', text: '退款', orderNo: number, ...values },
  })

  it('is its shop, buyer shortened, product and agent; nothing of a number nobody knows', async () => {
    const host = await withOrder()
    const facts = await host.ask('quality.orderFacts', { orderNo: ` ${number} ` })
    expect(facts).toMatchObject({ shop: '示例旗舰店', buyer: shown })
    expect(JSON.stringify(facts)).not.toContain(buyer)
    for (const orderNo of ['', '1', `${number}0`, "' or 1=1"])
      expect(await host.ask('quality.orderFacts', { orderNo })).toBe(null)
  })

  it('is filled in short and kept in full; of another order it stays as it was sent', async () => {
    const host = await withOrder()
    const own = await host.ask('registers.add', entry({ buyer: shown }))
    expect([own.values['buyer'], keptBuyer(host, own.id)]).toEqual([shown, { buyer }])
    for (const [sent, orderNo] of [
      ['张**三', number],
      [shown, '999'],
    ]) {
      const { id } = await host.ask('registers.add', entry({ buyer: sent, orderNo }))
      expect(keptBuyer(host, id)).toEqual({ buyer: sent })
    }
  })
})

describe('an agent at the window', () => {
  it('attaches files where he may write, and sees them where he may read', async () => {
    const host = await withShop()
    const people = await host.ask('people.list', {})
    const agent = people.find(({ role }) => role === 'agent')
    if (agent === undefined) throw new Error('no agent')
    await host.ask('people.setPin', { id: agent.id, pin: '4711' })
    const mine = await host.ask('registers.add', problem)
    const warning = await host.ask('registers.add', {
      ...{ register: 'warnings', person: 'A02' },
      values: { step: 'verbal', month: '2026-11', text: '迟到', evidence: '考勤' },
    })
    const path = textFile(host.folder, 'a.txt', '原话')
    await host.ask('registers.attach', { id: warning.id, path })
    await host.ask('settings.saveAccess', { isOn: true, minutes: 10 })
    await host.ask('settings.lock', {})
    expect(await host.refusal('registers.attachments', { id: mine.id })).toMatchObject({ code: 'locked' })
    await host.ask('settings.unlock', { agent: agent.number, pin: '4711' })
    expect(await host.ask('registers.attach', { id: mine.id, path })).toHaveLength(1)
    expect(await host.refusal('registers.attach', { id: warning.id, path })).toMatchObject({ code: 'not-permitted' })
    expect(await host.refusal('registers.attachments', { id: warning.id })).toMatchObject({ code: 'not-permitted' })
    expect(await host.refusal('registers.detach', { id: warning.id, attachment: 1 })).toMatchObject({
      code: 'not-permitted',
    })
  })
})
