/** What a key does on the evidence desk. `choose` counts the candidates from 0, `use-reason` the common reasons. */
export type DeskAction =
  | { readonly kind: 'choose' | 'use-reason'; readonly index: number }
  | {
      readonly kind: 'split' | 'next' | 'previous' | 'reason' | 'confirm' | 'take-back' | 'print' | 'keys'
    }

/** Where the keyboard is: in something that takes text, on a control with an Enter of its own, on one of the desk's options, or nowhere special. */
export type Focus = 'field' | 'control' | 'option' | 'elsewhere'

/** The parts of a key press that matter here. */
export interface KeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly isComposing: boolean
}

/** The keys of the common reasons, side by side on the lowest row. */
export const reasonKeys = ['Z', 'X', 'C', 'V', 'B'] as const

const keys: Readonly<Record<string, DeskAction>> = {
  s: { kind: 'split' },
  j: { kind: 'next' },
  arrowdown: { kind: 'next' },
  k: { kind: 'previous' },
  arrowup: { kind: 'previous' },
  r: { kind: 'reason' },
  u: { kind: 'take-back' },
  p: { kind: 'print' },
  '?': { kind: 'keys' },
  '？': { kind: 'keys' },
}

/** The action of a key press, or null. While typing only Ctrl+Enter acts; an input method's own Enter never does. */
export const deskActionOf = (press: KeyPress, focus: Focus): DeskAction | null => {
  if (press.isComposing || press.altKey) return null
  if (press.key === 'Enter') return isConfirm(press, focus) ? { kind: 'confirm' } : null
  if (focus === 'field' || press.ctrlKey || press.metaKey) return null
  if (/^[1-9]$/.test(press.key)) return { kind: 'choose', index: Number(press.key) - 1 }
  const reason = reasonKeys.findIndex((key) => key === press.key.toUpperCase())
  if (reason >= 0) return { kind: 'use-reason', index: reason }
  return keys[press.key.toLowerCase()] ?? null
}

const isConfirm = (press: KeyPress, focus: Focus): boolean =>
  press.ctrlKey || press.metaKey || focus === 'elsewhere' || focus === 'option'

const textFields =
  'input:not([type="radio"]):not([type="checkbox"]), textarea, select, [contenteditable="true"], [role="combobox"]'
// the tab that is already open does nothing on Enter, so it does not keep the key to itself
const controls = 'button, a, [role="button"], [role="menuitem"], [role="tab"]:not([aria-selected="true"])'

/** Where an element puts the keyboard, for {@link deskActionOf}. */
export const focusOf = (element: Element | null): Focus => {
  if (element === null) return 'elsewhere'
  if (element.closest(textFields)) return 'field'
  if (element.closest('[data-desk-option]')) return 'option'
  return element.closest(controls) ? 'control' : 'elsewhere'
}
