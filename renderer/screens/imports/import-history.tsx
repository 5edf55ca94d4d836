import { useState } from 'react'
import { Button } from 'antd'
import type { Batch } from '#shared/contract/imports.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { DataTable, type Column } from '#renderer/kit/data-table.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { SidePanel } from '#renderer/kit/side-panel.tsx'
import { useQuery } from '#renderer/app/use-query.ts'
import { BatchActions } from './batch-actions.tsx'
import { BatchReport } from './batch-report.tsx'
import { importWork } from './import-work.ts'
import { presetWords } from './preset-words.ts'
import { useUndo } from './use-undo.ts'

const countColumns = ['read', 'new', 'updated', 'unchanged', 'excluded', 'rejected'] as const

const useColumns = (undo: (batch: Batch) => void): readonly Column<Batch>[] => {
  const text = useText().imports
  const { count, moment } = useFormat()
  return [
    { key: 'at', title: text.at, width: 100, value: (batch) => batch.at, show: (batch) => moment(batch.at) },
    { key: 'file', title: text.file, width: 170, grow: true, value: (batch) => batch.file },
    { key: 'shop', title: text.shop, width: 110, value: (batch) => batch.shop },
    {
      key: 'preset',
      title: text.preset,
      width: 170,
      isHiddenAtFirst: true,
      value: (batch) => presetWords(batch.preset, text),
    },
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
    { key: 'paid', title: text.paid, width: 114, isMoney: true, value: (batch) => batch.totals.paid },
    { key: 'by', title: text.by, width: 90, isHiddenAtFirst: true, value: (batch) => batch.by },
    {
      key: 'state',
      title: text.state,
      width: 116,
      value: (batch) => (batch.undoneAt === null ? text.kept : text.fileState.undone),
      show: (batch) =>
        batch.undoneAt === null ? (
          <Button
            size="small"
            type="text"
            danger
            aria-label={text.undoNamed(batch.file)}
            onClick={(event) => {
              event.stopPropagation()
              undo(batch)
            }}
          >
            {text.undo}
          </Button>
        ) : (
          <span className="mute">{text.fileState.undone}</span>
        ),
    },
  ]
}

const toldToWizard = (batch: Batch): void => importWork.act({ kind: 'undone', batch })

/** Every import there was; Enter or a click opens its report, from where it can be undone and its rejected rows saved. */
export const ImportHistory = () => {
  const text = useText().imports
  const batches = useQuery('imports.list', {})
  const [openId, setOpenId] = useState<Batch['id']>(null)
  const columns = useColumns(useUndo(toldToWizard))
  const open = batches.value?.find((batch) => batch.id !== null && batch.id === openId) ?? null
  return (
    <section className="imports-history" aria-label={text.history}>
      <h2>{text.history}</h2>
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
      <SidePanel title={open?.file ?? ''} isOpen={open !== null} onClose={() => setOpenId(null)} width={640}>
        {open && (
          <>
            <BatchReport batch={open} />
            <BatchActions batch={open} onUndone={toldToWizard} />
          </>
        )}
      </SidePanel>
    </section>
  )
}
