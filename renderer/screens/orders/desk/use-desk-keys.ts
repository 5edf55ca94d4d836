import { useEffect, useEffectEvent } from 'react'
import { deskActionOf, focusOf, type DeskAction } from './desk-keys.ts'

/** Hears the desk's keys as long as nothing lies over it. */
export const useDeskKeys = (isPaused: boolean, onAction: (action: DeskAction) => void): void => {
  const hear = useEffectEvent((event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey, isComposing } = event
    const focus = focusOf(event.target instanceof Element ? event.target : null)
    const action = isPaused ? null : deskActionOf({ key, ctrlKey, metaKey, altKey, isComposing }, focus)
    if (action === null) return
    event.preventDefault()
    onAction(action)
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => hear(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}
