import type { Shop } from '#shared/contract/shops.ts'
import { useText } from '#renderer/kit/language.tsx'
import { FailureNotice } from '#renderer/kit/failure-notice.tsx'
import { BatchActions } from './batch-actions.tsx'
import { BatchReport } from './batch-report.tsx'
import { FirstRows } from './first-rows.tsx'
import { HeaderRowForm } from './header-row-form.tsx'
import { fileStateOf, nameOfPath, type ImportFile, type Task } from './import-files.ts'
import type { ImportStep } from './import-steps.ts'
import { MappingEditor } from './mapping-editor.tsx'
import { ShopChoice } from './shop-choice.tsx'
import { UnderstoodFacts } from './understood-facts.tsx'

interface FileDetailProps {
  readonly file: ImportFile
  readonly running: Task | null
  readonly shops: readonly Shop[]
  readonly act: (step: ImportStep) => void
}

const Failed = ({ file, act }: { file: ImportFile; act: FileDetailProps['act'] }) => {
  if (file.failure === null) return null
  const { failure } = file.failure
  return (
    <div className="imports-failure">
      <FailureNotice failure={failure} onRetry={() => act({ kind: 'retried', path: file.path })} />
      {failure.code === 'no-known-header' && <HeaderRowForm file={file} act={act} />}
    </div>
  )
}

/** One file: what was understood, the shop, the columns, the first rows; then the report of the dry run or of the import. */
export const FileDetail = ({ file, running, shops, act }: FileDetailProps) => {
  const text = useText().imports
  const state = fileStateOf(file, running)
  // While a file is recognised, shop and columns stay open: a newer choice is simply recognised again.
  const isFixed = file.batch !== null || (running?.path === file.path && running.work !== 'preview')
  const report = file.batch ?? file.report
  const { preview } = file
  return (
    <section className="imports-detail" aria-label={nameOfPath(file.path)}>
      <h2>
        {nameOfPath(file.path)} <small className="mute">{text.fileState[state]}</small>
      </h2>
      <Failed file={file} act={act} />
      {report && (
        <>
          <BatchReport batch={report} />
          {file.batch && <BatchActions batch={file.batch} onUndone={(batch) => act({ kind: 'undone', batch })} />}
        </>
      )}
      {file.batch === null && (preview !== null || file.failure === null) && (
        <ShopChoice
          shops={shops}
          value={file.shopId}
          isDisabled={isFixed}
          onChange={(shopId) => act({ kind: 'shopChosen', path: file.path, shopId })}
        />
      )}
      {preview && (
        <>
          <UnderstoodFacts preview={preview} />
          {file.batch === null && <MappingEditor file={file} preview={preview} isDisabled={isFixed} act={act} />}
          {file.batch === null && <FirstRows preview={preview} />}
        </>
      )}
    </section>
  )
}
