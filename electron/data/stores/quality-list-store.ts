import type { ScanException, ScanLists } from '#shared/contract/quality-scan.ts'
import type { LocalDate, LocalTime } from '#shared/kit/local-time.ts'
import type { Sql } from '../db/sql.ts'

// Lists of the scan by version, what was learnt from false hits, and what was said of single hits.

/** A version of the lists as kept. */
export interface ListRow {
  readonly version: number
  readonly at: LocalTime
  readonly by: string
  readonly note: string
  readonly lists: ScanLists
}

type KeptRow = Omit<ListRow, 'lists'> & { readonly body: string }

const shown = ({ body, ...row }: KeptRow): ListRow => ({ ...row, lists: JSON.parse(body) as ScanLists })

/** The newest version, or one by its number; undefined: none was saved, or not this one. */
export const listRow = (sql: Sql, version: number | null): ListRow | undefined => {
  const row = sql.get<KeptRow>(
    'select version, at, by, note, body from quality_lists where version = coalesce(?, version) order by version desc limit 1',
    version,
  )
  return row && shown(row)
}

/** Every saved version without its words, newest first. */
export const listVersions = (sql: Sql): Omit<ListRow, 'lists'>[] =>
  sql.all('select version, at, by, note from quality_lists order by version desc')

export const insertLists = (sql: Sql, { version, at, by, note, lists }: ListRow): void => {
  sql.run(
    'insert into quality_lists (version, at, by, note, body) values (?, ?, ?, ?, ?)',
    version,
    at,
    by,
    note,
    JSON.stringify(lists),
  )
}

/** Every exception that was ever learnt or taken out of force, oldest first. */
export const listExceptions = (sql: Sql): ScanException[] =>
  sql.all(
    `select id, rule, word, scope, text, at, by, reason, revoked_at as "revokedAt" from quality_exceptions order by id`,
  )

/** Keeps what was learnt; says its id. */
export const insertException = (sql: Sql, row: Omit<ScanException, 'id'>): number =>
  sql.run(
    `insert into quality_exceptions (rule, word, scope, text, at, by, reason, revoked_at) values (?, ?, ?, ?, ?, ?, ?, ?)`,
    row.rule,
    row.word,
    row.scope,
    row.text,
    row.at,
    row.by,
    row.reason,
    row.revokedAt,
  ).lastId

/** Takes an exception out of force; false: there is none of this id in force. */
export const revokeException = (sql: Sql, id: number, at: LocalTime): boolean =>
  sql.run('update quality_exceptions set revoked_at = ? where id = ? and revoked_at is null', at, id).changes > 0

/** What somebody said of a hit. */
export interface VerdictRow {
  readonly key: string
  readonly verdict: 'right' | 'false'
  /** what it taught; null: nothing */
  readonly exceptionId: number | null
}

const verdictColumns = 'key, verdict, exception_id as "exceptionId"'

/** Verdicts on hits of a span of calendar days, both included, by key. */
export const verdictsBetween = (sql: Sql, from: LocalDate, to: LocalDate): VerdictRow[] =>
  sql.all(`select ${verdictColumns} from quality_verdicts where key >= ? and key < ? order by key`, from, `${to}~`)

export const verdictOf = (sql: Sql, key: string): VerdictRow | undefined =>
  sql.get(`select ${verdictColumns} from quality_verdicts where key = ?`, key)

/** Keeps what was said of a hit in place of what was said before; verdict null: nothing is said of it. */
export const saveVerdict = (
  sql: Sql,
  { key, exceptionId }: VerdictRow,
  said: { readonly verdict: 'right' | 'false' | null; readonly at: LocalTime; readonly by: string },
): void => {
  sql.run('delete from quality_verdicts where key = ?', key)
  if (said.verdict === null) return
  sql.run(
    'insert into quality_verdicts (key, verdict, exception_id, at, by) values (?, ?, ?, ?, ?)',
    key,
    said.verdict,
    exceptionId,
    said.at,
    said.by,
  )
}
