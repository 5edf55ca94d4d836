import { useEffect, useEffectEvent } from 'react'
import type { DeskRow } from '#shared/contract/evidence.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { useRowWindow } from '#renderer/kit/use-row-window.ts'
import { whoseWords, type Names } from '../agent-names.ts'
import { doubtsInWords } from './desk-doubts.ts'

interface DeskListProps {
  readonly rows: readonly DeskRow[]
  readonly place: number
  readonly names: Names
  readonly onOpen: (place: number) => void
}

const rowHeight = 48

/** The orders waiting, one after the other, with why they wait and the money; only those in sight are drawn. */
export const DeskList = ({ rows, place, names, onOpen }: DeskListProps) => {
  const text = useText().desk
  const { scroller, rows: seen, measure, reveal } = useRowWindow(rows.length, rowHeight, 0)
  const show = useEffectEvent(() => reveal(Math.max(0, place)))
  useEffect(() => show(), [place])
  return (
    <div
      className="orders-desk-list"
      ref={scroller}
      onScroll={measure}
      role="listbox"
      aria-label={text.listLabel}
      tabIndex={-1}
    >
      <div style={{ height: rows.length * rowHeight, position: 'relative' }}>
        {rows.slice(seen.from, seen.to).map((row, index) => {
          const at = seen.from + index
          return (
            <div
              key={row.order.id}
              role="option"
              aria-selected={at === place}
              className={at === place ? 'orders-desk-item is-open' : 'orders-desk-item'}
              style={{ top: at * rowHeight, height: rowHeight }}
              onClick={() => onOpen(at)}
            >
              <DeskItem row={row} names={names} />
            </div>
          )
        })}
      </div>
    </div>
  )
}

const shownDigits = 8

const DeskItem = ({ row, names }: { row: DeskRow; names: Names }) => {
  const text = useText()
  const format = useFormat()
  const { order, attribution, stake } = row
  const why =
    attribution.decision !== null
      ? whoseWords(text.orders, format, names, attribution.decision.shares)
      : doubtsInWords(text, names, row).join(text.orders.listSeparator) || (order.memo ?? text.desk.noMemo)
  return (
    <>
      <span className="orders-desk-first" title={order.orderNo}>
        <b>{order.orderNo.length > shownDigits ? `…${order.orderNo.slice(-shownDigits)}` : order.orderNo}</b>
        <span>{format.money(order.paid)}</span>
      </span>
      <span className="orders-desk-second mute">
        <span title={why}>{why}</span>
        <span>
          {stake === null || stake === 0
            ? format.moment(order.paidAt ?? order.createdAt)
            : text.desk.candidate.stake(format.money(stake))}
        </span>
      </span>
    </>
  )
}
