import type { ByteSource } from '../byte-source.ts'
import type { Encoding } from '../text-encoding.ts'
import type { OpenMessage } from './open-message.ts'
import type { Parties } from './parties.ts'
import type { Transcript } from './transcript.ts'

/** The kinds of text logs that are understood. */
export type ChatLogFormat =
  'jd-log' | 'wangwang-log' | 'qianniu-copy' | 'qianniu-web' | 'whatsapp' | 'line' | 'qq' | 'plain-chat'

/** Which of the first two numbers of a date is the day, where a file does not tell. */
export type DateOrder = 'day-month' | 'month-day'

/** What the dates of a file say about their order. */
export interface DateEvidence {
  /** null: both readings are possible, and differ */
  readonly order: DateOrder | null
  /** true when single dates decide, which nobody's word can change */
  readonly isProven: boolean
}

/** Takes the lines of a log one by one. */
export interface LineReader {
  line(text: string): void
  /** After the last line; the transcript is ended by the caller. */
  end?(): void
}

/** How one kind of log is told and read. */
export interface Grammar {
  /** from the first lines, ends trimmed */
  looksLike(lines: readonly string[]): boolean
  reader(transcript: Transcript, dateOrder: DateOrder | null): LineReader
  /** who is who; strangers when left out */
  readonly parties?: () => Parties
  /** the words of a message when all its lines are there; as they stand when left out */
  readonly textOf?: (message: OpenMessage) => string
  /** what the file says of the order of its dates, for logs that write them in the order of the country */
  readonly dateEvidence?: (source: ByteSource, encoding: Encoding, signal?: AbortSignal) => Promise<DateEvidence>
}
