import { useState } from 'react'
import { Button } from 'antd'
import type { OrderWithAttribution } from '#shared/contract/orders.ts'
import type { Person } from '#shared/contract/people.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { EmptyNotice } from '#renderer/kit/empty-notice.tsx'
import { FailureNotice } from '#renderer/kit/failure-notice.tsx'
import { useText } from '#renderer/kit/language.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { SidePanel } from '#renderer/kit/side-panel.tsx'
import { namesOf } from '../agent-names.ts'
import { DecisionForm } from '../desk/decision-form.tsx'
import { DecisionStanding } from '../desk/decision-standing.tsx'
import { ClosedNotice } from '../desk/desk-order.tsx'
import { OrderHeading } from './order-heading.tsx'
import { OrderLinks } from './order-links.tsx'
import { OrderView } from './order-view.tsx'
import { newestFirst } from '../orders-route.ts'
import { choicesOf, useDecision } from '../desk/use-decision.ts'

interface OrderPanelProps {
  /** the order's number as the platform wrote it; null: closed */
  readonly orderNo: string | null
  /** the shop's id when the number is known in more than one shop; null: the first one found */
  readonly shopId: number | null
  readonly people: readonly Person[]
  readonly onClose: () => void
}

const everywhere = { month: null, shopId: null, status: null, state: null, agent: null }
const lookedThrough = 100

/** One order at the right edge, found by its number: everything about it, and the decision. */
export const OrderPanel = ({ orderNo, shopId, people, onClose }: OrderPanelProps) => {
  const text = useText().orders.panel
  return (
    <SidePanel isOpen={orderNo !== null} onClose={onClose} width={560} title={text.title}>
      {orderNo === null ? null : (
        <FoundOrder key={`${orderNo} ${shopId}`} orderNo={orderNo} shopId={shopId} people={people} />
      )}
    </SidePanel>
  )
}

const FoundOrder = ({ orderNo, shopId, people }: Omit<OrderPanelProps, 'onClose'> & { orderNo: string }) => {
  const text = useText().orders.panel
  const filter = { ...everywhere, search: orderNo.slice(0, 100) }
  const found = useQuery('orders.list', { filter, sort: newestFirst, offset: 0, limit: lookedThrough })
  return (
    <QueryView query={found}>
      {({ rows }) => {
        const row = rows.find(({ order }) => order.orderNo === orderNo && (shopId === null || order.shopId === shopId))
        return row === undefined ? (
          <EmptyNotice title={text.missingTitle} text={text.missingText(orderNo)} />
        ) : (
          <OrderPanelBody key={row.order.id} row={row} people={people} />
        )
      }}
    </QueryView>
  )
}

const OrderPanelBody = ({ row, people }: { row: OrderWithAttribution; people: readonly Person[] }) => {
  const text = useText().orders.decision
  const [isDeciding, setIsDeciding] = useState(false)
  const names = namesOf(people)
  const { decision, state } = row.attribution
  const evidence = useQuery('orders.evidence', { orderIds: [row.order.id] })
  const about = evidence.value?.[0]
  return (
    <>
      <OrderHeading row={row} />
      {decision === null ? null : <DecisionStanding order={row.order} decision={decision} names={names} />}
      {isDeciding ? (
        <PanelDecision row={row} people={people} onClose={() => setIsDeciding(false)} />
      ) : state === 'unpaid' || people.length === 0 ? null : (
        <Button size="small" onClick={() => setIsDeciding(true)}>
          {decision === null ? text.open : text.openAgain}
        </Button>
      )}
      {about?.isClosed ? <ClosedNotice evidence={about} /> : null}
      {evidence.failure === null ? null : <FailureNotice failure={evidence.failure} onRetry={evidence.ask} />}
      <OrderView row={row} names={names}>
        {about === undefined ? null : <OrderLinks evidence={about} names={names} />}
      </OrderView>
    </>
  )
}

interface PanelDecisionProps {
  readonly row: OrderWithAttribution
  readonly people: readonly Person[]
  readonly onClose: () => void
}

const PanelDecision = ({ row, people, onClose }: PanelDecisionProps) => {
  const desk = useDecision({
    row,
    people,
    choices: choicesOf(row, people),
    onAnswer: (isKept) => (isKept ? onClose() : undefined),
  })
  return <DecisionForm desk={desk} people={people} candidates={row.attribution.candidates} onCancel={onClose} />
}
