import { useEffect, useEffectEvent } from 'react'
import type { OrderWithAttribution } from '#shared/contract/orders.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { useRowWindow } from '#renderer/kit/use-row-window.ts'
import { whoseWords, type Names } from './agent-names.ts'

interface DeskListProps {
  readonly rows: readonly (OrderWithAttribution | undefined)[]
  readonly place: number
  readonly names: Names
  readonly onNeed: (from: number, to: number) => void
  readonly onOpen: (place: number) => void
}

const rowHeight = 48

/** The orders waiting, one after the other, with the money at stake; only those in sight are drawn. */
export const DeskList = ({ rows, place, names, onNeed, onOpen }: DeskListProps) => {
  const text = useText().orders.desk
  const { scroller, rows: seen, measure, reveal } = useRowWindow(rows.length, rowHeight, 0)
  const isMissing = rows.slice(seen.from, seen.to).includes(undefined)
  const need = useEffectEvent(() => onNeed(seen.from, seen.to))
  const show = useEffectEvent(() => reveal(Math.max(0, place)))
  useEffect(() => {
    if (isMissing) need()
  }, [isMissing, seen.from, seen.to])
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
              key={row?.order.id ?? `waiting-${at}`}
              role="option"
              aria-selected={at === place}
              className={at === place ? 'orders-desk-item is-open' : 'orders-desk-item'}
              style={{ top: at * rowHeight, height: rowHeight }}
              onClick={() => onOpen(at)}
            >
              {row === undefined ? null : <DeskItem row={row} names={names} />}
            </div>
          )
        })}
      </div>
    </div>
  )
}

const shownDigits = 8

const DeskItem = ({ row: { order, attribution }, names }: { row: OrderWithAttribution; names: Names }) => {
  const text = useText().orders
  const format = useFormat()
  const who =
    attribution.decision !== null
      ? whoseWords(text, format, names, attribution.shares)
      : attribution.candidates.map((number) => names.get(number) ?? number).join(text.listSeparator)
  return (
    <>
      <span className="orders-desk-first" title={order.orderNo}>
        <b>{order.orderNo.length > shownDigits ? `…${order.orderNo.slice(-shownDigits)}` : order.orderNo}</b>
        <span>{format.money(order.paid)}</span>
      </span>
      <span className="orders-desk-second mute">
        <span>{who || (order.memo ?? text.desk.noMemo)}</span>
        <span>{format.moment(order.paidAt ?? order.createdAt)}</span>
      </span>
    </>
  )
}
