import { system } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { fileNameOf } from '#renderer/kit/file-name.ts'
import { useText } from '#renderer/kit/language.tsx'

const document = 'fund-notice'

/** The month's notice, printed or as a file. */
export const useFundOutput = (month: string) => {
  const text = useText().ledger.fund
  const { act, isBusy } = useAction()
  const input = { month }
  const savePdf = async () => {
    const suggestedName = `${fileNameOf(text.documentTitle(month))}.pdf`
    const chosen = await act(system('saveFile', { suggestedName, type: 'pdf' }))
    const path = chosen?.path ?? null
    if (path === null) return
    await act(system('printToPdf', { document, input, path }), text.saved(path))
  }
  return {
    isBusy,
    print: () => void act(system('print', { document, input }), text.printed),
    savePdf: () => void savePdf(),
  }
}
