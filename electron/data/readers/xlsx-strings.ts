import { ReadFailure } from './read-failure.ts'
import { decodedText, nameCodeOf, XmlBytes } from './xml-bytes.ts'

const [item, text, phonetic] = [nameCodeOf('si'), nameCodeOf('t'), nameCodeOf('rPh')]
const blockLength = 4 * 1024 * 1024
const cacheSlots = 32_768
const highBit = 0x80
const mostStrings = 16 * 1024 * 1024
// Excel's own limit is 32,767 characters.
const longestString = 256 * 1024
const longestCached = 4096

/**
 * The shared strings of a workbook, kept as UTF-8 bytes outside the heap and decoded when asked for; a small cache serves the ones
 * that repeat. An index without a string is null.
 */
export class SharedStrings {
  readonly #blocks: Buffer[] = []
  #starts = new Uint32Array(4096)
  #ends = new Uint32Array(4096)
  #count = 0
  #used = blockLength
  readonly #cachedIndex = new Int32Array(cacheSlots).fill(-1)
  readonly #cachedText: string[] = new Array<string>(cacheSlots).fill('')

  add(bytes: Uint8Array): void {
    if (this.#count === this.#starts.length) this.#grow()
    if (this.#count === mostStrings) throw new ReadFailure('too-large', { limit: mostStrings })
    if (bytes.length > longestString) throw new ReadFailure('too-large', { limit: longestString })
    if (this.#used + bytes.length > blockLength) {
      this.#blocks.push(Buffer.allocUnsafeSlow(blockLength))
      this.#used = 0
    }
    this.#blocks.at(-1)?.set(bytes, this.#used)
    const start = (this.#blocks.length - 1) * blockLength + this.#used
    this.#starts[this.#count] = start
    this.#ends[this.#count] = start + bytes.length
    this.#used += bytes.length
    this.#count += 1
  }

  at(index: number): string | null {
    if (index >= this.#count) return null
    const slot = index % cacheSlots
    if (this.#cachedIndex[slot] === index) return this.#cachedText[slot] ?? null
    const value = this.#decoded(index)
    if (value.length > longestCached) return value
    this.#cachedIndex[slot] = index
    this.#cachedText[slot] = value
    return value
  }

  #decoded(index: number): string {
    const [start = 0, end = 0] = [this.#starts[index], this.#ends[index]]
    const block = this.#blocks[Math.floor(start / blockLength)]
    if (!block || start === end) return ''
    const from = start % blockLength
    const to = from + end - start
    let isAscii = true
    for (let at = from; at < to && isAscii; at += 1) isAscii = (block[at] ?? 0) < highBit
    return block.toString(isAscii ? 'latin1' : 'utf8', from, to)
  }

  #grow(): void {
    const [starts, ends] = [this.#starts, this.#ends]
    this.#starts = new Uint32Array(starts.length * 2)
    this.#ends = new Uint32Array(ends.length * 2)
    this.#starts.set(starts)
    this.#ends.set(ends)
  }
}

/** Reads `sharedStrings.xml`: rich text runs are joined, phonetic guides skipped, `<si/>` counts as an empty string. */
export class SharedStringsScanner {
  readonly strings = new SharedStrings()
  readonly #xml = new XmlBytes()
  readonly #plain: Uint8Array[] = []
  #isInPhonetic = false

  push(chunk: Buffer): void {
    this.#xml.feed(chunk)
    while (this.#xml.next()) this.#take()
  }

  #take(): void {
    const xml = this.#xml
    if (xml.nameCode === text) {
      if (xml.isClosing && !this.#isInPhonetic) this.#plain.push(this.#textBytes())
    } else if (xml.nameCode === item) {
      if (xml.isClosing || xml.isSelfClosed) this.#endItem()
    } else if (xml.nameCode === phonetic) {
      this.#isInPhonetic = !xml.isClosing && !xml.isSelfClosed
    }
  }

  #textBytes(): Uint8Array {
    const { bytes, textStart, textEnd } = this.#xml
    for (let at = textStart; at < textEnd; at += 1) {
      const byte = bytes[at]
      const isSpecial = byte === 0x26 || byte === 0x3c || byte === 0x5f || byte === 0x0d
      if (isSpecial) return Buffer.from(decodedText(bytes, textStart, textEnd))
    }
    // A view is enough: bytes once delivered are never written again, and `add` copies them.
    return bytes.subarray(textStart, textEnd)
  }

  #endItem(): void {
    const plain = this.#plain
    this.strings.add(plain.length === 1 && plain[0] ? plain[0] : Buffer.concat(plain))
    plain.length = 0
  }
}
