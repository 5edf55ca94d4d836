import type { MenuProps } from 'antd'
import type { Text } from '#shared/text/text.ts'
import type { ShiftLook } from './shift-look.ts'
import type { DeskActs } from './use-desk.ts'

interface GridMenu {
  readonly text: Text['rosterGrid']
  readonly looks: readonly ShiftLook[]
  readonly acts: DeskActs
  readonly onCopy: () => void
  readonly onOpen: (what: 'cell' | 'note' | 'pattern') => void
}

/** What the right button offers over a cell or a selection. */
export const gridMenu = ({ text, looks, acts, onCopy, onOpen }: GridMenu): NonNullable<MenuProps['items']> => [
  ...looks
    .filter(({ isRetired }) => !isRetired)
    .map(({ code, name, keys }) => ({
      key: `shift ${code}`,
      label: name,
      extra: keys[0] ?? '',
      onClick: () => void acts.paintBlock(code),
    })),
  { key: 'off', label: text.menu.off, extra: 'X', onClick: () => void acts.paintBlock('off') },
  { key: 'blank', label: text.menu.blank, extra: 'Del', onClick: () => void acts.paintBlock(null) },
  { type: 'divider' },
  { key: 'lock', label: text.menu.lock, extra: 'L', onClick: () => void acts.lock() },
  { key: 'note', label: text.menu.note, extra: 'N', onClick: () => onOpen('note') },
  { key: 'open', label: text.menu.open, extra: 'Enter', onClick: () => onOpen('cell') },
  { type: 'divider' },
  { key: 'copy', label: text.menu.copy, extra: 'Ctrl+C', onClick: onCopy },
  { key: 'pattern', label: text.menu.pattern, onClick: () => onOpen('pattern') },
  { key: 'before', label: text.menu.weekFromBefore, onClick: () => void acts.weekFromBefore() },
  { key: 'end', label: text.menu.weekToEnd, onClick: () => void acts.weekToEnd() },
]
