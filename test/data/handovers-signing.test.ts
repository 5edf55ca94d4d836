import { beforeEach, describe, expect, it } from 'vitest'
import { openHandoverShop, type HandoverShop } from '#test/support/handover-shop.ts'

let shop: HandoverShop
beforeEach(async () => {
  shop = await openHandoverShop()
})

describe('signing a handover in person (S001-107, S001-176)', () => {
  it('the outgoing side first, then the incoming one, which freezes it and makes it a link', async () => {
    const { id } = await shop.open('2026-11-22', '早', '晚')
    await shop.write(id, '催一下仓库')
    shop.clock.now = '2026-11-22 16:00:00'
    expect(await shop.sign(id, 'A01')).toMatchObject({
      state: 'half-signed',
      outgoing: { agent: 'A01', name: '客服A01', at: '2026-11-22 16:00:00' },
      incoming: null,
      place: null,
    })
    shop.clock.now = '2026-11-22 16:02:00'
    const signed = await shop.sign(id, 'A02')
    expect(signed).toMatchObject({
      state: 'signed',
      incoming: { agent: 'A02', at: '2026-11-22 16:02:00' },
      place: 1,
      items: [{ happened: '催一下仓库', receivers: [], carried: 0 }],
    })
    expect(signed.hash).toMatch(/^[\da-f]{64}$/)
    expect(await shop.ask('handovers.verify', {})).toEqual({ ok: true, count: 1, firstBroken: null })
  })

  it('refuses one person on both sides, somebody unknown, who left, who has not come yet, who has no PIN', async () => {
    const { id } = await shop.open('2026-11-22', '早', '晚')
    await shop.sign(id, 'A01')
    const refused = async (agent: string) => (await shop.refusal('handovers.sign', { id, agent, pin: '2580' })).code
    expect(await refused('A01')).toBe('same-person')
    expect(await refused('Z99')).toBe('not-found')
    const people = await shop.ask('people.list', {})
    const [, second, third] = people
    if (!second || !third) throw new Error('no people')
    await shop.ask('people.leave', { id: second.id, left: '2026-11-21' as never })
    expect(await refused('A02')).toBe('not-found')
    const { hasPin: _pin, left: _left, ...kept } = third
    await shop.ask('people.change', { ...kept, joined: '2026-11-23' as never })
    expect(await refused('A03')).toBe('not-found')
    const plain = { aliases: [], group: '', level: '', joined: null, baseSalary: null, accounts: [] }
    await shop.ask('people.add', { ...plain, number: 'A04', name: '新来的', role: 'agent' })
    expect(await refused('A04')).toBe('pin-missing')
    expect((await shop.ask('handovers.get', { id })).state).toBe('half-signed')
  })

  it('whatever changes while only one side has signed takes that signature back', async () => {
    const { id } = await shop.open('2026-11-22', '早', '晚')
    const [item] = (await shop.write(id, '一')).items
    const on = { handover: id, item: item?.id ?? 0 }
    const entry = { kind: 'other' as const, shop: null, buyer: '', orderNo: '', happened: '二', toDo: '', due: null }
    const changes = [
      () => shop.write(id, '又一件'),
      () => shop.ask('handovers.change', { ...on, entry: { ...entry, isUrgent: false, owner: null } }),
      () => shop.ask('handovers.note', { ...on, text: '补一句' }),
      () => shop.ask('handovers.close', { ...on, outcome: '好了' }),
      () => shop.ask('handovers.reopen', on),
    ]
    for (const change of changes) {
      expect((await shop.sign(id, 'A01')).state).toBe('half-signed')
      expect(await change()).toMatchObject({ state: 'open', outgoing: null })
    }
    await shop.signBoth(id)
  })

  it('an item that a later, half-signed handover carries takes that signature back too', async () => {
    const first = await shop.open('2026-11-21', '早', '晚')
    await shop.write(first.id, '老问题')
    const second = await shop.open('2026-11-22', '早', '晚')
    await shop.sign(second.id, 'A01')
    await shop.write(first.id, '另一件')
    expect((await shop.ask('handovers.get', { id: second.id })).outgoing).toBeNull()
  })

  it('a signed one takes no item, no change, no signature and no suggestion any more', async () => {
    const { id } = await shop.open('2026-11-22', '早', '晚')
    const [item] = (await shop.write(id, '一')).items
    const { items } = await shop.signBoth(id)
    const entry = { kind: 'other' as const, shop: null, buyer: '', orderNo: '', happened: '改', toDo: '', due: null }
    const whole = { ...entry, isUrgent: false, owner: null }
    const codes = [
      await shop.refusal('handovers.add', { handover: id, entry: whole, source: null }),
      await shop.refusal('handovers.change', { handover: id, item: item?.id ?? 0, entry: whole }),
      await shop.refusal('handovers.sign', { id, agent: 'A03', pin: '3690' }),
      await shop.refusal('handovers.drop', { handover: id, key: 'x' }),
      await shop.refusal('handovers.accept', { handover: id, keys: ['x'] }),
    ].map(({ code }) => code)
    expect(new Set(codes)).toEqual(new Set(['handover-signed']))
    expect(await shop.ask('handovers.suggestions', { id })).toEqual([])
    await shop.ask('handovers.note', { handover: id, item: item?.id ?? 0, text: '后来补的' })
    await shop.ask('handovers.close', { handover: id, item: item?.id ?? 0, outcome: '好了' })
    expect((await shop.ask('handovers.get', { id })).items).toEqual(items)
    expect((await shop.ask('handovers.verify', {})).ok).toBe(true)
  })

  it('a signed one keeps names as they were, and lists and the chain live through a new number and name', async () => {
    const { id } = await shop.open('2026-11-22', '早', '晚')
    await shop.write(id, '一', { owner: 'A02' })
    await shop.signBoth(id)
    const [person] = await shop.ask('people.list', {})
    if (!person) throw new Error('nobody')
    const { hasPin: _pin, left: _left, ...kept } = person
    await shop.ask('people.change', { ...kept, number: 'B07', name: '改了名' })
    expect((await shop.ask('handovers.get', { id })).outgoing).toMatchObject({ agent: 'A01', name: '客服A01' })
    expect((await shop.ask('handovers.verify', {})).ok).toBe(true)
  })

  it('remarks come after signing only, with name and time, and are links too', async () => {
    const { id } = await shop.open('2026-11-22', '早', '晚')
    expect((await shop.refusal('handovers.remark', { id, agent: null, text: '早了' })).code).toBe('handover-open')
    await shop.signBoth(id)
    await shop.ask('handovers.remark', { id, agent: 'A02', text: '钥匙在抽屉里' })
    const { remarks } = await shop.ask('handovers.remark', { id, agent: null, text: '已知道' })
    expect(remarks.map(({ by, text }) => [by, text])).toEqual([
      ['A02 客服A02', '钥匙在抽屉里'],
      ['supervisor', '已知道'],
    ])
    expect(await shop.ask('handovers.verify', {})).toEqual({ ok: true, count: 3, firstBroken: null })
  })
})

describe('PINs', () => {
  const wrong = (id: number) => shop.refusal('handovers.sign', { id, agent: 'A01', pin: '0000' })

  it('say how many tries are left; the fifth locks them for a quarter of an hour, the right one too', async () => {
    const { id } = await shop.open('2026-11-22', '早', '晚')
    const left: unknown[] = []
    for (let one = 0; one < 4; one++) left.push((await wrong(id)).details['left'])
    expect(left).toEqual([4, 3, 2, 1])
    const locked = { code: 'pin-locked', details: { agent: 'A01', until: '2026-11-22 09:15:00' } }
    expect(await wrong(id)).toEqual(locked)
    expect(await shop.refusal('handovers.sign', { id, agent: 'A01', pin: '2580' })).toEqual(locked)
    expect((await shop.sign(id, 'A02')).state).toBe('half-signed')
    shop.clock.now = '2026-11-22 09:15:00'
    expect((await shop.sign(id, 'A01')).state).toBe('signed')
  })

  it('count only wrong ones in a row, and a new PIN unlocks', async () => {
    const { id } = await shop.open('2026-11-22', '早', '晚')
    for (let one = 0; one < 4; one++) await wrong(id)
    await shop.sign(id, 'A01')
    const other = await shop.open('2026-11-22', '晚', '早')
    expect((await wrong(other.id)).details['left']).toBe(4)
    for (let one = 0; one < 4; one++) await wrong(other.id)
    expect((await wrong(other.id)).code).toBe('pin-locked')
    const [person] = await shop.ask('people.list', {})
    if (!person) throw new Error('nobody')
    await shop.ask('people.setPin', { id: person.id, pin: '9999' })
    expect((await shop.sign(other.id, 'A01', '9999')).state).toBe('half-signed')
  })

  it('many wrong ones at the same time get no more tries than one after the other', async () => {
    const { id } = await shop.open('2026-11-22', '早', '晚')
    const codes = (await Promise.all(Array.from({ length: 8 }, () => wrong(id)))).map(({ code }) => code)
    expect(codes.filter((code) => code === 'wrong-pin')).toHaveLength(4)
    expect(codes.filter((code) => code === 'pin-locked')).toHaveLength(4)
    const rows = shop.host.context.sql.all<{ failed: number }>('select failed from pin_tries')
    expect(rows).toEqual([{ failed: 5 }])
  })

  it('a wrong try is kept through a restart although the call was refused', async () => {
    const { id } = await shop.open('2026-11-22', '早', '晚')
    await wrong(id)
    await shop.reopen()
    expect((await wrong(id)).details['left']).toBe(3)
  })
})
