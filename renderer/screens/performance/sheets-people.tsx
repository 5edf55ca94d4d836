import { useEffect, useRef, type KeyboardEvent } from 'react'
import type { PerformanceSheet } from '#shared/contract/sheet.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { Money } from '#renderer/kit/money.tsx'
import { neighbourOf } from './neighbour.ts'

interface SheetsPeopleProps {
  readonly sheets: readonly PerformanceSheet[]
  /** null: everyone */
  readonly agent: string | null
  readonly onAgent: (number: string | null) => void
}

const PersonNote = ({ sheet }: { sheet: PerformanceSheet }) => {
  const text = useText().performance
  const { count } = useFormat()
  if (sheet.planName === null) return <span className="warn">{text.noPlan}</span>
  return (
    <>
      <span className="mute">{sheet.person.group}</span>
      {sheet.pending.orders > 0 ? <span className="warn">{text.pending(count(sheet.pending.orders))}</span> : null}
    </>
  )
}

/** Everyone and each person of the month with their total; ↑ ↓ Home End choose. */
export const SheetsPeople = ({ sheets, agent, onAgent }: SheetsPeopleProps) => {
  const text = useText().performance
  const { count } = useFormat()
  const list = useRef<HTMLDivElement>(null)
  const choices = [null, ...sheets.map((sheet) => sheet.person.number)]
  useEffect(() => list.current?.focus({ preventScroll: true }), [])
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [agent])
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = neighbourOf(choices, agent, event.key)
    if (next === undefined) return
    event.preventDefault()
    onAgent(next)
  }
  const optionOf = (number: string | null) => ({
    role: 'option',
    id: `sheet-of-${number ?? ''}`,
    'aria-selected': number === agent,
    className: 'sheets-person',
    onClick: () => onAgent(number),
  })
  return (
    <div
      ref={list}
      className="sheets-people"
      role="listbox"
      tabIndex={0}
      aria-label={text.people}
      aria-activedescendant={`sheet-of-${agent ?? ''}`}
      onKeyDown={onKeyDown}
    >
      <div {...optionOf(null)}>
        <b>{text.everyone}</b>
        <span className="mute">{text.pages(count(sheets.length))}</span>
      </div>
      {sheets.map((sheet) => (
        <div key={sheet.person.number} {...optionOf(sheet.person.number)}>
          <span className="sheets-name">
            {sheet.person.number} {sheet.person.name}
          </span>
          <Money fen={sheet.commission.total} />
          <PersonNote sheet={sheet} />
        </div>
      ))}
    </div>
  )
}
