import type { AccountUse } from '#shared/contract/imports.ts'
import { personFinder } from '#shared/rules/imports/names.ts'
import type { Context } from '../../context.ts'
import { listPeople } from '../../stores/people-store.ts'

/**
 * Whose the accounts of a file are, those nobody owns first, then by rows: of a shop's file as registered, as figures count them; of the team's
 * own tables, which hold names, whomever the name means. Lines nobody answered have no account.
 */
export const accountUses = (
  { sql }: Context,
  accounts: ReadonlyMap<string, number>,
  shopId: number | null,
): AccountUse[] => {
  const people = listPeople(sql)
  const find = personFinder(
    people.map((person) => ({ ...person, accounts: person.accounts.map(({ account }) => account) })),
  )
  const usersOf = (name: string): string[] =>
    people
      .filter((person) =>
        person.accounts.some((used) => used.account === name && (shopId === null || used.shopId === shopId)),
      )
      .map(({ number }) => number)
  const ownersOf = (name: string): string[] => {
    const users = usersOf(name)
    const named = users.length > 0 || shopId !== null ? null : find(name)
    return named === null ? users : [named]
  }
  return [...accounts]
    .filter(([name]) => name !== '')
    .map(([name, rows]) => ({ name, rows, owners: ownersOf(name) }))
    .toSorted((a, b) => Math.min(a.owners.length, 1) - Math.min(b.owners.length, 1) || b.rows - a.rows)
}
