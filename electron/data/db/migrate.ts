import type { Database } from 'better-sqlite3'
import { firstNouns } from './migrations/001-first-nouns.ts'

export interface Migration {
  readonly version: number
  readonly name: string
  readonly sql: string
}

/** Every step from an empty file to today's, numbered from 1 without gaps. A step that has shipped is never edited. */
export const migrations: readonly Migration[] = [{ version: 1, name: 'first-nouns', sql: firstNouns }]

/** Marks a file as ours (`ZBAN` in ASCII). */
export const applicationId = 0x5a42414e

export const schemaVersion = (database: Database): number => Number(database.pragma('user_version', { simple: true }))

export const newestVersion = (steps: readonly Migration[] = migrations): number => steps.at(-1)?.version ?? 0

/** Runs every pending step in one transaction; when one fails, the file is as it was. Returns how many ran. */
export const migrate = (database: Database, steps: readonly Migration[] = migrations): number => {
  const pending = steps.filter((step) => step.version > schemaVersion(database))
  if (pending.length === 0) return 0
  database.transaction(() => {
    for (const step of pending) database.exec(step.sql)
    database.pragma(`application_id = ${applicationId}`)
    database.pragma(`user_version = ${newestVersion(steps)}`)
  })()
  return pending.length
}
