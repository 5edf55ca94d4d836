import { chatLogFormatOf, openChatLog, type ChatLogFormat, type ChatLogOptions } from '#data/readers/chat-log.ts'
import { memorySource, type ByteSource } from '#data/readers/byte-source.ts'
import { detectEncoding, headText } from '#data/readers/text-encoding.ts'
import { rowsOf } from './read-all.ts'

/** One row of a log's sheet, by its columns. */
export interface LogRow {
  readonly conversation: string
  readonly buyer: string | null
  readonly sentAt: string | null
  readonly sender: string | null
  readonly text: string
  readonly role: string | null
}

/** The rows of a log with its header checked; the format is the one given, else the one its head shows. */
export const readLog = async (
  content: string | Buffer | ByteSource,
  { format, ...options }: ChatLogOptions & { readonly format?: ChatLogFormat } = {},
): Promise<{ format: ChatLogFormat; encoding: string; rows: readonly LogRow[] }> => {
  const source = typeof content === 'string' || Buffer.isBuffer(content) ? memorySource(Buffer.from(content)) : content
  const encoding = await detectEncoding(source)
  const found = format ?? chatLogFormatOf(await headText(source, encoding))
  if (found === null) throw new Error('not recognised as a chat log')
  const sheet = openChatLog(source, encoding, found, options)
  const [header, ...rows] = await rowsOf(sheet)
  const expected = [`#${found}`, '#buyer', '#sentAt', '#sender', '#text', '#role']
  if (sheet.name !== found || JSON.stringify(header) !== JSON.stringify(expected)) throw new Error(`header ${header}`)
  return { format: found, encoding, rows: rows.map(rowOf) }
}

const rowOf = (cells: readonly unknown[]): LogRow => {
  const [conversation, buyer, sentAt, sender, text] = cells.map((cell) => (cell === null ? null : String(cell)))
  const role = cells[5] === undefined ? null : String(cells[5])
  if (text === null || text === undefined) throw new Error('a row without text')
  return {
    ...{ conversation: conversation ?? '', buyer: buyer ?? null, sentAt: sentAt ?? null, sender: sender ?? null },
    ...{ text, role },
  }
}

/** A row as one line, for short comparisons: `conversation|buyer|time|sender|role|text`, nothing for null. */
export const short = (rows: readonly LogRow[]): string[] =>
  rows.map(({ conversation, buyer, sentAt, sender, role, text }) =>
    [conversation, buyer, sentAt?.replace('2026-', ''), sender, role, text].map((part) => part ?? '').join('|'),
  )
