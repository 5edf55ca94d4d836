import type { ByteSource } from './byte-source.ts'
import type { ZipMember } from './zip-directory.ts'
import { memberChunks } from './zip-member.ts'

const mostWalks = 4

/** One walk forward through a member's expanded bytes; what it handed out last can be asked for again. */
class Walk {
  readonly member: ZipMember
  /** Offset of the first byte that is still there. */
  start = 0
  readonly #chunks: AsyncGenerator<{ readonly bytes: Buffer }>
  #kept: Buffer = Buffer.alloc(0)
  #isAtEnd = false

  constructor(archive: ByteSource, member: ZipMember) {
    this.member = member
    this.#chunks = memberChunks(archive, member, member.size)
  }

  async read(offset: number, length: number): Promise<Buffer> {
    const pieces = [this.#kept.subarray(Math.min(this.#kept.length, offset - this.start))]
    let end = this.start + this.#kept.length
    while (end < offset + length && !this.#isAtEnd) {
      const next = await this.#chunks.next()
      if (next.done) break
      const { bytes } = next.value
      pieces.push(bytes.subarray(Math.min(bytes.length, Math.max(0, offset - end))))
      end += bytes.length
      // Only asking once more after the last byte tells whether length and checksum were right.
      if (end >= this.member.size) this.#isAtEnd = (await this.#chunks.next()).done === true
    }
    this.#kept = Buffer.concat(pieces)
    this.start = offset
    return this.#kept.subarray(0, length)
  }

  close(): void {
    void this.#chunks.return(undefined).catch(() => undefined)
  }
}

/**
 * Gives the members of an archive as sources without expanding them anywhere: reading on goes on inflating, reading further back starts
 * again from the member's beginning. Only the last few walks are kept, however many members there are.
 */
export class MemberSources {
  readonly #archive: ByteSource
  /** The one used last stands last. */
  readonly #walks: Walk[] = []
  #turn: Promise<unknown> = Promise.resolve()

  constructor(archive: ByteSource) {
    this.#archive = archive
  }

  sourceOf(member: ZipMember): ByteSource {
    return {
      size: member.size,
      read: (offset, length) => this.#inTurn(() => this.#read(member, offset, Math.min(length, member.size - offset))),
      close: () => undefined,
    }
  }

  /** Drops every walk; a later read starts again. */
  close(): void {
    for (const walk of this.#walks.splice(0)) walk.close()
  }

  /** Two readers of one member must not move the same walk at the same time. */
  #inTurn<Value>(act: () => Promise<Value>): Promise<Value> {
    const result = this.#turn.then(act)
    this.#turn = result.catch(() => undefined)
    return result
  }

  async #read(member: ZipMember, offset: number, length: number): Promise<Buffer> {
    if (length <= 0) return Buffer.alloc(0)
    const walk = this.#nearest(member, offset) ?? new Walk(this.#archive, member)
    this.#remove(walk)
    try {
      const bytes = await walk.read(offset, length)
      this.#walks.push(walk)
      if (this.#walks.length > mostWalks) this.#walks.shift()?.close()
      return bytes
    } catch (error) {
      walk.close()
      throw error
    }
  }

  #nearest(member: ZipMember, offset: number): Walk | undefined {
    return this.#walks
      .filter((walk) => walk.member === member && walk.start <= offset)
      .toSorted((a, b) => b.start - a.start)[0]
  }

  #remove(walk: Walk): void {
    const at = this.#walks.indexOf(walk)
    if (at >= 0) this.#walks.splice(at, 1)
  }
}
