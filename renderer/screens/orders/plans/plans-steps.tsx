import { Fragment } from 'react'
import { Button, Radio } from 'antd'
import { CloseOutlined, PlusOutlined } from '@ant-design/icons'
import type { Tiers } from '#shared/contract/plans.ts'
import { toFen, type Fen } from '#shared/kit/money.ts'
import { commissionOf } from '#shared/rules/commission.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { MoneyInput } from '#renderer/kit/money-input.tsx'
import { RateInput } from '#renderer/kit/rate-input.tsx'
import { tiersOf, withRow, withStep, withoutRow, type PlanDraft, type StepDraft } from './plans-form.ts'
import type { PlanProblem, PlanProblems } from './plans-problems.ts'
import './plans.css'

const usualEdges = [5_000_000, 10_000_000]

/** Net sales (fen) the live strip shows the commission for: a yuan before and at the last two edges typed, and a fifth above. */
export const previewBases = (tiers: Tiers | null): readonly Fen[] => {
  const typed = (tiers?.steps ?? []).map(([from]): number => from).filter((from) => from > 100)
  const edges = typed.length === 0 ? usualEdges : typed.slice(-2)
  const last = edges.at(-1) ?? 0
  return [...edges.flatMap((edge) => [edge - 100, edge]), last + Math.floor(last / 5)].map(toFen)
}

interface PlanFieldProps {
  readonly draft: PlanDraft
  readonly onChange: (draft: PlanDraft) => void
}

/** What both methods pay on one base, by the rule itself: a fifth above the highest edge, 120,000 yuan when there is but one tier. */
export const exampleOf = (tiers: Tiers): { readonly base: Fen; readonly marginal: Fen; readonly whole: Fen } => {
  const edge = tiers.steps.at(-1)?.[0] ?? 0
  const base = toFen(edge === 0 ? 12_000_000 : edge + Math.floor(edge / 5))
  return {
    base,
    marginal: commissionOf({ ...tiers, mode: 'marginal' }, base),
    whole: commissionOf({ ...tiers, mode: 'whole' }, base),
  }
}

/** Marginal or whole, each in one sentence, with an example that follows the tiers typed. */
export const ModeField = ({ draft, onChange }: PlanFieldProps) => {
  const text = useText().plans
  const format = useFormat()
  const tiers = tiersOf(draft)
  const example = tiers === null ? null : exampleOf(tiers)
  return (
    <section className="plan-section" role="group" aria-label={text.form.mode}>
      <h3>{text.form.mode}</h3>
      <Radio.Group
        value={draft.mode}
        onChange={(event) => onChange({ ...draft, mode: event.target.value as Tiers['mode'] })}
        options={(['marginal', 'whole'] as const).map((value) => ({ value, label: text.modes[value] }))}
      />
      <p className="plan-hint">
        {text.modeText[draft.mode]}
        {example === null
          ? null
          : ` ${text.modeExample(format.money(example.base), format.money(example.marginal), format.money(example.whole))}`}
      </p>
    </section>
  )
}

interface StepRowProps {
  readonly row: number
  readonly step: StepDraft
  readonly problem: PlanProblem | undefined
  readonly onChange: (step: StepDraft) => void
  readonly onRemove: (() => void) | null
}

const StepRow = ({ row, step, problem, onChange, onRemove }: StepRowProps) => {
  const text = useText().plans
  return (
    <Fragment>
      <MoneyInput
        aria-label={text.form.stepFrom(row)}
        value={step.from}
        onChange={(from) => onChange({ ...step, from })}
      />
      <RateInput
        aria-label={text.form.stepRate(row)}
        value={step.rate}
        onChange={(rate) => onChange({ ...step, rate })}
      />
      {onRemove === null ? (
        <span />
      ) : (
        <Button
          type="text"
          size="small"
          icon={<CloseOutlined />}
          aria-label={text.form.removeStep(row)}
          onClick={onRemove}
        />
      )}
      <span className="plan-problem" role={problem === undefined ? undefined : 'alert'}>
        {problem === undefined ? null : text.problems[problem]}
      </span>
    </Fragment>
  )
}

/** The tier table: where each tier starts and its rate; what is wrong stands at the row. */
export const StepsField = ({ draft, onChange, problems }: PlanFieldProps & { problems: PlanProblems }) => {
  const text = useText().plans.form
  return (
    <section className="plan-section" aria-label={text.steps}>
      <h3>{text.steps}</h3>
      <div className="plan-rows has-2">
        <span className="plan-head">{text.stepFromTitle}</span>
        <span className="plan-head">{text.stepRateTitle}</span>
        <span />
        <span />
        {draft.steps.map((step, index) => (
          <StepRow
            key={step.key}
            row={index + 1}
            step={step}
            problem={problems.get(`steps ${step.key}`)}
            onChange={(changed) => onChange({ ...draft, steps: withRow(draft.steps, changed) })}
            onRemove={
              draft.steps.length === 1 ? null : () => onChange({ ...draft, steps: withoutRow(draft.steps, step.key) })
            }
          />
        ))}
      </div>
      <Button
        size="small"
        icon={<PlusOutlined />}
        disabled={draft.steps.length >= 20}
        onClick={() => onChange(withStep(draft))}
      >
        {text.addStep}
      </Button>
      <TiersPreview draft={draft} />
    </section>
  )
}

/** Commission at a few amounts of net sales by the tiers typed, computed by the rule that pays; dashes while the tiers are not whole. */
export const TiersPreview = ({ draft }: { draft: Pick<PlanDraft, 'mode' | 'steps'> }) => {
  const text = useText().plans.form
  const format = useFormat()
  const tiers = tiersOf(draft)
  const bases = previewBases(tiers)
  return (
    <table className="plan-preview" aria-label={text.preview} aria-live="polite">
      <tbody>
        <tr>
          <th scope="row">{text.previewBase}</th>
          {bases.map((base) => (
            <td key={base}>{format.amount(base)}</td>
          ))}
        </tr>
        <tr>
          <th scope="row">{text.previewAmount}</th>
          {bases.map((base) => (
            <td key={base}>{format.amount(tiers === null ? null : commissionOf(tiers, base))}</td>
          ))}
        </tr>
      </tbody>
    </table>
  )
}
