import { setImmediate as breath } from 'node:timers/promises'

/** Milliseconds of work after which other calls get their turn; a single step may take longer. */
const longestStretch = 12

/** Takes the steps at a stretch: for a day or a chat. */
export const atOnce = <Value>(steps: Generator<unknown, Value>): Value => {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** Long work that gives way to other calls and can be stopped. */
export class Turns {
  readonly #signal: AbortSignal
  #pausedAt = performance.now()

  constructor(signal: AbortSignal) {
    this.#signal = signal
  }

  /** Gives way when the stretch was long enough; throws when somebody wishes to stop. */
  async giveWay(): Promise<void> {
    this.#signal.throwIfAborted()
    if (performance.now() - this.#pausedAt < longestStretch) return
    await breath()
    this.#signal.throwIfAborted()
    this.#pausedAt = performance.now()
  }

  async take<Value>(steps: Generator<unknown, Value>): Promise<Value> {
    for (;;) {
      const step = steps.next()
      if (step.done) return step.value
      await this.giveWay()
    }
  }
}
