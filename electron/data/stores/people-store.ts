import type { Account, Person, PersonInput } from '#shared/contract/people.ts'
import type { PersonId } from '#shared/kit/ids.ts'
import type { LocalDate } from '#shared/kit/local-time.ts'
import type { Sql } from '../db/sql.ts'

interface PersonRow {
  readonly id: PersonId
  readonly number: string
  readonly name: string
  readonly aliases: string
  readonly team_group: string
  readonly level: string
  readonly role: Person['role']
  readonly joined: Person['joined']
  readonly left_on: Person['left']
  readonly base_salary: Person['baseSalary']
  readonly has_pin: number
}

interface AccountRow {
  readonly person_id: PersonId
  readonly shop_id: Account['shopId']
  readonly account: string
  readonly from_day: Account['from']
  readonly to_day: Account['to']
  readonly shared: number
}

const columns = `id, number, name, aliases, team_group, level, role, joined, left_on, base_salary, pin_hash is not null as has_pin`

const personOf = (row: PersonRow, accounts: readonly Account[]): Person => ({
  id: row.id,
  number: row.number,
  name: row.name,
  aliases: JSON.parse(row.aliases) as string[],
  group: row.team_group,
  level: row.level,
  role: row.role,
  joined: row.joined,
  left: row.left_on,
  baseSalary: row.base_salary,
  accounts: [...accounts],
  hasPin: row.has_pin === 1,
})

const accountOf = (row: AccountRow): Account => ({
  shopId: row.shop_id,
  account: row.account,
  from: row.from_day,
  to: row.to_day,
  ...(row.shared === 1 ? { isShared: true } : {}),
})

/** Everybody, here or left, by number. */
export const listPeople = (sql: Sql): Person[] => {
  const accounts = Map.groupBy(
    sql.all<AccountRow>('select person_id, shop_id, account, from_day, to_day, shared from accounts order by id'),
    (row) => row.person_id,
  )
  return sql
    .all<PersonRow>(`select ${columns} from people order by number_folded`)
    .map((row) => personOf(row, (accounts.get(row.id) ?? []).map(accountOf)))
}

export const personById = (sql: Sql, id: PersonId): Person | undefined =>
  listPeople(sql).find((person) => person.id === id)

/** Who has this number; `folded` is the number with width and case folded. */
export const personIdByNumber = (sql: Sql, folded: string): PersonId | undefined =>
  sql.get<{ id: PersonId }>('select id from people where number_folded = ?', folded)?.id

export const insertPerson = (sql: Sql, person: PersonInput, folded: string): PersonId => {
  const { lastId } = sql.run(
    `insert into people (number, number_folded, name, aliases, team_group, level, role, joined, base_salary)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    person.number,
    folded,
    person.name,
    JSON.stringify(person.aliases),
    person.group,
    person.level,
    person.role,
    person.joined,
    person.baseSalary,
  )
  replaceAccounts(sql, lastId as PersonId, person.accounts)
  return lastId as PersonId
}

export const updatePerson = (sql: Sql, id: PersonId, person: PersonInput, folded: string): void => {
  sql.run(
    `update people set number = ?, number_folded = ?, name = ?, aliases = ?, team_group = ?, level = ?, role = ?, joined = ?,
     base_salary = ? where id = ?`,
    person.number,
    folded,
    person.name,
    JSON.stringify(person.aliases),
    person.group,
    person.level,
    person.role,
    person.joined,
    person.baseSalary,
    id,
  )
  replaceAccounts(sql, id, person.accounts)
}

const replaceAccounts = (sql: Sql, id: PersonId, accounts: readonly Account[]): void => {
  sql.run('delete from accounts where person_id = ?', id)
  for (const { shopId, account, from, to, isShared = false } of accounts)
    sql.run(
      'insert into accounts (person_id, shop_id, account, from_day, to_day, shared) values (?, ?, ?, ?, ?, ?)',
      id,
      shopId,
      account,
      from,
      to,
      isShared ? 1 : 0,
    )
}

/** Sets the last day; null: here again. */
export const setLeft = (sql: Sql, id: PersonId, left: LocalDate | null): void => {
  sql.run('update people set left_on = ? where id = ?', left, id)
}

export const setPinHash = (sql: Sql, id: PersonId, hash: string): void => {
  sql.run('update people set pin_hash = ? where id = ?', hash, id)
}
