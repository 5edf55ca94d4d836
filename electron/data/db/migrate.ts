import type { Database } from 'better-sqlite3'
import { firstNouns } from './migrations/001-first-nouns.ts'
import { everyKind } from './migrations/002-every-kind.ts'
import { chatsAndRuleSets } from './migrations/003-chats.ts'
import { orderDays } from './migrations/004-order-days.ts'
import { money } from './migrations/005-money.ts'
import { rosters } from './migrations/006-rosters.ts'
import { registerTables } from './migrations/007-registers.ts'

export interface Migration {
  readonly version: number
  readonly name: string
  readonly sql: string
}

/** Every step from an empty file to today's, numbered from 1 without gaps. A step that has shipped is never edited. */
export const migrations: readonly Migration[] = [
  { version: 1, name: 'first-nouns', sql: firstNouns },
  { version: 2, name: 'every-kind', sql: everyKind },
  { version: 3, name: 'chats', sql: chatsAndRuleSets },
  { version: 4, name: 'order-days', sql: orderDays },
  { version: 5, name: 'money', sql: money },
  { version: 6, name: 'rosters', sql: rosters },
  { version: 7, name: 'registers', sql: registerTables },
]

/** Marks a file as ours (`ZBAN` in ASCII). */
export const applicationId = 0x5a42414e

export const schemaVersion = (database: Database): number => Number(database.pragma('user_version', { simple: true }))

export const newestVersion = (steps: readonly Migration[] = migrations): number => steps.at(-1)?.version ?? 0

const runSteps = (database: Database, pending: readonly Migration[], newest: number): void => {
  database.transaction(() => {
    for (const step of pending) database.exec(step.sql)
    const broken = database.pragma('foreign_key_check') as unknown[]
    if (broken.length > 0) throw new Error(`a migration left ${broken.length} rows without what they point to`)
    database.pragma(`application_id = ${applicationId}`)
    database.pragma(`user_version = ${newest}`)
  })()
}

/**
 * Runs every pending step in one transaction; when one fails, the file is as it was. Returns how many ran. Foreign keys are checked
 * at its end and not while it runs, because a table that others point to may have to be made anew.
 */
export const migrate = (database: Database, steps: readonly Migration[] = migrations): number => {
  const pending = steps.filter((step) => step.version > schemaVersion(database))
  if (pending.length === 0) return 0
  const isEnforcing = database.pragma('foreign_keys', { simple: true }) === 1
  database.pragma('foreign_keys = OFF')
  try {
    runSteps(database, pending, newestVersion(steps))
  } finally {
    if (isEnforcing) database.pragma('foreign_keys = ON')
  }
  return pending.length
}
