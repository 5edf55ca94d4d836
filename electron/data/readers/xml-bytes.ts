import { NotRecognised, ReadFailure } from './read-failure.ts'
import { decodeStringEscapes, decodeXmlText } from './xml-text.ts'

const [lessThan, greaterThan, slash, exclamation, question] = [0x3c, 0x3e, 0x2f, 0x21, 0x3f]
const [doubleQuote, singleQuote, colon, equals, ampersand, underscore] = [0x22, 0x27, 0x3a, 0x3d, 0x26, 0x5f]
const [openBracket, carriageReturn, space] = [0x5b, 0x0d, 0x20]
const [letterR, letterS, letterT] = [0x72, 0x73, 0x74]
// Excel's longest cell is 32,767 characters; a longer piece would be scanned again with every chunk.
const longestPiece = 4 * 1024 * 1024

const cdataEnd = Buffer.from(']]>')
const commentEnd = Buffer.from('-->')

/**
 * Walks XML that arrives in byte chunks, tag by tag. Byte positions are only valid until the next `feed`; a tag together with the
 * text before it is delivered only when complete. Working on bytes keeps multi-byte characters whole at chunk edges.
 */
export class XmlBytes {
  bytes: Buffer = Buffer.alloc(0)
  /** The text before the tag. */
  textStart = 0
  textEnd = 0
  /** The tag's name without its prefix. */
  nameStart = 0
  nameEnd = 0
  /** Position of the tag's `>`. */
  tagEnd = 0
  /** The name's bytes as one number when it has at most four, else 0. */
  nameCode = 0
  isClosing = false
  isSelfClosed = false
  rStart = -1
  rEnd = -1
  sStart = -1
  sEnd = -1
  tStart = -1
  tEnd = -1
  #position = 0

  /** Appends a chunk to what is not used up yet. */
  feed(chunk: Buffer): void {
    const rest = this.bytes.subarray(this.#position)
    if (rest.length > longestPiece) throw new ReadFailure('too-large', { limit: longestPiece })
    this.bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    this.#position = 0
  }

  /** Moves to the next tag; false when more bytes are needed. */
  next(): boolean {
    const bytes = this.bytes
    const end = bytes.length
    let at = this.#position
    for (;;) {
      while (at < end && bytes[at] !== lessThan) at += 1
      if (at + 1 >= end) return false
      const mark = bytes[at + 1]
      if (mark !== exclamation && mark !== question) break
      at = this.#afterDeclaration(at)
      if (at < 0) return false
    }
    const close = this.#closeOf(at + 1)
    if (close < 0) return false
    this.isClosing = bytes[at + 1] === slash
    this.isSelfClosed = bytes[close - 1] === slash
    this.textStart = this.#position
    this.textEnd = at
    this.tagEnd = close
    this.#setName(this.isClosing ? at + 2 : at + 1, close)
    this.#position = close + 1
    return true
  }

  /** True when the tag's local name is this one. */
  isNamed(name: Buffer): boolean {
    const length = this.nameEnd - this.nameStart
    if (length !== name.length) return false
    for (let index = 0; index < length; index += 1) {
      if (this.bytes[this.nameStart + index] !== name[index]) return false
    }
    return true
  }

  /** Finds the values of the attributes `r`, `s` and `t` in one pass; a start of -1 means absent. */
  readShortAttributes(): void {
    const { bytes, tagEnd } = this
    this.rStart = this.sStart = this.tStart = -1
    for (let at = this.nameEnd; at < tagEnd; at += 1) {
      while (at < tagEnd && (bytes[at] ?? 0) <= space) at += 1
      const name = bytes[at]
      const isShort = bytes[at + 1] === equals
      while (at < tagEnd && bytes[at] !== doubleQuote && bytes[at] !== singleQuote) at += 1
      const quote = bytes[at]
      const start = at + 1
      at = start
      while (at < tagEnd && bytes[at] !== quote) at += 1
      if (isShort && at < tagEnd) this.#setShort(name, start, at)
    }
  }

  #setShort(name: number | undefined, start: number, end: number): void {
    if (name === letterR) [this.rStart, this.rEnd] = [start, end]
    else if (name === letterS) [this.sStart, this.sEnd] = [start, end]
    else if (name === letterT) [this.tStart, this.tEnd] = [start, end]
  }

  /** The text before the tag as a string: UTF-8, entities, CDATA and `_x000D_` decoded. */
  text(): string {
    return decodedText(this.bytes, this.textStart, this.textEnd)
  }

  #setName(start: number, close: number): void {
    const bytes = this.bytes
    let [at, code, nameStart] = [start, 0, start]
    for (; at < close; at += 1) {
      const byte = bytes[at] ?? 0
      if (byte <= space || byte === slash) break
      code = (code << 8) | byte
      if (byte !== colon) continue
      nameStart = at + 1
      code = 0
    }
    this.nameStart = nameStart
    this.nameEnd = at
    this.nameCode = at - nameStart <= 4 ? code : 0
  }

  #closeOf(from: number): number {
    const bytes = this.bytes
    const end = bytes.length
    for (let at = from; at < end; at += 1) {
      const byte = bytes[at]
      if (byte === greaterThan) return at
      if (byte !== doubleQuote && byte !== singleQuote) continue
      at += 1
      while (at < end && bytes[at] !== byte) at += 1
    }
    return -1
  }

  #afterDeclaration(at: number): number {
    const bytes = this.bytes
    const third = bytes[at + 2]
    if (at + 9 >= bytes.length) return -1
    if (bytes[at + 1] === question) return this.#after(Buffer.from('?>'), at + 2)
    if (third === openBracket) return this.#after(cdataEnd, at + 9)
    if (third === 0x2d) return this.#after(commentEnd, at + 4)
    return this.#afterDoctype(at)
  }

  #after(mark: Buffer, from: number): number {
    const found = this.bytes.indexOf(mark, from)
    return found < 0 ? -1 : found + mark.length
  }

  #afterDoctype(from: number): number {
    let depth = 0
    for (let at = from; at < this.bytes.length; at += 1) {
      if (this.bytes[at] === lessThan) depth += 1
      if (this.bytes[at] === greaterThan) depth -= 1
      if (depth === 0) return at + 1
    }
    return -1
  }
}

/** A name of at most four ASCII letters as {@link XmlBytes.nameCode} has it. */
export const nameCodeOf = (name: string): number =>
  [...name].reduce((code, letter) => (code << 8) | letter.charCodeAt(0), 0)

/** A slice of XML text as a string; plain ASCII and plain UTF-8 take the fast ways. */
export const decodedText = (bytes: Buffer, start: number, end: number): string => {
  let [isAscii, isPlain] = [true, true]
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] ?? 0
    if (byte >= 0x80) isAscii = false
    else if (byte === ampersand || byte === lessThan || byte === underscore || byte === carriageReturn) isPlain = false
  }
  const text = bytes.toString(isAscii ? 'latin1' : 'utf8', start, end)
  return isPlain ? text : decodeStringEscapes(decodeXmlText(text))
}

/** Throws {@link NotRecognised} when XML bytes start like UTF-16. */
export const refuseWideText = (start: Uint8Array): void => {
  const [first, second] = [start[0], start[1]]
  if (first === 0 || second === 0 || (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    throw new NotRecognised('UTF-16 part')
  }
}
