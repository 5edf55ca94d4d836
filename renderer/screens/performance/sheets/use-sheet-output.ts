import { useCallback, useState } from 'react'
import type { Result } from '#shared/contract/failure.ts'
import type { Text } from '#shared/text/text.ts'
import { useFormat, useLanguage, useText } from '#renderer/kit/language.tsx'
import { system } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useJob } from '#renderer/app/use-job.ts'
import { fileNameOf } from '#renderer/kit/file-name.ts'
import { printableOf, type Paper } from '../shown-paper.ts'

/** A file that was just made: where, and the sentence that says so. */
export interface SavedFile {
  readonly path: string
  readonly words: string
}

interface Sheets {
  readonly paper: Paper
  readonly month: string
  /** null: everyone */
  readonly person: { readonly number: string; readonly name: string } | null
}

const usePaper = ({ paper, month, person }: Sheets) => {
  const { act } = useAction()
  const [busy, setBusy] = useState<'print' | 'pdf' | null>(null)
  const agent = person?.number ?? null
  const during = useCallback(
    async <Value>(kind: 'print' | 'pdf', work: Promise<Result<Value>>): Promise<Value | null> => {
      setBusy(kind)
      const value = await act(work)
      setBusy(null)
      return value
    },
    [act],
  )
  const print = useCallback(
    () => void during('print', system('print', printableOf(paper, month, agent))),
    [during, paper, month, agent],
  )
  const toPdf = (path: string) => during('pdf', system('printToPdf', { ...printableOf(paper, month, agent), path }))
  return { busy, print, toPdf }
}

/** What a file of the paper is called: with the person when it is one person's. */
const titleOf = ({ paper, month, person }: Sheets, { performance, print }: Text): string => {
  const who = person === null ? '' : `${person.number}-${person.name}`
  if (paper === 'sheets') return performance.fileName(month, who)
  const title = print.papers[paper].documentTitle(month)
  return paper === 'details' && who !== '' ? `${title} ${who}` : title
}

/** Prints and saves the paper of a month that is shown, of one person or of everyone. */
export const useSheetOutput = (sheets: Sheets) => {
  const { month, person } = sheets
  const words = useText()
  const text = words.performance
  const { count } = useFormat()
  const language = useLanguage()
  const { act } = useAction()
  const { busy, print, toPdf } = usePaper(sheets)
  const workbook = useJob('performance.saveWorkbook')
  const [saved, setSaved] = useState<SavedFile | null>(null)
  const choose = async (type: 'pdf' | 'xlsx'): Promise<string | null> => {
    setSaved(null)
    // A workbook holds everything, whatever is shown.
    const name = fileNameOf(titleOf({ ...sheets, paper: type === 'xlsx' ? 'sheets' : sheets.paper }, words))
    const chosen = await act(system('saveFile', { suggestedName: `${name}.${type}`, type }))
    return chosen?.path ?? null
  }
  const savePdf = async (): Promise<void> => {
    const path = await choose('pdf')
    const made = path === null ? null : await toPdf(path)
    if (made) setSaved({ path: made.path, words: text.savedPdf(count(made.pages), made.path) })
  }
  const saveWorkbook = async (): Promise<void> => {
    const path = await choose('xlsx')
    if (path === null) return
    const made = await act(workbook.run({ month, agent: person?.number ?? null, language, path }))
    if (made) setSaved({ path: made.path, words: text.savedWorkbook(count(made.sheets), made.path) })
  }
  return {
    print,
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
