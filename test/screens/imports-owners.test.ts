import { describe, expect, it } from 'vitest'
import { person as personShape, type Person } from '#shared/contract/people.ts'
import type { Shop } from '#shared/contract/shops.ts'
import { accountGiven, aliasGiven, newOwner, ownedAccounts, ownPart } from '#renderer/screens/imports/account-owners.ts'
import { emptyList, type ImportList } from '#renderer/screens/imports/import-files.ts'
import { listAfter } from '#renderer/screens/imports/import-steps.ts'
import { pastedFrom } from '#renderer/screens/imports/pasted.ts'
import { twinInHistory, twinInList } from '#renderer/screens/imports/same-content.ts'
import { isOtherPlatform, likelyShop, nextShopGuess } from '#renderer/screens/imports/shop-guess.ts'
import { batchOf, previewOf, shopOne, shopTwo } from './imports-fixtures.ts'

const personOf = (number: string, more: Partial<Person> = {}): Person => ({
  ...personShape.parse({
    id: Number(number.slice(1)),
    number,
    name: `name ${number}`,
    aliases: [],
    group: '',
    level: '',
    role: 'agent',
    joined: null,
    left: null,
    baseSalary: null,
    accounts: [],
    hasPin: false,
  }),
  ...more,
})

const account = (name: string, shopId = shopOne) => ({ shopId, account: name, from: null, to: null })
const use = (name: string, owners: readonly string[] = []) => ({ name, rows: 3, owners })
const namesOf = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name)

describe('whose the accounts of an import are', () => {
  const batch = batchOf('a', 1, { accounts: [use('shop:x'), use('shop:y', ['A02'])] })
  it('nobody is said to own what nobody owns', () => {
    const { open, owned } = ownedAccounts(batch, [personOf('A02')])
    expect([namesOf(open), namesOf(owned)]).toEqual([['shop:x'], ['shop:y']])
  })
  it('what was given since counts at once, in the shop of the import only', () => {
    const elsewhere = personOf('A01', { accounts: [account('shop:x', shopTwo)] })
    const here = personOf('A01', { accounts: [account('shop:x')] })
    expect(namesOf(ownedAccounts(batch, [elsewhere]).open)).toContain('shop:x')
    expect(ownedAccounts(batch, [here]).owned[0]?.owners[0]?.number).toBe('A01')
  })
  it('a name of attendance belongs to whoever is called so', () => {
    const team = batchOf('a', 1, { kind: 'attendance', shopId: null, shop: null, accounts: [use('Ｍei'), use('li')] })
    const { open, owned } = ownedAccounts(team, [personOf('A01', { aliases: ['mei'] })])
    expect([namesOf(open), namesOf(owned)]).toEqual([['li'], ['Ｍei']])
  })
})

describe('giving an account', () => {
  const [one, two] = [personOf('A01', { accounts: [account('old')] }), personOf('A02')]
  it('to one person: theirs alone, from always on, beside what they have', () => {
    const [change] = accountGiven(shopOne, 'shop:x', [one])
    expect(change).toMatchObject({ id: 1, number: 'A01', accounts: [account('old'), account('shop:x')] })
    expect(change && 'left' in change).toBe(false)
  })
  it('to several: every one of them says that it is shared', () => {
    const changes = accountGiven(shopOne, 'shop:x', [one, two])
    expect(changes.map(({ accounts }) => accounts.at(-1)?.isShared)).toEqual([true, true])
  })
  it('a name becomes an alias', () => {
    expect(aliasGiven('Mei', one)).toMatchObject({ number: 'A01', aliases: ['Mei'] })
  })
  it('somebody new has it from the first day', () => {
    expect(newOwner(shopOne, 'shop:x', ' A09 ', ' Xiao ')).toMatchObject({
      number: 'A09',
      name: 'Xiao',
      aliases: [],
      accounts: [account('shop:x')],
    })
    expect(newOwner(null, 'Mei', 'A09', 'Mei')).toMatchObject({ aliases: [], accounts: [] })
    expect(newOwner(null, 'Mei', 'A09', 'Xiao')).toMatchObject({ aliases: ['Mei'] })
  })
  it('is called by what stands behind the shop', () => {
    expect([ownPart('shop:x'), ownPart('shop'), ownPart('a:b:c'), ownPart('shop:')]).toEqual([
      'x',
      'shop',
      'c',
      'shop:',
    ])
  })
})

describe('the same content', () => {
  const reported = (...paths: readonly string[]): ImportList => {
    const list = listAfter(emptyList, { kind: 'added', paths, shopId: shopOne })
    return { ...list, files: list.files.map((file) => ({ ...file, wish: null, report: batchOf(file.path, null) })) }
  }
  it('further up in the list is told once, for the later file', () => {
    const list = reported('/a', '/b')
    const [first, second] = list.files
    expect(first && twinInList(list, first)).toBeNull()
    expect(second && twinInList(list, second)?.path).toBe('/a')
  })
  it('parts of one file are no copies of each other', () => {
    const list = reported('/a', '/b')
    const [first, second] = list.files
    if (!first || !second) throw new Error('no files')
    const part = { ...second, path: '/a', part: 'x', key: '/a\nx' }
    expect(twinInList({ ...list, files: [first, part] }, part)).toBeNull()
  })
  it('imported before, and standing, is told', () => {
    const own = batchOf('a', null)
    expect(twinInHistory([batchOf('b', 4)], own)?.id).toBe(4)
    expect(twinInHistory([batchOf('b', 4, { undoneAt: '2026-11-22 11:00:00' })], own)).toBeNull()
    expect(twinInHistory([batchOf('a', 5)], batchOf('a', 5))).toBeNull()
    expect(twinInHistory([batchOf('b', 4, { shopId: 2 })], own)).toBeNull()
    expect(twinInHistory([batchOf('b', 4, { sha256: 'cd'.repeat(32) })], own)).toBeNull()
  })
})

describe('the shop of a file', () => {
  const taobao: Shop = { id: shopOne, name: 'one', platform: 'tmall' }
  const douyin: Shop = { id: shopTwo, name: 'two', platform: 'douyin' }
  it('Taobao and Tmall are one family, everything else is another platform', () => {
    expect(isOtherPlatform('taobao', 'tmall')).toBe(false)
    expect(isOtherPlatform('taobao', 'douyin')).toBe(true)
    expect([isOtherPlatform(null, 'douyin'), isOtherPlatform('other', 'jd'), isOtherPlatform('jd', 'other')]).toEqual([
      false,
      false,
      false,
    ])
  })
  it('is guessed when only one shop is of its platform', () => {
    expect(likelyShop({ platform: 'taobao' }, [taobao, douyin])).toBe(taobao)
    expect(likelyShop({ platform: 'taobao' }, [taobao, { ...taobao, id: shopTwo }])).toBeNull()
    expect(likelyShop({ platform: null }, [taobao])).toBeNull()
  })
  it('needs no question when there is only one; a file of the team gets none', () => {
    const list = listAfter(emptyList, { kind: 'added', paths: ['/a'], shopId: null })
    const withPreview = (preview: ReturnType<typeof previewOf>): ImportList => ({
      ...list,
      files: list.files.map((file) => ({ ...file, preview, wish: null })),
    })
    expect(nextShopGuess(list, [taobao])).toBeNull()
    expect(nextShopGuess(withPreview(previewOf('a')), [douyin])).toEqual({ key: '/a', shop: douyin })
    const roster = previewOf('a', [], { kind: 'roster', mapping: { kind: 'roster', headerRow: 1, columns: {} } })
    expect(nextShopGuess(withPreview(roster), [taobao])).toBeNull()
  })
})

describe('what is pasted', () => {
  const dataOf = (files: readonly string[], text: string): DataTransfer =>
    ({ files: files.map((name) => ({ name })), getData: () => text }) as unknown as DataTransfer
  const pathOf = ({ name }: File): string => (name.startsWith('/') ? name : '')
  it('files with a path come before text; a picture without one is nothing', () => {
    expect(pastedFrom(dataOf(['/a', 'picture.png'], 'x'), pathOf)).toEqual({ paths: ['/a'] })
    expect(pastedFrom(dataOf(['picture.png'], 'x\ty'), pathOf)).toEqual({ text: 'x\ty' })
    expect(pastedFrom(dataOf([], ' \n'), pathOf)).toBeNull()
    expect(pastedFrom(null, pathOf)).toBeNull()
  })
})
