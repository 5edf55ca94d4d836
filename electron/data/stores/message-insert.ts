import type { Sql } from '../db/sql.ts'
import { BulkInsert } from './bulk-insert.ts'

const utf8 = 'cast(? as text)'

/**
 * Puts new messages behind each other from an id on; texts are UTF-8. The first one is given its id and the others follow by themselves:
 * binding a million ids more would be felt, and so would binding sessions that are not there.
 */
export class MessageInsert {
  readonly #sql: Sql
  readonly #plain: BulkInsert
  readonly #withSession: BulkInsert
  #next: number
  #isFirst = true

  constructor(sql: Sql, next: number) {
    this.#sql = sql
    this.#next = next
    this.#plain = new BulkInsert(
      sql,
      'insert into messages (chat_day_id, second, direction, text)',
      `(?, ?, ?, ${utf8})`,
    )
    this.#withSession = new BulkInsert(
      sql,
      'insert into messages (chat_day_id, second, direction, text, session)',
      `(?, ?, ?, ${utf8}, ?)`,
    )
  }

  /** The id the next message gets. */
  get next(): number {
    return this.#next
  }

  add(chatDay: number, second: number, direction: number, text: Uint8Array, session: string | null): void {
    const id = this.#next++
    if (this.#isFirst) this.#addFirst(id, chatDay, second, direction, text, session)
    else if (session === null) {
      this.#withSession.flush()
      this.#plain.add(chatDay, second, direction, text)
    } else {
      this.#plain.flush()
      this.#withSession.add(chatDay, second, direction, text, session)
    }
  }

  #addFirst(...message: readonly [number, number, number, number, Uint8Array, string | null]): void {
    this.#isFirst = false
    this.#sql.run(
      `insert into messages (id, chat_day_id, second, direction, text, session) values (?, ?, ?, ?, ${utf8}, ?)`,
      ...message,
    )
  }

  flush(): void {
    this.#plain.flush()
    this.#withSession.flush()
  }
}
