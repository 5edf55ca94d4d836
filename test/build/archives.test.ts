import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32, deflateRawSync, gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { entryOfTarball } from '#build/runtime/tarball.ts'
import { extractZip } from '#build/runtime/zip.ts'

interface File {
  name: string
  text: string
  mode?: number
  checksum?: number
}

/** A zip of one deflated file, as small as the format allows. */
function zipOf({ name, text, mode = 0o644, checksum = crc32(text) }: File): Buffer {
  const path = Buffer.from(name)
  const packed = deflateRawSync(text)
  const local = Buffer.alloc(30)
  local.writeUInt16LE(path.length, 26)
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x02014b50, 0)
  entry.writeUInt16LE(8, 10)
  entry.writeUInt32LE(checksum, 16)
  entry.writeUInt32LE(packed.length, 20)
  entry.writeUInt16LE(path.length, 28)
  entry.writeUInt32LE((mode << 16) >>> 0, 38)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(local.length + path.length + packed.length, 16)
  return Buffer.concat([local, path, packed, entry, path, end])
}

describe('extractZip', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'zhangban-zip-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  test('writes a file under the name it is given, executable when it was', () => {
    extractZip(zipOf({ name: 'A/tool', text: 'run', mode: 0o755 }), folder, () => 'bin/tool')
    expect(readFileSync(join(folder, 'bin/tool'), 'utf8')).toBe('run')
    expect(statSync(join(folder, 'bin/tool')).mode & 0o111).toBe(process.platform === 'win32' ? 0 : 0o111)
  })

  test('leaves out what has no target', () => {
    extractZip(zipOf({ name: 'A/tool', text: 'run' }), folder, () => undefined)
    expect(existsSync(join(folder, 'A'))).toBe(false)
  })

  test('refuses a path outside of the folder', () => {
    const zip = zipOf({ name: '../evil', text: 'x' })
    expect(() => extractZip(zip, folder, (name) => name)).toThrow('leaves its folder')
  })

  test('refuses content that does not match its checksum', () => {
    const zip = zipOf({ name: 'a', text: 'x', checksum: 1 })
    expect(() => extractZip(zip, folder, (name) => name)).toThrow('damaged')
  })

  test('refuses what is no zip', () => {
    expect(() => extractZip(Buffer.from('hello'), folder, (name) => name)).toThrow('no zip')
  })
})

describe('entryOfTarball', () => {
  const header = (name: string, size: number): Buffer => {
    const block = Buffer.alloc(512)
    block.write(name, 0)
    block.write(size.toString(8).padStart(11, '0'), 124)
    return block
  }
  const tarball = gzipSync(
    Buffer.concat([
      header('a', 3),
      Buffer.from('one'.padEnd(512, '\0')),
      header('b', 3),
      Buffer.from('two'.padEnd(512)),
    ]),
  )

  test('finds a file behind another one', () => {
    expect(entryOfTarball(tarball, 'b').toString()).toBe('two')
  })

  test('says which file is missing', () => {
    expect(() => entryOfTarball(tarball, 'c')).toThrow('has no c')
  })
})
