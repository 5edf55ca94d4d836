import { mostEntries, type EntryFilter, type RegisterEntry } from '#shared/contract/registers.ts'
import type { RegisterName } from '#shared/kit/registers.ts'
import { wordsOf } from '#shared/text/register-values.ts'
import dayjs from 'dayjs'
import { App } from 'antd'
import { system } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useJob } from '#renderer/app/use-job.ts'
import { fileNameOf } from '#renderer/kit/file-name.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'

type FileType = 'pdf' | 'xlsx'

/** Where a file is to go, asked of the user; null: he thought better of it. */
const useSavePlace = () => {
  const { act, isBusy } = useAction()
  const placeFor = async (name: string, type: FileType): Promise<string | null> =>
    (await act(system('saveFile', { suggestedName: `${fileNameOf(name)}.${type}`, type })))?.path ?? null
  return { act, isBusy, placeFor }
}

const usePaper = () => {
  const text = useText().registers.output
  const { act, isBusy, placeFor } = useSavePlace()
  const print = (document: string, input: unknown) => void act(system('print', { document, input }))
  const savePdf = async (document: string, input: unknown, name: string) => {
    const path = await placeFor(name, 'pdf')
    if (path !== null) await act(system('printToPdf', { document, input, path }), text.saved(path))
  }
  return { isBusy, print, savePdf }
}

/** One entry on paper. */
export const useEntryOutput = (entry: RegisterEntry) => {
  const text = useText()
  const paper = usePaper()
  const name = text.registers.output.entryFile(wordsOf(text, entry.register).name, String(entry.id))
  return {
    isBusy: paper.isBusy,
    print: () => paper.print('register-entry', { id: entry.id }),
    savePdf: () => void paper.savePdf('register-entry', { id: entry.id }, name),
  }
}

/** The list as it is filtered, on paper or as a workbook. */
export const useListOutput = (register: RegisterName, filter: EntryFilter, document: string) => {
  const text = useText()
  const format = useFormat()
  const { message } = App.useApp()
  const paper = usePaper()
  const { act, placeFor } = useSavePlace()
  const job = useJob('registers.saveWorkbook')
  const name = text.registers.output.listFile(wordsOf(text, register).name, dayjs().format('YYYY-MM-DD'))
  const input = { ...filter, limit: mostEntries }
  const saveWorkbook = async () => {
    const path = await placeFor(name, 'xlsx')
    if (path === null) return
    const saved = await act(job.run({ ...filter, path }))
    if (saved !== null) void message.success(text.registers.output.savedRows(format.count(saved.rows), saved.path))
  }
  return {
    isBusy: paper.isBusy || job.isRunning,
    print: () => paper.print(document, input),
    savePdf: () => void paper.savePdf(document, input, name),
    saveWorkbook: () => void saveWorkbook(),
  }
}
