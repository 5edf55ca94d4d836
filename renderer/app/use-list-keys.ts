import { useEffect, useEffectEvent } from 'react'

const isTyping = (): boolean =>
  Boolean(document.activeElement?.closest('input, textarea, select, [contenteditable="true"], [role="combobox"]'))

/** Keys of a list that are heard anywhere on the page but in a field: by the key as the keyboard gives it. */
export const useListKeys = (acts: Readonly<Record<string, () => void>>, isPaused: boolean): void => {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    const act = acts[event.key.toLowerCase()]
    if (act === undefined || isPaused || event.ctrlKey || event.metaKey || event.altKey || isTyping()) return
    event.preventDefault()
    act()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => pressed(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}
