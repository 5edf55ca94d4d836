import { useState } from 'react'
import { Button } from 'antd'
import type { Batch } from '#shared/contract/imports.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { DataTable, type Column } from '#renderer/kit/data-table.tsx'
import { ProgressNotice } from '#renderer/kit/progress-notice.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { SidePanel } from '#renderer/kit/side-panel.tsx'
import type { Query } from '#renderer/app/use-query.ts'
import { BatchAccounts } from './batch-accounts.tsx'
import { BatchActions } from './batch-actions.tsx'
import { BatchReport } from './batch-report.tsx'
import { ContestedLinks } from './contested-links.tsx'
import { shownName } from './file-words.ts'
import { presetWords } from './preset-words.ts'
import { useUndo } from './use-undo.ts'

const countColumns = ['read', 'new', 'updated', 'unchanged', 'excluded', 'rejected'] as const

type Undo = ReturnType<typeof useUndo>

const UndoCell = ({ batch, undo: { ask, undoing } }: { batch: Batch; undo: Undo }) => {
  const text = useText().imports
  const name = shownName(batch.file, text, useFormat())
  if (batch.undoneAt !== null) return <span className="mute">{text.fileState.undone}</span>
  return (
    <Button
      size="small"
      type="text"
      danger
      disabled={undoing !== null}
      aria-label={text.undoNamed(name)}
      onClick={(event) => {
        event.stopPropagation()
        ask(batch)
      }}
    >
      {text.undo}
    </Button>
  )
}

const useColumns = (undo: Undo): readonly Column<Batch>[] => {
  const text = useText().imports
  const format = useFormat()
  const { count, moment } = format
  return [
    { key: 'at', title: text.at, width: 100, value: (batch) => batch.at, show: (batch) => moment(batch.at) },
    { key: 'file', title: text.file, width: 170, grow: true, value: (batch) => shownName(batch.file, text, format) },
    { key: 'kind', title: text.kindColumn, width: 84, value: (batch) => text.kinds[batch.kind] },
    {
      key: 'preset',
      title: text.preset,
      width: 170,
      isHiddenAtFirst: true,
      value: (batch) => presetWords(batch.preset, text),
    },
    { key: 'shop', title: text.shop, width: 110, value: (batch) => batch.shop },
    ...countColumns.map((key): Column<Batch> => ({
      key,
      title: text.counts[key],
      width: key === 'unchanged' ? 84 : 74,
      align: 'right',
      value: (batch) => batch.rows[key],
      show: (batch) => (
        <span className={key === 'rejected' && batch.rows.rejected > 0 ? 'bad' : ''}>{count(batch.rows[key])}</span>
      ),
    })),
    { key: 'by', title: text.by, width: 90, isHiddenAtFirst: true, value: (batch) => batch.by },
    {
      key: 'state',
      title: text.state,
      width: 116,
      value: (batch) => (batch.undoneAt === null ? text.kept : text.fileState.undone),
      show: (batch) => <UndoCell batch={batch} undo={undo} />,
    },
  ]
}

interface ImportHistoryProps {
  readonly batches: Query<Batch[]> & { readonly ask: () => void }
}

/** Every import there was; Enter or a click opens its report, from where it can be undone and its rejected rows saved. */
export const ImportHistory = ({ batches }: ImportHistoryProps) => {
  const text = useText().imports
  const format = useFormat()
  const [openId, setOpenId] = useState<Batch['id']>(null)
  const undo = useUndo()
  const columns = useColumns(undo)
  const withId = (id: Batch['id']): Batch | null => batches.value?.find((each) => id !== null && each.id === id) ?? null
  const open = withId(openId)
  const undoing = withId(undo.undoing)
  return (
    <section className="imports-history" aria-label={text.history}>
      <h2>{text.history}</h2>
      {undoing && (
        <ProgressNotice
          title={text.work.undo(shownName(undoing.file, text, format))}
          progress={undo.progress}
          onCancel={undo.cancel}
        />
      )}
      <QueryView query={batches} onRetry={batches.ask}>
        {(value) => (
          <DataTable
            name="imports"
            columns={columns}
            rows={value}
            keyOf={(batch) => batch.id ?? batch.sha256}
            onOpen={(batch) => setOpenId(batch.id)}
            empty={text.historyEmpty}
            selectedKey={openId}
          />
        )}
      </QueryView>
      <SidePanel
        title={open ? shownName(open.file, text, format) : ''}
        isOpen={open !== null}
        onClose={() => setOpenId(null)}
        width={680}
      >
        {open && (
          <div className="imports-panel">
            <p className="mute">
              {[text.kinds[open.kind], presetWords(open.preset, text), open.shop].filter(Boolean).join(' · ')}
            </p>
            <BatchReport batch={open} />
            <ContestedLinks batch={open} />
            <BatchAccounts key={open.id ?? ''} batch={open} onAgain={null} />
            <BatchActions batch={open} />
          </div>
        )}
      </SidePanel>
    </section>
  )
}
