import { useEffect, useSyncExternalStore } from 'react'
import { useJob } from '#renderer/app/use-job.ts'
import { importWork } from './import-work.ts'

/** The wizard's files, what may be done with them, and the progress of the one being worked on. */
export const useImportWork = () => {
  const preview = useJob('imports.preview')
  const run = useJob('imports.run')
  const list = useSyncExternalStore(importWork.subscribe, importWork.list, importWork.list)
  useEffect(() => importWork.connect({ preview: preview.run, run: run.run }), [preview.run, run.run])
  const current = list.running?.work === 'preview' ? preview : run
  return { list, act: importWork.act, progress: current.progress, cancel: current.cancel }
}
