import { useState } from 'react'
import type { Week } from '#shared/kit/iso-weeks.ts'
import { system } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'

export type PackPaper = 'meeting-pack' | 'meeting-short'

/** Prints the pack or saves it as PDF. `saved`: the file just made. */
export const usePackOutput = (week: Week) => {
  const text = useText().meetings.actions
  const { count } = useFormat()
  const { act, isBusy } = useAction()
  const [saved, setSaved] = useState<{ readonly path: string; readonly words: string } | null>(null)
  const savePdf = async (document: PackPaper): Promise<void> => {
    setSaved(null)
    const name = document === 'meeting-pack' ? text.fileName(week) : text.shortFileName(week)
    const path = (await act(system('saveFile', { suggestedName: `${name}.pdf`, type: 'pdf' })))?.path ?? null
    if (path === null) return
    const made = await act(system('printToPdf', { document, input: { week }, path }))
    if (made !== null) setSaved({ path: made.path, words: text.saved(count(made.pages), made.path) })
  }
  return {
    isBusy,
    saved,
    print: (document: PackPaper) => void act(system('print', { document, input: { week } })),
    savePdf: (document: PackPaper) => void savePdf(document),
    reveal: (path: string) => void act(system('reveal', { path })),
  }
}
