import type { Failure } from '#shared/contract/failure.ts'
import { request, type Push, type Reply, type Request } from '#shared/contract/wire.ts'
import type { Host } from './host.ts'

type Send = (reply: Reply) => void
type Call = Exclude<Request, { cancel: number }>

const mostWaiting = 200

const failed = (id: number, failure: Failure): Reply => ({ id, result: { ok: false, failure } })

/** Calls of all windows wait here and run one at a time in the order they came; what is answered beside others holds up nobody. */
class CallQueue {
  readonly #waiting: (() => Promise<void>)[] = []
  #isWorking = false

  /** False when too many wait already: the call is not taken. */
  take(call: () => Promise<void>): boolean {
    if (this.#waiting.length >= mostWaiting) return false
    this.#waiting.push(call)
    void this.#work()
    return true
  }

  async #work(): Promise<void> {
    if (this.#isWorking) return
    this.#isWorking = true
    for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) {
      await next()
      // A breath between two calls, so that the wish to cancel is heard.
      await new Promise((resolve) => setImmediate(resolve))
    }
    this.#isWorking = false
  }
}

/** One window's side of the server: messages in, replies out; `close` when the window is gone. */
export class Connection {
  readonly #host: Host
  readonly #queue: CallQueue
  readonly #send: Send
  readonly #running = new Map<number, AbortController>()

  constructor(host: Host, queue: CallQueue, send: Send) {
    this.#host = host
    this.#queue = queue
    this.#send = send
  }

  receive(message: unknown): void {
    const parsed = request.safeParse(message)
    if (!parsed.success) return
    const wish = parsed.data
    if ('cancel' in wish) this.#running.get(wish.cancel)?.abort()
    else this.#take(wish)
  }

  close(): void {
    for (const controller of this.#running.values()) controller.abort()
  }

  #take(call: Call): void {
    const isTaken = this.#queue.take(async () => {
      const answered = this.#answer(call)
      // A job gives way between its steps by itself; waiting for its end, or for a write behind it, would hold up every other call.
      if (!this.#host.isBeside(call.method)) await answered
    })
    if (!isTaken) this.#send(failed(call.id, { code: 'busy', details: {} }))
  }

  async #answer({ id, method, input }: Call): Promise<void> {
    const controller = new AbortController()
    this.#running.set(id, controller)
    const result = await this.#host.dispatch(method, input, {
      signal: controller.signal,
      onProgress: (progress) => this.#send({ id, progress }),
    })
    this.#running.delete(id)
    this.#send({ id, result })
  }
}

/** Answers the calls of all windows; when too many wait, further ones are refused as `busy` instead of piling up. */
export const createServer = (host: Host) => {
  const sends = new Map<Connection, Send>()
  const queue = new CallQueue()
  return {
    connect: (send: Send): Connection => {
      const connection = new Connection(host, queue, send)
      sends.set(connection, send)
      return connection
    },
    disconnect: (connection: Connection): void => {
      connection.close()
      sends.delete(connection)
    },
    pushToAll: (push: Push): void => {
      for (const send of sends.values()) send({ push })
    },
  }
}
