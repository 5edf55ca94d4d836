import { beforeEach, describe, expect, it } from 'vitest'
import type { HandoverEntry } from '#shared/contract/handovers.ts'
import { openTestHost, type TestHost } from '#test/support/test-host.ts'

const entry = (happened: string, more: Partial<HandoverEntry> = {}): HandoverEntry => ({
  kind: 'pending',
  shop: null,
  buyer: '',
  orderNo: '',
  happened,
  toDo: '',
  due: null,
  isUrgent: false,
  owner: null,
  ...more,
})

describe('x', () => {
  it('y', async () => {
    const { ask, clock, refusal } = await openTestHost()
    const h = await ask('handovers.open', { day: '2026-11-22', fromShift: '早', toShift: '晚' })
    console.log(JSON.stringify(h))
    const p = { aliases: [], group: '', level: '', joined: null, baseSalary: null, role: 'agent' as const, accounts: [] }
    const a = await ask('people.add', { ...p, number: 'A01', name: '小美' })
    const b = await ask('people.add', { ...p, number: 'A02', name: '小丽' })
    await ask('people.setPin', { id: a.id, pin: '2580' })
    await ask('people.setPin', { id: b.id, pin: '1470' })
    await ask('handovers.add', { handover: h.id, entry: entry('催一下仓库'), source: null })
    console.log(await refusal('handovers.sign', { id: h.id, agent: 'A01', pin: '0000' }))
    await ask('handovers.sign', { id: h.id, agent: 'A01', pin: '2580' })
    console.log(await refusal('handovers.sign', { id: h.id, agent: 'A01', pin: '2580' }))
    console.log(JSON.stringify(await ask('handovers.sign', { id: h.id, agent: 'a02', pin: '1470' })))
    console.log(JSON.stringify(await ask('handovers.remark', { id: h.id, agent: 'a02', text: '好了' })))
    console.log(JSON.stringify(await ask('handovers.verify', {})))
    console.log(JSON.stringify(await ask('handovers.waiting', {})))
    console.log(JSON.stringify(await ask('handovers.list', {from:'2026-11-01',to:'2026-12-01'})))
    console.log(JSON.stringify(await ask('handovers.calendar', {month:'2026-11'})).slice(0,500))
    console.log(JSON.stringify(await ask('handovers.changes', {day:'2026-11-22'})))
    console.log(JSON.stringify((await ask('settings.audit', {limit:20})).map((l)=>[l.method,l.summary])))
    console.log(JSON.stringify(await ask('settings.verify', {})))
  })
})
