import { useEffect, useState } from 'react'
import type { RegisterName } from '#shared/kit/registers.ts'
import { call } from '#renderer/app/call.ts'
import { draftKeeper, type DraftKeeper, type Keeping } from '#renderer/kit/draft-keeper.ts'
import { bodyOf, keptIn, mostKept, type EntryDraft, type Preset } from './entry-draft.ts'

/** What is typed into a form of a register, kept with every key. */
export interface KeptDraft {
  readonly draft: EntryDraft
  readonly keeping: Keeping
  /** it was found again, from before the form was closed */
  readonly isFound: boolean
  /** something else is still unfinished; it is kept until it is put back or cleared */
  readonly other: EntryDraft | null
  readonly change: (draft: EntryDraft) => void
  /** forgets what is kept and begins anew */
  readonly clear: () => void
  readonly putBack: () => void
}

/** Asks once what was kept of a form; undefined while it is asked, null when nothing is. `entry` 0: a new one. */
export const useKeptBody = (register: RegisterName, entry: number): string | null | undefined => {
  const [body, setBody] = useState<string | null | undefined>(undefined)
  useEffect(() => {
    let isGone = false
    void call('registers.draftOf', { register, entry }).then((result) => {
      if (!isGone) setBody(result.ok ? result.value.body : null)
    })
    return () => {
      isGone = true
    }
  }, [register, entry])
  return body
}

const keeperOf = (register: RegisterName, entry: number, body: string | null, tell: (keeping: Keeping) => void) =>
  draftKeeper(
    body,
    async (text) => (await call('registers.saveDraft', { register, entry, body: text })).ok,
    tell,
    mostKept,
  )

/** Saved at once when the window loses the focus or is hidden, and when the form is left. */
const useFlush = ({ flush }: DraftKeeper): void =>
  useEffect(() => {
    window.addEventListener('blur', flush)
    window.addEventListener('pagehide', flush)
    document.addEventListener('visibilitychange', flush)
    return () => {
      window.removeEventListener('blur', flush)
      window.removeEventListener('pagehide', flush)
      document.removeEventListener('visibilitychange', flush)
      flush()
    }
  }, [flush])

interface KeptOf {
  readonly register: RegisterName
  /** 0: a new one */
  readonly entry: number
  readonly body: string | null
  readonly first: EntryDraft
  readonly preset: Preset
}

/** What is typed into a form; `body` is what was kept of it, `first` what it begins with otherwise. */
export const useKeptDraft = ({ register, entry, body, first, preset }: KeptOf): KeptDraft => {
  const [kept] = useState(() => keptIn(body, first, preset))
  const [other, setOther] = useState(kept !== null && !kept.isOurs ? kept.draft : null)
  const [draft, setDraft] = useState(kept?.isOurs === true ? kept.draft : first)
  const [isFound, setIsFound] = useState(kept?.isOurs === true)
  const [keeping, setKeeping] = useState<Keeping>('kept')
  const [keeper] = useState(() => keeperOf(register, entry, body, setKeeping))
  useFlush(keeper)
  const change = (next: EntryDraft): void => {
    setDraft(next)
    if (other === null) keeper.type(bodyOf(next, first, preset))
  }
  const clear = (): void => {
    setOther(null)
    setIsFound(false)
    setDraft(first)
    keeper.type(null)
    keeper.flush()
  }
  const putBack = (): void => {
    if (other === null) return
    setDraft(other)
    setOther(null)
    setIsFound(true)
  }
  return { draft, keeping, isFound, other, change, clear, putBack }
}
