import type { PerformanceSheet } from '#shared/contract/sheet.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { Money } from '#renderer/kit/money.tsx'
import { SideList } from '#renderer/kit/side-list.tsx'

interface SheetsPeopleProps {
  readonly sheets: readonly PerformanceSheet[]
  /** null: everyone */
  readonly agent: string | null
  readonly onAgent: (number: string | null) => void
}

/** The key of everybody's line: no number is empty. */
const everyone = ''

/** Everyone and each person of the month with their total. */
export const SheetsPeople = ({ sheets, agent, onAgent }: SheetsPeopleProps) => {
  const text = useText().performance
  const { count } = useFormat()
  const all = {
    key: everyone,
    name: <b>{text.everyone}</b>,
    value: <span className="mute">{text.pages(count(sheets.length))}</span>,
  }
  const people = sheets.map(({ person, planName, pending, commission }) => ({
    key: person.number,
    name: `${person.number} ${person.name}`,
    value: <Money fen={commission.total} />,
    note:
      planName === null ? <span className="warn">{text.noPlan}</span> : <span className="mute">{person.group}</span>,
    mark:
      planName === null || pending.orders === 0 ? null : (
        <span className="warn">{text.pending(count(pending.orders))}</span>
      ),
  }))
  return (
    <SideList
      label={text.people}
      prefix="sheet-of"
      items={[all, ...people]}
      chosen={agent ?? everyone}
      onChoose={(key) => onAgent(key === everyone ? null : key)}
      hasFirstFocus
    />
  )
}
