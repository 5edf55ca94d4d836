import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { neighbourOf } from './neighbour.ts'
import './side-list.css'

/** One line to choose: `value` stands at its right edge, `note` below it. */
export interface SideListItem {
  readonly key: string
  readonly name: ReactNode
  readonly value?: ReactNode
  readonly note?: ReactNode
  /** below `value`, at the right edge */
  readonly mark?: ReactNode
}

interface SideListProps {
  /** for those who hear it */
  readonly label: string
  /** before the keys in the lines' ids */
  readonly prefix: string
  readonly items: readonly SideListItem[]
  readonly chosen: string
  readonly onChoose: (key: string) => void
  readonly hasFirstFocus?: boolean
}

/** What stands at the left of a page to choose from: people, months; ↑ ↓ Home End choose. */
export const SideList = ({ label, prefix, items, chosen, onChoose, hasFirstFocus = false }: SideListProps) => {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (hasFirstFocus) list.current?.focus({ preventScroll: true })
  }, [hasFirstFocus])
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  const keys = items.map(({ key }) => key)
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = neighbourOf(keys, chosen, event.key)
    if (next === undefined || event.altKey) return
    event.preventDefault()
    onChoose(next)
  }
  return (
    <div
      ref={list}
      className="side-list"
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-activedescendant={`${prefix}-${chosen}`}
      onKeyDown={onKeyDown}
    >
      {items.map(({ key, name, value, note, mark }) => (
        <div
          key={key}
          role="option"
          id={`${prefix}-${key}`}
          aria-selected={key === chosen}
          className="side-list-item"
          onClick={() => onChoose(key)}
        >
          <span className="side-list-name">{name}</span>
          <span className="side-list-value">{value}</span>
          {note || mark ? <span className="side-list-note">{note}</span> : null}
          {mark ? <span className="side-list-mark">{mark}</span> : null}
        </div>
      ))}
    </div>
  )
}
