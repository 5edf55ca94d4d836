import { useId, useState } from 'react'
import { Button, Input } from 'antd'
import type { Decision, Order } from '#shared/contract/orders.ts'
import { call } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { whoseWords, type Names } from '../agent-names.ts'
import { byWords } from '../evidence-words.ts'
import './decision.css'

interface DecisionStandingProps {
  readonly order: Order
  readonly decision: Decision
  readonly names: Names
}

/** A decision that stands: for whom, why, by whom and when; it can be revoked with a reason. */
export const DecisionStanding = ({ order, decision, names }: DecisionStandingProps) => {
  const text = useText().orders
  const format = useFormat()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <section className="orders-standing" aria-label={text.evidence.decision}>
      <h3>{text.evidence.decision}</h3>
      <strong>{whoseWords(text, format, names, decision.shares)}</strong>
      <span>{decision.reason}</span>
      <span className="mute">{text.decision.by(byWords(text, decision.by), decision.at)}</span>
      {isOpen ? (
        <RevokeForm order={order} onClose={() => setIsOpen(false)} />
      ) : (
        <Button size="small" onClick={() => setIsOpen(true)}>
          {text.decision.revoke}
        </Button>
      )}
    </section>
  )
}

const RevokeForm = ({ order, onClose }: { order: Order; onClose: () => void }) => {
  const text = useText().orders.decision
  const { act, isBusy } = useAction()
  const id = useId()
  const [reason, setReason] = useState('')
  const revoke = async () => {
    const revoked = await act(
      call('orders.revokeDecision', { orderId: order.id, reason: reason.trim() }),
      text.revoked(order.orderNo),
    )
    if (revoked !== null) onClose()
  }
  return (
    <form
      className="orders-reason"
      onSubmit={(event) => {
        event.preventDefault()
        void revoke()
      }}
    >
      <label htmlFor={id}>{text.revokeReason}</label>
      <Input id={id} autoFocus maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
      <div className="orders-decision-end">
        <Button htmlType="submit" danger loading={isBusy} disabled={reason.trim() === ''}>
          {text.revoke}
        </Button>
        <Button onClick={onClose}>{text.cancel}</Button>
      </div>
    </form>
  )
}
