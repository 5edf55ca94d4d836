import { shiftOfKey, type ShiftLook } from './shift-look.ts'

/** What a key does in the grid. */
export type GridCommand =
  | { readonly name: 'move'; readonly row: number; readonly column: number; readonly isStretched: boolean }
  | { readonly name: 'paint'; readonly shift: string | null }
  | { readonly name: 'month'; readonly by: 1 | -1 }
  | {
      readonly name:
        | 'open'
        | 'note'
        | 'lock'
        | 'nextFinding'
        | 'previousFinding'
        | 'all'
        | 'undo'
        | 'redo'
        | 'copy'
        | 'cut'
        | 'escape'
    }

interface Pressed {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

const far = 1000

const moves: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, -far],
  End: [0, far],
}

const plain: Readonly<Record<string, GridCommand>> = {
  Enter: { name: 'open' },
  F2: { name: 'open' },
  Delete: { name: 'paint', shift: null },
  Backspace: { name: 'paint', shift: null },
  PageUp: { name: 'month', by: -1 },
  PageDown: { name: 'month', by: 1 },
  Escape: { name: 'escape' },
  L: { name: 'lock' },
  N: { name: 'note' },
}

const withCtrl: Readonly<Record<string, GridCommand>> = {
  A: { name: 'all' },
  Z: { name: 'undo' },
  Y: { name: 'redo' },
  C: { name: 'copy' },
  X: { name: 'cut' },
}

/** The sign of a key; while an input method swallows letters the place of the key says which it is. */
const signOf = ({ key, code }: Pressed): string => {
  if (key.length === 1) return key.toUpperCase()
  return key === 'Process' ? code.replace(/^(Key|Digit|Numpad)/, '') : key
}

/** The command of a key; null leaves it to the window. */
export const commandOf = (pressed: Pressed, looks: readonly ShiftLook[]): GridCommand | null => {
  const sign = signOf(pressed)
  const move = moves[pressed.key]
  const isCtrl = pressed.ctrlKey || pressed.metaKey
  if (pressed.altKey) return null
  if (move !== undefined) {
    const isFar = isCtrl && (pressed.key === 'Home' || pressed.key === 'End')
    const jump = isFar || (isCtrl && move[1] === 0) ? far : 1
    const row = isFar ? (pressed.key === 'Home' ? -far : far) : move[0] * jump
    const column = move[1] * (isCtrl && !isFar ? far : 1)
    return { name: 'move', row, column, isStretched: pressed.shiftKey }
  }
  if (isCtrl) return sign === 'Z' && pressed.shiftKey ? { name: 'redo' } : (withCtrl[sign] ?? null)
  if (sign === 'F') return { name: pressed.shiftKey ? 'previousFinding' : 'nextFinding' }
  const command = plain[sign] ?? plain[pressed.key]
  if (command !== undefined) return command
  const shift = shiftOfKey(looks, sign)
  return shift === null ? null : { name: 'paint', shift }
}
