import { useState } from 'react'
import { Button, Form, Input, Segmented } from 'antd'
import type { Appeal } from '#shared/contract/appeals.ts'
import { call } from '#renderer/app/call.ts'
import { linkTo } from '#renderer/app/route.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useShortcut } from '#renderer/app/use-shortcut.ts'
import { useText } from '#renderer/kit/language.tsx'
import { MoneyInput } from '#renderer/kit/money-input.tsx'
import { subjectLink } from './appeal-view.tsx'

type Outcome = 'upheld' | 'partly' | 'rejected'
const outcomes = ['upheld', 'partly', 'rejected'] as const

/** An answer as it is being typed. `amount` in fen, never negative; null: no money. */
export interface AnswerDraft {
  readonly outcome: Outcome
  readonly text: string
  readonly isTakenBack: boolean
  readonly amount: number | null
}

/** What an answer moves, fen: a rejected appeal moves nothing, and nothing is no amount. */
export const correctionOf = ({ outcome, isTakenBack, amount }: AnswerDraft): number | null =>
  outcome === 'rejected' || amount === null || amount === 0 ? null : isTakenBack ? -amount : amount

interface AnswerFieldsProps {
  readonly appeal: Appeal
  readonly draft: AnswerDraft
  readonly isMissing: boolean
  readonly onChange: (draft: AnswerDraft) => void
}

const CorrectionField = ({ draft, onChange }: Pick<AnswerFieldsProps, 'draft' | 'onChange'>) => {
  const text = useText().appeals.answer
  if (draft.outcome === 'rejected') return <p className="mute">{text.rejectedNoMoney}</p>
  return (
    <Form.Item
      label={text.correction}
      htmlFor="answer-correction"
      extra={draft.isTakenBack ? text.noFine : text.correctionHint}
    >
      <div className="appeal-correction">
        <Segmented
          aria-label={text.correction}
          options={[
            { value: 'pay', label: text.pay },
            { value: 'takeBack', label: text.takeBack },
          ]}
          value={draft.isTakenBack ? 'takeBack' : 'pay'}
          onChange={(value) => onChange({ ...draft, isTakenBack: value === 'takeBack' })}
        />
        <MoneyInput id="answer-correction" value={draft.amount} onChange={(amount) => onChange({ ...draft, amount })} />
      </div>
    </Form.Item>
  )
}

/** The way to where what is wrong is put right – an order given to somebody else, a score corrected, a warning revoked: an answer moves only money. */
export const DecisionHint = ({ appeal }: { appeal: Appeal }) => {
  const text = useText().appeals.answer
  const { detail } = useText().appeals
  const subject = subjectLink(appeal)
  if (appeal.subject !== null && subject !== null)
    return (
      <p className="appeal-hint">
        {appeal.subject.kind === 'score' ? text.byScore : text.byEntry}{' '}
        <a href={subject}>{appeal.subject.kind === 'score' ? detail.openScore : detail.openEntry}</a>
      </p>
    )
  if (appeal.matter !== 'order' || appeal.orderNo === null || appeal.orderId === null) return null
  return (
    <p className="appeal-hint">
      {text.byDecision}{' '}
      <a href={linkTo('orders', { tab: 'contested', month: appeal.month, order: appeal.orderNo })}>{text.openDesk}</a>
    </p>
  )
}

/** The fields of an answer without what sends them. */
export const AnswerFields = ({ appeal, draft, isMissing, onChange }: AnswerFieldsProps) => {
  const text = useText().appeals
  return (
    <Form layout="vertical" className="side-form">
      <Form.Item label={text.answer.outcome}>
        <Segmented
          aria-label={text.answer.outcome}
          options={outcomes.map((outcome) => ({ value: outcome, label: text.outcomes[outcome] }))}
          value={draft.outcome}
          onChange={(outcome) => onChange({ ...draft, outcome })}
        />
      </Form.Item>
      {draft.outcome === 'rejected' ? null : <DecisionHint appeal={appeal} />}
      <Form.Item
        label={text.answer.text}
        htmlFor="answer-text"
        {...(isMissing ? { validateStatus: 'error' as const, help: text.answer.missing } : {})}
      >
        <Input.TextArea
          id="answer-text"
          rows={4}
          maxLength={2000}
          placeholder={text.answer.textPlaceholder}
          value={draft.text}
          onChange={(event) => onChange({ ...draft, text: event.target.value })}
        />
      </Form.Item>
      <CorrectionField draft={draft} onChange={onChange} />
    </Form>
  )
}

const emptyAnswer: AnswerDraft = { outcome: 'upheld', text: '', isTakenBack: false, amount: null }

/** Answers an open appeal and ends it. */
export const AppealAnswer = ({ appeal }: { appeal: Appeal }) => {
  const text = useText().appeals.answer
  const { act, isBusy } = useAction()
  const [draft, setDraft] = useState(emptyAnswer)
  const [isTried, setIsTried] = useState(false)
  const isMissing = draft.text.trim() === ''
  const save = () => {
    setIsTried(true)
    if (isMissing || isBusy) return
    const { outcome, text: answer } = draft
    const input = { id: appeal.id, outcome, answer, correction: correctionOf(draft) }
    void act(call('performance.answerAppeal', input), text.saved)
  }
  useShortcut('enter', save)
  return (
    <section className="side-part" aria-label={text.title}>
      <h3>{text.title}</h3>
      <AnswerFields appeal={appeal} draft={draft} isMissing={isTried && isMissing} onChange={setDraft} />
      <Button type="primary" loading={isBusy} onClick={save}>
        {text.save}
      </Button>
    </section>
  )
}
