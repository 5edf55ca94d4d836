import type { Direction } from '../../../contract/import-fields.ts'
import type { LocalDate } from '../../../kit/local-time.ts'
import { localTimeOf, textOf } from '../../cells.ts'
import { Conversation } from './conversation.ts'
import type { Line, MessageFacts } from './message.ts'
import { Moments } from './moments.ts'
import { spokenRole } from './spoken-roles.ts'

/** What a cell with a whole conversation says beside its text. */
export interface TranscriptFacts extends MessageFacts {
  readonly account: string | null
  readonly buyer: string | null
  readonly session: string | null
  /** the day of times without one */
  readonly day: LocalDate | null
}

/** A message out of such a cell. */
export interface TranscriptMessage {
  readonly account: string
  readonly buyer: string
  readonly day: LocalDate
  /** second of the day */
  readonly second: number
  readonly direction: Direction
  readonly text: string
  readonly session: string | null
}

const head =
  /^(?<sender>\S.{0,80}?)[\s(（]+(?<time>(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\s+)?\d{1,2}:\d{2}(?::\d{2})?)[)）]?[:：]?\s*$/

interface Block {
  readonly sender: string
  readonly time: string
  readonly body: string[]
}

const bareClock = /^\d{1,2}:\d{2}:\d{2}$/
const bareDay = /^\d{4}-\d{2}-\d{2}$/
const pageEnd = '没有更多内容了'

/** Time first, then the words, and who said them on the last line: the page of chat records copied as text. A day stands on its own line. */
const clockBlocksOf = (lines: readonly string[]): Block[] => {
  const blocks: Block[] = []
  let day: string | null = null
  let open: { time: string; body: string[] } | null = null
  const close = (): void => {
    const sender = open?.body.pop()
    if (open && sender !== undefined) blocks.push({ sender, ...open })
    open = null
  }
  for (const [index, line] of lines.entries()) {
    const isDay = bareDay.test(line) && bareClock.test(lines[index + 1] ?? '')
    if (isDay || line === pageEnd || bareClock.test(line)) close()
    if (isDay) day = line
    else if (bareClock.test(line)) open = { time: day === null ? line : `${day} ${line}`, body: [] }
    else if (line !== pageEnd) open?.body.push(line)
  }
  close()
  return blocks
}

/** Who and when above the words. Lines before the first head belong to nobody and are left out. */
const headBlocksOf = (lines: readonly string[], day: LocalDate | null): Block[] => {
  const blocks: Block[] = []
  for (const line of lines) {
    const { sender = '', time = '' } = head.exec(line)?.groups ?? {}
    const isHead = sender !== '' && typeof localTimeOf(time, day === null ? {} : { day }) === 'string'
    if (isHead && localTimeOf(time, day === null ? {} : { day }) !== 'unreadable')
      blocks.push({ sender: sender.trim(), time, body: [] })
    else blocks.at(-1)?.body.push(line)
  }
  return blocks
}

const blocksOf = (text: string, day: LocalDate | null): Block[] => {
  const lines = text.split(/\r\n|\r|\n/)
  const trimmed = lines.map((line) => line.trim()).filter((line) => line !== '')
  return trimmed.some((line) => bareClock.test(line)) ? clockBlocksOf(trimmed) : headBlocksOf(lines, day)
}

const lineOf = (
  { sender, time, body }: Block,
  index: number,
  moments: Moments,
  facts: TranscriptFacts,
): Line | null => {
  if (moments.read(time, null) !== null) return null
  const spoken = spokenRole({ given: {}, preset: {}, roleOf: facts.roleOf })(sender, sender)
  const { account, buyer, session } = facts
  const side = sender === account ? 'agent' : sender === buyer ? 'buyer' : spoken === 'group' ? null : spoken
  const text = body.join('\n').trim()
  const { day, second } = moments
  return { sheet: 0, row: index + 1, cells: [], day, second, sender, buyer, account, role: side, text, session }
}

/**
 * The messages of a conversation that stands in one cell, as blocks of `sender time` and lines below, or of a time, lines and the sender. Blocks whose sender nobody knows, or
 * whose time cannot be read, are left out; masking is the caller's.
 */
export const messagesOfTranscript = (cell: string, facts: TranscriptFacts): TranscriptMessage[] => {
  const moments = new Moments(facts.day)
  const conversation = new Conversation(facts)
  for (const [index, block] of blocksOf(textOf(cell) ?? '', facts.day).entries()) {
    const line = lineOf(block, index, moments, facts)
    if (line) conversation.add(line)
  }
  const messages: TranscriptMessage[] = []
  conversation.settle({
    message: ({ day, second, text, session }, account, buyer, direction) => {
      messages.push({ account, buyer, day, second, direction, text, session })
    },
    problem: () => undefined,
  })
  return messages
}
