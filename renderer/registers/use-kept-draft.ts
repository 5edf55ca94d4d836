import { useEffect, useState } from 'react'
import type { RegisterName } from '#shared/kit/registers.ts'
import { call } from '#renderer/app/call.ts'
import { draftKeeper, type Keeping } from '#renderer/kit/draft-keeper.ts'
import { useFlush } from '#renderer/kit/use-flush.ts'
import {
  bodyOf,
  keptIn,
  mostKept,
  originOf,
  type EntryDraft,
  type Found,
  type Origin,
  type Preset,
} from './entry-draft.ts'

/** What is typed into a form of a register, kept with every key. */
export interface KeptDraft {
  readonly draft: EntryDraft
  readonly keeping: Keeping
  /** it was found again, from before the form was closed */
  readonly isFound: boolean
  /** something else is still unfinished; it is kept until it is put back or forgotten, also when this one is saved */
  readonly other: EntryDraft | null
  /** what the entry comes from and belongs to, as it was said for this draft */
  readonly origin: Origin
  readonly change: (draft: EntryDraft) => void
  /** forgets what is kept and begins anew */
  readonly clear: () => void
  readonly putBack: () => void
  /** forgets the other one; what is typed here is kept from now on */
  readonly forgetOther: () => void
  /** this one is saved: nothing is left of it */
  readonly finish: () => void
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

interface KeptOf {
  readonly register: RegisterName
  /** 0: a new one */
  readonly entry: number
  readonly body: string | null
  readonly first: EntryDraft
  readonly preset: Preset
}

/** What a form shows, and whether it was found again. */
type Shown = Omit<Found, 'isOurs'> & { readonly isFound: boolean }

/** What is typed into a form; `body` is what was kept of it, `first` what it begins with otherwise. */
export const useKeptDraft = ({ register, entry, body, first, preset }: KeptOf): KeptDraft => {
  const anew: Shown = { draft: first, origin: originOf(preset), isFound: false }
  const [kept] = useState(() => keptIn(body, first, preset))
  const [other, setOther] = useState(kept?.isOurs === false ? kept : null)
  const [shown, setShown] = useState<Shown>(kept?.isOurs === true ? { ...kept, isFound: true } : anew)
  const [keeping, setKeeping] = useState<Keeping>('kept')
  const [keeper] = useState(() => keeperOf(register, entry, body, setKeeping))
  useFlush(keeper)
  const keep = (text: string | null): void => {
    keeper.type(text)
    keeper.flush()
  }
  const change = (draft: EntryDraft): void => {
    setShown({ ...shown, draft })
    if (other === null) keeper.type(bodyOf(draft, first, preset, shown.origin))
  }
  const show = (next: Shown): void => {
    setShown(next)
    setOther(null)
  }
  const forgetOther = (): void => {
    setOther(null)
    keep(bodyOf(shown.draft, first, preset, shown.origin))
  }
  return {
    ...shown,
    keeping,
    other: other?.draft ?? null,
    change,
    clear: () => {
      show(anew)
      keep(null)
    },
    putBack: () => (other === null ? undefined : show({ ...other, isFound: true })),
    forgetOther,
    finish: () => (other === null ? keep(null) : undefined),
  }
}
