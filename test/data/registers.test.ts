import { describe, expect, it } from 'vitest'
import type { RegisterValues } from '#shared/contract/registers.ts'
import type { RegisterName } from '#shared/kit/registers.ts'
import { openTestHost } from '#test/support/test-host.ts'
import { fillSmallTeam } from '#test/support/test-team.ts'

const shop = async () => {
  const host = await openTestHost()
  await fillSmallTeam(host)
  return host
}

describe('an entry of a register', () => {
  it('is written with what it is about, and shown with its history', async () => {
    const { ask } = await shop()
    const made = await ask('registers.add', {
      register: 'problems',
      person: 'ａ01',
      owner: 'm01',
      values: {
        category: 'product',
        text: '  三层置物架的螺丝少一颗\r\n客户打 13800138000 来问 ',
        orderNo: '２１３５ 5500',
        links: ['a.png', 'a.png', ' '],
      },
    })
    expect(made).toMatchObject({
      state: 'open',
      isClosed: false,
      at: '2026-11-22 09:00:00',
      by: 'supervisor',
      person: { agent: 'A01', name: '小美' },
      owner: { agent: 'M01', name: '周敏' },
      due: null,
      isOverdue: false,
      reopened: 0,
      closedAt: null,
      source: null,
      values: { category: 'product', orderNo: '21355500', links: ['a.png'] },
      history: [{ what: 'made', toState: 'open', by: 'supervisor', values: {} }],
      linked: [],
    })
    expect(made.values['text']).toMatch(/^三层置物架的螺丝少一颗\n客户打 138\*+8000 来问$/)
    expect(await ask('registers.get', { id: made.id })).toEqual(made)
  })

  it('refuses by the name of the field: unknown, missing, no choice, too long, out of bounds, not whole', async () => {
    const { refusal } = await shop()
    const path = async (register: RegisterName, values: RegisterValues, more: object = {}) => {
      const failure = await refusal('registers.add', { register, person: 'A01', values, ...more })
      return [failure.code, failure.details['path']]
    }
    const problem = { category: 'product', text: '少螺丝' }
    expect(await path('problems', { ...problem, colour: 'red' })).toEqual(['invalid-input', 'colour'])
    expect(await path('problems', { ...problem, constructor: 'x' })).toEqual(['invalid-input', 'constructor'])
    expect(await path('problems', { category: 'product', text: ' \n ' })).toEqual(['invalid-input', 'text'])
    expect(await path('problems', { text: '少螺丝' })).toEqual(['invalid-input', 'category'])
    expect(await path('problems', { ...problem, priority: 'urgent' })).toEqual(['invalid-input', 'priority'])
    expect(await path('problems', { ...problem, product: '长'.repeat(201) })).toEqual(['invalid-input', 'product'])
    expect(await path('problems', problem, { person: null })).toEqual(['invalid-input', 'person'])
    expect(await path('problems', problem, { person: 'Z9' })).toEqual(['not-found', undefined])
    expect(await path('awards', { kind: 'idea', month: '2026-13', text: 'x' })).toEqual(['invalid-input', 'month'])
    expect(await path('awards', { kind: 'idea', month: '2026-10', text: 'x', points: 101 })).toEqual([
      'invalid-input',
      'points',
    ])
    expect(await path('awards', { kind: 'idea', month: '2026-10', text: 'x', bonus: 1.5 })).toEqual([
      'invalid-input',
      'bonus',
    ])
    expect(await path('lost', { reason: 'price', day: '2026-02-30' })).toEqual(['invalid-input', 'day'])
    expect(await path('lost', { reason: 'price', day: '2026-02-28' }, { owner: 'M01' })).toEqual([
      'invalid-input',
      'owner',
    ])
    expect(await path('courses', { kind: 'policy', title: 'x', day: '2026-11-22' })).toEqual([
      'invalid-input',
      'person',
    ])
    const twice = ['A01', 'a01'].map((agent) => ({ agent, came: true, score: null, signedAt: null }))
    expect(
      await path('courses', { kind: 'policy', title: 'x', day: '2026-11-22', attendees: twice }, { person: null }),
    ).toEqual(['invalid-input', 'attendees'])
  })

  it('a new word of an open choice is remembered once, a closed list takes none', async () => {
    const { ask, refusal } = await shop()
    const add = (category: string) =>
      ask('registers.add', { register: 'problems', person: 'A01', values: { category, text: '少螺丝' } })
    expect((await add('Ａ类包装')).values['category']).toBe('Ａ类包装')
    expect((await add('a类包装')).values['category']).toBe('Ａ类包装')
    expect((await ask('registers.settings', {})).choices).toEqual({ 'problems.category': ['Ａ类包装'] })
    const settings = { choices: { 'problems.priority': ['马上'] }, hours: {} }
    expect((await refusal('registers.saveSettings', settings)).details['path']).toBe('problems.priority')
    expect((await refusal('registers.saveSettings', { choices: {}, hours: { 'complaints.9': 1 } })).code).toBe(
      'invalid-input',
    )
  })

  it('who has left may be named and is no new owner; a new number of a person shows everywhere', async () => {
    const { ask, refusal } = await shop()
    const made = await ask('registers.add', {
      register: 'complaints',
      person: 'A02',
      owner: 'A02',
      values: { grade: '2', text: '没人回', measureOwner: 'A02' },
    })
    const people = await ask('people.list', {})
    const { id, hasPin: _pin, left: _left, ...fields } = people.find(({ number }) => number === 'A02') ?? people[0]!
    await ask('people.change', { id, ...fields, number: 'A22' })
    await ask('people.leave', { id, left: '2026-11-20' as never })
    const kept = await ask('registers.get', { id: made.id })
    expect([kept.person?.agent, kept.owner?.agent, kept.values['measureOwner']]).toEqual(['A22', 'A22', 'A22'])
    const entry = { register: 'complaints', values: { grade: '1', text: '再问' } } as const
    expect((await ask('registers.add', { ...entry, person: 'A22' })).person?.name).toBe('阿强')
    expect((await refusal('registers.add', { ...entry, person: 'A01', owner: 'A22' })).details).toMatchObject({
      what: 'person-on-day',
    })
    const owned = await ask('registers.correct', { id: made.id, owner: 'a22', values: { text: '两天没人回' } } as never)
    expect(owned.history.at(-1)?.values).toEqual({ text: '没人回' })
  })

  it('keeps a buyer whole and shows him short; the short name sent back changes nothing', async () => {
    const { ask } = await shop()
    const { id, values } = await ask('registers.add', {
      register: 'visits',
      values: { kind: 'regular', buyer: '云朵上的猫' },
    })
    expect(values['buyer']).toBe('云**猫')
    const same = await ask('registers.correct', { id, values: { buyer: '云**猫' } } as never)
    expect(same.history).toHaveLength(1)
    expect((await ask('registers.list', { register: 'visits', search: '朵上' })).total).toBe(1)
    const other = await ask('registers.correct', { id, values: { buyer: '木木的家' } } as never)
    expect([other.values['buyer'], other.history.at(-1)?.values]).toEqual(['木**家', { buyer: '云**猫' }])
  })

  it('is not made twice of the same thing, and is linked in both directions', async () => {
    const { ask, refusal } = await shop()
    const entry = { register: 'problems', person: 'A01', values: { category: 'idea', text: '放安装图' } } as const
    const first = await ask('registers.add', { ...entry, source: 'refund:1' })
    expect((await refusal('registers.add', { ...entry, source: 'refund:1' })).code).toBe('suggestion-gone')
    const link = { kind: 'entry', id: first.id, key: null } as const
    const second = await ask('registers.add', { ...entry, links: [link] })
    await ask('registers.link', { id: second.id, link })
    expect((await ask('registers.get', { id: second.id })).links).toEqual([link])
    expect((await ask('registers.get', { id: first.id })).linked.map(({ id }) => id)).toEqual([second.id])
    expect((await refusal('registers.link', { id: first.id, link })).code).toBe('invalid-input')
    expect((await refusal('registers.link', { id: first.id, link: { ...link, id: 999 } })).code).toBe('not-found')
  })
})

describe('when an entry is due', () => {
  const complaint = { register: 'complaints', person: 'A01', values: { grade: '2', text: '没人回' } } as const

  it('follows the rule, moves with the field that drives it, and stays where somebody set it', async () => {
    const { ask } = await shop()
    const made = await ask('registers.add', complaint)
    expect(made.due).toBe('2026-11-23 09:00:00')
    const graver = await ask('registers.correct', { id: made.id, values: { grade: '3' } } as never)
    expect([graver.due, graver.history.at(-1)?.values]).toEqual([
      '2026-11-22 13:00:00',
      { grade: '2', due: '2026-11-23 09:00:00' },
    ])
    await ask('registers.correct', { id: made.id, due: '2026-11-30 18:00:00' } as never)
    expect((await ask('registers.correct', { id: made.id, values: { grade: '1' } } as never)).due).toBe(
      '2026-11-30 18:00:00',
    )
    await ask('registers.saveSettings', { choices: {}, hours: { 'complaints.2': 2 } })
    expect((await ask('registers.add', complaint)).due).toBe('2026-11-22 11:00:00')
    expect((await ask('registers.add', { ...complaint, due: null })).due).toBeNull()
    const followUp = { register: 'follow-up', values: { kind: 'gift', text: '补赠品' } } as const
    expect((await ask('registers.add', followUp)).due).toBe('2026-11-23 09:00:00')
    const action = { register: 'actions', owner: 'M01', values: { text: '定话术', until: '2026-11-25' } } as const
    expect((await ask('registers.add', action)).due).toBe('2026-11-25 23:59:59')
  })

  it('is set anew when an overdue one is opened again, and left when its time has not come', async () => {
    const { ask, clock } = await shop()
    const { id } = await ask('registers.add', complaint)
    const answer = () => ask('registers.move', { id, move: 'answer', values: { outcome: '已道歉' } })
    await answer()
    const early = await ask('registers.move', { id, move: 'reopen', text: '又来了' })
    expect([early.due, early.reopened]).toEqual(['2026-11-23 09:00:00', 1])
    await answer()
    await ask('registers.move', { id, move: 'close', values: { cause: 'process', measure: '跟到底' } })
    clock.now = '2026-11-25 10:00:00'
    expect((await ask('registers.get', { id })).isOverdue).toBe(false)
    const late = await ask('registers.move', { id, move: 'reopen', text: '第三次' })
    expect([late.due, late.reopened, late.closedAt, late.isOverdue]).toEqual(['2026-11-26 10:00:00', 2, null, false])
  })
})

describe('what single registers refuse', () => {
  const line = (direction: string, amount: number, day: string, more: object = {}) =>
    ({
      register: 'fund',
      values: { direction, amount, day, text: '活动', ...(direction === 'in' ? { isVoluntary: true } : {}), ...more },
    }) as const

  it('the fund takes only what is given freely and never falls below nothing, on that day or later (S001-157)', async () => {
    const { ask, refusal } = await shop()
    expect((await refusal('registers.add', line('in', 100, '2026-11-01', { isVoluntary: false }))).code).toBe(
      'fund-not-voluntary',
    )
    const income = await ask('registers.add', line('in', 10_000, '2026-11-05'))
    await ask('registers.add', line('out', 6_000, '2026-11-20'))
    expect((await refusal('registers.add', line('out', 100, '2026-11-04'))).code).toBe('fund-short')
    // There is money on the 10th, but the spending of the 20th needs it.
    expect(await refusal('registers.add', line('out', 5_000, '2026-11-10'))).toMatchObject({
      code: 'fund-short',
      details: { short: 1_000 },
    })
    await ask('registers.add', line('out', 4_000, '2026-11-10'))
    expect((await refusal('registers.move', { id: income.id, move: 'cancel', text: '记错' })).code).toBe('fund-short')
    expect((await refusal('registers.correct', { id: income.id, values: { day: '2026-11-11' } } as never)).code).toBe(
      'fund-short',
    )
    expect((await refusal('registers.correct', { id: income.id, values: { direction: 'out' } } as never)).code).toBe(
      'fund-short',
    )
    await ask('registers.correct', { id: income.id, values: { text: '店长出的' } } as never)
  })

  it('nobody is fined in money, whatever it is called (S001-152)', async () => {
    const { ask, refusal } = await shop()
    const warning = (text: string) =>
      ({
        register: 'warnings',
        person: 'A01',
        values: { step: 'written', month: '2026-11', text, evidence: '聊天 14:05' },
      }) as const
    for (const text of ['罚款 50 元', '迟到一次罚五十块', '扣工资', 'fined 50 yuan'])
      expect((await refusal('registers.add', warning(text))).code).toBe('fine-not-allowed')
    await ask('registers.add', warning('处罚：书面警告一次，扣 2 分'))
    expect((await refusal('registers.add', line('in', 5_000, '2026-11-05', { text: '迟到罚款' }))).code).toBe(
      'fine-not-allowed',
    )
    const { id } = await ask('registers.add', warning('书面警告'))
    expect((await refusal('registers.move', { id, move: 'finish', text: '已交罚款' })).code).toBe('fine-not-allowed')
  })

  it('nobody is his own mentor, and nothing ends before it begins', async () => {
    const { refusal } = await shop()
    const values = { mentor: 'A01', from: '2026-11-01', until: '2026-11-30' }
    expect((await refusal('registers.add', { register: 'mentoring', person: 'a01', values })).details['path']).toBe(
      'mentor',
    )
    const backwards = { ...values, mentor: 'A02', until: '2026-10-30' }
    expect((await refusal('registers.add', { register: 'mentoring', person: 'A01', values: backwards })).code).toBe(
      'date-order',
    )
  })
})
