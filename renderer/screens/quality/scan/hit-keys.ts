import { useEffect, useEffectEvent } from 'react'

/** What the keys of the page do. */
export interface HitKeys {
  readonly next: () => void
  readonly previous: () => void
  readonly right: () => void
  readonly wrong: () => void
  readonly open: () => void
}

const keyNames: Readonly<Record<string, keyof HitKeys>> = {
  j: 'next',
  k: 'previous',
  r: 'right',
  f: 'wrong',
  o: 'open',
}

const isTyping = (): boolean =>
  Boolean(
    document.activeElement?.closest(
      'input:not([type="radio"]), textarea, select, [contenteditable="true"], [role="combobox"]',
    ),
  )

/** J K R F O anywhere on the page but in a field. */
export const useHitKeys = (keys: HitKeys): void => {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    const name = keyNames[event.key.toLowerCase()]
    if (name === undefined || event.ctrlKey || event.metaKey || event.altKey || isTyping()) return
    event.preventDefault()
    keys[name]()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => pressed(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}
