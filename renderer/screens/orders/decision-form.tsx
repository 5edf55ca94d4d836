import { useId, useState } from 'react'
import { Button, Input } from 'antd'
import type { Person } from '#shared/contract/people.ts'
import { useText } from '#renderer/kit/language.tsx'
import { DecisionOptions } from './decision-options.tsx'
import { latestReasons } from './latest-reasons.ts'
import type { DecisionDesk } from './use-decision.ts'
import './decision.css'

interface ReasonFieldProps {
  readonly id: string
  readonly reason: string
  readonly onReason: (reason: string) => void
}

const offered = 5

/** The reason with those used last below it, one click each. */
const ReasonField = ({ id, reason, onReason }: ReasonFieldProps) => {
  const text = useText().orders.decision
  const [used] = useState(latestReasons)
  const reasons = [...new Set([...used, ...Object.values(text.reasons)])].slice(0, offered)
  const take = (value: string) => {
    onReason(value)
    document.getElementById(id)?.focus()
  }
  return (
    <div className="orders-reason">
      <label htmlFor={id}>{text.reason}</label>
      <Input.TextArea
        id={id}
        rows={2}
        maxLength={500}
        placeholder={text.reasonHint}
        value={reason}
        onChange={(event) => onReason(event.target.value)}
      />
      <div className="orders-reasons" role="group" aria-label={text.reasonsLabel}>
        {reasons.map((value) => (
          <button key={value} type="button" title={value} onClick={() => take(value)}>
            {value}
          </button>
        ))}
      </div>
    </div>
  )
}

interface DecisionFormProps {
  readonly desk: DecisionDesk
  readonly people: readonly Person[]
  readonly candidates: readonly string[]
  /** shows the keys beside what they do: only where the keys are heard */
  readonly hasKeys?: boolean
  readonly onCancel?: () => void
  readonly reasonId?: string
}

/** Who gets the order, why, and the button that keeps it. */
export const DecisionForm = ({ desk, people, candidates, hasKeys = false, onCancel, reasonId }: DecisionFormProps) => {
  const text = useText().orders.decision
  const ownId = useId()
  return (
    <section className="orders-decision" aria-label={text.title}>
      <h3>{text.title}</h3>
      <DecisionOptions desk={desk} people={people} candidates={candidates} hasKeys={hasKeys} />
      <ReasonField
        id={reasonId ?? ownId}
        reason={desk.draft.reason}
        onReason={(reason) => desk.change({ ...desk.draft, reason })}
      />
      <div className="orders-problem warn" role="status">
        {desk.problem === null ? null : text.problems[desk.problem]}
      </div>
      <div className="orders-decision-end">
        <Button type="primary" loading={desk.isBusy} onClick={desk.confirm}>
          {text.confirm}
          {hasKeys ? <kbd aria-hidden>Enter</kbd> : null}
        </Button>
        {onCancel === undefined ? null : <Button onClick={onCancel}>{text.cancel}</Button>}
      </div>
    </section>
  )
}
