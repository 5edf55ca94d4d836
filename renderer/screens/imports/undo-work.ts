import type { BatchId } from '#shared/kit/ids.ts'

// Outside React, like the job itself: the undo goes on while its screen is left.
let undoing: BatchId | null = null
const listeners = new Set<() => void>()

/** Which import is being undone now; null: none. */
export const undoWork = {
  now: (): BatchId | null => undoing,
  set: (id: BatchId | null): void => {
    undoing = id
    for (const listener of listeners) listener()
  },
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}
