import type { DateOrder, Grammar, LineReader } from './grammar.ts'
import { dayEvidence, dayTextOf, isDayLine } from './line-days.ts'
import type { OpenMessage } from './open-message.ts'
import { clockForm, clockText, sentAtOf } from './times.ts'
import type { Transcript } from './transcript.ts'

// LINE: days on lines of their own, then time, name and text with tabs between them.

const title = /^\[LINE\]\s*(.*)$/s
const saved = /^(?:保存日期|儲存日期|保存日時|Saved on|저장한 날짜)\s?[:：]/
const partner = /^(?:[与與]\s*(.+?)\s*的聊天(?:记录|記錄|紀錄)?|Chat history with (.+)|(.+)とのトーク履歴)$/s
const message = new RegExp(String.raw`^\s?${clockForm}\t(?<rest>.*)$`, 's')
const titleLines = 3

const messageIn = (line: string): { readonly clock: string; readonly rest: string } | null => {
  const groups = /^\S{0,8}\s?\d/.test(line) ? message.exec(line)?.groups : undefined
  return groups ? { clock: clockText(groups), rest: groups.rest ?? '' } : null
}

class LineChatReader implements LineReader {
  readonly #transcript: Transcript
  readonly #order: DateOrder | null
  #day: string | null = null
  #lines = 0

  constructor(transcript: Transcript, order: DateOrder | null) {
    this.#transcript = transcript
    this.#order = order
  }

  line(text: string): void {
    this.#lines += 1
    const line = text.trim()
    if (this.#lines <= titleLines && (title.test(line) || saved.test(line))) return this.#learnPartner(line)
    const found = messageIn(text)
    if (found) this.#open(found.clock, found.rest)
    else if (isDayLine(line)) this.#day = dayTextOf(line, this.#order)
    else this.#transcript.append(text)
  }

  #learnPartner(line: string): void {
    const names = partner.exec(title.exec(line)?.[1] ?? '')?.slice(1)
    const expected = names?.find((name) => name !== undefined)
    if (expected !== undefined) this.#transcript.startConversation({ expected })
  }

  #open(clock: string, rest: string): void {
    const sentAt = this.#day === null ? clock : sentAtOf(`${this.#day} ${clock}`)
    const tab = rest.indexOf('\t')
    const sender = rest.slice(0, Math.max(0, tab)).trim()
    const text = rest.slice(tab + 1)
    if (sender === '') this.#transcript.open({ sentAt, sender: null, text, role: 'system' })
    else this.#transcript.open({ sentAt, sender, text })
  }
}

/** Texts of several lines stand in quotes, which are doubled inside. */
const textOf = ({ text }: OpenMessage): string =>
  text.includes('\n') && text.startsWith('"') && text.endsWith('"')
    ? text.slice(1, -1).replaceAll('""', '"').trim()
    : text

const looksLike = (untrimmed: readonly string[]): boolean => {
  const lines = untrimmed.filter((line) => line.trim() !== '')
  const first = lines[0]?.trim() ?? ''
  return (title.test(first) || isDayLine(first)) && lines.some((line) => messageIn(line) !== null)
}

/** LINE's exported chat; the other side is the buyer when the title names somebody who speaks. */
export const lineChat: Grammar = {
  looksLike,
  reader: (transcript, order) => new LineChatReader(transcript, order),
  textOf,
  dateEvidence: dayEvidence,
}
