import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import type { HandoverItem } from '#shared/contract/handovers.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { neighbourOf } from '#renderer/kit/neighbour.ts'
import type { Names } from '../use-names.ts'
import { groupedItems } from './item-groups.ts'
import { ItemRow, type ItemActs, type ItemMode } from './item-row.tsx'
import './items.css'

interface ItemListProps extends ItemActs {
  readonly label: string
  readonly items: readonly HandoverItem[]
  readonly names: Names
  /** what stands in the place of an item, e.g. its form; undefined = the item */
  readonly inPlace?: (item: HandoverItem) => ReactNode
}

interface Marked {
  readonly id: number | null
  readonly index: number
}

/** Which row the keys go to; when its item goes, the one that moved into its place takes over. */
const useRows = (ids: readonly number[]) => {
  const list = useRef<HTMLDivElement>(null)
  const [marked, setMarked] = useState<Marked>({ id: null, index: 0 })
  const [mode, setMode] = useState<{ readonly id: number; readonly mode: ItemMode } | null>(null)
  const now = ids.find((id) => id === marked.id) ?? ids[Math.min(marked.index, ids.length - 1)]
  const focus = (id: number | undefined): void =>
    list.current?.querySelector<HTMLElement>(`[data-item="${id}"]`)?.focus()
  const joined = ids.join(' ')
  const wasInside = useRef(false)
  useEffect(() => {
    // A row that was just closed has left its place with the focus on it.
    if (wasInside.current && document.activeElement === document.body) focus(now)
  }, [joined, now])
  const onMode = (id: number, next: ItemMode | null): void => {
    setMode(next === null ? null : { id, mode: next })
    if (next === null) requestAnimationFrame(() => focus(id))
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!(event.target as HTMLElement).hasAttribute('data-item')) return
    const next = now === undefined ? undefined : neighbourOf(ids, now, event.key)
    if (next === undefined) return
    event.preventDefault()
    focus(next)
  }
  const mark = (id: number): void => {
    wasInside.current = true
    setMarked({ id, index: ids.indexOf(id) })
  }
  const leave = (): void => {
    wasInside.current = list.current?.contains(document.activeElement) ?? false
  }
  return { list, now, mode, onMode, onKeyDown, mark, leave }
}

/** Items in their groups; ↑ ↓ Home End go from one to the next, letters act on the one that has the focus. */
export const ItemList = ({ label, items, names, inPlace, ...acts }: ItemListProps) => {
  const text = useText().handovers
  const format = useFormat()
  const groups = groupedItems(items)
  const rows = useRows(groups.flatMap((group) => group.items.map(({ id }) => id)))
  return (
    <div
      ref={rows.list}
      className="handover-items"
      role="group"
      aria-label={label}
      onKeyDown={rows.onKeyDown}
      onBlur={() => requestAnimationFrame(rows.leave)}
    >
      {groups.map(({ group, items: found }) => (
        <section key={group} aria-label={text.groups[group]}>
          <h3 className={group === 'urgent' ? 'is-urgent' : ''}>
            {text.groups[group]} <small>{format.count(found.length)}</small>
          </h3>
          <ul>
            {found.map(
              (item) =>
                inPlace?.(item) ?? (
                  <ItemRow
                    key={item.id}
                    {...acts}
                    item={item}
                    names={names}
                    mode={rows.mode?.id === item.id ? rows.mode.mode : null}
                    isTabStop={item.id === rows.now}
                    onMode={(mode) => rows.onMode(item.id, mode)}
                    onFocus={() => rows.mark(item.id)}
                  />
                ),
            )}
          </ul>
        </section>
      ))}
    </div>
  )
}
