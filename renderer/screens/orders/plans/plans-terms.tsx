import { Checkbox, Form, InputNumber, Select } from 'antd'
import { refundReasons } from '#shared/kit/refund-reasons.ts'
import { useText } from '#renderer/kit/language.tsx'
import { RateInput } from '#renderer/kit/rate-input.tsx'
import { withReason, type PlanDraft } from './plans-form.ts'
import type { PlanProblems } from './plans-problems.ts'

interface TermsProps {
  readonly draft: PlanDraft
  readonly problems: PlanProblems
  readonly onChange: (draft: PlanDraft) => void
}

/** The team pool: its rate, and by what it is split. */
export const TeamPool = ({ draft, problems, onChange }: TermsProps) => {
  const text = useText().plans
  const problem = problems.get('teamPool')
  return (
    <>
      <Form.Item
        label={text.form.teamPool}
        htmlFor="plan-teamPool"
        extra={text.form.teamPoolHint}
        {...(problem === undefined ? {} : { validateStatus: 'error' as const, help: text.problems[problem] })}
      >
        <RateInput
          id="plan-teamPool"
          value={draft.teamPool}
          onChange={(teamPool) => onChange({ ...draft, teamPool })}
          placeholder={text.form.none}
        />
      </Form.Item>
      <Form.Item label={text.form.teamSplit} htmlFor="plan-teamSplit">
        <Select<PlanDraft['teamSplit']>
          id="plan-teamSplit"
          value={draft.teamSplit}
          disabled={draft.teamPool === null}
          onChange={(teamSplit) => onChange({ ...draft, teamSplit })}
          options={(['equal', 'days', 'score'] as const).map((value) => ({
            value,
            label: text.form.teamSplits[value],
          }))}
        />
      </Form.Item>
    </>
  )
}

const NewHire = ({ draft, problems, onChange }: TermsProps) => {
  const text = useText().plans
  const problem = problems.get('newHire')
  return (
    <section className="plan-section" aria-label={text.form.newHire}>
      <h3>{text.form.newHire}</h3>
      <p className="plan-hint">{text.form.newHireHint}</p>
      <div className="plan-rows has-2">
        <InputNumber
          aria-label={text.form.newHireDays}
          value={draft.newHireDays}
          onChange={(newHireDays) => onChange({ ...draft, newHireDays })}
          controls={false}
          placeholder={text.form.none}
          suffix={text.form.days}
          style={{ width: '100%' }}
        />
        <RateInput
          aria-label={text.form.newHireRate}
          value={draft.newHireRate}
          onChange={(newHireRate) => onChange({ ...draft, newHireRate })}
          placeholder={text.form.none}
        />
        <span />
        {problem === undefined ? (
          <span />
        ) : (
          <span className="plan-problem" role="alert">
            {text.problems[problem]}
          </span>
        )}
      </div>
    </section>
  )
}

const Refunds = ({ draft, onChange }: TermsProps) => {
  const { plans, commission } = useText()
  const text = plans.form
  const reasons = commission.refundReasons
  return (
    <section className="plan-section" role="group" aria-label={text.refunds}>
      <h3>{text.refunds}</h3>
      <p className="plan-hint">{text.refundsHint}</p>
      <div className="plan-reasons">
        {refundReasons.map((reason) => (
          <Checkbox
            key={reason}
            checked={draft.refundReasons.includes(reason)}
            onChange={(event) => onChange(withReason(draft, reason, event.target.checked))}
          >
            {reasons[reason]}
          </Checkbox>
        ))}
      </div>
      <Form.Item label={text.refundDays} htmlFor="plan-refundDays" extra={text.refundDaysHint}>
        <InputNumber
          id="plan-refundDays"
          value={draft.refundDays}
          onChange={(refundDays) => onChange({ ...draft, refundDays })}
          controls={false}
          min={0}
          max={3650}
          precision={0}
          placeholder={text.none}
          suffix={text.days}
          style={{ width: 150 }}
        />
      </Form.Item>
      <p className="plan-law">{text.refundLaw}</p>
    </section>
  )
}

/** What a plan says about new people and about money that goes back. */
export const PlanTerms = (props: TermsProps) => (
  <>
    <NewHire {...props} />
    <Refunds {...props} />
  </>
)
