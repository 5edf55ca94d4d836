import { useEffect } from 'react'
import type { DraftKeeper } from './draft-keeper.ts'

/** What is typed is saved at once when the window loses the focus or is hidden, and when the form is left. */
export const useFlush = ({ flush }: DraftKeeper): void =>
  useEffect(() => {
    window.addEventListener('blur', flush)
    window.addEventListener('pagehide', flush)
    document.addEventListener('visibilitychange', flush)
    return () => {
      window.removeEventListener('blur', flush)
      window.removeEventListener('pagehide', flush)
      document.removeEventListener('visibilitychange', flush)
      flush()
    }
  }, [flush])
