import { Button, Dropdown } from 'antd'
import { system } from '#renderer/app/call.ts'
import { goTo } from '#renderer/app/route.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useJob } from '#renderer/app/use-job.ts'
import { fileNameOf } from '#renderer/kit/file-name.ts'
import { useFormat, useLanguage, useText } from '#renderer/kit/language.tsx'

const useRosterFiles = (month: string) => {
  const text = useText().rosterPaper
  const { count } = useFormat()
  const language = useLanguage()
  const { act, isBusy } = useAction()
  const workbook = useJob('roster.saveWorkbook')
  const calendars = useJob('roster.saveCalendars')
  const printable = { document: 'wall-roster', input: { month } }
  const choose = async (type: 'pdf' | 'xlsx'): Promise<string | null> => {
    const suggestedName = `${fileNameOf(text.documentTitle(month))}.${type}`
    return (await act(system('saveFile', { suggestedName, type })))?.path ?? null
  }
  return {
    isBusy: isBusy || workbook.isRunning || calendars.isRunning,
    print: async () => {
      await act(system('print', printable))
    },
    savePdf: async () => {
      const path = await choose('pdf')
      if (path !== null) await act(system('printToPdf', { ...printable, path }), text.workbookSaved(path))
    },
    saveWorkbook: async () => {
      const path = await choose('xlsx')
      if (path !== null) await act(workbook.run({ month, language, path }), text.workbookSaved(path))
    },
    saveCalendars: async () => {
      const path = (await act(system('openFolder', {})))?.path ?? null
      if (path === null) return
      const made = await act(calendars.run({ month, agent: null, language, path }))
      if (made)
        await act(
          system('reveal', { path: made.files[0]?.path ?? path }),
          text.calendarsSaved(count(made.files.length), path),
        )
    },
  }
}

/** The month on paper, in Excel and as calendars; and rosters that come back from Excel. */
export const PaperMenu = ({ month, isEmpty }: { month: string; isEmpty: boolean }) => {
  const text = useText().rosterPaper.menu
  const files = useRosterFiles(month)
  const items = [
    { key: 'print', label: text.print, disabled: isEmpty, onClick: () => void files.print() },
    { key: 'pdf', label: text.pdf, disabled: isEmpty, onClick: () => void files.savePdf() },
    { key: 'xlsx', label: text.workbook, disabled: isEmpty, onClick: () => void files.saveWorkbook() },
    { key: 'ics', label: text.calendars, disabled: isEmpty, onClick: () => void files.saveCalendars() },
    { type: 'divider' as const },
    { key: 'import', label: text.import, onClick: () => goTo('imports') },
  ]
  return (
    <Dropdown menu={{ items }} trigger={['click']} disabled={files.isBusy}>
      <Button size="small">{text.title}</Button>
    </Dropdown>
  )
}
