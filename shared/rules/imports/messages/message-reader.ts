import type { ImportField, ReasonCode } from '../../../contract/import-fields.ts'
import type { LocalDate } from '../../../kit/local-time.ts'
import { isEmptyCell, isFooterRow, textOf, type CellValue } from '../../cells.ts'
import { strippedAccount } from '../roles.ts'
import { RowProblem } from '../target.ts'
import { cellsReader, saidIn, type ChatCells } from './columns.ts'
import { Conversation } from './conversation.ts'
import type { Line, MessageFacts, MessageSink } from './message.ts'
import { Moments } from './moments.ts'
import { NameBook } from './names.ts'
import { spokenRole, type RoleLists } from './spoken-roles.ts'

/** How the rows of a chat file are to be understood. */
export interface MessageOptions extends MessageFacts {
  /** words and senders' names given by hand, and the preset's words of the direction column */
  readonly given: RoleLists
  readonly words: RoleLists
  /** the session column only numbers the conversations of this one file */
  readonly isNumbered: boolean
  /** texts of first cells that mark a row as an explanation */
  readonly noteRows: readonly string[]
  readonly otherShops: ReadonlySet<string>
}

/** One sheet of a chat file. */
export interface ChatSheet {
  /** which one of the file, from 0 */
  readonly index: number
  readonly places: ReadonlyMap<ImportField, readonly number[]>
  /** the day of times without one; null: the file is about none or several */
  readonly day: LocalDate | null
  /** when the file was written, as day and second of it, where that is all that is known of the day */
  readonly saved: { readonly day: LocalDate; readonly second: number } | null
}

type Row = Pick<Line, 'sheet' | 'row' | 'cells'>

/** A conversation longer than this is settled in parts; conversations together longer than that are settled, the idle ones first. */
const longestConversation = 5_000
const mostWaiting = 20_000
const mostRemembered = 50_000

/** How the chats of WeChat groups are numbered. */
const wechatGroup = '@chatroom'

/**
 * Understands the rows of a chat file one by one. A row that says everything becomes a message at once; others wait for the rest of their
 * conversation. Give the rows of a sheet to the reader of that sheet, and `end` after the last sheet.
 */
export class MessageReader {
  readonly #options: MessageOptions
  readonly #sink: MessageSink
  readonly #spoken: ReturnType<typeof spokenRole>
  readonly #accounts = new NameBook(strippedAccount)
  readonly #buyers = new NameBook(strippedAccount)
  readonly #senders = new NameBook(strippedAccount)
  readonly #sessions = new NameBook((text) => text)
  /** the one spoken in last comes last */
  readonly #conversations = new Map<string, Conversation>()
  #lastKey = ''
  #lastSheet = -1
  #waiting = 0
  #isWhole = true

  constructor(options: MessageOptions, sink: MessageSink) {
    this.#options = options
    this.#sink = sink
    this.#spoken = spokenRole({ given: options.given, preset: options.words, roleOf: options.roleOf })
  }

  /** A reader of one sheet's rows below the header. */
  sheet({ index, places, day, saved }: ChatSheet): (row: number, cells: readonly CellValue[]) => void {
    const read = cellsReader(places)
    const moments = new Moments(day, saved)
    return (row, cells) => {
      const chat = read(cells)
      const late = moments.read(chat.sentAt, chat.day)
      if (late !== null) return this.#late(late, { sheet: index, row, cells }, chat)
      const shop = this.#options.otherShops.size > 0 ? textOf(chat.shop) : null
      if (shop !== null && this.#options.otherShops.has(shop))
        return this.#sink.problem({ sheet: index, row, cells }, new RowProblem('other-shop', shop, 'excluded'))
      this.#take({ sheet: index, row, cells }, chat, moments)
    }
  }

  /** After the last row: tells what became of those that are still waiting. */
  end(): void {
    for (const conversation of this.#conversations.values()) conversation.settle(this.#sink)
    this.#conversations.clear()
    this.#waiting = 0
  }

  /** A row without a moment may be none: blank, a note, a closing line, a line of the platform. */
  #late(code: ReasonCode, row: Row, chat: ChatCells): void {
    const excluded = (reason: ReasonCode): void => {
      this.#sink.problem(row, new RowProblem(reason, null, 'excluded'))
    }
    const first = row.cells.find((cell) => !isEmptyCell(cell))
    if (first === undefined) return excluded('blank-row')
    const text = textOf(first) ?? ''
    if (this.#options.noteRows.some((note) => text.includes(note))) return excluded('note-row')
    if (isFooterRow(row.cells)) return excluded('footer-row')
    const role = this.#spoken(chat.direction, this.#senders.of(chat.sender))
    if (role === 'group') return excluded('group-chat')
    if (role === 'system' && code === 'time-missing') return excluded('system-line')
    this.#sink.problem(row, new RowProblem(code, code.startsWith('day') ? chat.day : chat.sentAt))
  }

  #take({ sheet, row, cells }: Row, chat: ChatCells, moments: Moments): void {
    const sender = this.#senders.of(chat.sender)
    const number = this.#sessions.of(chat.session)
    const spoken = number?.endsWith(wechatGroup) ? 'group' : this.#spoken(chat.direction, sender)
    if (spoken === 'group')
      return this.#sink.problem({ sheet, row, cells }, new RowProblem('group-chat', chat.sender, 'excluded'))
    const account = this.#accounts.of(chat.account)
    const buyer = this.#buyers.of(chat.buyer)
    const role = spoken ?? sideOf(sender, account, buyer)
    const { day, second } = moments
    const session = this.#options.isNumbered ? null : number
    const line: Line = {
      sheet,
      row,
      cells,
      day,
      second,
      sender,
      buyer,
      account,
      role,
      text: saidIn(chat.text),
      session,
    }
    if (account === null && chat.account !== undefined) this.#isWhole = false
    if (this.#isWhole && account !== null && buyer !== null && role !== null && (role !== 'system' || line.text !== ''))
      return this.#sink.message(line, account, buyer, role)
    this.#wait(line, this.#keyOf(line, number, chat.account !== undefined))
  }

  /**
   * What holds a conversation together: its number, which counts only within its sheet or in the whole file, else its buyer. A row that
   * names neither goes on with the conversation above it in its sheet, but not in a table that names the account of each row.
   */
  #keyOf({ sheet, buyer }: Line, number: string | null, hasAccounts: boolean): string {
    const isOtherSheet = this.#lastSheet !== sheet
    this.#lastSheet = sheet
    if (number !== null) return (this.#lastKey = this.#options.isNumbered ? `${sheet}\n${number}` : `\n${number}`)
    if (buyer !== null) return (this.#lastKey = `\n\n${buyer}`)
    if (isOtherSheet || hasAccounts) this.#lastKey = `${sheet}\n`
    return this.#lastKey
  }

  #wait(line: Line, key: string): void {
    let conversation = this.#conversations.get(key)
    if (conversation === undefined) {
      // A log tells its conversations one after the other: what was before is complete.
      if (this.#options.isNumbered) this.end()
      conversation = new Conversation(this.#options)
    } else this.#conversations.delete(key)
    this.#conversations.set(key, conversation)
    conversation.add(line)
    this.#waiting++
    if (conversation.size >= longestConversation) this.#settle(conversation)
    if (this.#waiting > mostWaiting || this.#conversations.size > mostRemembered) this.#makeRoom()
  }

  #settle(conversation: Conversation): void {
    this.#waiting -= conversation.size
    conversation.settle(this.#sink)
  }

  /** Settles the conversations nobody has spoken in for longest; who served in them is remembered a while longer. */
  #makeRoom(): void {
    for (const [key, conversation] of this.#conversations) {
      const isCrowded = this.#conversations.size > mostRemembered / 2
      if (this.#waiting <= mostWaiting / 2 && !isCrowded) return
      this.#settle(conversation)
      if (isCrowded) this.#conversations.delete(key)
    }
  }
}

/** A row that names both sides tells by itself which of them speaks. */
const sideOf = (sender: string | null, account: string | null, buyer: string | null): Line['role'] => {
  if (sender === null) return null
  if (sender === account) return 'agent'
  return sender === buyer ? 'buyer' : null
}
