import { App } from 'antd'
import type { Batch } from '#shared/contract/imports.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { call } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'

/** Asks, saying exactly what will be put back, and undoes a kept import; answers nothing when the user thinks better of it. */
export const useUndo = (onUndone: (batch: Batch) => void) => {
  const text = useText().imports
  const kit = useText().kit
  const { count } = useFormat()
  const { modal } = App.useApp()
  const { act } = useAction()
  return (batch: Batch): void => {
    const { id } = batch
    if (id === null) return
    void modal.confirm({
      title: text.undoTitle(batch.file),
      content: text.undoText(count(batch.rows.new), count(batch.rows.updated)),
      okText: text.undo,
      okButtonProps: { danger: true },
      cancelText: kit.cancel,
      onOk: async () => {
        const undone = await act(call('imports.undo', { id }), text.undone(batch.file))
        if (undone) onUndone(undone)
      },
    })
  }
}
