import type { Cell } from '../table.ts'
import type { Role } from './open-message.ts'
import type { Parties } from './parties.ts'
import { dayOf } from './times.ts'

/** A message, complete but for its conversation. */
export interface Draft {
  readonly sentAt: string | null
  readonly sender: string | null
  readonly text: string
  readonly role: Role | null
  readonly to: string | null
}

/** What a log says of a conversation before its first message. */
export interface ConversationStart {
  /** the buyer it is with */
  readonly buyer?: string
  /** the buyer, if somebody of this name speaks: it may as well be the name of a group */
  readonly expected?: string
  readonly isGroup?: boolean
}

/** Numbers the conversations of a log, and says of each message who it is by and which buyer it belongs to. */
export class Conversations {
  readonly #parties: Parties
  #number = 0
  #isNew = true
  #about: ConversationStart = {}
  #buyer: string | null = null
  #day: string | null = null
  #sentAt: string | null = null

  constructor(parties: Parties) {
    this.#parties = parties
  }

  /** What follows is another conversation; it counts once it has a message. */
  start(about: ConversationStart): void {
    this.#isNew = true
    this.#about = about
    this.#buyer = about.buyer ?? null
    this.#day = null
    this.#sentAt = null
  }

  /** The rows of messages that follow those given before. All that is known of the names must have been learned. */
  *rows(drafts: readonly Draft[]): Generator<Cell[]> {
    let part: Draft[] = []
    for (const draft of drafts) {
      const buyer = this.#buyerIn(draft)
      const day = dayOf(draft.sentAt)
      if (this.#isCut(buyer, day)) {
        yield* this.#numbered(part)
        part = []
        this.start({})
      }
      this.#buyer ??= buyer
      this.#day = day ?? this.#day
      part.push(draft)
    }
    yield* this.#numbered(part)
  }

  #isCut(buyer: string | null, day: string | null): boolean {
    if (!this.#parties.splits || this.#about.buyer !== undefined || this.#about.isGroup) return false
    const isOther = buyer !== null && this.#buyer !== null && buyer !== this.#buyer
    return isOther || (day !== null && this.#day !== null && day < this.#day)
  }

  *#numbered(part: readonly Draft[]): Generator<Cell[]> {
    if (part.length === 0) return
    if (this.#isNew) this.#number += 1
    this.#isNew = false
    for (const [index, draft] of part.entries()) {
      const sentAt = draft.role === 'system' ? this.#timeOfNote(draft, part, index) : draft.sentAt
      this.#sentAt = sentAt ?? this.#sentAt
      yield [String(this.#number), this.#buyer, sentAt, draft.sender, draft.text, this.#roleOf(draft)]
    }
  }

  /** A line of the platform without a time happened after the message above it, or before the first one. */
  #timeOfNote(draft: Draft, part: readonly Draft[], index: number): string | null {
    return draft.sentAt ?? this.#sentAt ?? part.slice(index).find(({ sentAt }) => sentAt !== null)?.sentAt ?? null
  }

  #roleOf({ role, sender }: Draft): Role | null {
    if (role !== null) return role
    if (this.#about.isGroup) return 'group'
    return sender === null ? null : this.#roleOfName(sender)
  }

  #roleOfName(name: string): Role | null {
    const { buyer, expected } = this.#about
    if (name === buyer || name === expected) return 'buyer'
    const found = this.#parties.roleOf(name)
    // Where the log names the buyer nobody else is one, whatever the name looks like.
    return found === 'buyer' && buyer !== undefined ? null : found
  }

  #buyerIn({ sender, role, to }: Draft): string | null {
    if (this.#about.isGroup || role !== null) return null
    return [sender, to].find((name) => name !== null && this.#roleOfName(name) === 'buyer') ?? null
  }
}
