import { isUtf8 } from 'node:buffer'
import { TextDecoder } from 'node:util'
import { chunksOf, type ByteSource } from './byte-source.ts'
import { ReadFailure } from './read-failure.ts'

/** The encodings that the own rule can find. */
export type Encoding = 'utf-8' | 'utf-8-bom' | 'gb18030' | 'utf-16le' | 'utf-16be'

const headLength = 64 * 1024
const sampleLength = 4 * 1024 * 1024
const mostControlShare = 0.02
const mostDamageShare = 0.05

const encodingOfMark = (head: Buffer): Encoding | null => {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8-bom'
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  return head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : null
}

/** Text in UTF-16 has a NUL beside every ASCII character; Chinese text alone has few, but separators and digits betray it. */
const encodingOfNuls = (head: Buffer): Encoding | null => {
  const nuls = [0, 0]
  for (const [index, byte] of head.entries()) if (byte === 0) nuls[index % 2] = (nuls[index % 2] ?? 0) + 1
  const [even = 0, odd = 0] = nuls
  if (even + odd === 0) return null
  if (Math.max(even, odd) * 50 < head.length / 2) throw new ReadFailure('unknown-file')
  if (odd >= even * 4) return 'utf-16le'
  if (even >= odd * 4) return 'utf-16be'
  throw new ReadFailure('unknown-file')
}

const isControl = (byte: number): boolean =>
  byte < 0x20 && (byte < 0x07 || byte > 0x0d) && byte !== 0x1a && byte !== 0x1b

const refuseBinary = (head: Buffer): void => {
  const controls = head.reduce((count, byte) => count + (isControl(byte) ? 1 : 0), 0)
  if (controls > head.length * mostControlShare) throw new ReadFailure('unknown-file')
}

/** Where the bytes end with a complete UTF-8 character: at most three bytes of a cut one are left out. */
const wholeLength = (bytes: Buffer): number => {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) return bytes.length
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
      return back < length ? bytes.length - back : bytes.length
    }
  }
  return bytes.length
}

/** Strict UTF-8 over the whole file; only a character cut off by the end of the file is forgiven. */
const isUtf8File = async (source: ByteSource): Promise<boolean> => {
  let rest: Buffer = Buffer.alloc(0)
  for await (const { bytes } of chunksOf(source)) {
    const joined = rest.length === 0 ? bytes : Buffer.concat([rest, bytes])
    const whole = wholeLength(joined)
    if (!isUtf8(joined.subarray(0, whole))) return false
    rest = joined.subarray(whole)
  }
  return true
}

interface Damage {
  /** Share of the characters that could not be decoded. */
  readonly ofAll: number
  /** The same among the characters beyond ASCII; 1 when there are none. */
  readonly ofForeign: number
}

const damageOf = (sample: Buffer, encoding: 'utf-8' | 'gb18030'): Damage => {
  const text = new TextDecoder(encoding).decode(sample, { stream: true })
  let [damaged, foreign] = [0, 0]
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 0xfffd) damaged += 1
    if (code >= 0x80) foreign += 1
  }
  return { ofAll: damaged / Math.max(1, text.length), ofForeign: foreign === 0 ? 1 : damaged / foreign }
}

/**
 * Byte order mark → UTF-16 by its NULs → strict UTF-8 → GB18030; a UTF-8 file with a few damaged bytes
 * stays UTF-8. Bytes that are no text at all are 'unknown-file' (rule 2).
 */
export const detectEncoding = async (source: ByteSource): Promise<Encoding> => {
  const head = await source.read(0, headLength)
  const known = encodingOfMark(head) ?? encodingOfNuls(head)
  if (known) return known
  refuseBinary(head)
  if (await isUtf8File(source)) return 'utf-8'
  const sample = await source.read(0, sampleLength)
  // GBK read as UTF-8 breaks nearly every Chinese character; a UTF-8 file with a few damaged bytes breaks few.
  if (damageOf(sample, 'utf-8').ofForeign < 0.2) return 'utf-8'
  if (damageOf(sample, 'gb18030').ofAll > mostDamageShare) throw new ReadFailure('unknown-file')
  return 'gb18030'
}

const decoderOf = (encoding: string): TextDecoder => new TextDecoder(encoding === 'utf-8-bom' ? 'utf-8' : encoding)

/**
 * The file, or its bytes from `from` to `to`, as text in pieces: characters cut by chunk edges put together, byte order mark removed.
 * `from` must not lie within a character.
 */
export const textChunks = async function* (
  source: ByteSource,
  encoding: string,
  from = 0,
  to = source.size,
): AsyncGenerator<{ readonly text: string; readonly fraction: number }> {
  const decoder = decoderOf(encoding)
  for await (const { bytes, end } of chunksOf(source, from, to)) {
    yield { text: decoder.decode(bytes, { stream: true }), fraction: (end - from) / (to - from) }
  }
  yield { text: decoder.decode(), fraction: 1 }
}

/** The first characters of the file, as far as 64 KiB reach. */
export const headText = async (source: ByteSource, encoding: string): Promise<string> =>
  decoderOf(encoding).decode(await source.read(0, headLength), { stream: true })
