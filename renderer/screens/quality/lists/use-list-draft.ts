import { useEffect, useState } from 'react'
import { mostTyped, type ScanLists } from '#shared/contract/quality-scan.ts'
import { call } from '#renderer/app/call.ts'
import { draftKeeper, type Keeping } from '#renderer/kit/draft-keeper.ts'
import { useFlush } from '#renderer/kit/use-flush.ts'
import { bodyOf, draftIn, draftOf, type ListDraft } from './list-draft.ts'

/** Asks once what was typed and not saved; undefined while it is asked, null when nothing was. */
export const useKeptLists = (): string | null | undefined => {
  const [body, setBody] = useState<string | null | undefined>(undefined)
  useEffect(() => {
    let isGone = false
    void call('quality.listsDraft', {}).then((result) => {
      if (!isGone) setBody(result.ok ? result.value.body : null)
    })
    return () => {
      isGone = true
    }
  }, [])
  return body
}

/** Lists as they are typed, kept with every key. */
export interface TypedLists {
  /** null: nothing was changed */
  readonly typed: ListDraft | null
  readonly keeping: Keeping
  /** it was found again, from before the page was left */
  readonly isFound: boolean
  readonly type: (draft: ListDraft) => void
  /** saved or given up: nothing is kept any more */
  readonly clear: () => void
}

const keeperOf = (body: string | null, tell: (keeping: Keeping) => void) =>
  draftKeeper(body, async (text) => (await call('quality.saveListsDraft', { body: text })).ok, tell, mostTyped)

/** What is typed over the lists in force; `body` is what was kept of it. */
export const useListDraft = (lists: ScanLists, body: string | null): TypedLists => {
  const [first] = useState(() => draftIn(body, draftOf(lists)))
  const [typed, setTyped] = useState(first)
  const [isFound, setIsFound] = useState(first !== null)
  const [keeping, setKeeping] = useState<Keeping>('kept')
  const [keeper] = useState(() => keeperOf(body, setKeeping))
  useFlush(keeper)
  return {
    typed,
    keeping,
    isFound,
    type: (draft) => {
      setTyped(draft)
      keeper.type(bodyOf(draft, draftOf(lists)))
    },
    clear: () => {
      setTyped(null)
      setIsFound(false)
      keeper.type(null)
      keeper.flush()
    },
  }
}
