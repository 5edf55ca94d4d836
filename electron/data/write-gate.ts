import { Refusal } from '#shared/contract/failure.ts'

/** More than anybody clicks while a large import is being kept. */
const mostWaiting = 200

/**
 * One writer at a time; who comes meanwhile waits, and goes in the order of coming. Reads do not pass here. An act that is not
 * asynchronous is over when the call returns, so short writes never meet each other.
 */
export class WriteGate {
  #isTaken = false
  readonly #line: (() => void)[] = []
  readonly #end = new AbortController()

  /** A long write is under way: another one would have to wait. */
  get isTaken(): boolean {
    return this.#isTaken
  }

  /** Aborted when the file is about to close: long work stops and takes back what it has done. */
  get closing(): AbortSignal {
    return this.#end.signal
  }

  /** Runs `act` alone. An aborted `signal` ends the waiting with its reason; `busy` when too many wait already. */
  async alone<Value>(act: () => Value | Promise<Value>, signal?: AbortSignal): Promise<Value> {
    if (this.#line.length >= mostWaiting) throw new Refusal('busy')
    return this.#pass(act, signal)
  }

  /** Stops long work, lets everybody through who waits, and returns when nobody writes any more. */
  async close(): Promise<void> {
    this.#end.abort()
    await this.#pass(() => undefined)
  }

  async #pass<Value>(act: () => Value | Promise<Value>, signal?: AbortSignal): Promise<Value> {
    if (this.#isTaken) await this.#turn(signal)
    this.#isTaken = true
    try {
      const value = act()
      // Waiting even for what is there already would keep the gate shut for the rest of this tick.
      return value instanceof Promise ? await value : value
    } finally {
      this.#leave()
    }
  }

  #turn(signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted()
    return new Promise((resolve, reject) => {
      const start = (): void => {
        signal?.removeEventListener('abort', stepOut)
        resolve()
      }
      const stepOut = (): void => {
        this.#line.splice(this.#line.indexOf(start), 1)
        reject(signal?.reason as Error)
      }
      signal?.addEventListener('abort', stepOut, { once: true })
      this.#line.push(start)
    })
  }

  /** Hands the gate to the next in line without opening it, so that nobody who comes later slips in between. */
  #leave(): void {
    const next = this.#line.shift()
    if (next) next()
    else this.#isTaken = false
  }
}
