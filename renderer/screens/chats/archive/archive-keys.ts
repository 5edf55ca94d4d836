import type { KeyboardEvent } from 'react'

/** What a key does in the list of hits or chats. `move`: so many rows on. */
export type ListAction = { readonly kind: 'move'; readonly steps: number } | { readonly kind: 'open' }

const pageRows = 10
const farAway = 1_000_000_000

/** The action of a key press in the list, or null. In the search field Home, End and the page keys stay the field's own. */
export const listActionOf = (key: string, isInField: boolean): ListAction | null => {
  if (key === 'ArrowDown') return { kind: 'move', steps: 1 }
  if (key === 'ArrowUp') return { kind: 'move', steps: -1 }
  if (key === 'Enter') return { kind: 'open' }
  if (key === 'PageDown') return { kind: 'move', steps: pageRows }
  if (key === 'PageUp') return { kind: 'move', steps: -pageRows }
  if (isInField) return null
  if (key === 'End') return { kind: 'move', steps: farAway }
  return key === 'Home' ? { kind: 'move', steps: -farAway } : null
}

/** True when the press belongs to the page: no modifier, no input method at work, not heard by anybody else. */
export const isPlain = (event: KeyboardEvent | globalThis.KeyboardEvent): boolean => {
  const native = 'nativeEvent' in event ? event.nativeEvent : event
  return !native.defaultPrevented && !native.isComposing && !event.ctrlKey && !event.metaKey && !event.altKey
}

const fields = 'input, textarea, select, [contenteditable="true"], [role="combobox"]'

/** True when the element takes text itself, so that letters are not keys there. */
export const takesText = (element: EventTarget | null): boolean =>
  element instanceof Element && element.closest(fields) !== null

/** True while a dialog or drawer lies over the page. */
export const isCovered = (): boolean => document.querySelector('[role="dialog"]:not([aria-hidden="true"])') !== null
