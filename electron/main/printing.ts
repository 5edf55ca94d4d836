import type { BrowserWindow } from 'electron'
import { Refusal } from '#shared/contract/failure.ts'
import type { Printable } from '#shared/contract/system.ts'
import { writeOutput } from '#files/output-file.ts'
import { openHiddenWindow } from './window.ts'

const patience = 60_000

/** Resolves with what the page says of itself: `ready`, or the reason it is not. */
const whenReady = `new Promise((resolve) => {
  const look = () => {
    const { printState, printFailure } = document.documentElement.dataset
    if (printState === 'ready') document.fonts.ready.then(() => requestAnimationFrame(() => resolve('ready')))
    else if (printState === 'failed') resolve(printFailure ?? 'failed')
    else return false
    return true
  }
  if (!look()) {
    const watch = new MutationObserver(() => { if (look()) watch.disconnect() })
    watch.observe(document.documentElement, { attributes: true })
  }
})`

const routeOf = ({ document, input }: Printable, language: string | null): string => {
  const query = new URLSearchParams({ input: JSON.stringify(input), ...(language === null ? {} : { language }) })
  return `print/${document}?${query.toString()}`
}

const onPage = async <Value>(
  printable: Printable,
  language: string | null,
  act: (window: BrowserWindow) => Promise<Value>,
): Promise<Value> => {
  const window = openHiddenWindow(routeOf(printable, language))
  const late = new Promise<string>((resolve) => setTimeout(() => resolve('timeout'), patience).unref())
  try {
    await new Promise<void>((resolve) => window.webContents.once('did-finish-load', () => resolve()))
    const state = await Promise.race([window.webContents.executeJavaScript(whenReady) as Promise<string>, late])
    if (state !== 'ready') throw new Refusal('print-failed', { reason: state })
    return await act(window)
  } finally {
    window.destroy()
  }
}

/** Pages of a PDF that Chromium wrote: its page objects are not compressed. */
const pagesIn = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0

/** Prints a document to a PDF file; the page size and margins are the document's own. Refuses with `print-failed`, `disk-full` or `folder-unwritable`. */
export const printToPdf = (
  { path, ...printable }: Printable & { path: string },
  language: string | null = null,
): Promise<{ path: string; pages: number }> =>
  onPage(printable, language, async (window) => {
    const pdf = await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true })
    await writeOutput(path, pdf)
    return { path, pages: pagesIn(pdf) }
  })

/** The paper a page that is ready asks for. A page that says nothing is A4, upright. */
const paperOf = `({
  format: document.documentElement.dataset.printFormat ?? 'A4',
  landscape: document.documentElement.dataset.printLandscape === 'true',
})`

/** Opens the system's print dialog for a document, on the document's own paper. */
export const printOnPaper = (printable: Printable): Promise<{ isPrinted: boolean }> =>
  onPage(printable, null, async (window) => {
    const { format, landscape } = (await window.webContents.executeJavaScript(paperOf)) as {
      format: 'A4' | 'A5'
      landscape: boolean
    }
    const options = { silent: false, printBackground: true, pageSize: format, landscape }
    return new Promise((resolve) => {
      window.webContents.print(options, (isPrinted) => resolve({ isPrinted }))
    })
  })
