import { zipOf, type Member } from '#test/fixtures/workbooks.ts'
import type { Specimen } from './fuzz-specimens.ts'

/** Whole numbers from 0 up to, not including, a bound; the same seed gives the same ones. */
export type Chance = (bound: number) => number

/** Mulberry32: small, fast, good enough to damage files with. */
export const chanceOf = (seed: number): Chance => {
  let state = seed >>> 0
  return (bound) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * bound)
  }
}

type Damage = (bytes: Buffer, chance: Chance, others: readonly Buffer[]) => Buffer

const tellingNumbers = [0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0xffff, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff]
const tellingTexts = [
  '<!--',
  '<![CDATA[',
  '<',
  '>',
  '"',
  "'",
  '&#x10ffff;',
  '\0',
  '\r',
  '\n',
  ',',
  '__proto__',
  '1e999',
  '-',
  '::',
]

const flipBits: Damage = (bytes, chance) => {
  const copy = Buffer.from(bytes)
  for (let left = 1 + chance(8); left > 0; left -= 1) {
    const at = chance(copy.length)
    copy[at] = (copy[at] ?? 0) ^ (1 << chance(8))
  }
  return copy
}

const setBytes: Damage = (bytes, chance) => {
  const copy = Buffer.from(bytes)
  for (let left = 1 + chance(4); left > 0; left -= 1) copy[chance(copy.length)] = chance(256)
  return copy
}

const setNumber: Damage = (bytes, chance) => {
  if (bytes.length < 4) return bytes
  const copy = Buffer.from(bytes)
  const number = tellingNumbers[chance(tellingNumbers.length)] ?? 0
  if (chance(2) === 0) copy.writeUInt16LE(number & 0xffff, chance(copy.length - 1))
  else copy.writeUInt32LE(number, chance(copy.length - 3))
  return copy
}

const cutEnd: Damage = (bytes, chance) => bytes.subarray(0, chance(bytes.length))

const cutOut: Damage = (bytes, chance) => {
  const from = chance(bytes.length)
  return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + 1 + chance(64))])
}

const repeat: Damage = (bytes, chance) => {
  const from = chance(bytes.length)
  const piece = bytes.subarray(from, from + 1 + chance(200))
  const times = 1 + chance(30)
  return Buffer.concat([bytes.subarray(0, from), ...Array.from({ length: times }, () => piece), bytes.subarray(from)])
}

const insert: Damage = (bytes, chance) => {
  const text = Buffer.from(tellingTexts[chance(tellingTexts.length)] ?? '')
  const at = chance(bytes.length)
  return Buffer.concat([bytes.subarray(0, at), text, bytes.subarray(at)])
}

const splice: Damage = (bytes, chance, others) => {
  const other = others[chance(others.length)] ?? bytes
  const from = chance(other.length)
  const piece = other.subarray(from, from + 1 + chance(2000))
  const at = chance(bytes.length)
  return Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(chance(2) === 0 ? at : at + piece.length)])
}

const damages: readonly Damage[] = [
  flipBits,
  flipBits,
  setBytes,
  setNumber,
  setNumber,
  cutEnd,
  cutOut,
  repeat,
  insert,
  splice,
]

const damaged: Damage = (bytes, chance, others) => {
  let result = bytes
  for (let left = 1 + chance(3); left > 0 && result.length > 0; left -= 1)
    result = damages[chance(damages.length)]?.(result, chance, others) ?? result
  return result
}

const bytesOf = ({ content }: Specimen): Buffer => (Buffer.isBuffer(content) ? content : zipOf(content))

const withMemberDamaged = (members: readonly Member[], chance: Chance, others: readonly Buffer[]): Buffer => {
  const at = chance(members.length)
  const changed = members.map((member, index) =>
    index === at && member.data.length > 0
      ? { ...member, data: damaged(Buffer.from(member.data), chance, others) }
      : member,
  )
  return zipOf(chance(10) === 0 ? changed.filter((_, index) => index !== at) : changed)
}

/** A damaged copy of one of the specimens: of a zip either the archive or, four times in five, a member before it is packed. */
export const mutantOf = (
  specimens: readonly Specimen[],
  chance: Chance,
): { readonly of: string; readonly bytes: Buffer } => {
  const specimen = specimens[chance(specimens.length)]
  if (!specimen) throw new Error('no specimens')
  const others = [bytesOf(specimens[chance(specimens.length)] ?? specimen)]
  const { name: of, content } = specimen
  if (Buffer.isBuffer(content)) return { of, bytes: damaged(content, chance, others) }
  const isInside = chance(5) > 0
  return { of, bytes: isInside ? withMemberDamaged(content, chance, others) : damaged(zipOf(content), chance, others) }
}
