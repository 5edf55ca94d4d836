import { memorySource, openByteSource, readWhole, type ByteSource } from './byte-source.ts'
import { checkCompoundFile } from './compound-file.ts'
import { openCsv } from './csv-file.ts'
import { htmlEncodingOf, openHtml } from './html-file.ts'
import { htmlPartOf } from './mht-part.ts'
import { NotRecognised, ReadFailure } from './read-failure.ts'
import { openWithSheetjs } from './sheetjs-file.ts'
import { openSpreadsheetml } from './spreadsheetml-file.ts'
import type { Container, TableFile, TableSheet } from './table.ts'
import { detectEncoding, headText } from './text-encoding.ts'
import { mainPartOf } from './xlsx-parts.ts'
import { openXlsx } from './xlsx-file.ts'
import { memberText } from './zip-member.ts'
import { readZipDirectory, type ZipDirectory } from './zip-directory.ts'

export type { Cell, Container, TableBatch, TableFile, TableSheet } from './table.ts'

interface Opened {
  readonly container: Container
  readonly encoding: string | null
  readonly sheets: readonly TableSheet[]
}

const foreignStarts = [
  ...['\u0089PNG', '\u00ff\u00d8\u00ff', 'GIF8', 'BM', '%PDF', 'Rar!', '7z\u00bc\u00af', '\u001f\u008b', 'MZ'],
  ...['SQLite format 3', 'RIFF', '{\\rtf', '\u007fELF', 'BZh', '\u00fd7zXZ', 'ID3', 'OggS'],
]
const mostArchiveBytes = 128 * 1024 * 1024

const isForeign = (start: string): boolean =>
  // Two letters are too few to condemn a text, so `BM` and `MZ` need the binary bytes that follow them.
  foreignStarts.some((mark) => start.startsWith(mark) && (mark.length > 2 || /[\u0000-\u0008]/.test(start)))

const isOpenDocument = async (source: ByteSource, directory: ZipDirectory): Promise<boolean> => {
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

const openZip = async (source: ByteSource): Promise<Opened> => {
  const directory = await readZipDirectory(source)
  if (await isOpenDocument(source, directory)) {
    return { container: 'ods', encoding: null, sheets: (await openWithSheetjs(source, 'ods', directory)).sheets }
  }
  const mainPart = await mainPartOf(source, directory)
  if (mainPart === null) throw new ReadFailure('unknown-file')
  if (mainPart.endsWith('.bin')) {
    return { container: 'xlsb', encoding: null, sheets: (await openWithSheetjs(source, 'xlsb', directory)).sheets }
  }
  if (!/(?:^|\/)(?:workbook|book)[^/]*\.xml$/.test(mainPart) && !mainPart.startsWith('xl/')) {
    throw new ReadFailure('unknown-file')
  }
  return { container: 'xlsx', encoding: null, sheets: await openXlsx(source, directory, mainPart) }
}

const openMht = async (source: ByteSource): Promise<Opened> => {
  const page = memorySource(htmlPartOf(await readWhole(source, mostArchiveBytes)))
  const found = await detectEncoding(page)
  const encoding = htmlEncodingOf(found, await headText(page, found))
  return { container: 'mht', encoding, sheets: openHtml(page, encoding) }
}

const openText = async (source: ByteSource): Promise<Opened> => {
  const encoding = await detectEncoding(source)
  const head = (await headText(source, encoding)).trimStart()
  if (head === '') throw new ReadFailure(source.size < 65_536 ? 'file-empty' : 'unknown-file')
  if (/^(?:MIME-Version:|From:|Content-Type:\s*multipart)/i.test(head) && /^Content-Type:/im.test(head)) {
    return openMht(source)
  }
  if (!head.startsWith('<')) return { container: 'csv', encoding, sheets: openCsv(source, encoding) }
  if (head.includes('urn:schemas-microsoft-com:office:spreadsheet') && /<(?:\w+:)?Workbook\b/.test(head)) {
    return { container: 'spreadsheetml', encoding, sheets: await openSpreadsheetml(source, encoding) }
  }
  if (!/<(?:!doctype\s+html|html|head|body|meta|table|tr)[\s>]/i.test(head)) throw new ReadFailure('unknown-file')
  const pageEncoding = htmlEncodingOf(encoding, head)
  return { container: 'html', encoding: pageEncoding, sheets: openHtml(source, pageEncoding) }
}

const isOldBinarySheet = (start: Buffer): boolean => start[0] === 0x09 && [0, 2, 4, 8].includes(start[1] ?? -1)

const openByBytes = async (source: ByteSource): Promise<Opened> => {
  const start = await source.read(0, 16)
  if (start.toString('latin1', 0, 2) === 'PK' && (start[2] ?? 9) < 9) return openZip(source)
  const isCompound = start.toString('hex', 0, 4) === 'd0cf11e0'
  if (isCompound) await checkCompoundFile(source)
  if (isCompound || isOldBinarySheet(start)) {
    return { container: 'xls', encoding: null, sheets: (await openWithSheetjs(source, 'xls')).sheets }
  }
  if (isForeign(start.toString('latin1'))) throw new ReadFailure('unknown-file')
  return openText(source)
}

/**
 * Opens an exported file by its first bytes, whatever its name says, and lists its sheets; rows are read when asked for. Everything that
 * is wrong with the file is a {@link ReadFailure}, here or while reading (rules 1, 2, 19, 20).
 */
export const openTableFile = async (path: string): Promise<TableFile> => {
  const source = await openByteSource(path)
  try {
    return { ...(await openByBytes(source)), close: () => source.close() }
  } catch (error) {
    source.close()
    throw error instanceof NotRecognised ? new ReadFailure('file-corrupt', { reason: error.message }) : error
  }
}
