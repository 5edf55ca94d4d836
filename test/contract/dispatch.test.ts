import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { contract } from '#shared/contract/index.ts'
import { places } from '#build/boundaries.ts'
import { openTestHost } from '#test/support/test-host.ts'
import { fillSmallTeam } from '#test/support/test-team.ts'

describe('dispatch', () => {
  it('refuses a method nobody made, and names inherited from objects', async () => {
    const { host } = await openTestHost()
    for (const name of ['people.delete', 'constructor', '__proto__', 'toString', ''])
      expect(await host.dispatch(name, {})).toMatchObject({ ok: false, failure: { code: 'unknown-method' } })
  })

  it('refuses wrong input with the path of what is wrong, before anything happens', async () => {
    const { host } = await openTestHost()
    const wrong: [string, unknown, string][] = [
      ['people.addShop', { name: '', platform: 'taobao' }, 'name'],
      ['people.addShop', { name: 'a', platform: 'ebay' }, 'platform'],
      ['people.addShop', { name: 'a', platform: 'jd', extra: 1 }, ''],
      ['orders.commission', { month: '2026-13' }, 'month'],
      ['people.list', null, ''],
      ['orders.savePlan', { name: 'x', from: '2026-01', tiers: { mode: 'whole', steps: [[100, 1]] } }, 'tiers.steps'],
      ['people.setPin', { id: 1, pin: 'abcd' }, 'pin'],
    ]
    for (const [method, input, path] of wrong)
      expect(await host.dispatch(method, input)).toMatchObject({
        ok: false,
        failure: { code: 'invalid-input', details: { path } },
      })
    expect(await host.dispatch('settings.audit', { limit: 10 })).toMatchObject({ ok: true, value: [] })
  })

  it('a write that fails leaves no trace, not even an audit line', async () => {
    const test = await openTestHost()
    await fillSmallTeam(test)
    const before = await test.ask('settings.audit', { limit: 100 })
    const person = {
      name: 'x',
      aliases: [],
      group: '',
      level: '',
      role: 'agent' as const,
      joined: null,
      baseSalary: null,
      accounts: [],
    }
    expect((await test.refusal('people.add', { ...person, number: 'ａ01' })).code).toBe('number-taken')
    expect(
      (
        await test.refusal('people.add', {
          ...person,
          number: 'N1',
          accounts: [{ shopId: 77, account: 'a', from: null, to: null }],
        })
      ).code,
    ).toBe('not-found')
    expect(await test.ask('people.list', {})).toHaveLength(3)
    expect(await test.ask('settings.audit', { limit: 100 })).toEqual(before)
  })

  it('a bad stored row is our fault, not the user’s: internal, logged, and a write around it rolls back', async () => {
    const test = await openTestHost()
    const shopId = await fillSmallTeam(test)
    test.host.context.sql.run(`update people set role = 'king' where number = 'A01'`)
    expect((await test.refusal('people.list', {})).code).toBe('internal')
    expect((await test.refusal('people.leave', { id: 1, left: '2026-11-01' })).code).toBe('internal')
    expect(test.host.context.sql.get(`select left_on from people where id = 1`)).toEqual({ left_on: null })
    expect(await test.ask('people.leave', { id: 2, left: '2026-11-01' })).toMatchObject({ left: '2026-11-01' })
    expect(await test.ask('people.changeShop', { id: shopId, name: '新名', platform: 'jd' })).toMatchObject({
      name: '新名',
    })
    expect(readFileSync(join(test.folder, 'errors.log'), 'utf8')).toContain('people.list')
  })

  it('every method of the contract says its noun first', () => {
    const nouns = [
      'people',
      'roster',
      'handovers',
      'imports',
      'chats',
      'orders',
      'quality',
      'problems',
      'meetings',
      'performance',
      'ledger',
      'settings',
      // No noun of its own: the one form that the notebooks of all of them share (docs/decisions/023-one-register.md).
      'registers',
    ]
    expect(Object.keys(contract).filter((name) => !nouns.includes(name.split('.')[0] ?? ''))).toEqual([])
  })
})

describe('people', () => {
  it('an account belongs to one person on one day; another may have it later', async () => {
    const test = await openTestHost()
    const shopId = await fillSmallTeam(test)
    const person = (number: string, from: string | null, to: string | null) => ({
      ...{
        number,
        name: number,
        aliases: [],
        group: '',
        level: '',
        role: 'agent' as const,
        joined: null,
        baseSalary: null,
      },
      accounts: [{ shopId, account: '示例旗舰店:一号', from, to }],
    })
    await test.ask('people.add', person('N1', '2026-01-01', '2026-06-30'))
    expect((await test.refusal('people.add', person('N2', '2026-06-30', null))).code).toBe('account-taken')
    expect((await test.refusal('people.add', person('N2', null, null))).code).toBe('account-taken')
    expect((await test.refusal('people.add', person('N2', '2026-08-01', '2026-07-01'))).code).toBe('date-order')
    expect(await test.ask('people.add', person('N2', '2026-07-01', null))).toMatchObject({ number: 'N2' })
  })

  it('leaving keeps the person; coming back takes the last day away', async () => {
    const test = await openTestHost()
    await fillSmallTeam(test)
    const [first] = await test.ask('people.list', {})
    const id = first?.id ?? 0
    expect((await test.refusal('people.leave', { id, left: '2024-01-01' })).code).toBe('date-order')
    expect((await test.ask('people.leave', { id, left: '2026-11-30' })).left).toBe('2026-11-30')
    expect((await test.ask('people.comeBack', { id })).left).toBeNull()
    expect((await test.refusal('people.comeBack', { id: 999 })).code).toBe('not-found')
  })

  it('a pasted table is understood line by line, with or without header', async () => {
    const test = await openTestHost()
    await fillSmallTeam(test)
    const text =
      '姓名\t工号\t入职\t底薪\t别名\n丁丁\tN1\t2026/3/1\t3,500\t丁丁、小丁\n重号\ta01\t\t\t\n\tN3\t\t\t\n日期\tN4\t明天\t\t\n又来\tn1\t\t\t'
    const lines = await test.ask('people.understandPaste', { text })
    expect(lines.map(({ number, problem }) => [number, problem])).toEqual([
      ['N1', null],
      ['a01', 'number-taken'],
      ['N3', 'name-missing'],
      ['N4', 'date-unreadable'],
      ['n1', 'number-twice'],
    ])
    expect(lines[0]).toMatchObject({ joined: '2026-03-01', baseSalary: 350_000, aliases: ['丁丁', '小丁'] })
    expect(await test.ask('people.addPasted', { text })).toEqual({ added: 1 })
    expect((await test.ask('people.understandPaste', { text: 'Q1\t名\t\t售前' }))[0]).toMatchObject({
      number: 'Q1',
      group: '售前',
      problem: null,
    })
  })
})

describe('team file', () => {
  it('comes out as it went in', async () => {
    const test = await openTestHost()
    await fillSmallTeam(test)
    const team = await test.ask('settings.exportTeam', {})
    const other = await openTestHost()
    await other.ask('settings.initTeam', { team })
    expect(await other.ask('settings.exportTeam', {})).toEqual(team)
  })

  it('an unknown key or a wrong type is refused with its path, and nothing is kept', async () => {
    const test = await openTestHost()
    const wrong: [unknown, string][] = [
      [{ shpos: [] }, 'shpos'],
      [{ people: [{ number: 'A', name: 'B', age: 3 }] }, 'people.0.age'],
      [{ people: [{ number: 'A', name: 'B', baseSalary: 10.5 }] }, 'people.0.baseSalary'],
      [
        { people: [{ number: 'A', name: 'B', accounts: [{ shop: '没有', account: 'x' }] }] },
        'people.0.accounts.0.shop',
      ],
      [{ leave: [{ agent: 'Z', from: '2026-11-01', to: '2026-11-02', kind: 'annual' }] }, 'leave.0.agent'],
      ['text', ''],
    ]
    for (const [team, path] of wrong)
      expect(await test.refusal('settings.initTeam', { team })).toMatchObject({
        code: 'team-file-invalid',
        details: { path },
      })
    expect(await test.ask('people.list', {})).toEqual([])
    await fillSmallTeam(test)
    expect((await test.refusal('settings.initTeam', { team: {} })).code).toBe('not-empty')
  })
})

it('every place of the boundary table exists', () => {
  const missing = places.filter(({ folder }) => readdirSync(folder).length === 0)
  expect(missing).toEqual([])
})
