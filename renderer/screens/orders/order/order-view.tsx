import type { ReactNode } from 'react'
import type { OrderWithAttribution } from '#shared/contract/orders.ts'
import { useText } from '#renderer/kit/language.tsx'
import type { Names } from '../agent-names.ts'
import { evidenceWords } from '../evidence-words.ts'
import { MemoView } from '../memo-view.tsx'
import { OrderFacts } from './order-facts.tsx'
import { OrderHistory } from './order-history.tsx'
import { WhoseView } from '../whose-view.tsx'

/** Whose an order is and why, its memo with the deciding words marked. */
export const OrderEvidence = ({ row, names }: { row: OrderWithAttribution; names: Names }) => {
  const text = useText().orders
  return (
    <section className="orders-evidence" aria-label={text.panel.whose}>
      <div className="orders-memo-line">
        <span className="mute">{text.fields.memo}</span>
        <MemoView memo={row.order.memo} found={row.attribution.found} />
      </div>
      <div className="orders-memo-line">
        <span className="mute">{text.fields.whose}</span>
        <strong>
          <WhoseView attribution={row.attribution} names={names} />
        </strong>
        <span>{evidenceWords(text, row)}</span>
      </div>
    </section>
  )
}

interface OrderViewProps {
  readonly row: OrderWithAttribution
  readonly names: Names
  /** what else is known of it, right below whose it is */
  readonly children?: ReactNode
}

/** One order whole: evidence, every field, history. */
export const OrderView = ({ row, names, children }: OrderViewProps) => (
  <div className="orders-view">
    <OrderEvidence row={row} names={names} />
    {children}
    <OrderFacts order={row.order} />
    <OrderHistory orderId={row.order.id} />
  </div>
)
