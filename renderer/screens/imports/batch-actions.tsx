import { useState } from 'react'
import { Button } from 'antd'
import type { Batch } from '#shared/contract/imports.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { ProgressNotice } from '#renderer/kit/progress-notice.tsx'
import { system } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useJob } from '#renderer/app/use-job.ts'
import { shownName } from './file-words.ts'
import { useUndo } from './use-undo.ts'

const useRejectedRows = (batch: Batch) => {
  const text = useText().imports
  const format = useFormat()
  const { act } = useAction()
  const job = useJob('imports.saveRejected')
  const [saved, setSaved] = useState<{ path: string; words: string } | null>(null)
  const save = async (): Promise<void> => {
    if (batch.id === null) return
    setSaved(null)
    const name = shownName(batch.file, text, format)
      .replace(/\.[^.]*$/, '')
      .replace(/[\\/:*?"<>|]/g, '-')
    const suggestedName = `${text.rejectedName(name).slice(0, 120)}.xlsx`
    const chosen = await act(system('saveFile', { suggestedName, type: 'xlsx' }))
    if (!chosen?.path) return
    const made = await act(job.run({ id: batch.id, path: chosen.path }))
    if (made)
      setSaved({
        path: made.path,
        words: made.rows === 0 ? text.rejectedNone : text.rejectedSaved(format.count(made.rows), made.path),
      })
  }
  return { job, saved, save: () => void save() }
}

/** What can be done with a kept import: take it back, and save the rows that were not understood. */
export const BatchActions = ({ batch }: { batch: Batch }) => {
  const text = useText().imports
  const format = useFormat()
  const { act } = useAction()
  const { ask, undoing, progress, cancel } = useUndo()
  const rejected = useRejectedRows(batch)
  const { saved } = rejected
  return (
    <div className="imports-inline">
      {batch.undoneAt === null && undoing !== batch.id && (
        <Button danger disabled={undoing !== null} onClick={() => ask(batch)}>
          {text.undo}
        </Button>
      )}
      {undoing !== null && undoing === batch.id && (
        <ProgressNotice
          title={text.work.undo(shownName(batch.file, text, format))}
          progress={progress}
          onCancel={cancel}
        />
      )}
      {batch.rows.rejected > 0 && (
        <Button disabled={rejected.job.isRunning} onClick={rejected.save}>
          {text.saveRejected}
        </Button>
      )}
      {rejected.job.isRunning && (
        <ProgressNotice title={text.savingRejected} progress={rejected.job.progress} onCancel={rejected.job.cancel} />
      )}
      {saved && (
        <span role="status" className="imports-inline">
          {saved.words}
          <Button size="small" onClick={() => void act(system('reveal', { path: saved.path }))}>
            {text.reveal}
          </Button>
        </span>
      )}
    </div>
  )
}
