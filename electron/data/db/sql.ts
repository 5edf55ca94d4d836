import type { Database, Statement } from 'better-sqlite3'

export type SqlValue = string | number | bigint | null | Uint8Array

/** The open database as stores see it: plain SQL, prepared once each. */
export interface Sql {
  readonly all: <Row>(text: string, ...values: readonly SqlValue[]) => Row[]
  readonly get: <Row>(text: string, ...values: readonly SqlValue[]) => Row | undefined
  readonly run: (text: string, ...values: readonly SqlValue[]) => { readonly changes: number; readonly lastId: number }
  readonly each: <Row>(text: string, ...values: readonly SqlValue[]) => IterableIterator<Row>
  /** Runs `act` in one transaction: all of it or, when it throws, nothing. Nested calls join the outer one as savepoints. */
  readonly transaction: <Value>(act: () => Value) => Value
  readonly database: Database
}

/** Wraps an open database; statements are prepared at first use and kept. */
export const sqlOf = (database: Database): Sql => {
  const prepared = new Map<string, Statement<SqlValue[]>>()
  const statement = (text: string): Statement<SqlValue[]> => {
    const known = prepared.get(text)
    if (known) return known
    const fresh = database.prepare<SqlValue[]>(text)
    prepared.set(text, fresh)
    return fresh
  }
  return {
    all: <Row>(text: string, ...values: readonly SqlValue[]) => statement(text).all(...values) as Row[],
    get: <Row>(text: string, ...values: readonly SqlValue[]) => statement(text).get(...values) as Row | undefined,
    run: (text, ...values) => {
      const { changes, lastInsertRowid } = statement(text).run(...values)
      return { changes, lastId: Number(lastInsertRowid) }
    },
    // A statement that is being stepped through is busy: each walk prepares its own.
    each: <Row>(text: string, ...values: readonly SqlValue[]) =>
      database.prepare<SqlValue[]>(text).iterate(...values) as IterableIterator<Row>,
    transaction: (act) => database.transaction(act).immediate(),
    database,
  }
}
