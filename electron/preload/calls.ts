import type { Failure, Result } from '#shared/contract/failure.ts'
import type { Progress } from '#shared/contract/method.ts'
import type { Push, Reply, Request } from '#shared/contract/wire.ts'

type OnProgress = ((progress: Progress) => void) | undefined

interface Waiting {
  readonly settle: (result: Result<unknown>) => void
  readonly onProgress: OnProgress
  /** null once it went down a line */
  unsent: Request | null
}

const isSent = ({ unsent }: Waiting): boolean => unsent === null

/** A line to a data process, as a port is one. */
export interface Line {
  readonly postMessage: (request: Request) => void
}

const lost: Failure = { code: 'data-process-lost', details: {} }
const cancelled: Failure = { code: 'cancelled', details: {} }

/**
 * The calls of a window and what became of them. Every one is answered: what a process took with it is `data-process-lost`, what is
 * asked while none is there waits for the next one, and where there will be none it fails with the code that says so.
 */
export class Calls {
  readonly #waiting = new Map<number, Waiting>()
  #line: Line | null = null
  /** why no process will answer; null while one does or is being started */
  #dead: Failure | null = null
  #nextId = 1

  /** `id` is for `cancel`. */
  start(method: string, input: unknown, onProgress?: OnProgress): { id: number; result: Promise<Result<unknown>> } {
    const id = this.#nextId++
    if (this.#dead !== null) return { id, result: Promise.resolve({ ok: false, failure: this.#dead }) }
    const result = new Promise<Result<unknown>>((settle) => {
      this.#waiting.set(id, { settle, onProgress, unsent: { id, method, input } })
    })
    this.#send()
    return { id, result }
  }

  /** Asks the process to stop; what it was never asked is stopped here. */
  cancel(id: number): void {
    const caller = this.#waiting.get(id)
    if (caller === undefined) return
    if (caller.unsent === null) this.#line?.postMessage({ cancel: id })
    else this.#settle(id, caller, { ok: false, failure: cancelled })
  }

  /** A new line, handed out whenever a data process is ready: nothing on the old one will be answered. */
  take(line: Line): void {
    this.#fail(lost, isSent)
    this.#dead = null
    this.#line = line
    this.#send()
  }

  /** What came up the line, news aside. */
  receive(message: Exclude<Reply, { push: Push }>): void {
    const caller = this.#waiting.get(message.id)
    if (caller === undefined) return
    if ('progress' in message) caller.onProgress?.(message.progress)
    else this.#settle(message.id, caller, message.result)
  }

  /** What main says of the data process. */
  hear(news: Extract<Push, { topic: 'data' }>): void {
    if (news.state === 'ready') return
    this.#line = null
    this.#dead = news.state === 'dead' ? (news.failure ?? { code: 'data-process-dead', details: {} }) : null
    if (this.#dead === null) this.#fail(lost, isSent)
    else this.#fail(this.#dead, () => true)
  }

  #send(): void {
    if (this.#line === null) return
    for (const [id, caller] of this.#waiting) {
      if (caller.unsent === null) continue
      const request = caller.unsent
      caller.unsent = null
      try {
        this.#line.postMessage(request)
      } catch {
        // Something no line can carry, a function for instance.
        this.#settle(id, caller, { ok: false, failure: { code: 'invalid-input', details: { path: '' } } })
      }
    }
  }

  #settle(id: number, { settle }: Waiting, result: Result<unknown>): void {
    this.#waiting.delete(id)
    settle(result)
  }

  #fail(failure: Failure, isMeant: (caller: Waiting) => boolean): void {
    for (const [id, caller] of this.#waiting) if (isMeant(caller)) this.#settle(id, caller, { ok: false, failure })
  }
}
