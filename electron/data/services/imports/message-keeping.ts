import type { BatchId } from '#shared/kit/ids.ts'
import { maskedText } from '#shared/rules/masking.ts'
import type { Context } from '../../context.ts'
import { MessageInsert } from '../../stores/message-insert.ts'
import { touchDays, touchDaysOfRun } from '../../stores/readiness-store.ts'
import { lowerIndexedTo, placesOfRun } from '../../stores/search-store.ts'
import {
  chatDayId,
  chatDayInsert,
  deleteMessages,
  deleteSightings,
  hasMessagesBetween,
  idOfName,
  idsOfNames,
  messagesOfChatDay,
  nameInsert,
  nextIds,
  nextNameId,
  otherSightings,
  sightingInsert,
  sightingsOf,
  tidyChatDay,
  type KeptMessage,
  type Run,
} from '../../stores/message-store.ts'
import { unindex } from '../chats/chat-index.ts'
import type { StagedChats } from './staged-chats.ts'

// Messages never change: one is new or was there. Which import saw which is kept as runs of ids, so that any of them can be taken back.

type Sql = Context['sql']

const rowsAStep = 1_000

/** Finds or makes the ids of names in a shop. All of the shop's names at once when they are not many more than those asked for. */
const idsOf = function* (
  sql: Sql,
  table: 'chat_accounts' | 'chat_buyers',
  shop: number,
  names: readonly string[],
): Generator<number, readonly number[]> {
  const known = idsOfNames(sql, table, shop, names.length * 4)
  const insert = nameInsert(sql, table)
  let next = nextNameId(sql, table)
  const ids: number[] = []
  for (const name of names) {
    const id = known ? known.get(name) : idOfName(sql, table, shop, name)
    if (id === undefined) insert.add(next, shop, name)
    ids.push(id ?? next++)
    if (ids.length % rowsAStep === 0) yield ids.length
  }
  insert.flush()
  return ids
}

/** Ids that were seen, as runs where they follow each other; mostly they come in order already. */
export class SeenIds {
  readonly #runs: { first: number; last: number }[] = []
  count = 0

  add(id: number): void {
    const run = this.#runs.at(-1)
    if (run && id === run.last + 1) run.last = id
    else this.#runs.push({ first: id, last: id })
    this.count++
  }

  /** By their beginning, neighbours joined. */
  runs(): Run[] {
    const joined: { first: number; last: number }[] = []
    for (const { first, last } of this.#runs.toSorted((a, b) => a.first - b.first)) {
      const run = joined.at(-1)
      if (run && first <= run.last + 1) run.last = Math.max(run.last, last)
      else joined.push({ first, last })
    }
    return joined
  }
}

/**
 * What two messages of the same text are told by. Masking may have been set differently when the first one came, so it is the text with
 * everything masked that counts.
 */
const identity = (second: number, direction: number, text: string): string =>
  `${second} ${direction} ${maskedText(text) ?? ''}`

/** Finds the staged messages of a chat day among its kept ones: the n-th equal one is the n-th. */
class KnownDay {
  readonly #kept: readonly KeptMessage[]
  #met = 0
  #waiting: Map<string, number[]> | null = null

  constructor(kept: readonly KeptMessage[]) {
    this.#kept = kept
  }

  /** The id of the kept message, which is used up by that; undefined for a new one. */
  meet(second: number, direction: number, text: string): number | undefined {
    const next = this.#waiting === null ? this.#kept[this.#met] : undefined
    // Most files that overlap bring a day's messages in the same order again.
    if (next?.second === second && next.direction === direction && next.text === text) {
      this.#met++
      return next.id
    }
    this.#waiting ??= waitingIn(this.#kept.slice(this.#met))
    return this.#waiting.get(identity(second, direction, text))?.pop()
  }
}

/** Ids by what the messages are told by, the first one last. */
const waitingIn = (kept: readonly KeptMessage[]): Map<string, number[]> => {
  const waiting = new Map<string, number[]>()
  for (const { id, second, direction, text } of kept.toReversed()) {
    const name = identity(second, direction, text)
    const ids = waiting.get(name)
    if (ids) ids.push(id)
    else waiting.set(name, [id])
  }
  return waiting
}

/** Numbers of chat days and messages while they are being kept. */
class Keeping {
  readonly #sql: Sql
  readonly #batch: BatchId
  readonly #chats: StagedChats
  readonly #days
  readonly #messages
  readonly #first: number
  #nextDay: number
  readonly #seen = new SeenIds()
  /** days that got a message */
  readonly changedDays = new Set<string>()

  constructor(sql: Sql, batch: BatchId, chats: StagedChats) {
    this.#sql = sql
    this.#batch = batch
    this.#chats = chats
    this.#days = chatDayInsert(sql)
    const { message, chatDay } = nextIds(sql)
    this.#first = message
    this.#messages = new MessageInsert(sql, message)
    this.#nextDay = chatDay
  }

  /** Keeps the messages of one chat day; returns how many. */
  keepDay(number: number, account: number, buyer: number, day: string, mayBeKnown: boolean): number {
    const messages = this.#chats.messagesOf(number)
    const known = mayBeKnown ? chatDayId(this.#sql, account, buyer, day) : undefined
    const knownDay = known === undefined ? null : new KnownDay(messagesOfChatDay(this.#sql, known))
    const id = known ?? this.#nextDay++
    if (known === undefined) this.#days.add(id, account, buyer, day)
    const before = this.#messages.next
    for (const { second, direction, text, session } of messages) {
      const seen = knownDay?.meet(second, direction, text.toString())
      if (seen === undefined) this.#messages.add(id, second, direction, text, session)
      else this.#seen.add(seen)
    }
    if (this.#messages.next > before) this.changedDays.add(day)
    return messages.length
  }

  /** Writes what still waits, and which messages the batch had. */
  finish(): { new: number; updated: number; unchanged: number } {
    this.#days.flush()
    this.#messages.flush()
    const sightings = sightingInsert(this.#sql)
    const added = this.#messages.next - this.#first
    const runs = [...this.#seen.runs(), ...(added > 0 ? [{ first: this.#first, last: this.#messages.next - 1 }] : [])]
    for (const { first, last } of runs) sightings.add(this.#batch, first, last)
    sightings.flush()
    return { new: added, updated: 0, unchanged: this.#seen.count }
  }
}

/** Brings the staged messages of a file into a shop's, in steps of about a thousand rows. Runs inside a transaction. */
export const keepMessages = function* (
  sql: Sql,
  batch: BatchId,
  shop: number,
  chats: StagedChats,
): Generator<number, { new: number; updated: number; unchanged: number }> {
  const { days } = chats
  const [firstDay, lastDay] = [days.reduce(earlier, '9'), days.reduce(later, '')]
  const mayBeKnown = hasMessagesBetween(sql, shop, firstDay, lastDay)
  const accounts = yield* idsOf(sql, 'chat_accounts', shop, chats.accounts)
  const buyers = yield* idsOf(sql, 'chat_buyers', shop, chats.buyers)
  const keeping = new Keeping(sql, batch, chats)
  let kept = 0
  let reported = 0
  for (const number of chats.inOrder()) {
    const { account, buyer, day } = chats.chatDays[number] ?? { account: 0, buyer: 0, day: 0 }
    kept += keeping.keepDay(number, accounts[account] ?? 0, buyers[buyer] ?? 0, days[day] ?? '', mayBeKnown)
    if (kept - reported < rowsAStep) continue
    reported = kept
    yield kept
  }
  touchDays(sql, shop, keeping.changedDays)
  return keeping.finish()
}

const earlier = (a: string, b: string): string => (b < a ? b : a)
const later = (a: string, b: string): string => (b > a ? b : a)

/** The parts of a run that none of the others, sorted by their beginning, reaches. */
export const partsOutside = (run: Run, others: readonly Run[]): Run[] => {
  const parts: Run[] = []
  let from = run.first
  for (const { first, last } of others) {
    if (first > from) parts.push({ first: from, last: Math.min(first - 1, run.last) })
    from = Math.max(from, last + 1)
    if (from > run.last) return parts
  }
  parts.push({ first: from, last: run.last })
  return parts
}

const inSteps = function* ({ first, last }: Run): Generator<Run> {
  for (let from = first; from <= last; from += rowsAStep)
    yield { first: from, last: Math.min(last, from + rowsAStep - 1) }
}

/**
 * Takes a batch of messages back: what another standing batch had in its file too stays and is from now on that one's, the rest goes. Runs
 * inside a transaction, in steps of about a thousand rows.
 */
export const undoMessages = function* (sql: Sql, batch: BatchId): Generator<number, void> {
  const places: number[] = []
  let done = 0
  for (const run of sightingsOf(sql, batch))
    for (const part of partsOutside(run, otherSightings(sql, batch, run)))
      for (const step of inSteps(part)) {
        touchDaysOfRun(sql, step)
        places.push(...placesOfRun(sql, step))
        for (const day of deleteMessages(sql, step)) tidyChatDay(sql, day)
        yield (done += step.last - step.first + 1)
      }
  deleteSightings(sql, batch)
  for (const _ of unindex(sql, places)) yield done
  lowerIndexedTo(sql)
}
