import { useState } from 'react'
import { storedDrafts, storeDrafts, type Drafts } from './draft-store.ts'
import type { InputDraft } from './input-draft.ts'

/** What is typed and not saved of a month, by number; outlives the window. */
export const useDrafts = (month: string) => {
  const [state, setState] = useState<{ month: string; drafts: Drafts }>(() => ({ month, drafts: storedDrafts(month) }))
  const drafts = state.month === month ? state.drafts : storedDrafts(month)
  const keep = (agent: string, draft: InputDraft | null): void => {
    const { [agent]: _before, ...others } = drafts
    const next = draft === null ? others : { ...others, [agent]: draft }
    storeDrafts(month, next)
    setState({ month, drafts: next })
  }
  return { drafts, keep }
}
