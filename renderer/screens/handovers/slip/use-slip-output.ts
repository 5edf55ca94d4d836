import { useState } from 'react'
import type { Handover } from '#shared/contract/handovers.ts'
import { system } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import type { SlipSize } from '#renderer/print/handover-slip.tsx'

const documentOf = (size: SlipSize) => (size === 'A5' ? 'handover-slip' : 'handover-slip-a4')

/** A name that every file system takes: what they refuse becomes a hyphen. */
export const slipFileName = (words: string): string =>
  words
    .replace(/[\\/:*?"<>|\s\p{Cc}]+/gu, '-')
    .replace(/-{2,}/g, '-')
    .slice(0, 120)

/** Prints the slip or saves it as PDF, as it stands in the preview. `saved`: the file just made. */
export const useSlipOutput = ({ id, day, fromShift, toShift }: Handover, size: SlipSize) => {
  const text = useText().handovers.slip
  const { count } = useFormat()
  const { act, isBusy } = useAction()
  const [saved, setSaved] = useState<{ readonly path: string; readonly words: string } | null>(null)
  const printable = { document: documentOf(size), input: { id } }
  const savePdf = async (): Promise<void> => {
    setSaved(null)
    const suggestedName = `${slipFileName(text.fileName(day, fromShift, toShift))}.pdf`
    const path = (await act(system('saveFile', { suggestedName, type: 'pdf' })))?.path ?? null
    if (path === null) return
    const made = await act(system('printToPdf', { ...printable, path }))
    if (made !== null) setSaved({ path: made.path, words: text.saved(count(made.pages), made.path) })
  }
  return {
    isBusy,
    saved,
    print: () => void act(system('print', printable)),
    savePdf: () => void savePdf(),
    reveal: (path: string) => void act(system('reveal', { path })),
  }
}
