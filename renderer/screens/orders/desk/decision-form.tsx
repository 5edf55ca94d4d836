import { useId, useState, type ReactNode } from 'react'
import { Button, Input } from 'antd'
import type { Person } from '#shared/contract/people.ts'
import { useText } from '#renderer/kit/language.tsx'
import { DecisionOptions } from './decision-options.tsx'
import { reasonKeys } from './desk-keys.ts'
import { offeredReasons } from './latest-reasons.ts'
import type { DecisionDesk } from './use-decision.ts'
import './decision.css'

interface ReasonFieldProps {
  readonly id: string
  readonly reason: string
  readonly reasons: readonly string[]
  readonly hasKeys: boolean
  readonly onReason: (reason: string) => void
}

/** The reason with those used last below it, one click each. */
const ReasonField = ({ id, reason, reasons, hasKeys, onReason }: ReasonFieldProps) => {
  const text = useText().orders.decision
  const take = (value: string) => {
    onReason(value)
    document.getElementById(id)?.focus()
  }
  return (
    <div className="orders-reason">
      <label htmlFor={id}>
        {text.reason}
        {hasKeys ? <kbd aria-hidden>R</kbd> : null}
      </label>
      <Input.TextArea
        id={id}
        autoSize={{ minRows: 1, maxRows: 4 }}
        maxLength={500}
        placeholder={text.reasonHint}
        value={reason}
        onChange={(event) => onReason(event.target.value)}
      />
      <div className="orders-reasons" role="group" aria-label={text.reasonsLabel}>
        {reasons.map((value, index) => (
          <button key={value} type="button" title={value} onClick={() => take(value)}>
            {hasKeys ? <kbd aria-hidden>{reasonKeys[index]}</kbd> : null}
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
  /** reasons to take with one click; left out: those used last and the usual ones */
  readonly reasons?: readonly string[]
  /** what stands beside a person's name: shift, commission at stake */
  readonly noteOf?: (agent: string) => ReactNode
}

/** Who gets the order, why, and the button that keeps it. */
export const DecisionForm = (props: DecisionFormProps) => {
  const { desk, people, candidates, hasKeys = false, onCancel, reasonId, noteOf } = props
  const text = useText().orders.decision
  const [ownReasons] = useState(() => offeredReasons(Object.values(text.reasons)))
  const ownId = useId()
  return (
    <section className="orders-decision" aria-label={text.title}>
      <h3>{text.title}</h3>
      <DecisionOptions
        desk={desk}
        people={people}
        candidates={candidates}
        hasKeys={hasKeys}
        {...(noteOf === undefined ? {} : { noteOf })}
      />
      <ReasonField
        id={reasonId ?? ownId}
        reasons={props.reasons ?? ownReasons}
        hasKeys={hasKeys}
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
