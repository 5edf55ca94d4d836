import { useEffect, useState } from 'react'
import type { Failure } from '#shared/contract/failure.ts'
import { call, onPush } from './call.ts'

interface DataState {
  readonly state: 'ready' | 'lost' | 'dead'
  readonly failure: Failure | null
}

const ready: DataState = { state: 'ready', failure: null }

/** How the data process fares, and where the backups lie (asked while it could still answer; null when it never could). */
export const useDataState = (): DataState & { readonly backupFolder: string | null } => {
  const [data, setData] = useState(ready)
  const [backupFolder, setBackupFolder] = useState<string | null>(null)
  useEffect(() => {
    const askFolder = () =>
      void call('settings.about', {}).then((about) => {
        if (about.ok) setBackupFolder(about.value.backupFolder)
      })
    askFolder()
    return onPush((push) => {
      if (push.topic === 'data') setData({ state: push.state, failure: push.failure })
      if (
        (push.topic === 'data' && push.state === 'ready') ||
        (push.topic === 'changed' && push.method === 'settings.change')
      )
        askFolder()
    })
  }, [])
  const named = data.failure?.details['folder']
  return { ...data, backupFolder: backupFolder ?? (typeof named === 'string' ? named : null) }
}
