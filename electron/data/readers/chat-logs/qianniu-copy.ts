import type { Grammar, LineReader } from './grammar.ts'
import { beginsSoon, couldBeName, headersIn, isPlainName, taobaoName } from './names.ts'
import type { OpenMessage } from './open-message.ts'
import { taobaoParties } from './parties.ts'
import { sentAtOf } from './times.ts'
import type { Transcript } from './transcript.ts'

// Copied from the chat window of 千牛. Times have no zeros in front and often stick to the name.

const time = String.raw`20\d{2}-\d{1,2}-\d{1,2} \d{1,2}:\d{2}:\d{2}`
const head = new RegExp(String.raw`^(.{1,140}?)\s?(${time})$`)
const bareTime = new RegExp(`^(?:${time})$`)
const longestHead = 200
const mostNames = 1000

const transfer = /^由\s+\S.{0,80}?\s+转交给\s+\S.{0,80}$/
const reason = /^原因：【[^】]{0,80}】$/
const status = /^(?:已读|未读|发送中)$/
const noise = /^(?:当前用户来自.*|商品详情页|[¥￥]|.{1,70}撤回了一条消息)$/
const link = /^`?https?:\/\/\S+?`?$/
const isSubAccount = (name: string): boolean => /^[^\s:/]+:[^\s:/]+$/.test(name)

/** `A --> B`: sent by A to B. */
const peopleOf = (text: string): { readonly sender: string; readonly to?: string } => {
  const [sender = '', to] = text.split(/\s*-->\s*/, 2)
  return to === undefined || to === '' || sender === ''
    ? { sender: taobaoName(text) }
    : { sender: taobaoName(sender), to: taobaoName(to) }
}

const headOf = (line: string): { readonly name: string; readonly time: string } | null => {
  const found = line.length <= longestHead ? head.exec(line) : null
  const name = (found?.[1] ?? '').trim()
  const isName = name.includes('-->') || couldBeName(name)
  return found && isName ? { name, time: found[2] ?? '' } : null
}

class QianniuCopyReader implements LineReader {
  readonly #transcript: Transcript
  readonly #names = new Set<string>()
  #hasNamesBesideTimes = false
  #isAfterTransfer = false

  constructor(transcript: Transcript) {
    this.#transcript = transcript
  }

  line(text: string): void {
    const line = text.trim()
    if (line.length <= longestHead && this.#isPlatformLine(line)) return
    const found = headOf(line)
    if (found) {
      this.#hasNamesBesideTimes = true
      this.#open(found.name, found.time)
    } else if (line.length <= longestHead && bareTime.test(line) && this.#isNameAbove()) {
      this.#open(this.#transcript.message?.takeLastLine() ?? '', line)
    } else this.#transcript.append(text)
  }

  #open(name: string, time: string): void {
    const people = peopleOf(name.trim())
    if (this.#names.size < mostNames) this.#names.add(name.trim())
    this.#transcript.open({ sentAt: sentAtOf(time), ...people })
  }

  /** A time alone on its line is a head only below a name; people write times and days as well. */
  #isNameAbove(): boolean {
    const above = this.#transcript.message?.lastLine?.trim() ?? ''
    if (!couldBeName(above) || status.test(above)) return false
    return !this.#hasNamesBesideTimes || this.#names.has(above) || isSubAccount(above)
  }

  /** Takes the lines that nobody wrote: of a hand-over a note is kept, because it says who serves; the others are dropped. */
  #isPlatformLine(line: string): boolean {
    if (line === '') return false
    const isReason = this.#isAfterTransfer && reason.test(line)
    this.#isAfterTransfer = transfer.test(line)
    if (this.#isAfterTransfer) this.#transcript.note(line)
    return this.#isAfterTransfer || isReason || noise.test(line)
  }
}

/** The last line says whether it was read; links stand beside the text of a product card and are text only when alone. */
const textOf = (message: OpenMessage): string => {
  if (status.test(message.lastLine?.trim() ?? '')) message.takeLastLine()
  message.keepLines((line) => !link.test(line.trim()))
  return message.text
}

const isMark = (line: string): boolean => status.test(line) || transfer.test(line) || reason.test(line)

/** What only 千牛 does: the name of a sub-account, no blank before the time, no zeros in front, an arrow. */
const isTelling = (line: string): boolean => {
  const found = headOf(line)
  if (!found || bareTime.test(line) || !isPlainName(found.name)) return false
  const isUnpadded = /^20\d{2}-(?:\d-|\d\d-\d )|-\d{1,2} \d:/.test(found.time)
  return isSubAccount(found.name) || isUnpadded || found.name.includes('-->') || line === found.name + found.time
}

const isHead = (line: string): boolean => {
  const found = headOf(line)
  return found !== null && isPlainName(found.name)
}

const looksLike = (untrimmed: readonly string[]): boolean => {
  const lines = untrimmed.map((line) => line.trim()).filter((line) => line !== '')
  const besides = headersIn(lines, isHead)
  const hasMarks = lines.some(isMark)
  if (besides.headers > 0 && (hasMarks || lines.some(isTelling))) {
    return beginsSoon(lines, (line) => isHead(line) || isMark(line)) && besides.withText * 2 >= besides.headers
  }
  const heads = lines.filter(
    (line, index) =>
      bareTime.test(line) && couldBeName(lines[index - 1] ?? '') && !bareTime.test(lines[index - 1] ?? ''),
  )
  const isTaobao = hasMarks || lines.some((line, index) => isSubAccount(line) && bareTime.test(lines[index + 1] ?? ''))
  return heads.length > 0 && isTaobao && beginsSoon(lines, (line) => bareTime.test(line))
}

/** Text copied from the 千牛 chat window. */
export const qianniuCopy: Grammar = {
  looksLike,
  reader: (transcript) => new QianniuCopyReader(transcript),
  parties: taobaoParties,
  textOf,
}
