import { Button } from 'antd'
import type { DeskRow, OrderEvidence } from '#shared/contract/evidence.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { Money } from '#renderer/kit/money.tsx'
import type { Names } from '../agent-names.ts'
import { doubtsInWords } from './desk-doubts.ts'
import { DeskTimeline } from './desk-timeline.tsx'
import { evidenceWords } from '../evidence-words.ts'
import { MemoView } from '../memo-view.tsx'
import { OrderHeading } from '../order/order-heading.tsx'
import { OrderRefunds } from '../order/order-refunds.tsx'
import { WhoseView } from '../whose-view.tsx'

interface DeskOrderProps {
  readonly row: DeskRow
  readonly evidence: OrderEvidence | null
  readonly names: Names
  readonly onOrder: (orderNo: string) => void
}

const OrderLine = ({ row: { order }, meaning }: { row: DeskRow; meaning: string | null }) => {
  const text = useText()
  return (
    <p className="orders-desk-facts">
      <span>
        <span className="mute">{text.orders.fields.paid}</span> <Money fen={order.paid} isStrong />
      </span>
      {order.flag === null ? null : (
        <span>
          <span className="mute">{text.orders.fields.flag}</span>{' '}
          {meaning === null ? order.flag : text.desk.order.flagMeaning(order.flag, meaning)}
        </span>
      )}
      {order.title === null ? null : <span className="orders-desk-title">{order.title}</span>}
    </p>
  )
}

/** The middle of the desk: the order in three lines, why it waits, and what happened around it. */
export const DeskOrder = ({ row, evidence, names, onOrder }: DeskOrderProps) => {
  const text = useText()
  const doubts = doubtsInWords(text, names, row)
  const { order, attribution } = row
  return (
    <div className="orders-desk-order">
      <div className="orders-desk-heading">
        <OrderHeading row={row} />
        <Button size="small" type="link" onClick={() => onOrder(order.orderNo)}>
          {text.desk.more}
        </Button>
      </div>
      <OrderLine row={row} meaning={evidence?.flagMeaning ?? null} />
      <section className="orders-evidence" aria-label={text.orders.panel.whose}>
        <div className="orders-memo-line">
          <span className="mute">{text.orders.fields.memo}</span>
          <MemoView memo={order.memo} found={attribution.found} />
        </div>
        <div className="orders-memo-line">
          <span className="mute">{text.orders.fields.whose}</span>
          <strong>
            <WhoseView attribution={attribution} names={names} />
          </strong>
          <span>{evidenceWords(text.orders, row)}</span>
        </div>
        {doubts.length === 0 ? null : (
          <div className="orders-memo-line">
            <span className="mute">{text.desk.order.doubts}</span>
            <span className="warn">{doubts.join(text.orders.listSeparator)}</span>
          </div>
        )}
      </section>
      {evidence === null ? null : <DeskTimeline evidence={evidence} names={names} />}
      {evidence === null ? null : <OrderRefunds refunds={evidence.refunds} />}
    </div>
  )
}

/** What a decision does, said before it is made: in a closed month it changes nothing and posts a correction. */
export const ClosedNotice = ({ evidence: { isClosed, month, postsIn } }: { evidence: OrderEvidence }) => {
  const text = useText().desk
  const format = useFormat()
  if (!isClosed || month === null) return <p className="mute">{text.open}</p>
  return (
    <p className="warn">
      {postsIn === null
        ? text.closedUnknown(format.month(month))
        : text.closed(format.month(month), format.month(postsIn))}
    </p>
  )
}
