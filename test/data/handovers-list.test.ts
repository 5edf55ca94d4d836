import { beforeEach, describe, expect, it } from 'vitest'
import type { LocalDate, Month } from '#shared/kit/local-time.ts'
import { openHandoverShop, type HandoverShop } from '#test/support/handover-shop.ts'
import { textFile } from '#test/support/test-host.ts'

let shop: HandoverShop
beforeEach(async () => {
  shop = await openHandoverShop()
})

const day = (text: string): LocalDate => text as LocalDate
const kind = (code: string, from: string, to: string) => ({
  ...{ code, name: code, segments: [[from, to]] as never, minimum: 1, nightly: false },
  ...{ colour: null, paidMinutes: null, skill: null, handoverTo: null },
})
const addKinds = async (): Promise<void> => {
  await shop.ask('roster.saveShiftKind', kind('D', '09:00', '16:30'))
  await shop.ask('roster.saveShiftKind', kind('E', '16:00', '22:30'))
}
/** Plans of 20–22 November: A01 and A03 in the day, A02 in the evening. */
const addRoster = async (): Promise<void> => {
  const head = '姓名,2026-11-20,2026-11-21,2026-11-22'
  const rows = ['客服A01,D,D,D', '客服A02,E,E,E', '客服A03,D,off,D']
  const path = textFile(shop.folder, 'roster.csv', [head, ...rows].join('\n'))
  const mapping = { kind: 'roster' as const, headerRow: 1, columns: { person: '姓名' } }
  await shop.ask('imports.run', { path, kind: null, shopId: null, mapping, dryRun: false })
}

describe('an open item carries over until it is closed', () => {
  it('with its age, everybody who took it over and its notes; urgent ones stand first', async () => {
    shop.clock.now = '2026-11-20 15:50:00'
    const first = await shop.open('2026-11-20', 'D', 'E')
    await shop.write(first.id, '平常的事')
    await shop.write(first.id, '急事', { isUrgent: true })
    await shop.signBoth(first.id)
    shop.clock.now = '2026-11-21 09:00:00'
    const second = await shop.open('2026-11-20', 'E', 'D')
    expect(second.items.map(({ happened, carried, age }) => [happened, carried, age])).toEqual([
      ['急事', 1, 1],
      ['平常的事', 1, 1],
    ])
    const [urgent] = second.items
    await shop.ask('handovers.note', { handover: second.id, item: urgent?.id ?? 0, text: '催过了' })
    await shop.signBoth(second.id, 'A02', 'A03')
    shop.clock.now = '2026-11-22 09:00:00'
    const third = await shop.open('2026-11-22', 'D', 'E')
    expect(third.items[0]).toMatchObject({
      happened: '急事',
      age: 2,
      carried: 2,
      firstHandover: first.id,
      receivers: [
        { agent: 'A02', day: '2026-11-20', shift: 'E' },
        { agent: 'A03', day: '2026-11-20', shift: 'D' },
      ],
      notes: [{ kind: 'note', text: '催过了', at: '2026-11-21 09:00:00' }],
    })
    await shop.ask('handovers.close', { handover: third.id, item: urgent?.id ?? 0, outcome: '解决了' })
    const after = await shop.ask('handovers.get', { id: third.id })
    expect(after.items.map(({ happened, closed }) => [happened, closed?.outcome ?? null])).toEqual([
      ['平常的事', null],
      ['急事', '解决了'],
    ])
    await shop.signBoth(third.id)
    const fourth = await shop.open('2026-11-22', 'E', 'D')
    expect(fourth.items.map(({ happened }) => happened)).toEqual(['平常的事'])
  })

  it('nobody signed in between: it still carries over; an earlier handover shows nothing of later ones', async () => {
    const early = await shop.open('2026-11-20', '早', '晚')
    const late = await shop.open('2026-11-21', '早', '晚')
    await shop.write(late.id, '后来的')
    await shop.write(early.id, '早先的')
    const said = async (id: number) => (await shop.ask('handovers.get', { id })).items.map(({ happened }) => happened)
    expect([await said(early.id), (await said(late.id)).toSorted()]).toEqual([['早先的'], ['后来的', '早先的']])
  })

  it('what an item said before it was changed and how it ended stay among its notes', async () => {
    const { id } = await shop.open('2026-11-22', '早', '晚')
    const [item] = (await shop.write(id, '写错了', { toDo: '问仓库' })).items
    const on = { handover: id, item: item?.id ?? 0 }
    const entry = {
      kind: 'stock' as const,
      shop: null,
      buyer: 'tb',
      orderNo: '1',
      happened: '写对了',
      toDo: '',
      due: null,
    }
    await shop.ask('handovers.change', { ...on, entry: { ...entry, isUrgent: true, owner: 'A02' } })
    await shop.ask('handovers.close', { ...on, outcome: '好了' })
    const { items } = await shop.ask('handovers.reopen', on)
    expect(items[0]).toMatchObject({ kind: 'stock', happened: '写对了', owner: 'A02', isUrgent: true, closed: null })
    expect(items[0]?.notes.map(({ kind: what, text }) => [what, text])).toEqual([
      ['changed', '写错了 · 问仓库'],
      ['closed', '好了'],
      ['reopened', '好了'],
    ])
  })

  it('refuses items that do not stand on the handover, and owners nobody knows', async () => {
    const early = await shop.open('2026-11-20', '早', '晚')
    const late = await shop.open('2026-11-21', '早', '晚')
    const [item] = (await shop.write(late.id, '后来的')).items
    const on = { handover: early.id, item: item?.id ?? 0 }
    expect((await shop.refusal('handovers.note', { ...on, text: 'x' })).details).toMatchObject({
      what: 'handover-item',
    })
    expect((await shop.refusal('handovers.close', { ...on, item: 99, outcome: '' })).code).toBe('not-found')
    await expect(shop.write(late.id, 'x', { owner: 'Z99' })).rejects.toThrow('not-found')
    expect((await shop.refusal('handovers.get', { id: 99 })).details).toMatchObject({ what: 'handover' })
  })

  it('an item once signed for cannot be changed on a later handover', async () => {
    const early = await shop.open('2026-11-20', '早', '晚')
    const [item] = (await shop.write(early.id, '签过的')).items
    await shop.signBoth(early.id)
    const late = await shop.open('2026-11-21', '早', '晚')
    const entry = { kind: 'other' as const, shop: null, buyer: '', orderNo: '', happened: '改', toDo: '', due: null }
    const input = { handover: late.id, item: item?.id ?? 0, entry: { ...entry, isUrgent: false, owner: null } }
    expect((await shop.refusal('handovers.change', input)).code).toBe('handover-signed')
  })
})

describe('what somebody is typing', () => {
  it('is kept through a restart, leaves no audit line and is gone when it is empty', async () => {
    const { id } = await shop.open('2026-11-22', '早', '晚')
    const before = (await shop.ask('settings.audit', { limit: 100 })).length
    await shop.ask('handovers.saveDraft', { id, body: '写到一半' })
    await shop.reopen()
    expect(await shop.ask('handovers.draftOf', { id })).toEqual({ body: '写到一半' })
    await shop.ask('handovers.saveDraft', { id, body: null })
    expect(await shop.ask('handovers.draftOf', { id })).toEqual({ body: null })
    expect(await shop.ask('settings.audit', { limit: 100 })).toHaveLength(before)
  })
})

describe('changes of shift', () => {
  it('come from the shift kinds alone, and from the roster who is on them', async () => {
    await addKinds()
    const plain = await shop.ask('handovers.changes', { day: day('2026-11-22') })
    expect(plain.changes).toMatchObject([
      { fromShift: 'D', toShift: 'E', at: '2026-11-22 16:00:00', outgoing: [], incoming: [], handover: null },
      { fromShift: 'E', toShift: 'D', at: '2026-11-23 09:00:00' },
    ])
    expect(plain.next).toBe(0)
    await addRoster()
    const { id } = await shop.open('2026-11-20', 'E', 'D')
    const { changes } = await shop.ask('handovers.changes', { day: day('2026-11-20') })
    expect(changes).toMatchObject([
      { outgoing: ['A01', 'A03'], incoming: ['A02'], handover: null },
      { outgoing: ['A02'], incoming: ['A01'], handover: id },
    ])
    expect((await shop.ask('handovers.get', { id })).expected).toEqual({ outgoing: ['A02'], incoming: ['A01'] })
  })

  it('open gives the one that is there, and works with codes nobody knows', async () => {
    const first = await shop.open('2026-11-22', ' 早 ', '晚')
    expect((await shop.open('2026-11-22', '早', '晚')).id).toBe(first.id)
    expect((await shop.open('2026-11-22', '早', '夜')).id).not.toBe(first.id)
    expect(first).toMatchObject({ at: null, fromShift: '早', expected: { outgoing: [], incoming: [] } })
  })
})

describe('checks over days', () => {
  it('neverTaken, takenLate and openTooLong are told where they belong, with the limits of the settings', async () => {
    await addKinds()
    shop.clock.now = '2026-11-16 15:50:00'
    const first = await shop.open('2026-11-16', 'D', 'E')
    await shop.write(first.id, '拖着的事')
    shop.clock.now = '2026-11-16 18:00:00'
    await shop.signBoth(first.id)
    const second = await shop.open('2026-11-16', 'E', 'D')
    shop.clock.now = '2026-11-22 12:00:00'
    const span = { from: day('2026-11-01'), to: day('2026-12-01') }
    const { findings, handovers } = await shop.ask('handovers.list', span)
    expect(findings.map(({ check, handover, item, figures }) => [check, handover, item, figures])).toEqual([
      ['takenLate', first.id, null, { from: 'D', to: 'E', at: '2026-11-16 16:00:00', minutes: 120 }],
      ['neverTaken', second.id, null, { from: 'E', to: 'D', at: '2026-11-17 09:00:00', minutes: 7380 }],
      ['openTooLong', first.id, 1, { age: 6, happened: '拖着的事' }],
    ])
    expect(handovers.map(({ state, openItems }) => [state, openItems])).toEqual([
      ['signed', 1],
      ['open', 1],
    ])
    const wide = { lateMinutes: 120, openDays: 6, promises: ['尽快', '尽快'], lookBackHours: 24 }
    expect((await shop.ask('handovers.saveSettings', wide)).promises).toEqual(['尽快'])
    expect((await shop.ask('handovers.list', span)).findings.map(({ check }) => check)).toEqual(['neverTaken'])
  })

  it('a change that passed without a handover is told from the first handover on, where the roster knows the day', async () => {
    await addKinds()
    await addRoster()
    const span = { from: day('2026-11-01'), to: day('2026-12-01') }
    expect((await shop.ask('handovers.list', span)).findings).toEqual([])
    shop.clock.now = '2026-11-21 16:00:00'
    const { id } = await shop.open('2026-11-21', 'D', 'E')
    await shop.signBoth(id)
    shop.clock.now = '2026-11-22 12:00:00'
    expect((await shop.ask('handovers.list', span)).findings).toMatchObject([
      { check: 'neverTaken', handover: null, day: '2026-11-21', figures: { from: 'E', to: 'D', minutes: 180 } },
    ])
    const days = await shop.ask('handovers.calendar', { month: '2026-11' as Month })
    expect(days).toHaveLength(30)
    const on = (wanted: string) => days.find((one) => one.day === wanted)
    expect(on('2026-11-20')).toEqual({ day: '2026-11-20', handovers: [], missing: [] })
    expect(on('2026-11-21')).toMatchObject({ handovers: [{ id }], missing: [{ fromShift: 'E', toShift: 'D' }] })
    expect(on('2026-11-22')?.missing.map(({ fromShift }) => fromShift)).toEqual(['D', 'E'])
    expect(
      (await shop.ask('performance.monthFindings', { month: '2026-11' as Month })).map(({ check }) => check),
    ).not.toContain('handovers-unsigned')
  })

  it('the month’s check counts handovers of past days that both sides have not signed', async () => {
    await shop.open('2026-11-20', '早', '晚')
    const half = await shop.open('2026-11-21', '早', '晚')
    await shop.sign(half.id, 'A01')
    await shop.open('2026-11-22', '早', '晚')
    const found = await shop.ask('performance.monthFindings', { month: '2026-11' as Month })
    expect(found.find(({ check }) => check === 'handovers-unsigned')).toMatchObject({
      count: 2,
      days: ['2026-11-20', '2026-11-21'],
    })
  })
})

describe('what waits now', () => {
  it('works on an empty shop, with one person and no shift kinds', async () => {
    expect(await shop.ask('handovers.waiting', {})).toEqual({
      now: '2026-11-22 09:00:00',
      handover: null,
      onShift: [],
      items: [],
      findings: [],
      next: null,
    })
    expect(await shop.ask('handovers.changes', { day: day('2026-11-22') })).toEqual({ changes: [], next: null })
    expect(await shop.ask('handovers.verify', {})).toEqual({ ok: true, count: 0, firstBroken: null })
  })

  it('is the handover to take over, who is on, every open item and the change to come', async () => {
    await addKinds()
    await addRoster()
    shop.clock.now = '2026-11-22 15:55:00'
    const { id } = await shop.open('2026-11-22', 'D', 'E')
    await shop.write(id, '等着的事')
    await shop.sign(id, 'A01')
    shop.clock.now = '2026-11-22 16:10:00'
    const waiting = await shop.ask('handovers.waiting', {})
    expect(waiting.handover).toMatchObject({ id, state: 'half-signed' })
    expect(waiting.onShift.map(({ agent, shift }) => `${agent} ${shift}`).toSorted()).toEqual([
      'A01 D',
      'A02 E',
      'A03 D',
    ])
    expect(waiting.items.map(({ happened }) => happened)).toEqual(['等着的事'])
    expect(waiting.next).toMatchObject({ fromShift: 'D', toShift: 'E', handover: id })
    await shop.sign(id, 'A02')
    expect((await shop.ask('handovers.waiting', {})).next).toMatchObject({ fromShift: 'E', at: '2026-11-23 09:00:00' })
  })
})
