import type { RowBatches } from '../row-batches.ts'
import { Conversations, type ConversationStart, type Draft } from './conversations.ts'
import { longestMessage } from './log-lines.ts'
import { OpenMessage, type MessageHead } from './open-message.ts'
import type { Parties } from './parties.ts'

const mostHeld = 2000

/**
 * Puts messages together from heads and lines and hands them on as rows. Up to 2,000 messages of a conversation wait for its buyer to
 * speak; of a longer one, what is known by then counts.
 */
export class Transcript {
  readonly #batches: RowBatches
  readonly #parties: Parties
  readonly #conversations: Conversations
  readonly #textOf: (message: OpenMessage) => string
  #message: OpenMessage | null = null
  #notes: Draft[] = []
  #held: Draft[] = []
  #heldLength = 0
  #row = 1

  /** `textOf` gives the words of a message when all its lines are there. Row 1 is the header's. */
  constructor(batches: RowBatches, parties: Parties, textOf: (message: OpenMessage) => string) {
    this.#batches = batches
    this.#parties = parties
    this.#conversations = new Conversations(parties)
    this.#textOf = textOf
  }

  get message(): OpenMessage | null {
    return this.#message
  }

  open(head: MessageHead): OpenMessage {
    this.#close()
    return (this.#message = new OpenMessage(head))
  }

  /** A line of the open message; a line before any message becomes one without time and sender, so that nothing is lost. */
  append(line: string): void {
    if (this.#message === null && line.trim() === '') return
    const message = this.#message ?? this.open({ sentAt: null, sender: null })
    message.append(line)
  }

  /** A line of the platform between two messages, without a time of its own; the message above it stays open. */
  note(text: string): void {
    this.#notes.push({ sentAt: null, sender: null, text, role: 'system', to: null })
    if (this.#notes.length >= mostHeld) this.#close()
  }

  /** What follows is another conversation. */
  startConversation(about: ConversationStart = {}): void {
    this.#close()
    this.#settle()
    this.#conversations.start(about)
  }

  end(): void {
    this.#close()
    this.#settle()
  }

  #close(): void {
    if (this.#message) this.#finish(this.#message)
    for (const note of this.#notes) this.#hold(note)
    this.#message = null
    this.#notes = []
    if (this.#held.length >= mostHeld || this.#heldLength > longestMessage) this.#settle()
  }

  #finish(message: OpenMessage): void {
    const { sentAt, role = null, to = null } = message.head
    const text = this.#textOf(message)
    // Lines above the first head that turned out to belong to it.
    const isNothing = sentAt === null && message.sender === null && text === ''
    if (!isNothing) this.#hold({ sentAt, sender: message.sender, text, role, to })
  }

  #hold(draft: Draft): void {
    if (draft.sender !== null) this.#parties.learn(draft.sender)
    this.#held.push(draft)
    this.#heldLength += draft.text.length
  }

  #settle(): void {
    for (const row of this.#conversations.rows(this.#held)) {
      this.#row += 1
      this.#batches.add(this.#row, row)
    }
    this.#held = []
    this.#heldLength = 0
  }
}
