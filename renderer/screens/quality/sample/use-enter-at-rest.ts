import { useEffect, useEffectEvent } from 'react'

/** True while Enter means nothing else: nothing has the focus, or only the tab one came by. */
const isAtRest = (): boolean => {
  const { activeElement } = document
  return activeElement === null || activeElement === document.body || activeElement.closest('[role="tab"]') !== null
}

/** Runs on Enter as long as nothing has the focus that takes it. */
export const useEnterAtRest = (run: () => void): void => {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.altKey || !isAtRest()) return
    event.preventDefault()
    run()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => pressed(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}
