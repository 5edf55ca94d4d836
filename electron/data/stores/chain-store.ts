import type { Sql } from '../db/sql.ts'

/** One link: the frozen text of a signed handover or of a remark, its hash made of the one before and that text. */
export interface LinkRow {
  readonly place: number
  readonly kind: 'handover' | 'remark'
  readonly handoverId: number
  readonly remarkId: number | null
  readonly body: string
  readonly previous: string
  readonly hash: string
}

const columns = 'place, kind, handover_id as "handoverId", remark_id as "remarkId", body, previous, hash'

/** The newest link; undefined: there is none. */
export const lastLink = (sql: Sql): LinkRow | undefined =>
  sql.get(`select ${columns} from chain order by place desc limit 1`)

/** The whole chain from its beginning. */
export const everyLink = (sql: Sql): IterableIterator<LinkRow> =>
  sql.each(`select ${columns} from chain order by place`)

export const insertLink = (sql: Sql, link: LinkRow): void => {
  sql.run(
    'insert into chain (place, kind, handover_id, remark_id, body, previous, hash) values (?, ?, ?, ?, ?, ?, ?)',
    link.place,
    link.kind,
    link.handoverId,
    link.remarkId,
    link.body,
    link.previous,
    link.hash,
  )
}
