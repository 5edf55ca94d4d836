import { useSyncExternalStore } from 'react'
import { App } from 'antd'
import type { Batch } from '#shared/contract/imports.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { useAction } from '#renderer/app/use-action.ts'
import { useJob } from '#renderer/app/use-job.ts'
import { shownName } from './file-words.ts'
import { importWork } from './import-work.ts'
import { undoWork } from './undo-work.ts'

/** Undoing an import: asks first, saying exactly what will be put back, then works with progress; one at a time. */
export const useUndo = () => {
  const text = useText().imports
  const { kit } = useText()
  const format = useFormat()
  const { modal } = App.useApp()
  const { act } = useAction()
  const job = useJob('imports.undo')
  const undoing = useSyncExternalStore(undoWork.subscribe, undoWork.now, () => null)
  const undo = async (id: NonNullable<Batch['id']>, name: string): Promise<void> => {
    undoWork.set(id)
    const undone = await act(job.run({ id }), text.undone(name))
    undoWork.set(null)
    if (undone) importWork.act({ kind: 'undone', batch: undone })
  }
  const ask = (batch: Batch): void => {
    const { id } = batch
    if (id === null || undoWork.now() !== null) return
    const name = shownName(batch.file, text, format)
    void modal.confirm({
      title: text.undoTitle(name),
      content: text.undoText(format.count(batch.rows.new), format.count(batch.rows.updated)),
      okText: text.undo,
      okButtonProps: { danger: true },
      cancelText: kit.cancel,
      onOk: () => void undo(id, name),
    })
  }
  return { ask, undoing, progress: job.progress, cancel: job.cancel }
}
