import { createHash } from 'node:crypto'
import { dayAfter, type LocalDate } from '#shared/kit/local-time.ts'
import type { ScanRule, WordList } from '#shared/contract/quality-scan.ts'
import { sameLine } from '#shared/rules/quality/scan/exceptions.ts'
import type { Scanner } from '#shared/rules/quality/scan/scan-chat.ts'
import type { Place } from '#shared/rules/quality/scan/word-finder.ts'
import { isPlatformStaff } from '#shared/rules/service/chat-traits.ts'
import { agentSpeaks } from '#shared/rules/service/stream.ts'
import type { Context } from '../../context.ts'
import {
  chatDaysToScan,
  linesOfChatDays,
  linesOfLongChatDay,
  type ChatDayToScan,
  type LineToScan,
} from '../../stores/quality-scan-store.ts'

// One shop's service day, read once and looked through: what is found before anybody's say.

const secondsPerDay = 86_400
/** So many messages are read at a time. */
const messagesAtOnce = 1_500

/** A buyer with an account on a service day. */
export interface ScanStream {
  readonly account: string
  readonly buyerId: number
  readonly buyer: string
}

/** A line with something found in it. `day`: its date; `second` of that date; `serviceSecond`: of the service day. */
export interface FoundLine extends LineToScan {
  readonly day: LocalDate
  readonly serviceSecond: number
  readonly stream: ScanStream
}

/** Something found in a line. */
export class RawHit {
  readonly shopId: number
  readonly line: FoundLine
  readonly rule: ScanRule
  readonly list: WordList | null
  readonly word: string
  readonly marks: readonly Place[]
  #key: string | null = null

  constructor(
    shopId: number,
    line: FoundLine,
    finding: {
      readonly rule: ScanRule
      readonly list: WordList | null
      readonly word: string
      readonly marks: readonly Place[]
    },
  ) {
    this.shopId = shopId
    this.line = line
    this.rule = finding.rule
    this.list = finding.list
    this.word = finding.word
    this.marks = finding.marks
  }

  /** The same when the chat is imported anew; its first part is the date, its second one the shop. */
  get key(): string {
    const { day, second, text, stream } = this.line
    this.#key ??= `${day}.${this.shopId}.${createHash('sha256')
      .update(JSON.stringify([stream.account, stream.buyer, second, this.rule, this.word, sameLine(text)]))
      .digest('base64url')
      .slice(0, 22)}`
    return this.#key
  }
}

/** What is known of a shop's service day from its texts alone. `written`: seconds of the lines people wrote, by account. */
export interface ScanPiece {
  readonly shopId: number
  readonly day: LocalDate
  readonly messages: number
  readonly chats: number
  readonly written: ReadonlyMap<string, readonly number[]>
  readonly hits: readonly RawHit[]
}

/** A shop's service day to look through; `start`: the second it begins at. */
export interface DayToScan {
  readonly shopId: number
  readonly day: LocalDate
  readonly start: number
}

/** One of its chats. */
export interface ChatOfDay {
  readonly account: string
  readonly buyerId: number
}

/** A chat's part of a date; its seconds from one on, before another, counted from the service day's midnight. */
interface Part {
  readonly chat: ChatDayToScan
  readonly day: LocalDate
  readonly from: number
  readonly to: number
  readonly shift: number
}

const partsOf = ({ sql }: Context, { shopId, day, start }: DayToScan): readonly Part[] => {
  const today = chatDaysToScan(sql, shopId, day).map((chat) => ({
    ...{ chat, day, from: start, to: secondsPerDay, shift: 0 },
  }))
  if (start === 0) return today
  const next = dayAfter(day, 1)
  return [
    ...today,
    ...chatDaysToScan(sql, shopId, next).map((chat) => ({
      ...{ chat, day: next, from: 0, to: start, shift: secondsPerDay },
    })),
  ]
}

/** Streams in bundles of some hundred messages; a stream is one part or, over midnight, two. */
const bundles = (parts: readonly Part[]): readonly (readonly Part[])[][] => {
  const streams = Map.groupBy(parts, ({ chat }) => `${chat.buyerId} ${chat.account}`)
  const made: (readonly Part[])[][] = []
  let room = 0
  for (const stream of streams.values()) {
    const messages = stream.reduce((sum, { chat }) => sum + chat.messages, 0)
    if (room < messages || made.length === 0) {
      made.push([])
      room = messagesAtOnce
    }
    room -= messages
    made.at(-1)?.push(stream)
  }
  return made
}

const readLong = function* (context: Context, id: number): Generator<unknown, LineToScan[]> {
  const lines: LineToScan[] = []
  for (;;) {
    const more = linesOfLongChatDay(context.sql, id, lines.at(-1) ?? null, messagesAtOnce)
    for (const line of more) lines.push(line)
    if (more.length < messagesAtOnce) return lines
    yield id
  }
}

const readBundle = function* (
  context: Context,
  streams: readonly (readonly Part[])[],
): Generator<unknown, ReadonlyMap<number, readonly LineToScan[]>> {
  const chats = streams.flat().map(({ chat }) => chat)
  const short = chats.filter(({ messages }) => messages <= messagesAtOnce)
  const lines = new Map<number, readonly LineToScan[]>(
    Map.groupBy(
      linesOfChatDays(
        context.sql,
        short.map(({ id }) => id),
      ),
      ({ chatDay }) => chatDay,
    ),
  )
  for (const { id, messages } of chats) if (messages > messagesAtOnce) lines.set(id, yield* readLong(context, id))
  yield streams
  return lines
}

/** Gathers what is found, stream by stream. */
class PieceBuilder {
  readonly #place: DayToScan
  readonly #scanner: Scanner
  readonly #written = new Map<string, number[]>()
  readonly #hits: RawHit[] = []
  #messages = 0
  #chats = 0

  constructor(place: DayToScan, scanner: Scanner) {
    this.#place = place
    this.#scanner = scanner
  }

  *add(parts: readonly Part[], read: ReadonlyMap<number, readonly LineToScan[]>): Generator<unknown, void> {
    const [{ chat } = { chat: null }] = parts
    if (chat === null) return
    const stream: ScanStream = { account: chat.account, buyerId: chat.buyerId, buyer: chat.buyer }
    const lines = parts.flatMap(({ chat: { id }, day, from, to, shift }) =>
      (read.get(id) ?? [])
        .filter(({ second }) => second >= from && second < to)
        .map((line) => ({ line, day, second: line.second + shift, direction: line.direction, text: line.text })),
    )
    if (lines.length === 0) return
    this.#messages += lines.length
    this.#chats++
    yield chat
    const seconds = this.#written.get(chat.account) ?? []
    this.#written.set(chat.account, seconds)
    for (const { direction, second } of lines) if (direction === agentSpeaks) seconds.push(second)
    const found = yield* this.#scanner.scan(lines, !isPlatformStaff(chat.buyer))
    const known = new Map<number, FoundLine>()
    for (const finding of found) {
      const at = lines[finding.line]
      if (!at) continue
      const line = known.get(finding.line) ?? { ...at.line, day: at.day, serviceSecond: at.second, stream }
      known.set(finding.line, line)
      this.#hits.push(new RawHit(this.#place.shopId, line, finding))
    }
  }

  done(): ScanPiece {
    const { shopId, day } = this.#place
    return {
      ...{ shopId, day, messages: this.#messages, chats: this.#chats },
      written: this.#written,
      hits: this.#hits,
    }
  }
}

/**
 * Reads and looks through a day, or one chat of it; a step takes about a millisecond. Between steps the file may change: the caller looks at
 * versions.
 */
export const scanDay = function* (
  context: Context,
  place: DayToScan,
  scanner: Scanner,
  only: ChatOfDay | null = null,
): Generator<unknown, ScanPiece> {
  const builder = new PieceBuilder(place, scanner)
  const parts = partsOf(context, place).filter(
    ({ chat }) => only === null || (chat.account === only.account && chat.buyerId === only.buyerId),
  )
  for (const bundle of bundles(parts)) {
    const read = yield* readBundle(context, bundle)
    for (const stream of bundle) yield* builder.add(stream, read)
  }
  return builder.done()
}
