import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { crc32, inflateRawSync } from 'node:zlib'

const END_SIGNATURE = 0x06054b50
const ENTRY_SIGNATURE = 0x02014b50
const EXECUTABLE = 0o111

interface Entry {
  name: string
  method: number
  checksum: number
  packedSize: number
  mode: number
  localOffset: number
}

/** Writes the files for which `targetOf` gives a path inside `folder`; every checksum is verified. Plain zip only, no ZIP64. */
export function extractZip(zip: Buffer, folder: string, targetOf: (name: string) => string | undefined): void {
  for (const entry of entriesOf(zip)) {
    const target = entry.name.endsWith('/') ? undefined : targetOf(entry.name)
    if (target === undefined) continue
    const file = resolve(folder, target)
    if (relative(folder, file).startsWith('..')) throw new Error(`The archive leaves its folder: ${entry.name}`)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, contentOf(zip, entry), { mode: entry.mode & EXECUTABLE ? 0o755 : 0o644 })
  }
}

function* entriesOf(zip: Buffer): Generator<Entry> {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || zip.readUInt32LE(end) !== END_SIGNATURE) throw new Error('This is no zip file')
  const count = zip.readUInt16LE(end + 10)
  let at = zip.readUInt32LE(end + 16)
  for (let index = 0; index < count; index += 1) {
    if (zip.readUInt32LE(at) !== ENTRY_SIGNATURE) throw new Error('The directory of the zip file is damaged')
    const nameLength = zip.readUInt16LE(at + 28)
    yield {
      name: zip.toString('utf8', at + 46, at + 46 + nameLength),
      method: zip.readUInt16LE(at + 10),
      checksum: zip.readUInt32LE(at + 16),
      packedSize: zip.readUInt32LE(at + 20),
      mode: zip.readUInt32LE(at + 38) >>> 16,
      localOffset: zip.readUInt32LE(at + 42),
    }
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
}

function contentOf(zip: Buffer, entry: Entry): Buffer {
  const at = entry.localOffset
  const start = at + 30 + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28)
  const packed = zip.subarray(start, start + entry.packedSize)
  const content = entry.method === 0 ? packed : inflateRawSync(packed)
  if (crc32(content) !== entry.checksum) throw new Error(`The archive is damaged: ${entry.name}`)
  return content
}
