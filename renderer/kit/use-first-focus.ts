import { useEffect, useRef, type RefObject } from 'react'

/** Focuses its element when it appears. In drawers and dialogs `autoFocus` comes too early: they enter the document only later, and then take the focus themselves. */
export const useFirstFocus = <Control extends { focus: () => void }>(isWanted = true): RefObject<Control | null> => {
  const ref = useRef<Control>(null)
  useEffect(() => {
    if (!isWanted) return
    const frame = requestAnimationFrame(() => ref.current?.focus())
    return () => cancelAnimationFrame(frame)
  }, [isWanted])
  return ref
}
