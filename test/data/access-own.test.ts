import { describe, expect, it } from 'vitest'
import { openTestHost, type TestHost } from '#test/support/test-host.ts'

// What is one's own and what is not, call by call. Checklist S001-155, S002-022, S001-152; docs/privacy.md §4.

const month = '2026-11' as never
const person = { aliases: [], group: '售前', level: '', joined: null, baseSalary: null, accounts: [] }

const team = async (): Promise<TestHost> => {
  const test = await openTestHost()
  const roles = { S01: 'supervisor', A01: 'agent', A02: 'agent', F01: 'finance' } as const
  for (const [number, role] of Object.entries(roles)) {
    const { id } = await test.ask('people.add', { ...person, number, name: `人${number}`, role })
    await test.ask('people.setPin', { id, pin: '2580' })
  }
  return test
}

const as = async (test: TestHost, agent: string): Promise<void> => {
  if (!(await test.ask('settings.access', {})).isOn) await test.ask('settings.saveAccess', { isOn: true, minutes: 10 })
  await test.ask('settings.unlock', { agent, pin: '2580' })
}

const warning = (agent: string) => ({
  ...{ register: 'warnings' as const, person: agent },
  values: { step: 'verbal', month, text: '漏回', evidence: '会话' },
})
const problem = (links: readonly number[]) => ({
  ...{ register: 'problems' as const, person: 'A01', values: { category: 'idea', text: '礼盒缺说明卡' } },
  links: links.map((id) => ({ kind: 'entry' as const, id, key: null })),
})
const action = (owner: string) => ({
  ...{ register: 'actions' as const, owner },
  values: { text: '改短话术', until: '2026-11-25' },
})

describe('links', () => {
  it('to what an agent may not read are refused like links to nothing, and left out of what he reads', async () => {
    const test = await team()
    const { id: hidden } = await test.ask('registers.add', warning('A02'))
    const { id: own } = await test.ask('registers.add', warning('A01'))
    const { id: open } = await test.ask('registers.add', problem([hidden, own]))
    await as(test, 'A01')
    const refused = async (id: number) => (await test.refusal('registers.add', problem([id]))).code
    expect([await refused(hidden), await refused(9_999)]).toEqual(['not-found', 'not-found'])
    expect((await test.ask('registers.add', problem([own]))).linked.map(({ id }) => id)).toEqual([own])
    const seen = await test.ask('registers.get', { id: open })
    expect([seen.links.map(({ id }) => id), seen.linked.map(({ id }) => id)]).toEqual([[own], [own]])
    const { entries } = await test.ask('registers.list', { register: 'problems' })
    expect(JSON.stringify(entries.map(({ links }) => links))).not.toContain(`"id":${hidden},`)
    expect(
      await test.refusal('registers.link', { id: open, link: { kind: 'entry', id: hidden, key: null } }),
    ).toMatchObject({ code: 'not-permitted' })
    await as(test, 'S01')
    expect((await test.ask('registers.get', { id: open })).linked).toHaveLength(2)
  })

  it('bring finance nothing but the fund', async () => {
    const test = await team()
    const { id: hidden } = await test.ask('registers.add', warning('A02'))
    const line = {
      register: 'fund' as const,
      values: { direction: 'in', amount: 500, day: '2026-11-02', text: '自愿凑的水果钱', isVoluntary: true },
    }
    const { id } = await test.ask('registers.add', { ...line, links: problem([hidden]).links })
    await as(test, 'F01')
    expect(await test.ask('registers.get', { id })).toMatchObject({ links: [], linked: [] })
    expect((await test.refusal('registers.add', { ...line, links: problem([hidden]).links })).code).toBe('not-found')
  })
})

describe('what was too much', () => {
  it('finance has no standing of anybody, and agents no months with what the team was paid', async () => {
    const test = await team()
    await as(test, 'F01')
    expect(await test.refusal('ledger.standing', { month })).toMatchObject({ code: 'not-permitted' })
    expect(await test.ask('performance.months', {})).toEqual([])
    await as(test, 'A01')
    expect(await test.refusal('performance.months', {})).toMatchObject({ code: 'not-permitted' })
  })

  it('what a supervisor or somebody else is typing is not read by an agent', async () => {
    const test = await team()
    await test.ask('registers.saveDraft', { register: 'warnings', entry: 0, body: '警告草稿' })
    await test.ask('registers.saveDraft', { register: 'problems', entry: 0, body: '主管的草稿' })
    await as(test, 'A02')
    await test.ask('registers.saveDraft', { register: 'office', entry: 0, body: '想离职' })
    await as(test, 'A01')
    for (const register of ['office', 'problems'] as const)
      expect(await test.ask('registers.draftOf', { register, entry: 0 })).toEqual({ body: null })
    expect((await test.refusal('registers.draftOf', { register: 'warnings', entry: 0 })).code).toBe('not-permitted')
    await as(test, 'A02')
    expect(await test.ask('registers.draftOf', { register: 'office', entry: 0 })).toEqual({ body: '想离职' })
    await as(test, 'S01')
    expect(await test.ask('registers.draftOf', { register: 'problems', entry: 0 })).toEqual({ body: '主管的草稿' })
  })
})

describe('what an agent has', () => {
  it('the own action items, to finish with what came of them and nothing else', async () => {
    const test = await team()
    const { id: own } = await test.ask('registers.add', action('A01'))
    const { id: other } = await test.ask('registers.add', action('A02'))
    await as(test, 'A01')
    const codes = [
      await test.refusal('registers.list', { register: 'actions' }),
      await test.refusal('registers.list', { register: 'actions', owner: 'A02' }),
      await test.refusal('registers.get', { id: other }),
      await test.refusal('registers.move', { id: other, move: 'finish', values: { result: '好' } }),
      await test.refusal('registers.move', { id: own, move: 'drop', text: '不做' }),
      await test.refusal('registers.correct', { id: own, values: { until: '2027-01-01' } }),
      await test.refusal('registers.add', action('A01')),
    ].map(({ code }) => code)
    expect(new Set(codes)).toEqual(new Set(['not-permitted']))
    expect(await test.ask('registers.list', { register: 'actions', owner: 'a01' })).toMatchObject({ total: 1 })
    expect(await test.refusal('registers.move', { id: own, move: 'finish' })).toMatchObject({ code: 'invalid-input' })
    expect(await test.ask('registers.move', { id: own, move: 'finish', values: { result: '改好了' } })).toMatchObject({
      state: 'done',
    })
  })

  it('the own requests, which stay the own', async () => {
    const test = await team()
    await as(test, 'A01')
    const asked = { register: 'office' as const, person: 'A01', values: { kind: 'document', text: '在职证明' } }
    const { id } = await test.ask('registers.add', asked)
    expect(await test.refusal('registers.add', { ...asked, person: 'A02' })).toMatchObject({ code: 'not-permitted' })
    expect(await test.refusal('registers.correct', { id, person: 'A02' })).toMatchObject({ code: 'not-permitted' })
    expect(await test.ask('registers.correct', { id, person: 'A01', values: { text: '收入证明' } })).toMatchObject({
      values: { text: '收入证明' },
    })
    expect(await test.refusal('registers.move', { id, move: 'approve' })).toMatchObject({ code: 'not-permitted' })
  })

  it('the own warnings, acknowledged with the PIN once', async () => {
    const test = await team()
    const { id } = await test.ask('registers.add', warning('A01'))
    await as(test, 'A02')
    expect(await test.refusal('ledger.acknowledge', { id, agent: 'A02', pin: '2580' })).toMatchObject({
      code: 'not-found',
    })
    expect(await test.refusal('ledger.acknowledge', { id, agent: 'A01', pin: '2580' })).toMatchObject({
      code: 'not-permitted',
    })
    await as(test, 'A01')
    expect(await test.refusal('ledger.acknowledge', { id, agent: 'A01', pin: '1111' })).toMatchObject({
      code: 'wrong-pin',
    })
    expect(await test.refusal('registers.move', { id, move: 'acknowledge' })).toMatchObject({ code: 'not-permitted' })
    const read = await test.ask('ledger.acknowledge', { id, agent: 'A01', pin: '2580' })
    expect([read.state, read.history.at(-1)?.by]).toEqual(['acknowledged', 'A01'])
    expect((await test.ask('ledger.acknowledge', { id, agent: 'A01', pin: '2580' })).history).toHaveLength(2)
  })

  it('the own leave and swaps', async () => {
    const test = await team()
    const day = '2026-11-24' as never
    const leave = { kind: 'leave' as const, from: day, to: day, leaveKind: '事假', minutes: null, reason: '' }
    await test.ask('roster.ask', { ...leave, agent: 'A02' })
    await as(test, 'A01')
    expect(await test.refusal('roster.ask', { ...leave, agent: 'A02' })).toMatchObject({ code: 'not-permitted' })
    const { id } = await test.ask('roster.ask', { ...leave, agent: 'A01' })
    expect((await test.ask('roster.requests', { month })).map((one) => one.id)).toEqual([id])
  })
})

describe('fines', () => {
  it('go neither into pay nor into the fund, whatever they are called', async () => {
    const test = await team()
    const correction = { agent: 'A01', originMonth: month, amount: -5_000 as never }
    const refused = { code: 'fine-not-allowed' }
    for (const reason of ['迟到扣50元', '迟到扣除 50 元', '乐捐 20 元'])
      expect(await test.refusal('performance.addCorrection', { ...correction, reason })).toMatchObject(refused)
    expect(await test.ask('performance.addCorrection', { ...correction, reason: '扣回多发的提成 50 元' })).toEqual({
      postedIn: month,
    })
    const line = { direction: 'in', amount: 5_000, day: '2026-11-02', isVoluntary: true }
    for (const text of ['阿强迟到扣50元', '乐捐 20 元', '迟到乐捐'])
      expect(await test.refusal('registers.add', { register: 'fund', values: { ...line, text } })).toMatchObject(
        refused,
      )
    expect(
      await test.ask('registers.add', { register: 'fund', values: { ...line, text: '自愿交，买水果' } }),
    ).toMatchObject({
      state: 'booked',
    })
  })
})
