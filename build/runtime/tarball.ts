import { gunzipSync } from 'node:zlib'

const BLOCK = 512

/** The bytes of one file of a .tgz; an error when it is not in there. */
export function entryOfTarball(tarball: Buffer, name: string): Buffer {
  const tar = gunzipSync(tarball)
  for (let at = 0; at + BLOCK <= tar.length;) {
    const size = Number.parseInt(textAt(tar, at + 124, 12), 8) || 0
    if (textAt(tar, at, 100) === name) return tar.subarray(at + BLOCK, at + BLOCK + size)
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK
  }
  throw new Error(`The archive has no ${name}`)
}

function textAt(tar: Buffer, start: number, length: number): string {
  const field = tar.subarray(start, start + length)
  const end = field.indexOf(0)
  return field.toString('latin1', 0, end < 0 ? length : end).trim()
}
