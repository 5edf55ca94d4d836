import type { Failure, Result } from '#shared/contract/failure.ts'
import type { InputOf, OutputOf } from '#shared/contract/index.ts'
import type { RosterFinding } from '#shared/contract/roster-checks.ts'
import type { RosterMonth } from '#shared/contract/roster-month.ts'
import type { RosterTally } from '#shared/contract/roster-solve.ts'
import type { Board } from '#shared/rules/roster/board.ts'
import type { CellWord, CellWords } from './cell-word.ts'

/** A month as it is shown: what is kept, with what was painted since. */
export interface MonthView {
  readonly month: RosterMonth
  readonly words: CellWords
  readonly board: Board
  readonly findings: readonly RosterFinding[]
  readonly tallies: readonly RosterTally[]
  /** cells that are not kept yet */
  readonly waiting: number
  readonly isSaving: boolean
  /** why the last saving was refused; null when it was not */
  readonly saveFailure: Failure | null
  readonly canUndo: boolean
  readonly canRedo: boolean
}

/** What the month looks like from outside before and after it is known. */
export interface WorkState {
  readonly view: MonthView | null
  readonly failure: Failure | null
}

/** What a saving came to. `version` null: a draft. */
export interface Kept {
  readonly version: number | null
}

/** The data process, as far as a month needs it. */
export interface MonthKeeper {
  readonly month: (input: InputOf<'roster.month'>) => Promise<Result<OutputOf<'roster.month'>>>
  readonly edit: (input: InputOf<'roster.edit'>) => Promise<Result<OutputOf<'roster.edit'>>>
}

/** One month under work. Everything painted is shown and checked at once and kept behind it; nothing painted is ever dropped but by `discard`. */
export interface MonthWork {
  readonly state: () => WorkState
  readonly subscribe: (listener: () => void) => () => void
  /** asks for what is kept; what is not kept yet stays as painted, and so does the way back */
  readonly ask: () => Promise<void>
  /** gives cells these words as one step; answers how many changed and how many were locked */
  readonly paint: (wanted: readonly CellWord[]) => { readonly changed: number; readonly locked: number }
  readonly undo: () => readonly CellWord[]
  readonly redo: () => readonly CellWord[]
  /** keeps what waits: at once in a draft, with a reason in a published month; answers the new version if there is one, null when refused */
  readonly save: (reason: string | null) => Promise<Kept | null>
  readonly discard: () => void
  /** tries again to keep what waits in a draft, as after the data process came back */
  readonly retry: () => void
}
