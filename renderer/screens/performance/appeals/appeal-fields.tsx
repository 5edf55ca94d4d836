import { Form, Input, Select } from 'antd'
import { appealMatters } from '#shared/contract/appeals.ts'
import type { Order } from '#shared/contract/orders.ts'
import type { Person } from '#shared/contract/people.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { MonthPicker } from '#renderer/kit/month-picker.tsx'
import { useFirstFocus } from '#renderer/kit/use-first-focus.ts'
import type { AppealDraft, AppealProblem } from './appeal-draft.ts'

interface AppealFieldsProps {
  readonly draft: AppealDraft
  readonly people: readonly Person[]
  readonly problems: ReadonlySet<AppealProblem>
  /** the order of the typed number; null: there is none */
  readonly order: Order | null
  readonly onChange: (draft: AppealDraft) => void
}

type FieldProps = Pick<AppealFieldsProps, 'draft' | 'problems' | 'onChange'>

const problemProps = (problem: string | null): { validateStatus?: 'error'; help?: string } =>
  problem === null ? {} : { validateStatus: 'error', help: problem }

const AgentField = ({ draft, people, problems, onChange }: FieldProps & Pick<AppealFieldsProps, 'people'>) => {
  const text = useText().appeals
  const first = useFirstFocus<{ focus: () => void }>(draft.agent === null)
  return (
    <Form.Item
      label={text.form.agent}
      htmlFor="appeal-agent"
      {...problemProps(problems.has('agent') ? text.form.missing.agent : null)}
    >
      <Select
        id="appeal-agent"
        ref={(control) => {
          first.current = control
        }}
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={text.form.agentPlaceholder}
        value={draft.agent}
        options={people
          .filter(({ role }) => role !== 'finance')
          .map(({ number, name }) => ({ value: number, label: text.person(name, number) }))}
        onChange={(agent: string) => onChange({ ...draft, agent })}
      />
    </Form.Item>
  )
}

const OrderField = ({ draft, problems, order, onChange }: FieldProps & Pick<AppealFieldsProps, 'order'>) => {
  const text = useText().appeals.form
  const format = useFormat()
  const found =
    order === null
      ? text.orderHint
      : text.orderFound(order.shop, format.moment(order.createdAt), format.money(order.paid))
  const isMissing = draft.orderNo.trim() !== '' && order === null
  return (
    <Form.Item
      label={text.order}
      htmlFor="appeal-order"
      {...(problems.has('order') ? problemProps(text.missing.order) : { extra: isMissing ? text.orderMissing : found })}
    >
      <Input
        id="appeal-order"
        autoComplete="off"
        maxLength={100}
        value={draft.orderNo}
        onChange={(event) => onChange({ ...draft, orderNo: event.target.value })}
      />
    </Form.Item>
  )
}

const WordsFields = ({ draft, problems, onChange }: FieldProps) => {
  const text = useText().appeals.form
  const first = useFirstFocus<{ focus: () => void }>(draft.agent !== null)
  return (
    <>
      <Form.Item
        label={text.text}
        htmlFor="appeal-text"
        {...problemProps(problems.has('text') ? text.missing.text : null)}
      >
        <Input.TextArea
          id="appeal-text"
          ref={(control) => {
            first.current = control
          }}
          rows={5}
          maxLength={2000}
          placeholder={text.textPlaceholder}
          value={draft.text}
          onChange={(event) => onChange({ ...draft, text: event.target.value })}
        />
      </Form.Item>
      <Form.Item label={text.evidence} htmlFor="appeal-evidence">
        <Input.TextArea
          id="appeal-evidence"
          rows={3}
          maxLength={2000}
          placeholder={text.evidencePlaceholder}
          value={draft.evidence}
          onChange={(event) => onChange({ ...draft, evidence: event.target.value })}
        />
      </Form.Item>
    </>
  )
}

/** The form of a new appeal: who, about what, which month and order, in whose words. */
export const AppealFields = (props: AppealFieldsProps) => {
  const { draft, onChange } = props
  const text = useText().appeals
  return (
    <Form layout="vertical" className="side-form">
      <div className="appeal-pair">
        <AgentField {...props} />
        <Form.Item label={text.form.matter} htmlFor="appeal-matter">
          <Select
            id="appeal-matter"
            value={draft.matter}
            options={appealMatters.map((matter) => ({ value: matter, label: text.matters[matter] }))}
            onChange={(matter) => onChange({ ...draft, matter })}
          />
        </Form.Item>
      </div>
      <div className="appeal-pair">
        <OrderField {...props} />
        <Form.Item label={text.form.month}>
          <MonthPicker value={draft.month} onChange={(month) => onChange({ ...draft, month })} />
        </Form.Item>
      </div>
      <WordsFields {...props} />
      <p className="mute">{text.form.due}</p>
    </Form>
  )
}
