import { createHash } from 'node:crypto'
import type { z } from 'zod'
import type { auditLine } from '#shared/contract/settings.ts'
import type { LocalTime } from '#shared/kit/local-time.ts'
import type { Sql } from '../db/sql.ts'

type AuditLine = z.infer<typeof auditLine>

interface AuditRow extends AuditLine {
  readonly previous: string
  readonly hash: string
}

const hashOf = (line: Omit<AuditLine, 'id'>, previous: string): string =>
  createHash('sha256')
    .update(JSON.stringify([previous, line.at, line.by, line.method, line.summary]))
    .digest('hex')

/** Adds a line to the trail; each line carries the hash of the one before it. */
export const appendAudit = (sql: Sql, line: { at: LocalTime; by: string; method: string; summary: string }): void => {
  const previous = sql.get<{ hash: string }>('select hash from audit order by id desc limit 1')?.hash ?? ''
  sql.run(
    'insert into audit (at, by, method, summary, previous, hash) values (?, ?, ?, ?, ?, ?)',
    line.at,
    line.by,
    line.method,
    line.summary,
    previous,
    hashOf(line, previous),
  )
}

/** The newest lines first. */
export const listAudit = (sql: Sql, limit: number): AuditLine[] =>
  sql.all('select id, at, by, method, summary from audit order by id desc limit ?', limit)

/** The id of the first line whose hash or link is not what it should be; null when the chain is whole. */
export const firstBrokenAudit = (sql: Sql): number | null => {
  let previous = ''
  for (const row of sql.each<AuditRow>('select * from audit order by id')) {
    if (row.previous !== previous || row.hash !== hashOf(row, previous)) return row.id
    previous = row.hash
  }
  return null
}

/** Number of the newest line that was not left by one of these methods; 0: there is none. */
export const newestAuditLineBut = (sql: Sql, methods: readonly string[]): number =>
  sql.get<{ id: number }>(
    `select id from audit where method not in (${methods.map(() => '?').join(', ')}) order by id desc limit 1`,
    ...methods,
  )?.id ?? 0

/** Number of the newest line; 0: there is none. It grows with every write but of derived data. */
export const newestAuditLine = (sql: Sql): number =>
  sql.get<{ id: number | null }>('select max(id) as id from audit')?.id ?? 0

/** What the trail says of calls of some methods, where it is like a pattern, oldest first. */
export const auditedSummaries = (sql: Sql, methods: readonly string[], like: string): string[] =>
  sql
    .all<{ summary: string }>(
      `select summary from audit where method in (${methods.map(() => '?').join(', ')}) and summary like ? order by id`,
      ...methods,
      like,
    )
    .map(({ summary }) => summary)
