import type { KeyboardEvent } from 'react'
import { moved, wholeOf, type Block, type GridSize } from './block.ts'
import { commandOf, type GridCommand } from './commands.ts'
import type { DeskActs } from './use-desk.ts'
import type { ShiftLook } from './shift-look.ts'

interface GridKeys {
  readonly acts: DeskActs
  readonly looks: readonly ShiftLook[]
  readonly block: Block
  readonly size: GridSize
  readonly onSelect: (block: Block) => void
  readonly onOpen: (isNote: boolean) => void
  readonly onCopy: () => void
  readonly onCut: () => void
  readonly onNextFinding: (by: 1 | -1) => void
  readonly onMonth: (by: 1 | -1) => void
  readonly onEscape: () => void
}

const run = (command: GridCommand, keys: GridKeys): void => {
  const { acts, block, size, onSelect } = keys
  switch (command.name) {
    case 'move':
      return onSelect(moved(block, command, size, command.isStretched))
    case 'all':
      return onSelect(wholeOf(block, size))
    case 'paint':
      return void acts.paintBlock(command.shift)
    case 'lock':
      return void acts.lock()
    case 'undo':
      return acts.undo()
    case 'redo':
      return acts.redo()
    case 'open':
      return keys.onOpen(false)
    case 'note':
      return keys.onOpen(true)
    case 'copy':
      return keys.onCopy()
    case 'cut':
      return keys.onCut()
    case 'nextFinding':
      return keys.onNextFinding(1)
    case 'previousFinding':
      return keys.onNextFinding(-1)
    case 'month':
      return keys.onMonth(command.by)
    case 'escape':
      return keys.onEscape()
  }
}

/** What the keys of the grid do. */
export const gridKeys =
  (keys: GridKeys) =>
  (event: KeyboardEvent): void => {
    const command = commandOf(event, keys.looks)
    if (command === null) return
    event.preventDefault()
    run(command, keys)
  }
