import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import {
  gapOf,
  type Bounds,
  type Descent,
  type Found,
  type Order,
  type Problem,
  type Search,
  type Told,
} from './problem.ts'

// This side of the solver's thread: one at a time, warm for some minutes, and never a reason for the process to stay.

/** What is wanted of a search. */
export interface Wanted {
  /** sent once, when one search after the other is about the same; null with a descent */
  readonly problem: Problem | null
  readonly descent?: Descent
  readonly isActive?: Uint8Array
  readonly seconds: number
  readonly start?: Float64Array | null
  readonly isFirstEnough?: boolean
  readonly isWhole?: boolean
  /** instead of the problem's own */
  readonly bounds?: Bounds
  /** branches at most */
  readonly nodes?: number
  readonly onFound?: (found: Found) => void
  /** ends the search with the best it has */
  readonly stopped?: AbortSignal
  /** ends the search with nothing: throws an AbortError */
  readonly cancelled?: AbortSignal
}

const warmFor = 3 * 60_000
/** HiGHS looks at its clock only now and then; whoever waited so much longer gets the best so far. */
const patience = 4_000
/** Compiling the program happens at the first order. */
const startingTime = 10_000

interface Thread {
  readonly worker: Worker
  problem: Problem | null
}

let thread: Thread | null = null
let leaving: NodeJS.Timeout | null = null
let lastId = 0

/** Beside this file from the sources; in a folder of its own beside the bundles. */
const entry = (): string => {
  const places = ['./solver-worker.ts', '../solver/solver-worker.js', '../../solver/solver-worker.js']
  const files = places.map((place) => fileURLToPath(new URL(place, import.meta.url)))
  const outside = files.map((file) => file.replace(/app\.asar(?=[\\/])/, 'app.asar.unpacked'))
  const found = [...outside, ...files].find((file) => existsSync(file))
  if (found === undefined) throw new Error("The solver's program is not where it should be.")
  return found
}

const started = (): Thread => {
  if (leaving) clearTimeout(leaving)
  leaving = null
  if (thread) return thread
  const worker = new Worker(entry(), { execArgv: [] })
  const made: Thread = { worker, problem: null }
  worker.on('exit', () => {
    if (thread === made) thread = null
  })
  thread = made
  return made
}

const end = ({ worker }: Thread): void => {
  if (thread?.worker === worker) thread = null
  void worker.terminate()
}

/** Nothing is asked any more: the thread may keep no process alive, and leaves after some minutes. */
const rest = (): void => {
  if (thread === null) return
  thread.worker.unref()
  leaving = setTimeout(() => void endSolver(), warmFor)
  leaving.unref()
}

/** Ends the thread, if there is one. */
export const endSolver = async (): Promise<void> => {
  const last = thread
  thread = null
  await last?.worker.terminate()
}

interface Best {
  values: Float64Array | null
  objective: number | null
  found: Found
}

const nothingFound: Found = { objective: null, bound: null, gap: null, seconds: 0, nodes: 0 }

/** What can be said of a search whose thread had to be ended. */
const cutShort = ({ values, objective, found }: Best, seconds: number, isStopped: boolean): Search => ({
  ...{ status: values ? 'feasible' : 'unknown', values, objective, bound: found.bound, nodes: found.nodes },
  cells: null,
  ...{ gap: gapOf(objective, found.bound), seconds, isStopped },
})

const orderOf = (wanted: Wanted, problem: Problem | null, stop: SharedArrayBuffer): Order => ({
  ...{
    id: (lastId += 1),
    problem,
    isActive: wanted.isActive ?? null,
    seconds: wanted.seconds,
    stop,
    descent: wanted.descent ?? null,
  },
  ...{ start: wanted.start ?? null, isFirstEnough: wanted.isFirstEnough ?? false, isWhole: wanted.isWhole ?? false },
  ...{ bounds: wanted.bounds ?? null, nodes: wanted.nodes ?? null },
})

/** Listens to one order until its end, whichever way it comes. */
class Attempt {
  readonly #thread: Thread
  readonly #wanted: Wanted
  readonly #begun = performance.now()
  readonly #best: Best = { values: null, objective: null, found: nothingFound }
  readonly #flag = new Int32Array(new SharedArrayBuffer(4))
  readonly #settle = Promise.withResolvers<Search>()
  readonly #id: number
  #timer: NodeJS.Timeout

  constructor(wanted: Wanted) {
    this.#wanted = wanted
    this.#thread = started()
    const { worker } = this.#thread
    const problem = wanted.problem === this.#thread.problem ? null : wanted.problem
    const order = orderOf(wanted, problem, this.#flag.buffer)
    this.#thread.problem = wanted.problem ?? this.#thread.problem
    this.#id = order.id
    this.#timer = setTimeout(this.#cut, wanted.seconds * 1000 + patience + startingTime)
    worker.on('message', this.#hear)
    worker.on('error', this.#settle.reject)
    worker.on('exit', this.#gone)
    wanted.stopped?.addEventListener('abort', this.#stop)
    wanted.cancelled?.addEventListener('abort', this.#cancel)
    worker.ref()
    worker.postMessage(order)
    if (wanted.stopped?.aborted) this.#stop()
  }

  async result(): Promise<Search> {
    try {
      return await this.#settle.promise
    } finally {
      const { worker } = this.#thread
      clearTimeout(this.#timer)
      worker.off('message', this.#hear).off('error', this.#settle.reject).off('exit', this.#gone)
      this.#wanted.stopped?.removeEventListener('abort', this.#stop)
      this.#wanted.cancelled?.removeEventListener('abort', this.#cancel)
      rest()
    }
  }

  readonly #hear = (told: Told): void => {
    if (told.id !== this.#id) return
    if ('search' in told) this.#settle.resolve(told.search)
    else if ('broken' in told) this.#settle.reject(new Error(`The solver broke: ${told.broken}`))
    else if ('better' in told) Object.assign(this.#best, { values: told.better, objective: told.objective })
    else {
      this.#best.found = told.found
      this.#wanted.onFound?.(told.found)
    }
  }

  readonly #gone = (): void => this.#settle.reject(new Error("The solver's thread has ended by itself."))

  readonly #stop = (): void => {
    Atomics.store(this.#flag, 0, 1)
    clearTimeout(this.#timer)
    this.#timer = setTimeout(this.#cut, patience)
  }

  readonly #cut = (): void => {
    const seconds = (performance.now() - this.#begun) / 1000
    this.#settle.resolve(cutShort(this.#best, seconds, this.#flag[0] === 1))
    end(this.#thread)
  }

  readonly #cancel = (): void => {
    this.#settle.reject(new DOMException('The search was cancelled.', 'AbortError'))
    end(this.#thread)
  }
}

let queue: Promise<unknown> = Promise.resolve()

/** Searches in the solver's thread, after whatever it is asked already. Same problem and start, same answer, unless its time runs out. */
export const search = (wanted: Wanted): Promise<Search> => {
  const result = queue.then(() => {
    wanted.cancelled?.throwIfAborted()
    return new Attempt(wanted).result()
  })
  queue = result.catch(() => null)
  return result
}
