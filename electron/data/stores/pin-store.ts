import type { PersonId } from '#shared/kit/ids.ts'
import type { LocalTime } from '#shared/kit/local-time.ts'
import type { Sql } from '../db/sql.ts'

/** The kept hash of a person's PIN; null: none was set. */
export const pinHashOf = (sql: Sql, person: PersonId): string | null =>
  sql.get<{ hash: string | null }>('select pin_hash as hash from people where id = ?', person)?.hash ?? null

interface TriesRow {
  readonly failed: number
  readonly lastAt: LocalTime
}

/** Wrong tries since the last right one; null: none. */
export const pinTriesOf = (sql: Sql, person: PersonId): TriesRow | null =>
  sql.get<TriesRow>('select failed, last_at as "lastAt" from pin_tries where person_id = ?', person) ?? null

export const savePinTries = (sql: Sql, person: PersonId, { failed, lastAt }: TriesRow): void => {
  sql.run(
    `insert into pin_tries (person_id, failed, last_at) values (?, ?, ?)
     on conflict (person_id) do update set failed = excluded.failed, last_at = excluded.last_at`,
    person,
    failed,
    lastAt,
  )
}

export const clearPinTries = (sql: Sql, person: PersonId): void => {
  sql.run('delete from pin_tries where person_id = ?', person)
}
