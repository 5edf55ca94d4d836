import { XmlBytes } from './xml-bytes.ts'

// Cells that are merged into one: the sheet names them behind its rows.

/** Merged cells: sheet rows counted from 1, columns from 0, both ends included. */
export interface CellRange {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** More merged cells than any sheet made by hand has; further ones are left as they are. */
export const mostRanges = 20_000

const columnOf = (letters: string): number =>
  [...letters.toUpperCase()].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1

const reference = /^\$?([A-Za-z]{1,3})\$?(\d{1,7}):\$?([A-Za-z]{1,3})\$?(\d{1,7})$/

/** `B3:D4` as a range; null for anything else. */
export const rangeOf = (text: string): CellRange | null => {
  const [, left, top, right, bottom] = reference.exec(text) ?? []
  if (left === undefined || right === undefined) return null
  const range = { top: Number(top), left: columnOf(left), bottom: Number(bottom), right: columnOf(right) }
  return range.top > 0 && range.bottom >= range.top && range.right >= range.left ? range : null
}

const mergeCell = Buffer.from('mergeCell')
const mergeCells = Buffer.from('mergeCells')

/** Scans one `sheetN.xml` in chunks for its merged cells. */
export class RangeScanner {
  readonly ranges: CellRange[] = []
  readonly #xml = new XmlBytes()

  /** True when there is nothing more to come. */
  push(chunk: Buffer): boolean {
    const xml = this.#xml
    xml.feed(chunk)
    while (xml.next()) {
      if (xml.isNamed(mergeCells) && (xml.isClosing || xml.isSelfClosed)) return true
      if (xml.isClosing || !xml.isNamed(mergeCell)) continue
      const tag = xml.bytes.toString('latin1', xml.nameEnd, xml.tagEnd)
      const range = rangeOf(/\sref=["']([^"']*)["']/.exec(tag)?.[1] ?? '')
      if (range) this.ranges.push(range)
      if (this.ranges.length >= mostRanges) return true
    }
    return false
  }
}
