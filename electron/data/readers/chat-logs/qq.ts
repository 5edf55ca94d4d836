import type { Grammar, LineReader } from './grammar.ts'
import { beginsSoon, couldBeName, headersIn, isPlainName } from './names.ts'
import type { MessageHead } from './open-message.ts'
import { sentAtOf } from './times.ts'
import type { Transcript } from './transcript.ts'

// QQ's message manager: time and name on one line, text below, a blank line between messages.

const head = /^(\d{4}-\d{1,2}-\d{1,2} \d{1,2}:\d{2}:\d{2}) (.+)$/
const withId = /\(\d{5,12}\)$|<[^<>\s]+@[^<>\s]+>$/
const systemName = /^系统消息(?:\(\d+\))?$/
const title = /^消息记录/
const section = /^消息(分组|对象)\s?[:：]\s?(.*)$/
const rule = /^={5,}$/
const grade = /^【[^】]{1,20}】(?=.)/
const longestHead = 200

const headOf = (line: string): { readonly name: string; readonly sentAt: string } | null => {
  const found = line.length <= longestHead ? head.exec(line) : null
  const name = (found?.[2] ?? '').replace(grade, '').trim()
  return found && couldBeName(name) ? { name, sentAt: sentAtOf(found[1] ?? '') } : null
}

const messageHead = ({ name, sentAt }: { readonly name: string; readonly sentAt: string }): MessageHead => {
  if (systemName.test(name)) return { sentAt, sender: name, role: 'system' }
  return withId.test(name) ? { sentAt, sender: name, role: 'group' } : { sentAt, sender: name }
}

class QqReader implements LineReader {
  readonly #transcript: Transcript
  #isAtStart = true
  #isInBanner = false
  #hasBlanksBetween = false

  constructor(transcript: Transcript) {
    this.#transcript = transcript
  }

  line(text: string): void {
    const line = text.trim()
    if (line !== '' && this.#isBannerLine(line)) return
    const found = headOf(line)
    if (found && this.#canBegin(found.name)) this.#transcript.open(messageHead(found))
    else this.#transcript.append(text)
  }

  /** Times with words behind them stand in texts too: once blank lines part the messages, a name without a number needs one above. */
  #canBegin(name: string): boolean {
    const message = this.#transcript.message
    const isApart = message === null || message.endsBlank
    if (message !== null && message.endsBlank) this.#hasBlanksBetween = true
    return isApart || withId.test(name) || !this.#hasBlanksBetween || message.lastLine === null
  }

  /** The title of the file, and group and partner between lines of `=`, which may come again further down. */
  #isBannerLine(line: string): boolean {
    if (this.#isAtStart && title.test(line)) {
      this.#hasBlanksBetween = true
      return true
    }
    this.#isAtStart &&= rule.test(line)
    if (this.#isInBanner && rule.test(line)) return true
    return this.#isSection(line)
  }

  #isSection(line: string): boolean {
    const found = section.exec(line)
    const message = this.#transcript.message
    const isBelowRule = message !== null && rule.test(message.lastLine?.trim() ?? '')
    const isBanner = found !== null && (this.#isInBanner || message === null || isBelowRule)
    if (isBanner) {
      if (isBelowRule) message.takeLastLine()
      this.#transcript.startConversation(found[1] === '对象' && found[2] ? { expected: found[2].trim() } : {})
    }
    this.#isInBanner = isBanner
    return isBanner
  }
}

const isHead = (line: string): boolean => isPlainName(headOf(line.trim())?.name ?? '')

const looksLike = (lines: readonly string[]): boolean => {
  const first = lines.find((line) => line.trim() !== '')?.trim() ?? ''
  const { headers, withText } = headersIn(lines, isHead)
  if (title.test(first)) return headers > 0
  return headers >= 2 && withText * 2 >= headers && beginsSoon(lines, isHead)
}

/** QQ's exported chats; a name with a number or address behind it is one of a group. `.mht` exports are not read. */
export const qq: Grammar = { looksLike, reader: (transcript) => new QqReader(transcript) }
