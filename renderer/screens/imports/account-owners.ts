import type { InputOf } from '#shared/contract/index.ts'
import type { AccountUse, Batch } from '#shared/contract/imports.ts'
import type { Account, Person, PersonInput } from '#shared/contract/people.ts'
import type { ShopId } from '#shared/kit/ids.ts'
import { folded } from '#shared/rules/folded.ts'

type Change = InputOf<'people.change'>

/** A name in a file with the people it belongs to now. */
export interface OwnedAccount {
  readonly name: string
  readonly rows: number
  readonly owners: readonly Person[]
}

const hasAccount =
  (name: string, shopId: ShopId | null) =>
  ({ accounts }: Person): boolean =>
    accounts.some((account) => account.account === name && (shopId === null || account.shopId === shopId))

const isCalled =
  (called: string) =>
  ({ number, name, aliases }: Person): boolean =>
    [number, name, ...aliases].some((word) => folded(word) === folded(called))

/** Who a name belongs to now: those the report names, and those who were given it since. */
const ownersNow = ({ name, owners }: AccountUse, { shopId }: Batch, people: readonly Person[]): readonly Person[] => {
  const given = shopId === null ? isCalled(name) : hasAccount(name, shopId)
  return people.filter((person) => given(person) || owners.includes(person.number))
}

/** The accounts (or, for what belongs to the team, the names) of an import, those nobody owns first. */
export const ownedAccounts = (
  batch: Batch,
  people: readonly Person[],
): { readonly open: readonly OwnedAccount[]; readonly owned: readonly OwnedAccount[] } => {
  const all = batch.accounts.map((use) => ({ ...use, owners: ownersNow(use, batch, people) }))
  return {
    open: all.filter(({ owners }) => owners.length === 0),
    owned: all.filter(({ owners }) => owners.length > 0),
  }
}

const always = (shopId: ShopId, account: string, isShared: boolean): Account => ({
  shopId,
  account,
  from: null,
  to: null,
  ...(isShared ? { isShared } : {}),
})

const changeOf = (
  { left: _left, hasPin: _hasPin, ...person }: Person,
  more: Partial<Pick<PersonInput, 'accounts' | 'aliases'>>,
): Change => ({ ...person, ...more })

/** The changes that give an account, from always on, to these people; several share it. */
export const accountGiven = (shopId: ShopId, name: string, people: readonly Person[]): readonly Change[] =>
  people.map((person) => changeOf(person, { accounts: [...person.accounts, always(shopId, name, people.length > 1)] }))

/** The change that makes a name an alias of a person. */
export const aliasGiven = (name: string, person: Person): Change =>
  changeOf(person, { aliases: [...person.aliases, name] })

/** Somebody new who has the account from always on, or – without a shop – is called by the name. */
export const newOwner = (shopId: ShopId | null, account: string, number: string, name: string): PersonInput => ({
  number: number.trim(),
  name: name.trim(),
  aliases: shopId === null && folded(account) !== folded(name.trim()) ? [account] : [],
  group: '',
  level: '',
  role: 'agent',
  joined: null,
  baseSalary: null,
  accounts: shopId === null ? [] : [always(shopId, account, false)],
})

/** The part of an account that is a person's own: what stands behind the last `:`; else all of it. */
export const ownPart = (account: string): string => account.split(':').at(-1)?.trim() || account
