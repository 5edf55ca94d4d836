import type { LocalTime } from '#shared/kit/local-time.ts'
import type { RegisterName } from '#shared/kit/registers.ts'
import type { Sql } from '../db/sql.ts'

/** What is typed and not yet kept; entry 0: a new one; null: nothing. */
export const registerDraft = (sql: Sql, register: RegisterName, entry: number): string | null =>
  sql.get<{ body: string }>('select body from register_drafts where register = ? and entry_id = ?', register, entry)
    ?.body ?? null

export const saveRegisterDraft = (
  sql: Sql,
  { register, entry, body, at }: { register: RegisterName; entry: number; body: string | null; at: LocalTime },
): void => {
  if (body === null) sql.run('delete from register_drafts where register = ? and entry_id = ?', register, entry)
  else
    sql.run(
      `insert into register_drafts (register, entry_id, body, at) values (?, ?, ?, ?)
       on conflict (register, entry_id) do update set body = excluded.body, at = excluded.at`,
      register,
      entry,
      body,
      at,
    )
}
