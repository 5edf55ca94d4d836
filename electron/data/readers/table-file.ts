import { openArchive, type OpenedTable } from './archive-file.ts'
import { isPackage } from './archive-members.ts'
import { memorySource, openByteSource, readWhole, type ByteSource } from './byte-source.ts'
import { chatLogFormatOf, isDateOrderOpen, openChatLog, type ChatLogFormat } from './chat-log.ts'
import { openCsv } from './csv-file.ts'
import { isCompound, isForeign, isOldBinarySheet, isZip } from './file-marks.ts'
import { htmlEncodingOf, openHtml } from './html-file.ts'
import { htmlPartOf } from './mht-part.ts'
import { isOpenDocument, openOds } from './ods-file.ts'
import { NotRecognised, ReadFailure } from './read-failure.ts'
import { openWithSheetjs } from './sheetjs-file.ts'
import { openSpreadsheetml } from './spreadsheetml-file.ts'
import type { Container, ReadOptions, TableFile, TableSheet } from './table.ts'
import { detectEncoding, headText, type Encoding } from './text-encoding.ts'
import { mainPartOf } from './xlsx-parts.ts'
import { openXlsx } from './xlsx-file.ts'
import { openXls } from './xls-file.ts'
import { readZipMembers, zipDirectoryOf } from './zip-directory.ts'

export type { CellRange } from './cell-ranges.ts'
export type { Cell, Container, ReadOptions, TableBatch, TableFile, TableSheet } from './table.ts'

const mostArchiveBytes = 128 * 1024 * 1024

/** What an opening is about: the options, and whether the bytes are a member of an archive already. */
interface Opening {
  readonly options: ReadOptions
  readonly isMember: boolean
}

const tableOf = (container: Container, encoding: string | null, sheets: readonly TableSheet[]): OpenedTable => ({
  container,
  encoding,
  sheets,
  ignored: [],
  isDateOrderOpen: false,
})

const openZip = async (source: ByteSource, opening: Opening): Promise<OpenedTable> => {
  const members = await readZipMembers(source)
  const directory = zipDirectoryOf(members)
  if (await isOpenDocument(source, directory)) return tableOf('ods', null, await openOds(source, directory))
  const mainPart = await mainPartOf(source, directory)
  if (mainPart === null) {
    if (opening.isMember || isPackage(directory)) throw new ReadFailure('unknown-file')
    return openArchive(source, members, (member) => openByBytes(member, { ...opening, isMember: true }))
  }
  if (mainPart.endsWith('.bin')) {
    return tableOf('xlsb', null, (await openWithSheetjs(source, 'xlsb', directory)).sheets)
  }
  if (!/(?:^|\/)(?:workbook|book)[^/]*\.xml$/.test(mainPart) && !mainPart.startsWith('xl/')) {
    throw new ReadFailure('unknown-file')
  }
  return tableOf('xlsx', null, await openXlsx(source, directory, mainPart))
}

const openMht = async (source: ByteSource): Promise<OpenedTable> => {
  const page = memorySource(htmlPartOf(await readWhole(source, mostArchiveBytes)))
  const found = await detectEncoding(page)
  const encoding = htmlEncodingOf(found, await headText(page, found))
  return tableOf('mht', encoding, openHtml(page, encoding))
}

const openLog = async (
  source: ByteSource,
  encoding: Encoding,
  format: ChatLogFormat,
  options: ReadOptions,
): Promise<OpenedTable> => ({
  ...tableOf('chat-log', encoding, [openChatLog(source, encoding, format, options)]),
  isDateOrderOpen: format === 'whatsapp' && (await isDateOrderOpen(source, encoding)),
})

const openText = async (source: ByteSource, options: ReadOptions): Promise<OpenedTable> => {
  const encoding = await detectEncoding(source)
  const head = (await headText(source, encoding)).trimStart()
  if (head === '') throw new ReadFailure(source.size < 65_536 ? 'file-empty' : 'unknown-file')
  if (/^(?:MIME-Version:|From:|Content-Type:\s*multipart)/i.test(head) && /^Content-Type:/im.test(head)) {
    return openMht(source)
  }
  if (!head.startsWith('<')) {
    const format = chatLogFormatOf(head)
    return format ? openLog(source, encoding, format, options) : tableOf('csv', encoding, openCsv(source, encoding))
  }
  if (head.includes('urn:schemas-microsoft-com:office:spreadsheet') && /<(?:\w+:)?Workbook\b/.test(head)) {
    return tableOf('spreadsheetml', encoding, await openSpreadsheetml(source, encoding))
  }
  if (!/<(?:!doctype\s+html|html|head|body|meta|table|tr)[\s>]/i.test(head)) throw new ReadFailure('unknown-file')
  const pageEncoding = htmlEncodingOf(encoding, head)
  return tableOf('html', pageEncoding, openHtml(source, pageEncoding))
}

const openByBytes = async (source: ByteSource, opening: Opening): Promise<OpenedTable> => {
  const start = await source.read(0, 16)
  if (isZip(start)) return openZip(source, opening)
  if (isCompound(start) || isOldBinarySheet(start)) {
    return tableOf('xls', null, await openXls(source, isCompound(start)))
  }
  if (isForeign(start)) throw new ReadFailure('unknown-file')
  return openText(source, opening.options)
}

/**
 * Opens an exported file by its first bytes, whatever its name says, and lists its sheets; rows are read when asked for. A zip of
 * exports is one file with all their sheets. Everything that is wrong with the file is a {@link ReadFailure}, here or while reading
 * (rules 1, 2, 19, 20).
 */
export const openTableFile = async (path: string, options: ReadOptions = {}): Promise<TableFile> => {
  const source = await openByteSource(path)
  try {
    return { ...(await openByBytes(source, { options, isMember: false })), close: () => source.close() }
  } catch (error) {
    source.close()
    throw error instanceof NotRecognised ? new ReadFailure('file-corrupt', { cause: error.message }) : error
  }
}
