import type { AttachmentKind } from '#shared/kit/attachments.ts'
import type { LocalTime } from '#shared/kit/local-time.ts'
import type { Sql } from '../db/sql.ts'

/** A file that is attached to an entry; it stays where it lies. `hash`, `bytes`: as they were when it was attached. */
export interface AttachmentRow {
  readonly id: number
  readonly name: string
  readonly path: string
  readonly kind: AttachmentKind
  readonly bytes: number
  readonly hash: string
  readonly at: LocalTime
  readonly by: string
}

const columns = 'id, name, path, kind, bytes, hash, at, by'

/** What is attached to an entry and was not taken off again, oldest first. */
export const attachmentsOf = (sql: Sql, entryId: number): AttachmentRow[] =>
  sql.all(`select ${columns} from register_attachments where entry_id = ? and removed_at is null order by id`, entryId)

export const insertAttachment = (sql: Sql, entryId: number, row: Omit<AttachmentRow, 'id'>): void => {
  sql.run(
    'insert into register_attachments (entry_id, name, path, kind, bytes, hash, at, by) values (?, ?, ?, ?, ?, ?, ?, ?)',
    ...[entryId, row.name, row.path, row.kind, row.bytes, row.hash, row.at, row.by],
  )
}

/** The same file lies elsewhere now. */
export const moveAttachment = (sql: Sql, id: number, { name, path }: Pick<AttachmentRow, 'name' | 'path'>): void => {
  sql.run('update register_attachments set name = ?, path = ? where id = ?', name, path, id)
}

/** Takes it off the entry; the row stays. */
export const removeAttachment = (sql: Sql, id: number, at: LocalTime): void => {
  sql.run('update register_attachments set removed_at = ? where id = ?', at, id)
}
