import type { ByteSource } from '../byte-source.ts'
import { ReadFailure } from '../read-failure.ts'
import { textChunks, type Encoding } from '../text-encoding.ts'

/** No honest message is that long (characters); a file that never comes to the next one would fill the memory. */
export const longestMessage = 8 * 1024 * 1024

/** The complete lines of one piece of the file, without their ends. */
export interface LogLines {
  readonly lines: readonly string[]
  /** how much of the file has been read, 0 to 1 */
  readonly fraction: number
}

const lineEnd = /\r\n|\n|\r/

const withoutMark = (line: string): string => (line.startsWith('\ufeff') ? line.slice(1) : line)

/** The file line by line, cut at `\n`, `\r\n` or `\r` wherever the pieces end; a line above {@link longestMessage} is 'file-corrupt'. */
export const logLines = async function* (source: ByteSource, encoding: Encoding): AsyncGenerator<LogLines> {
  let pending = ''
  for await (const { text, fraction } of textChunks(source, encoding)) {
    const joined = pending + text
    // A piece that ends between \r and \n must not make two line ends of one.
    const held = joined.endsWith('\r') ? '\r' : ''
    const lines = joined.slice(0, joined.length - held.length).split(lineEnd)
    pending = (lines.pop() ?? '') + held
    if (pending.length > longestMessage) throw new ReadFailure('file-corrupt', { limit: longestMessage })
    yield { lines: lines.map(withoutMark), fraction }
  }
  if (pending !== '') yield { lines: [withoutMark(pending.replace(/\r$/, ''))], fraction: 1 }
}

const headLines = 400

/** The first lines of a text, for telling what it is. */
export const headLinesOf = (head: string): readonly string[] =>
  head.split(lineEnd, headLines).map((line) => withoutMark(line).trimEnd())
