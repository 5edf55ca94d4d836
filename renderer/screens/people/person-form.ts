import type { Person, PersonInput, Role } from '#shared/contract/people.ts'
import type { LocalDate } from '#shared/kit/local-time.ts'
import type { ShopId } from '#shared/kit/ids.ts'
import { folded } from '#shared/rules/folded.ts'

/** An account as typed: `key` only tells rows apart, an empty shop or login is not yet an account. */
export interface AccountDraft {
  readonly key: number
  readonly shopId: number | null
  readonly account: string
  readonly from: string | null
  readonly to: string | null
  /** others use it on the same days */
  readonly isShared?: boolean | undefined
}

/** A person as typed. Salary in fen; empty texts and nulls are allowed until saved. */
export interface PersonDraft {
  readonly number: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly group: string
  readonly level: string
  readonly role: Role
  readonly joined: string | null
  readonly baseSalary: number | null
  readonly accounts: readonly AccountDraft[]
}

export type AccountProblem = 'accountIncomplete' | 'accountDates' | 'accountTaken'

/** What keeps a draft from being saved, each at its field; `accounts` by row key. Empty when it can be saved. */
export interface PersonProblems {
  readonly number?: 'numberMissing' | 'numberTaken'
  readonly name?: 'nameMissing'
  readonly accounts?: ReadonlyMap<number, AccountProblem>
}

export const emptyPerson: PersonDraft = {
  number: '',
  name: '',
  aliases: [],
  group: '',
  level: '',
  role: 'agent',
  joined: null,
  baseSalary: null,
  accounts: [],
}

/** The form of someone who is kept already. */
export const draftOf = (person: Person): PersonDraft => ({
  number: person.number,
  name: person.name,
  aliases: person.aliases,
  group: person.group,
  level: person.level,
  role: person.role,
  joined: person.joined,
  baseSalary: person.baseSalary,
  accounts: person.accounts.map((account, key) => ({ key, ...account })),
})

const isBlank = (account: AccountDraft): boolean => account.shopId === null && account.account.trim() === ''

/** A further empty account row, from the joining day on. */
export const withAccount = (draft: PersonDraft, shopId: number | null): PersonDraft => {
  const key = draft.accounts.reduce((highest, account) => Math.max(highest, account.key), -1) + 1
  return { ...draft, accounts: [...draft.accounts, { key, shopId, account: '', from: draft.joined, to: null }] }
}

/** What people.add and people.change take; rows of accounts left wholly empty are dropped. Expects a draft without problems. */
export const inputOf = (draft: PersonDraft): PersonInput => ({
  number: draft.number.trim(),
  name: draft.name.trim(),
  aliases: [...new Set(draft.aliases.map((alias) => alias.trim()).filter((alias) => alias !== ''))],
  group: draft.group.trim(),
  level: draft.level.trim(),
  role: draft.role,
  joined: draft.joined as LocalDate | null,
  baseSalary: draft.baseSalary as PersonInput['baseSalary'],
  accounts: draft.accounts
    .filter((account) => !isBlank(account))
    .map(({ shopId, account, from, to, isShared }) => ({
      shopId: shopId as ShopId,
      account: account.trim(),
      from: from as LocalDate | null,
      to: to as LocalDate | null,
      ...(isShared === true ? { isShared } : {}),
    })),
})

interface Span {
  readonly from: string | null
  readonly to: string | null
}

const overlaps = (one: Span, other: Span): boolean =>
  (one.from ?? '') <= (other.to ?? '9999-12-31') && (other.from ?? '') <= (one.to ?? '9999-12-31')

const accountProblem = (account: AccountDraft, others: readonly Person[]): AccountProblem | null => {
  if (account.shopId === null || account.account.trim() === '') return 'accountIncomplete'
  if (account.from !== null && account.to !== null && account.to < account.from) return 'accountDates'
  const isTaken = others
    .flatMap((person) => person.accounts)
    .some(
      (other) =>
        other.shopId === account.shopId &&
        other.account === account.account.trim() &&
        !(account.isShared === true && other.isShared === true) &&
        overlaps(account, other),
    )
  return isTaken ? 'accountTaken' : null
}

/** Checks a draft against the others of the team; `others` must not hold the person edited. */
export const problemsOf = (draft: PersonDraft, others: readonly Person[]): PersonProblems => {
  const number = folded(draft.number.trim())
  const accounts = new Map<number, AccountProblem>()
  for (const account of draft.accounts) {
    const problem = isBlank(account) ? null : accountProblem(account, others)
    if (problem !== null) accounts.set(account.key, problem)
  }
  const isTaken = others.some((person) => folded(person.number) === number)
  return {
    ...(number === '' ? { number: 'numberMissing' } : isTaken ? { number: 'numberTaken' } : {}),
    ...(draft.name.trim() === '' ? { name: 'nameMissing' } : {}),
    ...(accounts.size > 0 ? { accounts } : {}),
  }
}

export const hasProblems = (problems: PersonProblems): boolean => Object.keys(problems).length > 0

/** A way of writing in memos that means two people: the alias and who else it means. */
export interface SharedAlias {
  readonly alias: string
  readonly person: string
}

interface Named {
  readonly number: string
  readonly name: string
  readonly aliases: readonly string[]
}

/** Aliases that also are an alias or the number of someone else, width and case folded as memos are read: such memos are contested. */
export const sharedAliases = (aliases: readonly string[], others: readonly Named[]): readonly SharedAlias[] =>
  aliases.flatMap((alias) => {
    const wanted = folded(alias.trim())
    const other = others.find((person) => [person.number, ...person.aliases].some((word) => folded(word) === wanted))
    return wanted === '' || other === undefined ? [] : [{ alias, person: `${other.number} ${other.name}` }]
  })

/** Names worth offering: those in use, most used first, then the usual ones, each once. */
export const suggestionsOf = (inUse: readonly string[], usual: readonly string[]): readonly string[] => {
  const counts = new Map<string, number>()
  for (const word of inUse) if (word !== '') counts.set(word, (counts.get(word) ?? 0) + 1)
  const byUse = [...counts].sort(([, one], [, other]) => other - one).map(([word]) => word)
  return [...new Set([...byUse, ...usual])]
}
