import {
  useEffect,
  useEffectEvent,
  useImperativeHandle,
  useState,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
} from 'react'
import { useRowWindow } from '#renderer/kit/use-row-window.ts'
import { isPlain, listActionOf } from './archive-keys.ts'
import { movedRow } from './archive-rows.ts'

/** Hears a key that was pressed in the search field; answers whether the list took it. */
export interface ListKeys {
  readonly press: (event: KeyboardEvent) => boolean
  readonly focus: () => void
}

interface RowListProps {
  readonly label: string
  readonly count: number
  readonly rowHeight: number
  /** headings cannot be opened */
  readonly isOption: (index: number) => boolean
  /** the row whose chat is open */
  readonly openIndex: number
  readonly keyOf: (index: number) => string
  readonly onOpen: (index: number) => void
  readonly onNeed: (from: number, to: number) => void
  readonly onBack: () => void
  readonly keys: Ref<ListKeys>
  readonly children: (index: number) => ReactNode
}

const rowId = (index: number): string => `archive-row-${index}`

const classOf = (isOption: boolean, isActive: boolean, isOpen: boolean): string =>
  ['archive-row', isOption ? 'is-option' : 'is-heading', isActive ? 'is-active' : '', isOpen ? 'is-open' : '']
    .filter(Boolean)
    .join(' ')

const useCursor = ({ count, isOption, openIndex, onOpen, onBack }: RowListProps) => {
  const [active, setActive] = useState(-1)
  const first = movedRow(count, -1, 1, isOption)
  const at = active >= 0 && active < count ? active : openIndex >= 0 ? openIndex : first
  const press = (event: KeyboardEvent, isInField: boolean): boolean => {
    if (!isPlain(event)) return false
    const action = listActionOf(event.key, isInField)
    if (event.key === 'Escape' && !isInField) onBack()
    else if (action === null) return false
    else if (action.kind === 'move') setActive(movedRow(count, at, action.steps, isOption))
    else if (at >= 0) onOpen(at)
    event.preventDefault()
    return true
  }
  return { at, setActive, press }
}

/** A long list of rows of one height, led by the keyboard; only those in sight are drawn. */
export const RowList = (props: RowListProps) => {
  const { label, count, rowHeight, isOption, openIndex, keyOf, onOpen, onNeed, keys, children } = props
  const { scroller, rows, measure, reveal } = useRowWindow(count, rowHeight, 0)
  const { at, setActive, press } = useCursor(props)
  const need = useEffectEvent(() => onNeed(rows.from, rows.to))
  const show = useEffectEvent(() => reveal(Math.max(0, at)))
  useEffect(() => need(), [rows.from, rows.to, count])
  useEffect(() => show(), [at])
  useImperativeHandle(keys, () => ({
    press: (event) => press(event, true),
    focus: () => scroller.current?.focus(),
  }))
  return (
    <div
      className="archive-list"
      ref={scroller}
      onScroll={measure}
      role="listbox"
      aria-label={label}
      aria-activedescendant={at >= 0 ? rowId(at) : undefined}
      tabIndex={0}
      onKeyDown={(event) => press(event, false)}
    >
      <div style={{ height: count * rowHeight, position: 'relative' }}>
        {Array.from({ length: Math.max(0, rows.to - rows.from) }, (_, step) => {
          const index = rows.from + step
          const canOpen = isOption(index)
          return (
            <div
              key={keyOf(index)}
              id={rowId(index)}
              {...(canOpen ? { role: 'option', 'aria-selected': index === openIndex } : { role: 'presentation' })}
              className={classOf(canOpen, index === at, index === openIndex)}
              style={{ top: index * rowHeight, height: rowHeight }}
              onClick={() => {
                if (!canOpen) return
                setActive(index)
                onOpen(index)
              }}
            >
              {children(index)}
            </div>
          )
        })}
      </div>
    </div>
  )
}
