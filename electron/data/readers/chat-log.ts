import type { ByteSource } from './byte-source.ts'
import type { ChatLogFormat, DateOrder, Grammar } from './chat-logs/grammar.ts'
import { jdLog } from './chat-logs/jd-log.ts'
import { lineChat } from './chat-logs/line-chat.ts'
import { headLinesOf, logLines } from './chat-logs/log-lines.ts'
import { strangers } from './chat-logs/parties.ts'
import { plainChat } from './chat-logs/plain-chat.ts'
import { qianniuCopy } from './chat-logs/qianniu-copy.ts'
import { qianniuWeb } from './chat-logs/qianniu-web.ts'
import { qq } from './chat-logs/qq.ts'
import { Transcript } from './chat-logs/transcript.ts'
import { wangwangLog } from './chat-logs/wangwang-log.ts'
import { dateEvidence } from './chat-logs/whatsapp-dates.ts'
import { whatsapp } from './chat-logs/whatsapp.ts'
import { paced, RowBatches } from './row-batches.ts'
import type { TableBatch, TableSheet } from './table.ts'
import type { Encoding } from './text-encoding.ts'

export type { ChatLogFormat } from './chat-logs/grammar.ts'

/** What the caller knows and the file may not tell. */
export interface ChatLogOptions {
  /** for files in which nothing proves how their dates are meant */
  readonly dateOrder?: DateOrder
}

/** In the order in which they are tried: the ones with marks of their own before those that only have names and times. */
const grammars: ReadonlyMap<ChatLogFormat, Grammar> = new Map([
  ['jd-log', jdLog],
  ['line', lineChat],
  ['whatsapp', whatsapp],
  ['wangwang-log', wangwangLog],
  ['qianniu-copy', qianniuCopy],
  ['qianniu-web', qianniuWeb],
  ['qq', qq],
  ['plain-chat', plainChat],
])

const grammarOf = (format: ChatLogFormat): Grammar => grammars.get(format) ?? plainChat

/** The kind of log a text begins as; null when it is none, be it a table or a letter. A table that holds logs in its cells is none. */
export const chatLogFormatOf = (head: string): ChatLogFormat | null => {
  const lines = headLinesOf(head)
  for (const [format, grammar] of grammars) if (grammar.looksLike(lines)) return format
  return null
}

const orderOf = async (
  grammar: Grammar,
  source: ByteSource,
  encoding: Encoding,
  { dateOrder }: ChatLogOptions,
  signal: AbortSignal | undefined,
): Promise<DateOrder | null> => {
  if (!grammar.dateEvidence) return null
  const { order, isProven } = await grammar.dateEvidence(source, encoding, signal)
  return isProven ? order : (dateOrder ?? order)
}

const batchesOf = async function* (
  source: ByteSource,
  encoding: Encoding,
  format: ChatLogFormat,
  options: ChatLogOptions,
  signal: AbortSignal | undefined,
): AsyncGenerator<TableBatch> {
  signal?.throwIfAborted()
  const grammar = grammarOf(format)
  const order = await orderOf(grammar, source, encoding, options, signal)
  const batches = new RowBatches()
  batches.add(1, [`#${format}`, '#buyer', '#sentAt', '#sender', '#text', '#role'])
  const textOf = grammar.textOf ?? ((message) => message.text)
  const transcript = new Transcript(batches, (grammar.parties ?? strangers)(), textOf)
  const reader = grammar.reader(transcript, order)
  for await (const { lines, fraction } of logLines(source, encoding)) {
    signal?.throwIfAborted()
    for (const line of lines) reader.line(line)
    yield* paced(batches.take(fraction), signal)
  }
  reader.end?.()
  transcript.end()
  yield* paced(batches.take(1, true), signal)
}

/**
 * A text log as one sheet, named after its format: header, then a row a message with the running number of its conversation. Times that
 * cannot be read for certain, or do not exist, stay as the log writes them.
 */
export const openChatLog = (
  source: ByteSource,
  encoding: Encoding,
  format: ChatLogFormat,
  options: ChatLogOptions = {},
): TableSheet => ({
  name: format,
  batches: (signal) => batchesOf(source, encoding, format, options, signal),
})

/** For WhatsApp: true when the dates can be read in two ways, with different days, and nothing in the file tells which. */
export const isDateOrderOpen = async (source: ByteSource, encoding: Encoding, signal?: AbortSignal): Promise<boolean> =>
  (await dateEvidence(source, encoding, signal)).order === null
