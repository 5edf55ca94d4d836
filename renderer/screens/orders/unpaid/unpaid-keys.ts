import { nudgeResults, type Nudge } from '#shared/contract/unpaid.ts'

/** What a key does on the list of unpaid orders. */
export type UnpaidAction =
  | { readonly kind: 'move'; readonly steps: number }
  | { readonly kind: 'result'; readonly result: Nudge['result'] }
  | { readonly kind: 'note' | 'copy' }

interface KeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly isComposing: boolean
}

const steps: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1, PageUp: -10, PageDown: 10 }

/** The action of a key press outside fields and controls; null: none. */
export const unpaidActionOf = (press: KeyPress): UnpaidAction | null => {
  if (press.isComposing || press.altKey || press.ctrlKey || press.metaKey) return null
  const moved = steps[press.key]
  if (moved !== undefined) return { kind: 'move', steps: moved }
  const result = nudgeResults[Number(press.key) - 1]
  if (/^[1-5]$/.test(press.key) && result !== undefined) return { kind: 'result', result }
  if (press.key === 'Enter') return { kind: 'note' }
  return press.key.toLowerCase() === 'c' ? { kind: 'copy' } : null
}

const keepsKeys =
  'input, textarea, select, button, a, [contenteditable="true"], [role="combobox"], [role="menuitem"], .ant-modal, .ant-drawer, .ant-select-dropdown, .ant-picker-dropdown'

/** True where keys belong to a field, a control or a window in front. */
export const isElsewhere = (element: Element | null): boolean =>
  element !== null && element !== document.body && element.closest(keepsKeys) !== null
