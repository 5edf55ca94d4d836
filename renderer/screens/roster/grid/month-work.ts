import type { InputOf } from '#shared/contract/index.ts'
import type { RosterMonth } from '#shared/contract/roster-month.ts'
import type { Month } from '#shared/kit/local-time.ts'
import { findingsOf, talliesOf } from '#shared/rules/roster-checks.ts'
import { cellOfKey, isSameWord, keyOf, wordOf, wordsOf, type CellWord, type CellWords } from './cell-word.ts'
import { boardWith, isSameAround } from './month-board.ts'
import type { Kept, MonthKeeper, MonthView, MonthWork, WorkState } from './month-view.ts'
import { applied, noHistory, redoneOnce, stepOf, undoneOnce, withStep, type History } from './steps.ts'

class Work implements MonthWork {
  #month: Month
  #keeper: MonthKeeper
  #listeners = new Set<() => void>()
  #state: WorkState = { view: null, failure: null }
  #kept: CellWords = new Map()
  #touched = new Set<string>()
  #history: History = noHistory
  #asking: Promise<void> | null = null
  #isStale = false
  #saving: Promise<Kept | null> | null = null

  constructor(month: Month, keeper: MonthKeeper) {
    this.#month = month
    this.#keeper = keeper
  }

  readonly state = (): WorkState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly ask = (): Promise<void> => {
    this.#isStale = true
    this.#asking ??= this.#askOnce().finally(() => {
      this.#asking = null
    })
    return this.#asking
  }

  readonly paint = (wanted: readonly CellWord[]): { readonly changed: number; readonly locked: number } => {
    const { view } = this.#state
    if (view === null) return { changed: 0, locked: 0 }
    const { step, locked } = stepOf(view.words, wanted)
    if (step.after.length > 0) {
      this.#history = withStep(this.#history, step)
      this.#change(step.after)
    }
    return { changed: step.after.length, locked }
  }

  readonly undo = (): readonly CellWord[] => {
    const back = undoneOnce(this.#history)
    if (back === null || this.#state.view === null) return []
    this.#history = back.history
    return this.#change(back.step.before)
  }

  readonly redo = (): readonly CellWord[] => {
    const on = redoneOnce(this.#history)
    if (on === null || this.#state.view === null) return []
    this.#history = on.history
    return this.#change(on.step.after)
  }

  readonly save = async (reason: string | null): Promise<Kept | null> => {
    while (this.#saving !== null) await this.#saving
    this.#saving = this.#saveOnce(reason).finally(() => {
      this.#saving = null
    })
    const kept = await this.#saving
    // What was painted meanwhile is kept next; a refusal waits for the next edit or for the wish to try again.
    if (kept !== null && this.#touched.size > 0) this.#saveDraft()
    return kept
  }

  readonly discard = (): void => {
    const { view } = this.#state
    if (view === null) return
    this.#touched.clear()
    this.#history = noHistory
    this.#show(view.month, this.#kept, { saveFailure: null })
  }

  readonly retry = (): void => this.#saveDraft()

  async #askOnce(): Promise<void> {
    while (this.#isStale) {
      this.#isStale = false
      const answer = await this.#keeper.month({ month: this.#month })
      if (!answer.ok) this.#tell({ ...this.#state, failure: answer.failure })
      else if (!this.#isStale) this.#take(answer.value)
    }
  }

  /** What is kept goes under what was painted. */
  #take(month: RosterMonth): void {
    const before = this.#state.view?.words ?? new Map()
    this.#kept = wordsOf(month)
    const painted: CellWord[] = []
    for (const key of this.#touched) {
      const { agent, date } = cellOfKey(key)
      const word = wordOf(before, agent, date)
      if (isSameWord(word, wordOf(this.#kept, agent, date))) this.#touched.delete(key)
      else painted.push(word)
    }
    this.#show(this.#asShown(month), applied(this.#kept, painted), {})
  }

  /** The telling that is shown already when this one says the same of everything that is not under work here: nothing is judged and drawn again. */
  #asShown(month: RosterMonth): RosterMonth {
    const shown = this.#state.view?.month
    return shown !== undefined && isSameAround(shown, month) ? shown : month
  }

  #change(after: readonly CellWord[]): readonly CellWord[] {
    const { view } = this.#state
    if (view === null) return []
    for (const { agent, date } of after) this.#touched.add(keyOf(agent, date))
    const words = applied(view.words, after)
    this.#settle(words)
    this.#show(view.month, words, {})
    this.#saveDraft()
    return after
  }

  /** Cells that are again as they are kept wait for nothing, unless a saving under way says otherwise. */
  #settle(words: CellWords): void {
    if (this.#saving !== null) return
    for (const key of [...this.#touched]) {
      const [word, kept] = [words.get(key), this.#kept.get(key)]
      if (word === kept || (word && kept && isSameWord(word, kept))) this.#touched.delete(key)
    }
  }

  #saveDraft(): void {
    if (this.#state.view?.month.published !== null || this.#touched.size === 0 || this.#saving !== null) return
    void this.save(null)
  }

  async #saveOnce(reason: string | null): Promise<Kept | null> {
    const { view } = this.#state
    if (view === null || this.#touched.size === 0) return { version: null }
    const sent = [...this.#touched].map(cellOfKey).map(({ agent, date }) => wordOf(view.words, agent, date))
    this.#patch({ isSaving: true })
    const answer = await this.#keeper.edit(this.#editOf(sent, reason))
    if (answer.ok) this.#keep(sent)
    this.#patch({ isSaving: false, saveFailure: answer.ok ? null : answer.failure, waiting: this.#touched.size })
    // Somebody hung the month up meanwhile: from now on changes are collected.
    if (!answer.ok && answer.failure.code === 'roster-published') void this.ask()
    return answer.ok ? { version: answer.value.version } : null
  }

  #keep(sent: readonly CellWord[]): void {
    this.#kept = applied(this.#kept, sent)
    for (const word of sent) {
      const shown = wordOf(this.#state.view?.words ?? new Map(), word.agent, word.date)
      if (isSameWord(shown, word)) this.#touched.delete(keyOf(word.agent, word.date))
    }
  }

  #editOf(sent: readonly CellWord[], reason: string | null): InputOf<'roster.edit'> {
    const differing = (isOther: (word: CellWord, kept: CellWord) => boolean) =>
      sent.filter((word) => isOther(word, wordOf(this.#kept, word.agent, word.date)))
    return {
      month: this.#month,
      cells: differing((word, kept) => word.shift !== kept.shift).map(({ agent, date, shift }) => ({
        agent,
        date,
        shift,
      })),
      marks: differing((word, kept) => word.isLocked !== kept.isLocked || word.note !== kept.note).map(
        ({ agent, date, isLocked, note }) => ({ agent, date, isLocked, note }),
      ),
      reason,
    }
  }

  #show(month: RosterMonth, words: CellWords, more: Partial<MonthView>): void {
    const before = this.#state.view
    const board = boardWith(month, words, before)
    const view: MonthView = {
      isSaving: false,
      saveFailure: null,
      ...before,
      ...more,
      month,
      words,
      board,
      findings: findingsOf(board),
      tallies: talliesOf(board),
      waiting: this.#touched.size,
      canUndo: this.#history.done.length > 0,
      canRedo: this.#history.undone.length > 0,
    }
    this.#tell({ view, failure: null })
  }

  #patch(more: Partial<MonthView>): void {
    if (this.#state.view !== null) this.#tell({ ...this.#state, view: { ...this.#state.view, ...more } })
  }

  #tell(state: WorkState): void {
    this.#state = state
    for (const listener of this.#listeners) listener()
  }
}

/** A month that nobody has asked for yet. */
export const monthWork = (month: Month, keeper: MonthKeeper): MonthWork => new Work(month, keeper)
