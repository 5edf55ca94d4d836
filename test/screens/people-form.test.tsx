import { describe, expect, test } from 'vitest'
import { personInput, type Person } from '#shared/contract/people.ts'
import { pinProblem } from '#renderer/screens/people/pin-section.tsx'
import { peopleWith } from '#renderer/screens/people/people-table.tsx'
import { shopProblem } from '#renderer/screens/people/shop-panel.tsx'
import {
  draftOf,
  emptyPerson,
  inputOf,
  problemsOf,
  sharedAliases,
  suggestionsOf,
  withAccount,
  type PersonDraft,
} from '#renderer/screens/people/person-form.ts'
import type { Shop } from '#shared/contract/shops.ts'

const person = (fields: Omit<Partial<Person>, 'id'> & { id: number; number: string }): Person =>
  ({
    name: fields.number,
    aliases: [],
    group: '',
    level: '',
    role: 'agent',
    joined: null,
    left: null,
    baseSalary: null,
    accounts: [],
    hasPin: false,
    ...fields,
  }) as Person

const may = person({
  id: 1,
  number: 'A01',
  name: '小美',
  aliases: ['小美'],
  accounts: [
    { shopId: 1, account: '旗舰店:小美', from: '2025-01-01', to: '2025-06-30' },
  ] as unknown as Person['accounts'],
})

const typed = (fields: Partial<PersonDraft>): PersonDraft => ({
  ...emptyPerson,
  number: 'B02',
  name: '阿强',
  ...fields,
})

describe('a person as typed becomes what the contract takes', () => {
  test('trimmed, aliases once each, empty account rows dropped', () => {
    const input = inputOf(
      typed({
        number: ' B02 ',
        aliases: ['阿强', ' 阿强 ', '强', ''],
        baseSalary: 350_000,
        accounts: [
          { key: 0, shopId: 1, account: ' 旗舰店:阿强 ', from: '2025-07-01', to: null },
          { key: 1, shopId: null, account: ' ', from: null, to: null },
        ],
      }),
    )
    expect(personInput.parse(input)).toEqual({
      number: 'B02',
      name: '阿强',
      aliases: ['阿强', '强'],
      group: '',
      level: '',
      role: 'agent',
      joined: null,
      baseSalary: 350_000,
      accounts: [{ shopId: 1, account: '旗舰店:阿强', from: '2025-07-01', to: null }],
    })
  })

  test('a kept person opened and saved unchanged is the same person', () => {
    const { id: _id, left: _left, hasPin: _hasPin, ...fields } = may
    expect(inputOf(draftOf(may))).toEqual(fields)
  })

  test('a further account starts on the joining day under a key of its own', () => {
    const once = withAccount(typed({ joined: '2025-03-01' }), 4)
    const twice = withAccount({ ...once, accounts: [{ ...once.accounts[0]!, key: 7 }] }, null)
    expect(twice.accounts.map(({ key, shopId, from }) => ({ key, shopId, from }))).toEqual([
      { key: 7, shopId: 4, from: '2025-03-01' },
      { key: 8, shopId: null, from: '2025-03-01' },
    ])
  })
})

describe('what keeps a person from being saved is named at its field', () => {
  test('nothing typed: number and name', () => {
    expect(problemsOf(emptyPerson, [may])).toEqual({ number: 'numberMissing', name: 'nameMissing' })
  })

  test('a number is taken whatever its case and width', () => {
    expect(problemsOf(typed({ number: 'ａ０１' }), [may])).toEqual({ number: 'numberTaken' })
    expect(problemsOf(typed({ number: 'A02' }), [may])).toEqual({})
  })

  test('accounts: half filled, dates the wrong way round, used by another on the same days', () => {
    const rows = [
      { key: 0, shopId: 1, account: '', from: null, to: null },
      { key: 1, shopId: 1, account: 'x', from: '2025-05-02', to: '2025-05-01' },
      { key: 2, shopId: 1, account: '旗舰店:小美', from: '2025-06-30', to: null },
      { key: 3, shopId: 1, account: '旗舰店:小美', from: '2025-07-01', to: null },
      { key: 4, shopId: 2, account: '旗舰店:小美', from: null, to: null },
    ]
    expect([...(problemsOf(typed({ accounts: rows }), [may]).accounts ?? [])]).toEqual([
      [0, 'accountIncomplete'],
      [1, 'accountDates'],
      [2, 'accountTaken'],
    ])
  })
})

test('an account that both say is shared may be used on the same days, and stays shared when saved', () => {
  const shared = { shopId: 1, account: '旗舰店:值班', from: null, to: null, isShared: true }
  const other = person({ id: 3, number: 'A03', accounts: [shared] as unknown as Person['accounts'] })
  const draft = (isShared: boolean) => typed({ accounts: [{ key: 0, ...shared, isShared }] })
  expect(problemsOf(draft(true), [other])).toEqual({})
  expect([...(problemsOf(draft(false), [other]).accounts ?? [])]).toEqual([[0, 'accountTaken']])
  expect(inputOf(draft(true)).accounts[0]?.isShared).toBe(true)
})

test('an alias that also names someone else by alias or number is shown with who that is', () => {
  const kang = person({ id: 2, number: 'A02', name: '阿康', aliases: ['Kang'] })
  expect(sharedAliases(['小美', 'ＫＡＮＧ', 'a01', '阿康'], [may, kang])).toEqual([
    { alias: '小美', person: 'A01 小美' },
    { alias: 'ＫＡＮＧ', person: 'A02 阿康' },
    { alias: 'a01', person: 'A01 小美' },
  ])
})

test('suggestions: what is in use first, most used in front, then the usual words, each once', () => {
  expect(suggestionsOf(['高级', '', '实习', '高级'], ['初级', '高级'])).toEqual(['高级', '实习', '初级'])
})

test('someone is present up to and including the last day', () => {
  const team = [may, person({ id: 2, number: 'A02', left: '2026-11-20' as Person['left'] })]
  const numbers = (presence: 'present' | 'left' | 'all', today: string) =>
    peopleWith(team, presence, today).map((one) => one.number)
  expect(numbers('present', '2026-11-20')).toEqual(['A01', 'A02'])
  expect(numbers('present', '2026-11-21')).toEqual(['A01'])
  expect(numbers('left', '2026-11-21')).toEqual(['A02'])
  expect(numbers('all', '2026-11-21')).toEqual(['A01', 'A02'])
})

test('a PIN needs 4 to 8 digits, twice the same', () => {
  expect(pinProblem('123', '123')).toBe('wrongShape')
  expect(pinProblem('12a4', '12a4')).toBe('wrongShape')
  expect(pinProblem('123456789', '123456789')).toBe('wrongShape')
  expect(pinProblem('2580', '2581')).toBe('different')
  expect(pinProblem('2580', '2580')).toBeNull()
})

test('a shop needs a name of its own', () => {
  const shops = [{ id: 1, name: '旗舰店', platform: 'taobao' }] as unknown as readonly Shop[]
  expect(shopProblem({ name: '  ', platform: 'jd' }, shops)).toBe('nameMissing')
  expect(shopProblem({ name: ' 旗舰店 ', platform: 'jd' }, shops)).toBe('nameTaken')
  expect(shopProblem({ name: '专营店', platform: 'jd' }, shops)).toBeNull()
})
