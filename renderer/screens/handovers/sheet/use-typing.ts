import { useState } from 'react'
import { call } from '#renderer/app/call.ts'
import { draftKeeper, type DraftKeeper, type Keeping } from '#renderer/kit/draft-keeper.ts'
import { useFlush } from '#renderer/kit/use-flush.ts'
import { bodyOf, emptyTyping, isBlank, mostKept, typingOf, type Typing } from './entry-draft.ts'

/** What is being typed in a handover, kept with every key. */
export interface KeptTyping {
  readonly typing: Typing
  readonly keeping: Keeping
  /** it was found again, from before the window was closed or broke down */
  readonly isFound: boolean
  readonly type: (typing: Typing) => void
  readonly discard: () => void
  readonly flush: () => void
}

const keeperOf = (id: number, first: string | null, onKeeping: (keeping: Keeping) => void): DraftKeeper =>
  draftKeeper(first, async (body) => (await call('handovers.saveDraft', { id, body })).ok, onKeeping, mostKept)

/** The typing of a handover; `first` is what was kept of it. Saved at once when the window loses the focus or is hidden, and when the page is left. */
export const useTyping = (id: number, first: string | null): KeptTyping => {
  const [typing, setTyping] = useState(() => typingOf(first))
  const [keeping, setKeeping] = useState<Keeping>('kept')
  const [isFound, setIsFound] = useState(first !== null)
  const [keeper] = useState(() => keeperOf(id, first, setKeeping))
  useFlush(keeper)
  const type = (next: Typing): void => {
    setTyping(next)
    keeper.type(bodyOf(next))
    if (isBlank(next.line) && next.edit === null) setIsFound(false)
  }
  return { typing, keeping, isFound, type, discard: () => type(emptyTyping), flush: keeper.flush }
}
