import type { NumberKind } from '#shared/rules/cell-serials.ts'
import { chunksOf, type ByteSource } from './byte-source.ts'
import { attributeIn, MarkupScanner, type MarkupHandler } from './markup-scanner.ts'
import { numberKindOf } from './number-format.ts'
import { textChunks } from './text-encoding.ts'
import { decodeXmlText } from './xml-text.ts'

const namedFormats: ReadonlyMap<string, NumberKind> = new Map<string, NumberKind>([
  ...['general date', 'long date', 'medium date', 'short date'].map((name) => [name, 'date'] as const),
  ...['long time', 'medium time', 'short time'].map((name) => [name, 'time'] as const),
  ...[
    'general number',
    'fixed',
    'standard',
    'scientific',
    'currency',
    'euro currency',
    'yes/no',
    'true/false',
    'on/off',
  ].map((name) => [name, 'number'] as const),
  ['percent', 'percent'],
])

const kindOfFormat = (format: string): NumberKind => namedFormats.get(format.toLowerCase()) ?? numberKindOf(format)

const valueIn = (attributes: string, name: string): string => decodeXmlText(attributeIn(attributes, name) ?? '')

/** Sheet names, visibility and styles, gathered in a first pass over the file. */
class OutlineHandler implements MarkupHandler {
  readonly sheets: { name: string; isHidden: boolean }[] = []
  readonly kinds = new Map<string, NumberKind>()
  #style = ''
  #isInVisible = false

  open(name: string, attributes: string): void {
    if (name === 'worksheet') this.sheets.push({ name: valueIn(attributes, 'Name'), isHidden: false })
    else if (name === 'style') this.#style = attributeIn(attributes, 'ID') ?? ''
    else if (name === 'numberformat') this.kinds.set(this.#style, kindOfFormat(valueIn(attributes, 'Format')))
    else if (name === 'visible') this.#isInVisible = true
  }

  close(name: string): void {
    if (name === 'visible') this.#isInVisible = false
  }

  text(raw: string): void {
    const sheet = this.sheets.at(-1)
    if (this.#isInVisible && sheet && raw.includes('Hidden')) sheet.isHidden = true
  }
}

/** For pages and workbooks in which every element counts. */
export const nothingSkipped: ReadonlySet<string> = new Set()

/** The bytes in which a sheet lies, and how many other sheets begin there before it. */
export interface SheetPlace {
  readonly from: number
  readonly to: number
  readonly index: number
}

/** What must be known of a workbook before one of its sheets can be read. */
export interface Outline {
  readonly sheets: readonly { readonly name: string; readonly isHidden: boolean; readonly place: SheetPlace }[]
  /** Number kinds by style id. */
  readonly kinds: ReadonlyMap<string, NumberKind>
}

const sheetTag = /<(?:[\w.-]{1,30}:)?Worksheet[\s>/]/g
const longestTagStart = 64

/** Where `<Worksheet` stands in the bytes; every encoding but UTF-16 writes it, and nothing else, so. */
const sheetOffsets = async (source: ByteSource): Promise<number[]> => {
  const offsets: number[] = []
  let rest: Buffer = Buffer.alloc(0)
  for await (const { bytes, end } of chunksOf(source)) {
    const joined = Buffer.concat([rest, bytes])
    const start = end - joined.length
    for (const { index } of joined.toString('latin1').matchAll(sheetTag))
      if (start + index > (offsets.at(-1) ?? -1)) offsets.push(start + index)
    rest = joined.subarray(Math.max(0, joined.length - longestTagStart))
  }
  return offsets
}

/** A workbook may hold hundreds of sheets, one a customer: reading one must not walk over all the others. */
const placesOf = (offsets: readonly number[], sheets: number, size: number): SheetPlace[] =>
  Array.from({ length: sheets }, (_, index) =>
    offsets.length === sheets
      ? { from: offsets[index] ?? 0, to: offsets[index + 1] ?? size, index: 0 }
      : { from: 0, to: size, index },
  )

/** Reads names, visibility and places of all sheets, and the styles. */
export const readOutline = async (source: ByteSource, encoding: string): Promise<Outline> => {
  const handler = new OutlineHandler()
  const scanner = new MarkupScanner(handler, nothingSkipped)
  for await (const { text } of textChunks(source, encoding)) scanner.push(text)
  const places = placesOf(await sheetOffsets(source), handler.sheets.length, source.size)
  const sheets = handler.sheets.flatMap((sheet, index) => {
    const place = places[index]
    return place ? [{ ...sheet, place }] : []
  })
  return { sheets, kinds: handler.kinds }
}
