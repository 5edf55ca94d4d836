import { useEffect, useEffectEvent, useState } from 'react'
import type { ChatRef } from '#shared/contract/quality-scores.ts'
import { call } from '#renderer/app/call.ts'
import { emptyDraft, readDraft, type DeskDraft } from './desk-draft.ts'

const pause = 400

/** Where a draft stands: being read, or there with whether it was begun earlier. */
export interface KeptDraft {
  readonly draft: DeskDraft
  readonly isKept: boolean
  readonly change: (draft: DeskDraft) => void
  readonly clear: () => void
  /** The score was saved: what was typed is done with. */
  readonly forget: () => void
}

/** What is typed for a chat, kept by the data process 400 ms after the last key and when the desk is left. Null while it is read. */
export const useDeskDraft = (chat: ChatRef): KeptDraft | null => {
  const [kept, setKept] = useState<{ draft: DeskDraft; isKept: boolean } | null>(null)
  const [unsaved, setUnsaved] = useState<DeskDraft | null>(null)
  useEffect(() => {
    let isGone = false
    void call('quality.draftOf', chat).then((result) => {
      const found = result.ok ? readDraft(result.value.body) : null
      if (!isGone) setKept({ draft: found ?? emptyDraft, isKept: found !== null })
    })
    return () => {
      isGone = true
    }
  }, [chat])
  const save = useEffectEvent(
    (draft: DeskDraft) => void call('quality.saveDraft', { chat, body: JSON.stringify(draft) }),
  )
  useEffect(() => {
    if (unsaved === null) return
    const timer = setTimeout(() => {
      save(unsaved)
      setUnsaved(null)
    }, pause)
    return () => clearTimeout(timer)
  }, [unsaved])
  const flush = useEffectEvent(() => {
    if (unsaved !== null) save(unsaved)
  })
  useEffect(() => () => flush(), [])
  if (kept === null) return null
  const change = (draft: DeskDraft) => {
    setKept({ ...kept, draft })
    setUnsaved(draft)
  }
  const clear = () => {
    setKept({ draft: emptyDraft, isKept: false })
    setUnsaved(null)
    void call('quality.saveDraft', { chat, body: null })
  }
  return { ...kept, change, clear, forget: () => setUnsaved(null) }
}
