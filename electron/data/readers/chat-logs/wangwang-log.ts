import type { Grammar, LineReader } from './grammar.ts'
import { beginsSoon, couldBeName, taobaoName } from './names.ts'
import type { MessageHead } from './open-message.ts'
import { taobaoParties } from './parties.ts'
import { sentAtOf } from './times.ts'
import type { Transcript } from './transcript.ts'

// 旺旺 and 千牛, exported from the message manager. Names hold colons (店铺:小美), texts hold anything.

const moment = String.raw`\d{4}-\d{2}-\d{2} \d{1,2}:\d{2}:\d{2}`
const timeFirst = new RegExp(String.raw`^(${moment}) (\S{1,100}):(?: (.*))?$`, 's')
const nameFirst = new RegExp(String.raw`^(.{1,100}?)\((${moment})\):(.*)$`, 's')
const named = /^-{28}(.+?)-{28}$/
const dashes = /^-{5,}$/
const rule = /^={5,}$/
const banner = /^(单聊|群聊)$/
const bareDay = /^\d{4}-\d{2}-\d{2}$/
const mostPreamble = 10
const headingLines = 4
const headingWord = '即时消息'

const headOf = (line: string): MessageHead | null => {
  const first = timeFirst.exec(line)
  const found = first ?? nameFirst.exec(line)
  if (!found) return null
  const [sentAt = '', sender = ''] = first ? [found[1], found[2]] : [found[2], found[1]]
  if (sender.trim() === '' || (first && !couldBeName(sender))) return null
  return { sentAt: sentAtOf(sentAt), sender: taobaoName(sender), text: (found[3] ?? '').trim() }
}

const looksLike = (lines: readonly string[]): boolean => {
  const hasBanner = lines.some((line) => banner.test(line.trim()))
  const begins = (line: string): boolean =>
    headOf(line) !== null || named.test(line) || bareDay.test(line) || (hasBanner && rule.test(line.trim()))
  return lines.some((line) => headOf(line) !== null) && beginsSoon(lines, begins)
}

class WangwangReader implements LineReader {
  readonly #transcript: Transcript
  /** lines above the first message, until it is clear that they are the export's own heading */
  #preamble: string[] | null = []
  #isGroup = false
  #isInBanner = false

  constructor(transcript: Transcript) {
    this.#transcript = transcript
  }

  line(text: string): void {
    if (this.#isHeading(text)) return
    const message = headOf(text)
    if (!message) return this.#add(text)
    this.#begin()
    this.#dropSeparator(message.sentAt)
    this.#transcript.open(message)
  }

  end(): void {
    this.#begin()
    this.#dropSeparator(null)
  }

  /** Lines that are no message and end what was before: the nick between dashes, the banners of the two kinds of chats. */
  #isHeading(text: string): boolean {
    const line = text.trim()
    const nick = line.startsWith('-') ? named.exec(line)?.[1]?.trim() : undefined
    if (nick !== undefined && !/^-*$/.test(nick)) {
      this.#begin()
      this.#transcript.startConversation({ buyer: taobaoName(nick) })
      return true
    }
    if (this.#isInBanner && (line === '' || rule.test(line))) return true
    this.#isInBanner = false
    return this.#isBanner(line)
  }

  #isBanner(line: string): boolean {
    const kind = banner.exec(line)?.[1]
    const above = this.#preamble?.findLast((earlier) => earlier.trim() !== '') ?? this.#transcript.message?.lastLine
    if (kind === undefined || !rule.test(above?.trim() ?? '')) return false
    this.#preamble?.pop()
    this.#begin()
    if (rule.test(this.#transcript.message?.lastLine?.trim() ?? '')) this.#transcript.message?.takeLastLine()
    this.#dropSeparator(null)
    this.#isGroup = kind === '群聊'
    this.#isInBanner = true
    this.#transcript.startConversation({ isGroup: this.#isGroup })
    return true
  }

  #add(text: string): void {
    if (this.#preamble === null) return this.#transcript.append(text)
    this.#preamble.push(text)
    if (this.#preamble.length > mostPreamble) this.#begin()
  }

  /** The heading of four lines is dropped when it says what it is; everything else comes out as a message of nobody. */
  #begin(): void {
    const lines = this.#preamble ?? []
    this.#preamble = null
    const hasHeading = lines.slice(0, headingLines).some((line) => line.includes(headingWord))
    for (const line of lines.slice(hasHeading ? headingLines : 0))
      if (!bareDay.test(line.trim()) && !dashes.test(line.trim())) this.#transcript.append(line)
  }

  /** A line of dashes parts two conversations, and a bare day two days, only where a message begins right below. */
  #dropSeparator(nextSentAt: string | null): void {
    const message = this.#transcript.message
    const last = message?.lastLine?.trim() ?? ''
    if (bareDay.test(last) && nextSentAt?.startsWith(last)) {
      message?.takeLastLine()
      return this.#dropSeparator(nextSentAt)
    }
    if (!dashes.test(last)) return
    message?.takeLastLine()
    this.#transcript.startConversation({ isGroup: this.#isGroup })
  }
}

/** Messages of 旺旺 and 千牛 as text, in the three styles that the message manager has written. */
export const wangwangLog: Grammar = {
  looksLike,
  reader: (transcript) => new WangwangReader(transcript),
  parties: taobaoParties,
}
