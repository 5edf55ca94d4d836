import { useEffect } from 'react'
import type { WaitingFile } from '#shared/contract/imports.ts'
import { useQuery } from './use-query.ts'

const everyMilliseconds = 30_000

/** Files of the watched folder that wait to be imported, asked again every half minute while the window can be seen. */
export const useWaitingFiles = (): readonly WaitingFile[] => {
  const { value, ask } = useQuery('imports.waitingFiles', {})
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') ask()
    }
    const timer = setInterval(look, everyMilliseconds)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [ask])
  return value ?? []
}
