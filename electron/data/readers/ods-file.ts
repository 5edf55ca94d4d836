import type { ByteSource } from './byte-source.ts'
import { attributeIn, MarkupScanner, type MarkupHandler } from './markup-scanner.ts'
import { ReadFailure } from './read-failure.ts'
import { mostLibraryCells, openWithSheetjs } from './sheetjs-file.ts'
import { nothingSkipped } from './spreadsheetml-outline.ts'
import type { TableSheet } from './table.ts'
import type { ZipDirectory, ZipMember } from './zip-directory.ts'
import { memberChunks, memberText } from './zip-member.ts'

const mostContentBytes = 256 * 1024 * 1024
const mostBlanks = 32_767

/** True for a spreadsheet of OpenOffice, LibreOffice or WPS; an encrypted one is 'password-protected'. */
export const isOpenDocument = async (source: ByteSource, directory: ZipDirectory): Promise<boolean> => {
  const mimetype = directory.get('mimetype')
  const isSpreadsheet = mimetype
    ? (await memberText(source, mimetype)).includes('opendocument.spreadsheet')
    : directory.has('content.xml') && directory.has('meta-inf/manifest.xml')
  const manifest = directory.get('meta-inf/manifest.xml')
  if (isSpreadsheet && manifest && (await memberText(source, manifest)).includes('encryption-data')) {
    throw new ReadFailure('password-protected')
  }
  return isSpreadsheet
}

const repeats = (attributes: string, name: string): number =>
  Math.max(1, Number(attributeIn(attributes, name) ?? '1') || 1)

/** Counts the cells with a value that a sheet comes to once its repeated rows and columns are written out. */
class CellCounter implements MarkupHandler {
  #cells = 0
  #rows = 1
  #columns = 1
  #isCounted = true

  open(name: string, attributes: string): void {
    if (name === 'table-row') this.#rows = repeats(attributes, 'number-rows-repeated')
    else if (name === 'table-cell') {
      this.#columns = repeats(attributes, 'number-columns-repeated')
      this.#isCounted = false
      if (/value/.test(attributes)) this.#count()
    } else if (name === 'p' && !this.#isCounted) this.#count()
    else if (name === 's' && repeats(attributes, 'c') > mostBlanks)
      throw new ReadFailure('too-large', { limit: mostBlanks })
  }

  close(): void {
    // Counting happens where cells and their texts begin.
  }

  text(): void {
    // Only how many there are matters.
  }

  #count(): void {
    this.#isCounted = true
    this.#cells += this.#rows * this.#columns
    if (this.#cells > mostLibraryCells) throw new ReadFailure('too-large', { limit: mostLibraryCells })
  }
}

const checkCells = async (source: ByteSource, content: ZipMember): Promise<void> => {
  const scanner = new MarkupScanner(new CellCounter(), nothingSkipped)
  // Tags are ASCII in every encoding that is allowed here; what the texts say does not matter.
  for await (const { bytes } of memberChunks(source, content, mostContentBytes)) scanner.push(bytes.toString('latin1'))
}

/**
 * An OpenDocument spreadsheet, whole, through the library. A few hundred bytes can mean sixteen billion cells here, so they are counted
 * first; more than memory are 'too-large'.
 */
export const openOds = async (source: ByteSource, directory: ZipDirectory): Promise<readonly TableSheet[]> => {
  const content = directory.get('content.xml')
  if (content) await checkCells(source, content)
  return (await openWithSheetjs(source, 'ods', directory)).sheets
}
