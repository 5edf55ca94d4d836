import { openPrivateDatabase } from '../db/private-database.ts'

/** Something of a file on its way in. `sheet` and `row` say where in the file it stands, `at` counts the rows of all sheets. */
export interface Staged<Body> {
  readonly at: number
  readonly sheet: number
  readonly row: number
  readonly table: string
  readonly key: string
  readonly body: Body
}

interface Shelf<Body> {
  find(table: string, key: string): Staged<Body> | undefined
  /** a thing with the same key makes room; it then stands where the new one was put */
  put(staged: Staged<Body>): void
  /** another body, the same place */
  rewrite(table: string, key: string, body: Body): void
  remove(table: string, key: string): void
  all(): Generator<Staged<Body>>
  close(): void
}

const memoryShelf = <Body>(): Shelf<Body> & { readonly size: () => number } => {
  const kept = new Map<string, Staged<Body>>()
  const nameOf = (table: string, key: string): string => `${table}\n${key}`
  return {
    size: () => kept.size,
    find: (table, key) => kept.get(nameOf(table, key)),
    put: (staged) => {
      const name = nameOf(staged.table, staged.key)
      kept.delete(name)
      kept.set(name, staged)
    },
    rewrite: (table, key, body) => {
      const name = nameOf(table, key)
      const known = kept.get(name)
      if (known) kept.set(name, { ...known, body })
    },
    remove: (table, key) => {
      kept.delete(nameOf(table, key))
    },
    *all() {
      yield* kept.values()
    },
    close: () => kept.clear(),
  }
}

interface Line {
  readonly seq: number
  readonly at: number
  readonly sheet: number
  readonly row: number
  readonly tbl: string
  readonly key: string
  readonly body: string
}

const pageSize = 2_000

const stagedOf = <Body>({ at, sheet, row, tbl, key, body }: Line): Staged<Body> => ({
  at,
  sheet,
  row,
  table: tbl,
  key,
  body: JSON.parse(body) as Body,
})

const statementsOf = (database: ReturnType<typeof openPrivateDatabase>) => {
  database.exec(`create table staged (seq integer primary key, at integer not null, sheet integer not null, row integer not null,
    tbl text not null, key text not null, body text not null, unique (tbl, key)) strict; begin`)
  const find = database.prepare<[string, string], Line>('select * from staged where tbl = ? and key = ?')
  const put = database.prepare(
    'insert or replace into staged (at, sheet, row, tbl, key, body) values (?, ?, ?, ?, ?, ?)',
  )
  const rewrite = database.prepare('update staged set body = ? where tbl = ? and key = ?')
  const remove = database.prepare('delete from staged where tbl = ? and key = ?')
  const page = database.prepare<[number], Line>(`select * from staged where seq > ? order by seq limit ${pageSize}`)
  return { find, put, rewrite, remove, page }
}

/** On disk, in a file without a name that is gone when it is closed or the program dies. */
const diskShelf = <Body>(): Shelf<Body> => {
  const database = openPrivateDatabase()
  const { find, put, rewrite, remove, page } = statementsOf(database)
  return {
    find: (table, key) => {
      const line = find.get(table, key)
      return line && stagedOf<Body>(line)
    },
    put: ({ at, sheet, row, table, key, body }) => {
      put.run(at, sheet, row, table, key, JSON.stringify(body))
    },
    rewrite: (table, key, body) => {
      rewrite.run(JSON.stringify(body), table, key)
    },
    remove: (table, key) => {
      remove.run(table, key)
    },
    *all() {
      for (let after = 0; ;) {
        const lines = page.all(after)
        for (const line of lines) yield stagedOf<Body>(line)
        const last = lines.at(-1)
        if (!last) return
        after = last.seq
      }
    },
    close: () => {
      database.close()
    },
  }
}

/** What fits in memory without being felt; more goes to disk. */
const mostInMemory = 60_000

/**
 * Where the things of a file wait until all of it is read: nothing of it is kept if the import dies, nothing of it locks the shop's
 * file. Things are unique by table and key. Close it when done.
 */
export const openStaging = <Body>(limit = mostInMemory): Shelf<Body> => {
  const memory = memoryShelf<Body>()
  let shelf: Shelf<Body> = memory
  const moveToDisk = (): void => {
    const disk = diskShelf<Body>()
    for (const staged of memory.all()) disk.put(staged)
    memory.close()
    shelf = disk
  }
  return {
    find: (table, key) => shelf.find(table, key),
    put: (staged) => {
      if (shelf === memory && memory.size() >= limit) moveToDisk()
      shelf.put(staged)
    },
    rewrite: (table, key, body) => {
      shelf.rewrite(table, key, body)
    },
    remove: (table, key) => {
      shelf.remove(table, key)
    },
    all: () => shelf.all(),
    close: () => {
      shelf.close()
    },
  }
}

export type Staging<Body> = Shelf<Body>
