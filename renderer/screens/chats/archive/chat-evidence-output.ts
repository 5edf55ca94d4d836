import { useState } from 'react'
import type { InputOf } from '#shared/contract/index.ts'
import type { LocalDate } from '#shared/kit/local-time.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { system } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'

/** Whose chat and which days, as the feed of the print document takes them. */
export type EvidenceInput = InputOf<'chats.evidence'> & { readonly from: LocalDate; readonly to: LocalDate }

const documentName = 'chat-evidence'

/** A name that every file system takes: what they refuse becomes a hyphen, the stars of a shortened name too. */
export const evidenceFileName = (words: string): string =>
  words
    .replace(/[\\/:*?"<>|\s\p{Cc}]+/gu, '-')
    .replace(/-{2,}/g, '-')
    .slice(0, 120)

/** Prints a chat or saves it as PDF, as it stands in the preview. `saved`: the file just made. */
export const useEvidenceOutput = (input: EvidenceInput, buyer: string) => {
  const text = useText().archive.evidence
  const { count } = useFormat()
  const { act, isBusy } = useAction()
  const [saved, setSaved] = useState<{ readonly path: string; readonly words: string } | null>(null)
  const savePdf = async (): Promise<void> => {
    setSaved(null)
    const suggestedName = `${evidenceFileName(text.fileName(buyer, input.from, input.to))}.pdf`
    const chosen = await act(system('saveFile', { suggestedName, type: 'pdf' }))
    const path = chosen?.path ?? null
    if (path === null) return
    const made = await act(system('printToPdf', { document: documentName, input, path }))
    if (made) setSaved({ path: made.path, words: text.saved(count(made.pages), made.path) })
  }
  return {
    isBusy,
    saved,
    print: () => void act(system('print', { document: documentName, input })),
    savePdf: () => void savePdf(),
    reveal: (path: string) => void act(system('reveal', { path })),
  }
}

export type EvidenceOutput = ReturnType<typeof useEvidenceOutput>
