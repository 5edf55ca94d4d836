import type { Batch, Preview } from '#shared/contract/imports.ts'
import type { Shop } from '#shared/contract/shops.ts'
import { teamKinds } from '#shared/kit/import-fields.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { FailureNotice } from '#renderer/kit/failure-notice.tsx'
import { BatchAccounts } from './batch-accounts.tsx'
import { BatchActions } from './batch-actions.tsx'
import { BatchReport } from './batch-report.tsx'
import { ContestedLinks } from './contested-links.tsx'
import { DateOrderQuestion } from './date-order-question.tsx'
import { titleOf } from './file-words.ts'
import { FirstRows } from './first-rows.tsx'
import { fileStateOf, type ImportFile, type ImportList } from './import-files.ts'
import type { ImportStep } from './import-steps.ts'
import { KindChoice, KindReset } from './kind-choice.tsx'
import { MappingEditor } from './mapping-editor.tsx'
import { SameContent } from './same-content-note.tsx'
import { SenderRoles } from './sender-roles.tsx'
import { ShopChoice } from './shop-choice.tsx'
import { UnderstoodFacts } from './understood-facts.tsx'

interface FileDetailProps {
  readonly file: ImportFile
  readonly list: ImportList
  readonly shops: readonly Shop[]
  /** every import there was, newest first */
  readonly batches: readonly Batch[]
  readonly act: (step: ImportStep) => void
}

const Failed = ({ file, act }: Pick<FileDetailProps, 'file' | 'act'>) => {
  if (file.failure === null) return null
  return (
    <div className="imports-failure">
      <FailureNotice failure={file.failure.failure} onRetry={() => act({ kind: 'retried', key: file.key })} />
      <KindReset file={file} act={act} />
    </div>
  )
}

const Report = ({ file, list, batches, act }: Omit<FileDetailProps, 'shops'>) => {
  const report = file.batch ?? file.report
  if (report === null) return null
  return (
    <>
      <BatchReport batch={report} />
      <SameContent file={file} list={list} batches={batches} report={report} />
      <ContestedLinks batch={report} />
      <BatchAccounts
        key={report.id ?? 'dry'}
        batch={report}
        onAgain={file.wish === null ? () => act({ kind: 'repeated', key: file.key }) : null}
      />
      {file.batch && <BatchActions batch={file.batch} />}
    </>
  )
}

interface QuestionsProps extends Pick<FileDetailProps, 'file' | 'shops' | 'act'> {
  readonly preview: Preview
  readonly isFixed: boolean
}

/** What must be known before the file can be tried, in the order in which it is asked. */
const Questions = ({ file, preview, shops, isFixed, act }: QuestionsProps) => {
  const text = useText().imports
  const asked = { file, preview, isDisabled: isFixed, act }
  return (
    <>
      <KindChoice {...asked} />
      {teamKinds.includes(preview.kind) ? (
        <p className="mute">{text.shopNone}</p>
      ) : (
        <ShopChoice
          shops={shops}
          value={file.shopId}
          filePlatform={preview.platform}
          isDisabled={isFixed}
          onChange={({ id, platform }) =>
            act({ kind: 'shopChosen', key: file.key, shopId: id, platform, isForRest: true })
          }
        />
      )}
      <DateOrderQuestion {...asked} />
    </>
  )
}

/** One file: what is asked of the user, what was understood, who speaks, the columns, the first rows; the report of the dry run or of the import above. */
export const FileDetail = ({ file, list, shops, batches, act }: FileDetailProps) => {
  const text = useText().imports
  const format = useFormat()
  const { preview } = file
  const { running } = list
  const title = titleOf(file, text, format)
  // While a file is recognised, shop and columns stay open: a newer choice is simply recognised again.
  const isFixed = file.batch !== null || (running?.key === file.key && running.work !== 'preview')
  const isOpen = file.batch === null
  return (
    <section className="imports-detail" aria-label={title}>
      <h2>
        {title} <small className="mute">{text.fileState[fileStateOf(file, running)]}</small>
      </h2>
      <Failed file={file} act={act} />
      <Report file={file} list={list} batches={batches} act={act} />
      {preview && (
        <>
          {isOpen && <Questions file={file} preview={preview} shops={shops} isFixed={isFixed} act={act} />}
          <UnderstoodFacts preview={preview} />
          {isOpen && <SenderRoles file={file} preview={preview} isDisabled={isFixed} act={act} />}
          {isOpen && preview.container !== 'chat-log' && (
            <MappingEditor
              key={`${preview.kind} ${file.kind ?? ''}`}
              file={file}
              preview={preview}
              isDisabled={isFixed}
              act={act}
            />
          )}
          {isOpen && <FirstRows key={preview.kind} preview={preview} />}
        </>
      )}
    </section>
  )
}
