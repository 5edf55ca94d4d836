import type { KeyboardEvent } from 'react'
import { Button } from 'antd'
import type { HandoverItem } from '#shared/contract/handovers.ts'
import { isUrgentItem } from '#shared/rules/handovers/item-order.ts'
import { useText } from '#renderer/kit/language.tsx'
import type { Names } from '../use-names.ts'
import { Age, Due, ItemFacts, ItemHistory } from './item-facts.tsx'
import { WordEntry } from './word-entry.tsx'

export type ItemMode = 'closing' | 'noting'

/** What can be done with the items of a list; what is absent cannot. */
export interface ItemActs {
  readonly onClose?: ((item: HandoverItem, outcome: string) => Promise<boolean>) | undefined
  readonly onNote?: ((item: HandoverItem, words: string) => Promise<boolean>) | undefined
  readonly onReopen?: ((item: HandoverItem) => void) | undefined
  readonly onEdit?: ((item: HandoverItem) => void) | undefined
  readonly canEdit?: ((item: HandoverItem) => boolean) | undefined
  readonly isBusy: boolean
}

interface ItemRowProps extends ItemActs {
  readonly item: HandoverItem
  readonly names: Names
  readonly mode: ItemMode | null
  readonly isTabStop: boolean
  readonly onMode: (mode: ItemMode | null) => void
  readonly onFocus: () => void
}

const canBeEdited = ({ item, onEdit, canEdit }: ItemRowProps): boolean =>
  onEdit !== undefined && item.closed === null && (canEdit === undefined || canEdit(item))

const Buttons = (props: ItemRowProps) => {
  const text = useText().handovers.actions
  const { item, onClose, onNote, onReopen, onEdit, onMode } = props
  const isOpen = item.closed === null
  const button = (words: string, key: string, act: () => void) => (
    <Button size="small" type="text" tabIndex={-1} aria-keyshortcuts={key} onClick={act}>
      {words}
    </Button>
  )
  return (
    <span className="handover-buttons">
      {canBeEdited(props) ? button(text.edit, 'E', () => onEdit?.(item)) : null}
      {isOpen && onNote !== undefined ? button(text.note, 'N', () => onMode('noting')) : null}
      {isOpen && onClose !== undefined ? button(text.close, 'C', () => onMode('closing')) : null}
      {!isOpen && onReopen !== undefined ? button(text.reopen, 'R', () => onReopen(item)) : null}
    </span>
  )
}

const Entry = ({ item, mode, isBusy, onClose, onNote, onMode }: ItemRowProps) => {
  const text = useText().handovers.actions
  if (mode === null) return null
  const isClosing = mode === 'closing'
  const save = async (words: string): Promise<void> => {
    if ((await (isClosing ? onClose : onNote)?.(item, words)) === true) onMode(null)
  }
  return (
    <WordEntry
      key={mode}
      label={isClosing ? text.outcome : text.noteLabel}
      {...(isClosing ? { hint: text.outcomeHint } : {})}
      hasOutcomes={isClosing}
      isBusy={isBusy}
      onSave={(words) => void save(words)}
      onCancel={() => onMode(null)}
    />
  )
}

const actOf = (props: ItemRowProps, key: string): (() => void) | undefined => {
  const { item, onMode, onReopen, onClose, onNote, onEdit } = props
  const isOpen = item.closed === null
  if (key === 'c' && isOpen && onClose !== undefined) return () => onMode('closing')
  if (key === 'n' && isOpen && onNote !== undefined) return () => onMode('noting')
  if (key === 'r' && !isOpen && onReopen !== undefined) return () => onReopen(item)
  if ((key === 'e' || key === 'enter') && canBeEdited(props)) return () => onEdit?.(item)
  return undefined
}

/** One item: what, until when, since when, then whose it is and what was added; C closes, N notes, E changes, R opens again. */
export const ItemRow = (props: ItemRowProps) => {
  const text = useText().handovers
  const { item, names, isTabStop, onFocus } = props
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return
    const act = actOf(props, event.key.toLowerCase())
    if (act === undefined) return
    event.preventDefault()
    act()
  }
  return (
    <li
      className={item.closed === null ? 'handover-item' : 'handover-item is-closed'}
      tabIndex={isTabStop ? 0 : -1}
      data-item={item.id}
      aria-label={text.actions.itemLabel(text.kinds[item.kind], item.happened)}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
    >
      <div className="handover-line">
        <span className={isUrgentItem(item) ? 'handover-kind is-urgent' : 'handover-kind'}>
          {item.isUrgent && item.kind !== 'urgent' ? `${text.item.urgent} ` : null}
          {text.kinds[item.kind]}
        </span>
        <span className="handover-happened">{item.happened}</span>
        <span className="handover-times">
          <Due item={item} />
          <Age item={item} />
        </span>
        <Buttons {...props} />
      </div>
      <ItemFacts item={item} names={names} />
      <ItemHistory item={item} names={names} />
      <Entry {...props} />
    </li>
  )
}
