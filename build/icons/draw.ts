// Draws icon.png and icon.ico: node build/icons/draw.ts
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { encodeIco } from './ico.ts'
import { encodePng } from './png.ts'

type Point = readonly [x: number, y: number]
type Colour = readonly [red: number, green: number, blue: number]

/** Everything is drawn on a square of 512 units; a shape is its distance, negative inside. */
type Shape = (x: number, y: number) => number

const GREEN: Colour = [0x0b, 0x6e, 0x5f]
const WHITE: Colour = [0xff, 0xff, 0xff]
const UNITS = 512

function box(x: number, y: number, width: number, height: number, radius: number): Shape {
  return (px, py) => {
    const dx = Math.abs(px - x - width / 2) - width / 2 + radius
    const dy = Math.abs(py - y - height / 2) - height / 2 + radius
    return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius
  }
}

function stroke([ax, ay]: Point, [bx, by]: Point, width: number): Shape {
  const [dx, dy] = [bx - ax, by - ay]
  return (px, py) => {
    const along = ((px - ax) * dx + (py - ay) * dy) / (dx * dx + dy * dy)
    const at = Math.min(Math.max(along, 0), 1)
    return Math.hypot(px - ax - at * dx, py - ay - at * dy) - width / 2
  }
}

/** A clipboard with a tick: what is checked and handed over. */
const layers: readonly (readonly [Shape, Colour])[] = [
  [box(16, 16, 480, 480, 108), GREEN],
  [box(132, 124, 248, 292, 34), WHITE],
  [box(178, 84, 156, 88, 36), GREEN],
  [box(194, 100, 124, 56, 22), WHITE],
  [stroke([190, 290], [238, 338], 40), GREEN],
  [stroke([238, 338], [326, 234], 40), GREEN],
]

/** RGBA bytes of the icon, `size` pixels wide, edges smoothed over one pixel. */
function pixelsOf(size: number): Buffer {
  const pixels = Buffer.alloc(size * size * 4)
  const unit = UNITS / size
  for (let index = 0; index < size * size; index += 1) {
    const x = ((index % size) + 0.5) * unit
    const y = (Math.floor(index / size) + 0.5) * unit
    paint(pixels, index * 4, x, y, unit)
  }
  return pixels
}

function paint(pixels: Buffer, at: number, x: number, y: number, unit: number): void {
  for (const [shape, colour] of layers) {
    const cover = Math.min(Math.max(0.5 - shape(x, y) / unit, 0), 1)
    if (cover === 0) continue
    const below = (pixels[at + 3] ?? 0) / 255
    const alpha = cover + below * (1 - cover)
    colour.forEach((value, channel) => {
      const under = pixels[at + channel] ?? 0
      pixels[at + channel] = Math.round((value * cover + under * below * (1 - cover)) / alpha)
    })
    pixels[at + 3] = Math.round(alpha * 255)
  }
}

const folder = import.meta.dirname
const sizes = [16, 24, 32, 48, 64, 128, 256]
writeFileSync(join(folder, 'icon.png'), encodePng(UNITS, pixelsOf(UNITS)))
writeFileSync(join(folder, 'icon.ico'), encodeIco(sizes.map((size) => ({ size, pixels: pixelsOf(size) }))))
