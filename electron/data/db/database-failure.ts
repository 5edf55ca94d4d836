import { Refusal, type FailureCode } from '#shared/contract/failure.ts'

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

const byPrefix: readonly (readonly [prefix: string, code: FailureCode])[] = [
  ['SQLITE_BUSY', 'database-locked'],
  ['SQLITE_LOCKED', 'database-locked'],
  ['SQLITE_READONLY', 'database-read-only'],
  ['SQLITE_CANTOPEN', 'database-read-only'],
  ['SQLITE_PERM', 'database-read-only'],
  ['EACCES', 'database-read-only'],
  ['EROFS', 'database-read-only'],
  ['ENOTDIR', 'database-read-only'],
  ['EISDIR', 'database-read-only'],
  ['EEXIST', 'database-read-only'],
  ['SQLITE_FULL', 'disk-full'],
  ['ENOSPC', 'disk-full'],
  ['SQLITE_CORRUPT', 'database-corrupt'],
  ['SQLITE_NOTADB', 'not-a-database'],
]

/** What SQLite or the disk says, as a refusal with its code; null when it is none of these. */
export const databaseRefusal = (error: unknown, details: Record<string, string | number> = {}): Refusal | null => {
  // Somebody restored a copy while this was under way: its file is no longer open.
  if (error instanceof TypeError && error.message.includes('database connection is not open'))
    return new Refusal('cancelled')
  const code = codeOf(error)
  const found = byPrefix.find(([prefix]) => code.startsWith(prefix))
  return found ? new Refusal(found[1], details) : null
}
