import type { MonthState } from '#shared/contract/month-close.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { Money } from '#renderer/kit/money.tsx'
import { SideList } from '#renderer/kit/side-list.tsx'

interface MonthsListProps {
  readonly months: readonly MonthState[]
  readonly chosen: string
  readonly onChoose: (month: string) => void
}

/** What the standing closing paid; null while the month is open. */
const paidIn = ({ state, closings }: MonthState): number | null =>
  state === 'closed' ? (closings.at(-1)?.total ?? null) : null

/** Months with their state, newest first. */
export const MonthsList = ({ months, chosen, onChoose }: MonthsListProps) => {
  const text = useText().months
  const format = useFormat()
  const items = months.map((entry) => ({
    key: entry.month,
    name: <b>{format.month(entry.month)}</b>,
    value: <span className={`months-state is-${entry.state}`}>{text.states[entry.state]}</span>,
    note:
      paidIn(entry) === null ? null : (
        <span className="mute">
          {text.total} <Money fen={paidIn(entry)} isMuted />
        </span>
      ),
  }))
  return (
    <div className="months-side">
      <h3>{text.months}</h3>
      <SideList label={text.list} prefix="month" items={items} chosen={chosen} onChoose={onChoose} hasFirstFocus />
    </div>
  )
}
