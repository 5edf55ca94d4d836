import type { Grammar, LineReader } from './grammar.ts'
import { beginsSoon, couldBeName, taobaoName } from './names.ts'
import { taobaoParties } from './parties.ts'
import { sentAtOf } from './times.ts'
import type { OpenMessage } from './open-message.ts'
import type { Transcript } from './transcript.ts'

// The page 聊天记录查询 of 千牛, copied as text: time, text …, sender. A day stands alone on its line.

const day = /^\d{4}-\d{2}-\d{2}$/
const clock = /^\d{1,2}:\d{2}:\d{2}$/
const pageEnd = '没有更多内容了'
const placeholder = '请在客户端查看原始聊天记录，网页版无法展示'

class QianniuWebReader implements LineReader {
  readonly #transcript: Transcript
  #day: string | null = null

  constructor(transcript: Transcript) {
    this.#transcript = transcript
  }

  line(text: string): void {
    const line = text.trim()
    if (!clock.test(line)) return this.#transcript.append(line)
    this.#takeDay()
    this.#transcript.open({ sentAt: this.#day === null ? line : sentAtOf(`${this.#day} ${line}`), sender: null })
  }

  end(): void {
    this.#takeDay()
  }

  /** A day begins only where a time, or the end, follows; elsewhere it is somebody's text. */
  #takeDay(): void {
    const message = this.#transcript.message
    if (message?.lastLine?.trim() === pageEnd) message.takeLastLine()
    if (day.test(message?.lastLine?.trim() ?? '')) this.#day = message?.takeLastLine()?.trim() ?? null
  }
}

const textOf = (message: OpenMessage): string => {
  if (message.lastLine === pageEnd) message.takeLastLine()
  // What stands above the first time has no sender below it.
  if (message.head.sentAt !== null && couldBeName(message.lastLine ?? '')) {
    message.sender = taobaoName(message.takeLastLine() ?? '')
  }
  return message.text
}

const looksLike = (untrimmed: readonly string[]): boolean => {
  const lines = untrimmed.map((line) => line.trim()).filter((line) => line !== '')
  const times = lines.flatMap((line, index) => (clock.test(line) ? [index] : []))
  const withSender = times.filter((at) => [1, 2].every((down) => !isMark(lines[at + down] ?? '00:00:00')))
  const isTaobao =
    lines.includes(placeholder) ||
    lines.some((line) => /^[^\s:/]+:[^\s:/]+$/.test(line) && !clock.test(line)) ||
    (day.test(lines[0] ?? '') && clock.test(lines[1] ?? ''))
  return isTaobao && withSender.length > 0 && withSender.length * 2 >= times.length && beginsSoon(lines, isMark)
}

const isMark = (line: string): boolean => clock.test(line) || day.test(line)

/** Text of the 千牛 page of chat records; a time without a day above it stays a bare time. */
export const qianniuWeb: Grammar = {
  looksLike,
  reader: (transcript) => new QianniuWebReader(transcript),
  parties: taobaoParties,
  textOf,
}
