import { Button, Dropdown, Segmented } from 'antd'
import type { DeskRow } from '#shared/contract/evidence.ts'
import type { Doubt } from '#shared/contract/orders.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { doubtCounts } from './desk-doubts.ts'
import { deskSorts, printedAtOnce, type DeskSort } from './desk-orders.ts'

interface DeskChipsProps {
  readonly rows: readonly DeskRow[]
  readonly doubt: Doubt | null
  readonly onDoubt: (doubt: Doubt | null) => void
}

/** The doubts that occur, each with its number; one of them narrows the list. */
export const DeskChips = ({ rows, doubt, onDoubt }: DeskChipsProps) => {
  const text = useText().desk
  const format = useFormat()
  const counts = doubtCounts(rows)
  if (counts.length === 0) return null
  const chip = (value: Doubt | null, words: string, count: number) => (
    <button key={words} type="button" aria-pressed={doubt === value} onClick={() => onDoubt(value)}>
      {words} <b>{format.count(count)}</b>
    </button>
  )
  return (
    <div className="orders-chips" role="group" aria-label={text.doubtsLabel}>
      {chip(null, text.allDoubts, rows.length)}
      {counts.map(({ doubt: value, orders }) => chip(value, text.doubts[value], orders))}
    </div>
  )
}

interface DeskSumProps {
  readonly shown: readonly DeskRow[]
  readonly place: number
  readonly sort: DeskSort
  readonly onSort: (sort: DeskSort) => void
}

/** How many orders the list shows, what they are worth, and how they are sorted. */
export const DeskSum = ({ shown, place, sort, onSort }: DeskSumProps) => {
  const text = useText().desk
  const format = useFormat()
  const paid = shown.reduce((sum, { order }) => sum + order.paid, 0)
  const stake = shown.reduce((sum, row) => sum + (row.stake ?? 0), 0)
  return (
    <div className="orders-desk-stake">
      <b>{text.stake(format.count(shown.length), format.money(paid))}</b>
      <span className="orders-desk-place">
        {stake === 0 ? null : <span>{text.stakeOf(format.money(stake))}</span>}
        <span className="mute">{text.position(format.count(place + 1), format.count(shown.length))}</span>
      </span>
      <Segmented<DeskSort>
        size="small"
        block
        aria-label={text.sortLabel}
        value={sort}
        onChange={onSort}
        options={deskSorts.map((value) => ({ value, label: text.sorts[value] }))}
      />
    </div>
  )
}

interface DeskPrintProps {
  readonly count: number
  readonly isBusy: boolean
  readonly onOne: () => void
  readonly onAll: () => void
}

/** Prints the evidence of the open order, or of the listed ones up to two hundred. */
export const DeskPrint = ({ count, isBusy, onOne, onAll }: DeskPrintProps) => {
  const text = useText().desk
  const format = useFormat()
  const items = [
    { key: 'one', label: text.printOne },
    { key: 'all', label: text.printAll(format.count(Math.min(count, printedAtOnce))) },
  ]
  return (
    <Dropdown menu={{ items, onClick: ({ key }) => (key === 'one' ? onOne() : onAll()) }} trigger={['click']}>
      <Button size="small" loading={isBusy}>
        {text.print}
        <kbd aria-hidden>P</kbd>
      </Button>
    </Dropdown>
  )
}
