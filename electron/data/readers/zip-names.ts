import { isUtf8 } from 'node:buffer'
import { crc32 } from 'node:zlib'

const unicodePath = 0x7075
const gb18030 = new TextDecoder('gb18030')

/** The name in UTF-8 that some tools put beside the one in the system's own encoding; null when absent or about another name. */
const nameInExtra = (extra: Buffer, raw: Buffer): string | null => {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    const end = at + 4 + extra.readUInt16LE(at + 2)
    if (extra.readUInt16LE(at) !== unicodePath || end > extra.length || end < at + 9) continue
    return extra.readUInt32LE(at + 5) === crc32(raw) ? extra.toString('utf8', at + 9, end) : null
  }
  return null
}

const isSureUtf8 = (text: string): boolean => /^[\0-\x7f]*$/.test(text) || /[\u0800-\uffff]/.test(text)

/**
 * A member's name. Without the UTF-8 flag it may be GBK (archives made in Chinese Windows) or UTF-8 all the same (macOS); Chinese in
 * UTF-8 has sequences of three bytes, so what is valid with two only is GBK by chance.
 */
export const memberName = (raw: Buffer, hasUtf8Flag: boolean, extra: Buffer): string => {
  const better = nameInExtra(extra, raw)
  if (better !== null) return better
  const text = isUtf8(raw) ? raw.toString('utf8') : null
  return text !== null && (hasUtf8Flag || isSureUtf8(text)) ? text : gb18030.decode(raw)
}
