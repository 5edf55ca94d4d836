import { useSyncExternalStore } from 'react'

const listen = (changed: () => void): (() => void) => {
  window.addEventListener('resize', changed)
  return () => {
    window.removeEventListener('resize', changed)
  }
}

/** The window's inner width in pixels, and again whenever it changes. */
export const useWindowWidth = (): number => useSyncExternalStore(listen, () => window.innerWidth)
