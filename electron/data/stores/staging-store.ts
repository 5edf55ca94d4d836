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
  /** A thing with the same key makes room and is handed back; it then stands where the new one was put. */
  put(staged: Staged<Body>): Staged<Body> | undefined
  /** another body, the same place */
  rewrite(table: string, key: string, body: Body): void
  remove(table: string, key: string): void
  all(): Generator<Staged<Body>>
  close(): void
}

/** In memory: what was put in order, with gaps where something made room, and where everything stands by table and key. */
class MemoryShelf<Body> implements Shelf<Body> {
  #things: (Staged<Body> | undefined)[] = []
  readonly #places = new Map<string, Map<string, number>>()

  #placesOf(table: string): Map<string, number> {
    let places = this.#places.get(table)
    if (places === undefined) this.#places.set(table, (places = new Map<string, number>()))
    return places
  }

  find(table: string, key: string): Staged<Body> | undefined {
    const place = this.#placesOf(table).get(key)
    return place === undefined ? undefined : this.#things[place]
  }

  put(staged: Staged<Body>): Staged<Body> | undefined {
    const places = this.#placesOf(staged.table)
    const place = places.get(staged.key)
    places.set(staged.key, this.#things.push(staged) - 1)
    if (place === undefined) return undefined
    const earlier = this.#things[place]
    this.#things[place] = undefined
    return earlier
  }

  rewrite(table: string, key: string, body: Body): void {
    const place = this.#placesOf(table).get(key)
    const known = place === undefined ? undefined : this.#things[place]
    if (known !== undefined && place !== undefined) this.#things[place] = { ...known, body }
  }

  take(table: string, key: string): Staged<Body> | undefined {
    const places = this.#placesOf(table)
    const place = places.get(key)
    if (place === undefined) return undefined
    const staged = this.#things[place]
    this.#things[place] = undefined
    places.delete(key)
    return staged
  }

  remove(table: string, key: string): void {
    this.take(table, key)
  }

  *all(): Generator<Staged<Body>> {
    for (const staged of this.#things) if (staged !== undefined) yield staged
  }

  close(): void {
    this.#things = []
    this.#places.clear()
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

const pageSize = 500

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
    'insert into staged (at, sheet, row, tbl, key, body) values (?, ?, ?, ?, ?, ?) on conflict (tbl, key) do nothing',
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
      const text = JSON.stringify(body)
      if (put.run(at, sheet, row, table, key, text).changes > 0) return undefined
      const earlier = find.get(table, key)
      remove.run(table, key)
      put.run(at, sheet, row, table, key, text)
      return earlier && stagedOf<Body>(earlier)
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

/** Bytes of memory one thing takes beside its texts, seen from above. */
const thingBytes = 600
/** Bytes that may wait in memory without being felt; what comes after them waits on disk. */
const mostBytes = 60_000_000

/** What waits in memory stays there when it is full, so that no row ever waits for all the others to be moved. */
class TwoShelves<Body> implements Staging<Body> {
  readonly #memory = new MemoryShelf<Body>()
  #disk: Shelf<Body> | null = null
  #bytesLeft: number

  constructor(limit: number) {
    this.#bytesLeft = limit
  }

  find(table: string, key: string): Staged<Body> | undefined {
    return this.#memory.find(table, key) ?? this.#disk?.find(table, key)
  }

  put(staged: Staged<Body>, characters = 0): Staged<Body> | undefined {
    this.#bytesLeft -= thingBytes + 2 * characters
    if (this.#bytesLeft >= 0) return this.#memory.put(staged)
    this.#disk ??= diskShelf<Body>()
    const inMemory = this.#memory.take(staged.table, staged.key)
    const onDisk = this.#disk.put(staged)
    return inMemory ?? onDisk
  }

  rewrite(table: string, key: string, body: Body): void {
    if (this.#memory.find(table, key) === undefined) this.#disk?.rewrite(table, key, body)
    else this.#memory.rewrite(table, key, body)
  }

  remove(table: string, key: string): void {
    this.#memory.remove(table, key)
    this.#disk?.remove(table, key)
  }

  *all(): Generator<Staged<Body>> {
    yield* this.#memory.all()
    if (this.#disk !== null) yield* this.#disk.all()
  }

  close(): void {
    this.#memory.close()
    this.#disk?.close()
  }
}

/** What waits, unique by table and key, in the order it came. */
export interface Staging<Body> extends Shelf<Body> {
  /** `characters`: about how many of the file's it holds on to */
  put(staged: Staged<Body>, characters?: number): Staged<Body> | undefined
}

/**
 * Where the things of a file wait until all of it is read: nothing of it is kept if the import dies, nothing of it locks the shop's
 * file. `limit`: bytes that may wait in memory. Close it when done.
 */
export const openStaging = <Body>(limit = mostBytes): Staging<Body> => new TwoShelves<Body>(limit)
