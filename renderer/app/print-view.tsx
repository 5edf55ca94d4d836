import { useEffect, useState, type ComponentType, type ReactNode } from 'react'
import type { Failure, FailureCode, Result } from '#shared/contract/failure.ts'
import type { NamesOfKind } from '#shared/contract/index.ts'
import type { Language } from '#shared/contract/settings.ts'
import { texts, type Text } from '#shared/text/text.ts'
import { FailureNotice } from '#renderer/kit/failure-notice.tsx'
import { LanguageProvider } from '#renderer/kit/language.tsx'
import { documents, isDocumentName, type PrintDocument } from '#renderer/print/documents.ts'
import { paperNames, type PaperNames } from '#renderer/print/paper-names.ts'
import { call } from './call.ts'
import type { PrintJob } from './print-job.ts'
import './print-view.css'

interface Page {
  readonly title: string
  readonly language: Language
  readonly paper: PrintDocument<NamesOfKind<'read'>>['page']
  readonly body: ReactNode
}

// The table's entries differ in their value; here a value goes from an entry's own method to the same entry's component.
interface AnyDocument {
  readonly method: NamesOfKind<'read'>
  readonly component: ComponentType<{ value: unknown; names?: PaperNames }>
  readonly hasNames?: true
  readonly page: Page['paper']
  readonly title: (value: unknown, text: Text) => string
}

const unknownDocument = (name: string): Failure => ({ code: 'not-found', details: { name } })

/** What cannot be asked has no names: the page says numbers and codes then. */
const namesOnPaper = async (): Promise<PaperNames> => {
  const [people, kinds] = await Promise.all([call('people.list', {}), call('roster.shiftKinds', {})])
  return paperNames(people.ok ? people.value : [], kinds.ok ? kinds.value : [])
}

const pageOf = async ({ document, input, language: wanted }: PrintJob): Promise<Result<Page>> => {
  if (!isDocumentName(document)) return { ok: false, failure: unknownDocument(document) }
  const { method, component: Component, hasNames, page, title } = documents[document] as unknown as AnyDocument
  const settings = wanted === null ? await call('settings.get', {}) : null
  if (settings !== null && !settings.ok) return settings
  const language = wanted ?? settings?.value.language ?? 'zh-CN'
  const answer: Result<unknown> = await call(method, input as never)
  if (!answer.ok) return answer
  const names = hasNames === true ? { names: await namesOnPaper() } : {}
  return {
    ok: true,
    value: {
      language,
      paper: page,
      title: title(answer.value, texts[language]),
      body: <Component value={answer.value} {...names} />,
    },
  }
}

const tell = (state: 'ready' | FailureCode): void => {
  const { dataset } = document.documentElement
  if (state !== 'ready') dataset['printFailure'] = state
  dataset['printState'] = state === 'ready' ? 'ready' : 'failed'
}

const whenPainted = async (): Promise<void> => {
  await document.fonts.ready
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
}

/** One document alone, black on white; main waits for `data-print-state` on the root element to be `ready`, or `failed` with the code in `data-print-failure`; the paper it asks for stands beside it. */
export const PrintView = ({ job }: { job: PrintJob }) => {
  const [page, setPage] = useState<Result<Page> | null>(null)
  useEffect(() => {
    document.documentElement.dataset['printing'] = job.document
    void pageOf(job).then(setPage)
  }, [job])
  useEffect(() => {
    if (page === null) return
    if (page.ok) {
      document.title = page.value.title
      document.documentElement.dataset['printFormat'] = page.value.paper.format
      document.documentElement.dataset['printLandscape'] = String(page.value.paper.landscape)
      document.documentElement.lang = page.value.language
    }
    // A hidden window may never paint a frame, so a timer stands behind the frames.
    const painted = Promise.race([whenPainted(), new Promise((done) => setTimeout(done, 1500))])
    void painted.then(() => tell(page.ok ? 'ready' : page.failure.code))
  }, [page])
  if (page === null) return null
  if (!page.ok) {
    return (
      <LanguageProvider language={job.language ?? 'zh-CN'}>
        <FailureNotice failure={page.failure} />
      </LanguageProvider>
    )
  }
  return <LanguageProvider language={page.value.language}>{page.value.body}</LanguageProvider>
}
