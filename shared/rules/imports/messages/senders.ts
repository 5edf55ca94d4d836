import type { Direction } from '../../../contract/import-fields.ts'
import type { Preview } from '../../../contract/imports.ts'
import type { Line } from './message.ts'

/** Counts who speaks in a file, and in which role as far as it is known; lines of the platform have no speaker. */
export class SenderTally {
  readonly #senders = new Map<string, { messages: number; role: Direction | null }>()

  /** Somebody known has spoken. */
  add(line: Line, account: string, buyer: string, role: Direction): void {
    if (role !== 'system') this.#count(line.sender ?? (role === 'buyer' ? buyer : account), role)
  }

  /** A sender nobody knows has spoken. */
  addUnknown(sender: string): void {
    this.#count(sender, null)
  }

  #count(name: string, role: Direction | null): void {
    const known = this.#senders.get(name)
    if (known) known.messages++
    else if (name !== '') this.#senders.set(name, { messages: 1, role })
  }

  /** The unknown ones first, because somebody must say who they are; then by how much they say. */
  list(): Preview['senders'] {
    return [...this.#senders]
      .map(([name, { messages, role }]) => ({ name, messages, role }))
      .toSorted((a, b) => Number(b.role === null) - Number(a.role === null) || b.messages - a.messages)
  }
}
