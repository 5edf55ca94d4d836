import { Fragment, type ReactNode } from 'react'
import { Button, Form, Input, InputNumber, Select } from 'antd'
import { CloseOutlined, PlusOutlined } from '@ant-design/icons'
import { DecimalInput } from '#renderer/kit/decimal-input.tsx'
import { useText } from '#renderer/kit/language.tsx'
import { MoneyInput } from '#renderer/kit/money-input.tsx'
import { RateInput } from '#renderer/kit/rate-input.tsx'
import { nextKey, withRow, withoutRow, type CoefficientDraft, type PlanDraft, type ProductDraft } from './plans-form.ts'
import type { PlanProblem, PlanProblems } from './plans-problems.ts'
import { PlanTerms, TeamPool } from './plans-terms.tsx'
import './plans.css'

interface ExtrasProps {
  readonly draft: PlanDraft
  readonly problems: PlanProblems
  readonly onChange: (draft: PlanDraft) => void
}

interface RowProps<Row> {
  readonly row: number
  readonly value: Row
  readonly problem: PlanProblem | undefined
  readonly onChange: (row: Row) => void
  readonly onRemove: () => void
}

const RowEnd = ({ label, problem, onRemove }: { label: string; problem: ReactNode; onRemove: () => void }) => (
  <>
    <Button type="text" size="small" icon={<CloseOutlined />} aria-label={label} onClick={onRemove} />
    {problem}
  </>
)

const useProblem = (problem: PlanProblem | undefined): ReactNode => {
  const text = useText().plans.problems
  return problem === undefined ? null : (
    <span className="plan-problem" role="alert">
      {text[problem]}
    </span>
  )
}

const ProductRow = ({ row, value, problem, onChange, onRemove }: RowProps<ProductDraft>) => {
  const text = useText().plans.form
  const amount = {
    'aria-label': text.productAmount(row),
    value: value.amount,
    onChange: (typed: number | null) => onChange({ ...value, amount: typed }),
  }
  return (
    <Fragment>
      <Input
        aria-label={text.productMatch(row)}
        value={value.match}
        onChange={(event) => onChange({ ...value, match: event.target.value })}
        maxLength={80}
        placeholder={text.productMatchTitle}
      />
      <Select<ProductDraft['kind']>
        aria-label={text.productKind(row)}
        value={value.kind}
        onChange={(kind) => onChange({ ...value, kind, amount: null })}
        options={(['fen', 'rate'] as const).map((kind) => ({ value: kind, label: text.productKinds[kind] }))}
      />
      {value.kind === 'fen' ? <MoneyInput {...amount} /> : <RateInput {...amount} />}
      <RowEnd label={text.removeProduct(row)} problem={useProblem(problem)} onRemove={onRemove} />
    </Fragment>
  )
}

const Products = ({ draft, problems, onChange }: ExtrasProps) => {
  const text = useText().plans.form
  const add = () =>
    onChange({
      ...draft,
      products: [...draft.products, { key: nextKey(draft.products), match: '', kind: 'fen', amount: null }],
    })
  return (
    <section className="plan-section" aria-label={text.products}>
      <h3>{text.products}</h3>
      <p className="plan-hint">{text.productsHint}</p>
      <div className="plan-rows has-3">
        {draft.products.map((product, index) => (
          <ProductRow
            key={product.key}
            row={index + 1}
            value={product}
            problem={problems.get(`products ${product.key}`)}
            onChange={(changed) => onChange({ ...draft, products: withRow(draft.products, changed) })}
            onRemove={() => onChange({ ...draft, products: withoutRow(draft.products, product.key) })}
          />
        ))}
      </div>
      <Button size="small" icon={<PlusOutlined />} disabled={draft.products.length >= 50} onClick={add}>
        {text.addProduct}
      </Button>
    </section>
  )
}

const CoefficientRow = ({ row, value, problem, onChange, onRemove }: RowProps<CoefficientDraft>) => {
  const text = useText().plans.form
  return (
    <Fragment>
      <InputNumber
        aria-label={text.score(row)}
        value={value.score}
        onChange={(score) => onChange({ ...value, score })}
        min={0}
        max={100}
        controls={false}
        prefix="≥"
        style={{ width: '100%' }}
      />
      <DecimalInput
        aria-label={text.coefficient(row)}
        value={value.coefficient}
        onChange={(coefficient) => onChange({ ...value, coefficient })}
        places={6}
        shown={2}
        prefix="×"
      />
      <RowEnd label={text.removeCoefficient(row)} problem={useProblem(problem) ?? <span />} onRemove={onRemove} />
    </Fragment>
  )
}

const Coefficients = ({ draft, problems, onChange }: ExtrasProps) => {
  const text = useText().plans.form
  const add = () =>
    onChange({
      ...draft,
      coefficients: [...draft.coefficients, { key: nextKey(draft.coefficients), score: null, coefficient: null }],
    })
  return (
    <section className="plan-section" aria-label={text.coefficients}>
      <h3>{text.coefficients}</h3>
      <p className="plan-hint">{text.coefficientsHint}</p>
      <div className="plan-rows has-2">
        {draft.coefficients.length === 0 ? null : (
          <>
            <span className="plan-head">{text.scoreTitle}</span>
            <span className="plan-head">{text.coefficientTitle}</span>
            <span />
            <span />
          </>
        )}
        {draft.coefficients.map((coefficient, index) => (
          <CoefficientRow
            key={coefficient.key}
            row={index + 1}
            value={coefficient}
            problem={problems.get(`coefficients ${coefficient.key}`)}
            onChange={(changed) => onChange({ ...draft, coefficients: withRow(draft.coefficients, changed) })}
            onRemove={() => onChange({ ...draft, coefficients: withoutRow(draft.coefficients, coefficient.key) })}
          />
        ))}
      </div>
      <Button size="small" icon={<PlusOutlined />} disabled={draft.coefficients.length >= 20} onClick={add}>
        {text.addCoefficient}
      </Button>
    </section>
  )
}

const Limits = ({ draft, problems, onChange }: ExtrasProps) => {
  const text = useText().plans
  const capProblem = problems.get('cap')
  const money = (field: 'perOrder' | 'guarantee' | 'cap') => ({
    id: `plan-${field}`,
    value: draft[field],
    onChange: (amount: number | null) => onChange({ ...draft, [field]: amount }),
    placeholder: text.form.none,
  })
  return (
    <div className="plan-grid">
      <TeamPool draft={draft} problems={problems} onChange={onChange} />
      <Form.Item label={text.form.guarantee} htmlFor="plan-guarantee">
        <MoneyInput {...money('guarantee')} />
      </Form.Item>
      <Form.Item
        label={text.form.cap}
        htmlFor="plan-cap"
        {...(capProblem === undefined ? {} : { validateStatus: 'error' as const, help: text.problems[capProblem] })}
      >
        <MoneyInput {...money('cap')} />
      </Form.Item>
      <Form.Item label={text.form.perOrder} htmlFor="plan-perOrder">
        <MoneyInput {...money('perOrder')} />
      </Form.Item>
    </div>
  )
}

/** What a plan pays besides the tiers, and what it is held between. */
export const PlanExtras = (props: ExtrasProps) => {
  const text = useText().plans.form
  return (
    <>
      <section className="plan-section" aria-label={text.extra}>
        <h3>{text.extra}</h3>
        <Limits {...props} />
      </section>
      <Products {...props} />
      <Coefficients {...props} />
      <PlanTerms {...props} />
    </>
  )
}
