import { describe, expect, it } from 'vitest'
import { contract, type MethodName } from '#shared/contract/index.ts'
import { mayCall, openWhileLocked } from '#shared/rules/access.ts'
import { openTestHost, type TestHost } from '#test/support/test-host.ts'

// Who is at the window. Checklist S001-003, S001-155, S002-006, S002-007, S002-022, S002-024; docs/privacy.md §4.

const person = { aliases: [], group: '售前', level: '', joined: null, baseSalary: null, accounts: [] }

const team = async (): Promise<TestHost> => {
  const test = await openTestHost()
  const add = async (number: string, role: 'supervisor' | 'agent' | 'finance', pin: string | null) => {
    const { id } = await test.ask('people.add', { ...person, number, name: `人${number}`, role })
    if (pin !== null) await test.ask('people.setPin', { id, pin })
  }
  await add('S01', 'supervisor', '1111')
  await add('A01', 'agent', '2222')
  await add('A02', 'agent', '3333')
  await add('F01', 'finance', '4444')
  return test
}

const locked = async (): Promise<TestHost> => {
  const test = await team()
  await test.ask('settings.saveAccess', { isOn: true, minutes: 10 })
  await test.ask('settings.lock', {})
  return test
}

const as = (test: TestHost, agent: string, pin: string) => test.ask('settings.unlock', { agent, pin })

const problem = (agent: string) => ({
  register: 'problems' as const,
  person: agent,
  values: { category: 'idea', text: '礼盒缺一张说明卡' },
})

describe('who is at the window', () => {
  it('nobody is asked before the lock is switched on', async () => {
    const test = await team()
    expect(await test.ask('settings.access', {})).toMatchObject({ isOn: false, isLocked: false, role: 'supervisor' })
    expect(await test.ask('people.list', {})).toHaveLength(4)
  })

  it('is told which calls and registers are open to the role, so that nothing else is offered', async () => {
    const test = await locked()
    await as(test, 'A01', '2222')
    const agent = await test.ask('settings.access', {})
    expect(agent.methods).toContain('registers.add')
    expect(agent.methods).not.toContain('problems.makeKnowledge')
    expect(agent.writes).toContain('complaints')
    expect(agent.writes).not.toContain('knowledge')
    await as(test, 'S01', '1111')
    expect(await test.ask('settings.access', {})).toMatchObject({ methods: null, writes: null })
  })

  it('cannot be switched on while no supervisor has a PIN', async () => {
    const test = await openTestHost()
    await test.ask('people.add', { ...person, number: 'S01', name: '主管', role: 'supervisor' })
    expect(await test.refusal('settings.saveAccess', { isOn: true, minutes: 5 })).toMatchObject({
      code: 'supervisor-pin-missing',
    })
    expect(await test.ask('settings.access', {})).toMatchObject({ isOn: false })
  })

  it('locked, every call but the lock itself and the looks is refused', async () => {
    const test = await locked()
    const names = Object.keys(contract) as MethodName[]
    for (const name of names) expect(mayCall(null, name)).toBe(openWhileLocked.includes(name))
    expect(await test.refusal('people.list', {})).toMatchObject({ code: 'locked' })
    expect(await test.refusal('people.leave', { id: 1 as never, left: '2026-11-22' as never })).toMatchObject({
      code: 'locked',
    })
    expect(await test.ask('settings.get', {})).toMatchObject({ language: 'zh-CN' })
  })

  it('starts locked', async () => {
    const test = await team()
    await test.ask('settings.saveAccess', { isOn: true, minutes: 10 })
    await test.reopen()
    expect(await test.ask('settings.access', {})).toMatchObject({ isLocked: true, agent: null })
  })

  it('a wrong PIN opens nothing, is counted and written down; five lock it', async () => {
    const test = await locked()
    for (const left of [4, 3, 2, 1])
      expect(await test.refusal('settings.unlock', { agent: 'S01', pin: '9999' })).toMatchObject({
        code: 'wrong-pin',
        details: { left },
      })
    expect(await test.refusal('settings.unlock', { agent: 'S01', pin: '9999' })).toMatchObject({ code: 'pin-locked' })
    expect(await test.refusal('settings.unlock', { agent: 'S01', pin: '1111' })).toMatchObject({ code: 'pin-locked' })
    test.clock.now = '2026-11-22 09:16:00'
    expect(await as(test, 's01', '1111')).toMatchObject({ isLocked: false, role: 'supervisor', name: '人S01' })
    const log = await test.ask('settings.accessLog', { limit: 100 })
    expect(log.map(({ what }) => what)).toEqual([
      'unlocked',
      'pin-locked',
      'pin-locked',
      'wrong-pin',
      'wrong-pin',
      'wrong-pin',
      'wrong-pin',
      'settings',
    ])
  })

  it('writes carry the number of whoever is there', async () => {
    const test = await locked()
    await as(test, 'A01', '2222')
    const entry = await test.ask('registers.add', problem('A01'))
    expect(entry.by).toBe('A01')
  })

  it('an agent sees the own figures and appeals, and nobody else’s', async () => {
    const test = await locked()
    await as(test, 'A01', '2222')
    const month = '2026-11' as never
    expect(await test.ask('performance.sheets', { month, agent: 'A01' })).toHaveLength(1)
    for (const agent of ['A02', null])
      expect(await test.refusal('performance.sheets', { month, agent })).toMatchObject({ code: 'not-permitted' })
    const appeal = { month, matter: 'score' as const, text: '少算了一天' }
    const own = await test.ask('performance.makeAppeal', { ...appeal, agent: 'A01' })
    expect(await test.refusal('performance.makeAppeal', { ...appeal, agent: 'A02' })).toMatchObject({
      code: 'not-permitted',
    })
    await as(test, 'A02', '3333')
    const other = await test.ask('performance.makeAppeal', { ...appeal, agent: 'A02' })
    expect((await test.ask('performance.appeals', { state: null, month: null })).map(({ id }) => id)).toEqual([
      other.id,
    ])
    expect(await test.refusal('performance.withdrawAppeal', { id: own.id, text: '撤回' })).toMatchObject({
      code: 'not-permitted',
    })
  })

  it('an agent writes the notebooks that are open to agents, under the own number', async () => {
    const test = await locked()
    await as(test, 'A01', '2222')
    expect(await test.ask('registers.add', problem('A01'))).toMatchObject({ state: 'open' })
    const award = {
      register: 'awards' as const,
      person: 'A01',
      values: { kind: 'other', month: '2026-11', text: '自己给自己' },
    }
    expect(await test.refusal('registers.add', award)).toMatchObject({ code: 'not-permitted' })
    expect(await test.refusal('registers.list', { register: 'warnings', person: 'A02' })).toMatchObject({
      code: 'not-permitted',
    })
    expect(await test.ask('registers.list', { register: 'warnings', person: 'A01' })).toMatchObject({ total: 0 })
    expect(await test.refusal('people.setPin', { id: 1 as never, pin: '5555' })).toMatchObject({
      code: 'not-permitted',
    })
  })

  it('an agent notes a problem and cannot settle or adopt it', async () => {
    const test = await locked()
    await as(test, 'A01', '2222')
    const { id } = await test.ask('registers.add', problem('A01'))
    for (const move of ['settle', 'adopt', 'drop'])
      expect(await test.refusal('registers.move', { id, move, text: '好', values: { answer: '好' } })).toMatchObject({
        code: 'not-permitted',
      })
    await as(test, 'S01', '1111')
    expect(await test.ask('registers.move', { id, move: 'adopt', values: { answer: '下批就加' } })).toMatchObject({
      state: 'adopted',
    })
  })

  it('an agent writes complaints and reviews down and answers them, and cannot close them', async () => {
    const test = await locked()
    await as(test, 'A01', '2222')
    const add = async (register: 'complaints' | 'reviews', grade: string) =>
      (await test.ask('registers.add', { register, person: 'A01', values: { grade, text: '催了三次没人回' } })).id
    const [complaint, review] = [await add('complaints', '2'), await add('reviews', 'bad')]
    const [answer, explanation] = [{ outcome: '已道歉并补寄' }, { explanation: '当天没有交接清楚' }]
    const closing = { cause: 'process', measure: '补寄都记进待跟进', outcome: '已补寄' }
    expect(await test.ask('registers.move', { id: complaint, move: 'answer', values: answer })).toMatchObject({
      state: 'answered',
    })
    expect(await test.ask('registers.move', { id: review, move: 'explain', values: explanation })).toMatchObject({
      state: 'explained',
    })
    for (const id of [complaint, review])
      expect(await test.refusal('registers.move', { id, move: 'close', values: closing })).toMatchObject({
        code: 'not-permitted',
      })
    await as(test, 'S01', '1111')
    const measured = { cause: 'process', measure: '补寄都记进待跟进' }
    expect(await test.ask('registers.move', { id: complaint, move: 'close', values: measured })).toMatchObject({
      state: 'closed',
    })
  })

  it('an agent knows the others’ names, not what they are paid', async () => {
    const test = await team()
    const [first] = await test.ask('people.list', {})
    if (first === undefined) throw new Error('nobody')
    const { left: _left, hasPin: _hasPin, ...fields } = first
    await test.ask('people.change', { ...fields, baseSalary: 800_000 as never })
    await test.ask('settings.saveAccess', { isOn: true, minutes: 10 })
    await as(test, 'A01', '2222')
    const seen = await test.ask('people.list', {})
    expect(seen.map(({ name }) => name)).toContain(first.name)
    expect(seen.every(({ number, baseSalary }) => number === 'A01' || baseSalary === null)).toBe(true)
  })

  it('an agent cannot open an entry of another one’s award by its number', async () => {
    const test = await team()
    const award = await test.ask('registers.add', {
      register: 'awards',
      person: 'A02',
      values: { kind: 'other', month: '2026-11', text: '帮新人' },
    })
    await test.ask('settings.saveAccess', { isOn: true, minutes: 10 })
    await as(test, 'A01', '2222')
    expect(await test.refusal('registers.get', { id: award.id })).toMatchObject({ code: 'not-permitted' })
    await as(test, 'A02', '3333')
    expect(await test.ask('registers.get', { id: award.id })).toMatchObject({ id: award.id })
  })

  it('finance sees pay and the fund, no chats and no other notebook', async () => {
    const test = await locked()
    expect(await as(test, 'F01', '4444')).toMatchObject({ role: 'finance' })
    expect(await test.ask('performance.sheets', { month: '2026-11' as never, agent: null })).toHaveLength(2)
    expect(await test.ask('registers.list', { register: 'fund' })).toMatchObject({ total: 0 })
    for (const register of ['complaints', 'warnings'] as const)
      expect(await test.refusal('registers.list', { register })).toMatchObject({ code: 'not-permitted' })
    expect(await test.refusal('chats.days', {} as never)).toMatchObject({
      code: expect.stringMatching(/not-permitted|invalid-input/),
    })
  })

  it('somebody who left meanwhile is asked again', async () => {
    const test = await locked()
    await as(test, 'S01', '1111')
    const people = await test.ask('people.list', {})
    const leaver = people.find(({ number }) => number === 'S01')
    await test.ask('people.leave', { id: leaver?.id as never, left: '2026-11-21' as never })
    expect(await test.refusal('people.list', {})).toMatchObject({ code: 'locked' })
  })
})

describe('a buyer’s name', () => {
  const withBuyer = async (): Promise<{ test: TestHost; entry: number }> => {
    const test = await team()
    const made = await test.ask('registers.add', {
      register: 'complaints',
      person: 'A01',
      values: { grade: '1', text: '等太久', buyer: '山间的风铃' },
    })
    return { test, entry: made.id }
  }

  it('is shown short, and in full only to a supervisor’s PIN, with a line in the log', async () => {
    const { test, entry } = await withBuyer()
    expect((await test.ask('registers.get', { id: entry })).values['buyer']).toBe('山**铃')
    const asked = { reason: '电话回访', buyer: { entry } }
    expect(await test.refusal('settings.revealBuyer', { ...asked, agent: 'A01', pin: '2222' })).toMatchObject({
      code: 'not-permitted',
    })
    expect(await test.refusal('settings.revealBuyer', { ...asked, agent: 'S01', pin: '0000' })).toMatchObject({
      code: 'wrong-pin',
    })
    expect(await test.ask('settings.revealBuyer', { ...asked, agent: 'S01', pin: '1111' })).toEqual({
      name: '山间的风铃',
    })
    const [newest, ...before] = await test.ask('settings.accessLog', { limit: 10 })
    expect(newest).toMatchObject({ what: 'revealed', subject: `entry ${entry} 山**铃 (S01)`, reason: '电话回访' })
    expect(before.map(({ what }) => what)).toEqual(['wrong-pin', 'refused'])
    expect(JSON.stringify(await test.ask('settings.audit', { limit: 50 }))).not.toContain('1111')
  })

  it('that is not there is said so', async () => {
    const { test } = await withBuyer()
    expect(
      await test.refusal('settings.revealBuyer', {
        agent: 'S01',
        pin: '1111',
        reason: '查',
        buyer: { orderId: 99 as never },
      }),
    ).toMatchObject({ code: 'not-found' })
  })
})
