import { useCallback, useState } from 'react'
import { useFormat, useLanguage, useText } from '#renderer/kit/language.tsx'
import { system } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useJob } from '#renderer/app/use-job.ts'
import { fileNameOf } from './file-name.ts'

/** A file that was just made: where, and the sentence that says so. */
export interface SavedFile {
  readonly path: string
  readonly words: string
}

/** Prints and saves the sheets of a month, of one person or (null) of everyone; the month and person are those on screen. */
export const useSheetOutput = (month: string, person: { number: string; name: string } | null) => {
  const text = useText().performance
  const { count } = useFormat()
  const language = useLanguage()
  const { act } = useAction()
  const workbook = useJob('performance.saveWorkbook')
  const [busy, setBusy] = useState<'print' | 'pdf' | null>(null)
  const [saved, setSaved] = useState<SavedFile | null>(null)
  const number = person?.number ?? null
  const printable = { document: 'performance-sheets', input: { month, agent: number } }
  const suggestedName = fileNameOf(text.fileName(month, person ? `${person.number}-${person.name}` : ''))

  const choose = async (type: 'pdf' | 'xlsx'): Promise<string | null> => {
    setSaved(null)
    const chosen = await act(system('saveFile', { suggestedName: `${suggestedName}.${type}`, type }))
    return chosen?.path ?? null
  }
  const print = useCallback(async () => {
    setSaved(null)
    setBusy('print')
    await act(system('print', { document: 'performance-sheets', input: { month, agent: number } }))
    setBusy(null)
  }, [act, month, number])
  const savePdf = async () => {
    const path = await choose('pdf')
    if (path === null) return
    setBusy('pdf')
    const made = await act(system('printToPdf', { ...printable, path }))
    setBusy(null)
    if (made) setSaved({ path: made.path, words: text.savedPdf(count(made.pages), made.path) })
  }
  const saveWorkbook = async () => {
    const path = await choose('xlsx')
    if (path === null) return
    const made = await act(workbook.run({ month, agent: number, language, path }))
    if (made) setSaved({ path: made.path, words: text.savedWorkbook(count(made.sheets), made.path) })
  }
  return {
    print: () => void print(),
    savePdf: () => void savePdf(),
    saveWorkbook: () => void saveWorkbook(),
    reveal: (path: string) => void act(system('reveal', { path })),
    dismiss: () => setSaved(null),
    busy,
    saved,
    workbook,
    isBusy: busy !== null || workbook.isRunning,
  }
}

export type SheetOutput = ReturnType<typeof useSheetOutput>
