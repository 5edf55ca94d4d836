import { useEffect, useRef, type KeyboardEvent } from 'react'
import type { MonthState } from '#shared/contract/month-close.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { Money } from '#renderer/kit/money.tsx'
import { neighbourOf } from '../neighbour.ts'

interface MonthsListProps {
  readonly months: readonly MonthState[]
  readonly chosen: string
  readonly onChoose: (month: string) => void
}

/** What the standing closing paid; null while the month is open. */
const paidIn = ({ state, closings }: MonthState): number | null =>
  state === 'closed' ? (closings.at(-1)?.total ?? null) : null

/** Months with their state, newest first; ↑ ↓ Home End choose. */
export const MonthsList = ({ months, chosen, onChoose }: MonthsListProps) => {
  const text = useText().months
  const format = useFormat()
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => list.current?.focus({ preventScroll: true }), [])
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = neighbourOf(
      months.map(({ month }) => month as string),
      chosen,
      event.key,
    )
    if (next === undefined) return
    event.preventDefault()
    onChoose(next)
  }
  return (
    <div className="months-side">
      <h3>{text.months}</h3>
      <div
        ref={list}
        className="months-list"
        role="listbox"
        tabIndex={0}
        aria-label={text.list}
        aria-activedescendant={`month-${chosen}`}
        onKeyDown={onKeyDown}
      >
        {months.map((entry) => (
          <div
            key={entry.month}
            role="option"
            id={`month-${entry.month}`}
            aria-selected={entry.month === chosen}
            className="months-month"
            onClick={() => onChoose(entry.month)}
          >
            <b>{format.month(entry.month)}</b>
            <span className={`months-state is-${entry.state}`}>{text.states[entry.state]}</span>
            {paidIn(entry) === null ? null : (
              <span className="mute">
                {text.total} <Money fen={paidIn(entry)} isMuted />
              </span>
            )}
          </div>
        ))}
      </div>
    </div>
  )
}
