import { useEffect, useRef } from 'react'
import type { UnpaidOrder } from '#shared/contract/unpaid.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { personWords, type Names } from '../agent-names.ts'
import { standingNudge, type UnpaidGroup } from './unpaid-groups.ts'

interface RowProps {
  readonly row: UnpaidOrder
  readonly day: string
  readonly isChosen: boolean
  readonly onChoose: (id: number) => void
}

const UnpaidRow = ({ row, day, isChosen, onChoose }: RowProps) => {
  const text = useText().unpaid
  const format = useFormat()
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isChosen) ref.current?.scrollIntoView({ block: 'nearest' })
  }, [isChosen])
  const nudge = standingNudge(row, day)
  return (
    <div
      ref={ref}
      id={`unpaid-${row.orderId}`}
      role="option"
      aria-selected={isChosen}
      className={nudge === undefined ? 'unpaid-row' : 'unpaid-row is-done'}
      onClick={() => onChoose(row.orderId)}
      data-testid="unpaid-row"
    >
      <span className="orders-number">{row.orderNo}</span>
      <span>{format.moment(row.createdAt)}</span>
      <span className="is-right">{format.money(row.payable)}</span>
      <span>{row.buyer ?? <span className="mute">{text.unknownBuyer}</span>}</span>
      <span>{row.title}</span>
      <span>
        {nudge === undefined ? '' : text.results[nudge.result]}
        {nudge === undefined || nudge.note === '' ? null : <span className="mute"> {nudge.note}</span>}
      </span>
    </div>
  )
}

const GroupHead = ({ group, names }: { group: UnpaidGroup; names: Names }) => {
  const { unpaid: text, orders } = useText()
  const format = useFormat()
  const owners = group.owners.map((agent) => personWords(orders, names, agent)).join(text.listSeparator)
  return (
    <div className="unpaid-group" role="presentation">
      <span>{group.owners.length === 0 ? text.groupNobody : text.group(owners, text.ownedBy[group.ownedBy])}</span>
      <span className="mute">{text.groupTotals(format.count(group.rows.length), format.money(group.payable))}</span>
    </div>
  )
}

interface UnpaidListProps {
  readonly groups: readonly UnpaidGroup[]
  readonly day: string
  readonly names: Names
  readonly chosen: number | null
  readonly onChoose: (id: number) => void
}

/** Unpaid orders under their owners; led by the keys of the page. */
export const UnpaidList = ({ groups, day, names, chosen, onChoose }: UnpaidListProps) => {
  const text = useText().unpaid
  const { columns } = text
  return (
    <div className="unpaid-table">
      <div className="unpaid-row unpaid-head" aria-hidden>
        <span>{columns.orderNo}</span>
        <span>{columns.createdAt}</span>
        <span className="is-right">{columns.payable}</span>
        <span>{columns.buyer}</span>
        <span>{columns.title}</span>
        <span>{columns.result}</span>
      </div>
      <div
        className="unpaid-rows"
        role="listbox"
        tabIndex={0}
        aria-label={text.list}
        {...(chosen === null ? {} : { 'aria-activedescendant': `unpaid-${chosen}` })}
      >
        {groups.map((group) => (
          <div key={group.key} role="group">
            <GroupHead group={group} names={names} />
            {group.rows.map((row) => (
              <UnpaidRow key={row.orderId} row={row} day={day} isChosen={row.orderId === chosen} onChoose={onChoose} />
            ))}
          </div>
        ))}
      </div>
    </div>
  )
}
