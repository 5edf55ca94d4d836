import type { Statement } from 'better-sqlite3'
import { openPrivateDatabase } from '../db/private-database.ts'

/** A message on its way in, its text as UTF-8. */
export interface PiledMessage {
  readonly second: number
  readonly direction: number
  readonly text: Buffer
  readonly session: string | null
}

const chunkBytes = 4 * 1024 * 1024
const mostInMemory = 96 * 1024 * 1024

/** Numbers in a row that grows by doubling. */
class Numbers {
  values = new Int32Array(4096)
  push(value: number, at: number): void {
    if (at === this.values.length) {
      const more = new Int32Array(at * 2)
      more.set(this.values)
      this.values = more
    }
    this.values[at] = value
  }
  at(index: number): number {
    return this.values[index] ?? 0
  }
}

/** Texts one behind the other in large pieces of memory. */
class Texts {
  #chunks: Buffer[] = []
  #used = 0
  bytes = 0
  /** where the text last added begins and how long it is, in bytes; a text of its own piece begins at that piece */
  at = 0
  length = 0

  add(text: string): void {
    const most = text.length * 3
    if (this.#chunks.length === 0 || most > chunkBytes - this.#used) this.#grow(most)
    const chunk = this.#chunks.at(-1) ?? Buffer.alloc(0)
    this.length = chunk.write(text, this.#used)
    this.at = (this.#chunks.length - 1) * chunkBytes + this.#used
    this.#used += this.length
    this.bytes += this.length
  }

  #grow(least: number): void {
    this.#chunks.push(Buffer.allocUnsafeSlow(Math.max(least, chunkBytes)))
    this.#used = 0
  }

  textAt(at: number, length: number): Buffer {
    const start = at % chunkBytes
    return (this.#chunks[(at - start) / chunkBytes] ?? Buffer.alloc(0)).subarray(start, start + length)
  }
}

/** Messages in memory, 20 bytes each beside their texts. */
class MemoryPile {
  readonly #days = new Numbers()
  readonly #moments = new Numbers()
  readonly #places = new Numbers()
  readonly #lengths = new Numbers()
  readonly #texts = new Texts()
  readonly #sessions = new Numbers()
  readonly #sessionNames: string[] = []
  readonly #sessionNumbers = new Map<string, number>()
  #starts: Int32Array | null = null
  #order = new Int32Array(0)
  count = 0

  get bytes(): number {
    return this.#texts.bytes + this.count * 20
  }

  add(day: number, second: number, direction: number, text: string, session: string | null): void {
    this.#texts.add(text)
    this.#days.push(day, this.count)
    this.#moments.push(second * 4 + direction, this.count)
    this.#places.push(this.#texts.at, this.count)
    this.#lengths.push(this.#texts.length, this.count)
    this.#sessions.push(session === null ? 0 : this.#numberOf(session), this.count)
    this.count++
    this.#starts = null
  }

  #numberOf(session: string): number {
    const number = this.#sessionNumbers.get(session) ?? this.#sessionNames.push(session)
    this.#sessionNumbers.set(session, number)
    return number
  }

  /** Sorts by chat day, earlier added ones first: counts how many each day has, then puts each message at its place. */
  #sorted(): Int32Array {
    if (this.#starts) return this.#starts
    const { values } = this.#days
    let most = 0
    for (let index = 0; index < this.count; index++) most = Math.max(most, values[index] ?? 0)
    const starts = new Int32Array(most + 2)
    for (let index = 0; index < this.count; index++)
      starts[(values[index] ?? 0) + 1] = (starts[(values[index] ?? 0) + 1] ?? 0) + 1
    for (let day = 1; day < starts.length; day++) starts[day] = (starts[day] ?? 0) + (starts[day - 1] ?? 0)
    const next = starts.slice()
    this.#order = new Int32Array(this.count)
    for (let index = 0; index < this.count; index++) {
      const day = values[index] ?? 0
      const place = next[day] ?? 0
      this.#order[place] = index
      next[day] = place + 1
    }
    this.#starts = starts
    return starts
  }

  get days(): number {
    return this.#sorted().length - 1
  }

  of(day: number): PiledMessage[] {
    const starts = this.#sorted()
    const messages: PiledMessage[] = []
    for (let place = starts[day] ?? 0; place < (starts[day + 1] ?? 0); place++) {
      const index = this.#order[place] ?? 0
      const moment = this.#moments.at(index)
      messages.push({
        second: moment >> 2,
        direction: moment & 3,
        text: this.#texts.textAt(this.#places.at(index), this.#lengths.at(index)),
        session: this.#sessionNames[this.#sessions.at(index) - 1] ?? null,
      })
    }
    return messages
  }
}

interface Spilled {
  readonly add: Statement<[number, number, number, number, Buffer, string | null]>
  readonly of: Statement<[number], PiledMessage>
  readonly close: () => void
}

const openSpilled = (): Spilled => {
  const database = openPrivateDatabase()
  database.exec(`create table pile (day integer not null, seq integer not null, second integer not null, direction integer not null,
    text blob not null, session text, primary key (day, seq)) strict, without rowid; begin`)
  return {
    add: database.prepare('insert into pile values (?, ?, ?, ?, ?, ?)'),
    of: database.prepare('select second, direction, text, session from pile where day = ? order by seq'),
    close: () => {
      database.close()
    },
  }
}

/**
 * Where the messages of a file wait, by chat day, until all of it is read: in memory while they are few, in a private database that is gone
 * when it is closed or the program dies when they are many. Close it when done.
 */
export class MessagePile {
  readonly #limit: number
  #memory = new MemoryPile()
  #spilled: Spilled | null = null
  count = 0

  /** `limit` is in bytes. */
  constructor(limit = mostInMemory) {
    this.#limit = limit
  }

  add(day: number, second: number, direction: number, text: string, session: string | null): void {
    this.#memory.add(day, second, direction, text, session)
    this.count++
    if (this.#memory.bytes > this.#limit) this.#spill()
  }

  /** The messages of one chat day in the order they were added. */
  of(day: number): readonly PiledMessage[] {
    if (this.#spilled === null) return this.#memory.of(day)
    if (this.#memory.count > 0) this.#spill()
    return this.#spilled.of.all(day)
  }

  #spill(): void {
    const spilled = (this.#spilled ??= openSpilled())
    let seq = this.count - this.#memory.count
    for (let day = 0; day < this.#memory.days; day++)
      for (const { second, direction, text, session } of this.#memory.of(day))
        spilled.add.run(day, seq++, second, direction, text, session)
    this.#memory = new MemoryPile()
  }

  close(): void {
    this.#spilled?.close()
    this.#spilled = null
    this.#memory = new MemoryPile()
  }
}
