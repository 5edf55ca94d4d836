/** `kept`: all of it is saved or about to be; `waiting`: saving failed and is tried again; `full`: too long to be saved. */
export type Keeping = 'kept' | 'waiting' | 'full'

/** What saves typing: `type` tells it the newest text, `flush` saves at once what is not saved yet. */
export interface DraftKeeper {
  readonly type: (body: string | null) => void
  readonly flush: () => void
}

const pause = 300
const pauseAfterFailure = 1_000

/**
 * Saves what is typed 300 ms after the last key, one save at a time and always the newest text; a failed save is tried again until it is done,
 * also when the page it was typed on is gone. `first`: what is saved already; `save` answers whether it was; `most`: longer texts are not saved.
 */
export const draftKeeper = (
  first: string | null,
  save: (body: string | null) => Promise<boolean>,
  onKeeping: (keeping: Keeping) => void,
  most: number,
): DraftKeeper => {
  let wanted = first
  let kept = first
  let isSaving = false
  let timer: ReturnType<typeof setTimeout> | null = null
  const after = (milliseconds: number): void => {
    if (timer !== null) clearTimeout(timer)
    timer = setTimeout(() => void flush(), milliseconds)
  }
  const flush = async (): Promise<void> => {
    if (timer !== null) clearTimeout(timer)
    timer = null
    if (isSaving || wanted === kept) return
    const body = wanted
    if (body !== null && body.length > most) return onKeeping('full')
    isSaving = true
    const isDone = await save(body)
    isSaving = false
    if (isDone) kept = body
    onKeeping(isDone ? 'kept' : 'waiting')
    if (!isDone) after(pauseAfterFailure)
    else if (wanted !== kept && timer === null) after(pause)
  }
  return {
    type: (body) => {
      wanted = body
      after(pause)
    },
    flush: () => void flush(),
  }
}
