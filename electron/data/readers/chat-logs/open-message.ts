import { ReadFailure } from '../read-failure.ts'
import { longestMessage } from './log-lines.ts'

/** Who a row is by, as far as the log itself says so; `group`: said in a group, where nobody is the one buyer. */
export type Role = 'buyer' | 'agent' | 'auto' | 'system' | 'group'

/** What a log says at the head of a message. */
export interface MessageHead {
  readonly sentAt: string | null
  readonly sender: string | null
  /** what stands on the line of the head already */
  readonly text?: string
  readonly role?: Role
  /** whom it was sent to, where the log says so */
  readonly to?: string
}

// Every line costs memory besides its characters, be it as short as it may.
const lineCost = 16

/** A message whose lines are still coming. Blank lines count only when more text follows. */
export class OpenMessage {
  readonly head: MessageHead
  /** the sender; logs that name them last set it late */
  sender: string | null
  readonly #lines: string[] = []
  #blanks = 0
  #length: number

  constructor(head: MessageHead) {
    this.head = head
    this.sender = head.sender
    this.#length = head.text?.length ?? 0
  }

  /** Adds a line below the head; more than {@link longestMessage} characters are 'file-corrupt'. */
  append(line: string): void {
    const text = line.trimEnd()
    this.#length += text.length + lineCost
    if (this.#length > longestMessage) throw new ReadFailure('file-corrupt', { limit: longestMessage })
    if (text === '') {
      this.#blanks += 1
      return
    }
    for (; this.#blanks > 0; this.#blanks -= 1) this.#lines.push('')
    this.#lines.push(text)
  }

  /** the last line with text below the head; null when there is none */
  get lastLine(): string | null {
    return this.#lines.at(-1) ?? null
  }

  get endsBlank(): boolean {
    return this.#blanks > 0
  }

  /** Takes the last line with text away, and the blank ones around it. */
  takeLastLine(): string | null {
    const line = this.#lines.pop() ?? null
    while (this.#lines.at(-1) === '') this.#lines.pop()
    this.#blanks = 0
    return line
  }

  /** Keeps only the lines that pass, all of them when none does. */
  keepLines(passes: (line: string) => boolean): void {
    const kept = this.#lines.filter(passes)
    if (kept.some((line) => line !== '')) this.#lines.splice(0, Infinity, ...kept)
  }

  get text(): string {
    return [this.head.text ?? '', ...this.#lines].join('\n').trim()
  }
}
