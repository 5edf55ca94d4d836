import { encodePng } from './png.ts'

/** One size of an icon: RGBA bytes of a square. */
export interface IconImage {
  size: number
  pixels: Buffer
}

const HEADER = 6
const DIRECTORY_ENTRY = 16

/** A Windows icon; 256 pixels as PNG, smaller sizes as bitmaps, which every installer tool reads. */
export function encodeIco(images: readonly IconImage[]): Buffer {
  const bodies = images.map(({ size, pixels }) => (size >= 256 ? encodePng(size, pixels) : bitmapOf(size, pixels)))
  const header = Buffer.alloc(HEADER + DIRECTORY_ENTRY * images.length)
  header.writeUInt16LE(1, 2)
  header.writeUInt16LE(images.length, 4)
  let offset = header.length
  images.forEach(({ size }, index) => {
    const at = HEADER + DIRECTORY_ENTRY * index
    const length = bodies[index]?.length ?? 0
    header.set([size % 256, size % 256, 0, 0, 1, 0, 32, 0], at)
    header.writeUInt32LE(length, at + 8)
    header.writeUInt32LE(offset, at + 12)
    offset += length
  })
  return Buffer.concat([header, ...bodies])
}

/** Rows from the bottom, blue first; the height counts the mask that follows, which is empty: alpha says it all. */
function bitmapOf(size: number, pixels: Buffer): Buffer {
  const header = Buffer.alloc(40)
  header.writeUInt32LE(40, 0)
  header.writeInt32LE(size, 4)
  header.writeInt32LE(size * 2, 8)
  header.writeUInt16LE(1, 12)
  header.writeUInt16LE(32, 14)
  const body = Buffer.alloc(size * size * 4)
  for (let index = 0; index < size * size; index += 1) {
    const row = size - 1 - Math.floor(index / size)
    const at = (row * size + (index % size)) * 4
    const [red = 0, green = 0, blue = 0, alpha = 0] = pixels.subarray(index * 4, index * 4 + 4)
    body.set([blue, green, red, alpha], at)
  }
  const mask = Buffer.alloc(Math.ceil(size / 32) * 4 * size)
  return Buffer.concat([header, body, mask])
}
