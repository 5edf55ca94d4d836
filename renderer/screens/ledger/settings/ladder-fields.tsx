import { Button, InputNumber, Select } from 'antd'
import { CloseOutlined, PlusOutlined } from '@ant-design/icons'
import type { LedgerSettings } from '#shared/contract/ledger.ts'
import { warningSteps } from '#shared/kit/registers/growth.ts'
import { ladderPresets, presetOf, type LadderPreset } from '#shared/rules/ledger/default-settings.ts'
import { wordsOf } from '#shared/text/register-values.ts'
import { useText } from '#renderer/kit/language.tsx'
import type { FieldsProps } from './ranking-fields.tsx'

type Step = LedgerSettings['ladder'][number]

const mostSteps = 8
const presets = Object.keys(ladderPresets) as LadderPreset[]
const grave: readonly string[] = ['demotion', 'dismissal']

const StepRow = ({
  step,
  index,
  onChange,
  onRemove,
}: {
  step: Step
  index: number
  onChange: (step: Step) => void
  onRemove: () => void
}) => {
  const all = useText()
  const text = all.ledger.settings.ladder
  const words = wordsOf(all, 'warnings').choices['step'] ?? {}
  return (
    <div className="ledger-field-line">
      <Select
        size="small"
        aria-label={text.step(index + 1)}
        value={step.step}
        options={warningSteps.map((one) => ({ value: one, label: words[one] ?? one }))}
        onChange={(chosen) => onChange({ ...step, step: chosen })}
      />
      <InputNumber
        size="small"
        aria-label={text.points(index + 1)}
        prefix={<span className="mute">{text.pointsShort}</span>}
        value={step.points}
        onChange={(points) => onChange({ ...step, points: points ?? 0 })}
      />
      <Button
        type="text"
        size="small"
        icon={<CloseOutlined />}
        aria-label={text.remove(index + 1)}
        onClick={onRemove}
      />
    </div>
  )
}

/** The ladder of fines of one rule book, why it cannot be used, and what to use instead. S001-152, -157 */
const NoFines = ({ onUse }: { onUse: () => void }) => {
  const text = useText().ledger.settings.ladder
  return (
    <div className="ledger-no-fines" role="note">
      <strong>{text.refused}</strong>
      <p>{text.refusedWhy}</p>
      <Button size="small" onClick={onUse}>
        {text.useInstead}
      </Button>
    </div>
  )
}

/** The steps of warnings, mildest first. */
export const LadderFields = ({ draft, onChange }: FieldsProps) => {
  const text = useText().ledger.settings.ladder
  const { ladder } = draft
  const set = (steps: readonly Step[]) => onChange({ ...draft, ladder: [...steps] })
  const free = warningSteps.find((step) => !ladder.some((one) => one.step === step))
  return (
    <fieldset className="ledger-group">
      <legend>{text.title}</legend>
      <p className="mute">{text.text}</p>
      <Select
        size="small"
        aria-label={text.presets}
        value={presetOf(ladder)}
        placeholder={text.own}
        options={presets.map((name) => ({ value: name, label: text.names[name] }))}
        onChange={(name) => set(ladderPresets[name])}
      />
      {ladder.map((step, index) => (
        <StepRow
          key={index}
          step={step}
          index={index}
          onChange={(changed) => set(ladder.map((one, place) => (place === index ? changed : one)))}
          onRemove={() => set(ladder.filter((_, place) => place !== index))}
        />
      ))}
      <Button
        size="small"
        icon={<PlusOutlined />}
        disabled={free === undefined || ladder.length >= mostSteps}
        onClick={() => set([...ladder, { step: free ?? 'verbal', points: 0 }])}
      >
        {text.add}
      </Button>
      <div className="ledger-field-line">
        <label htmlFor="ledger-window">{text.window}</label>
        <InputNumber
          id="ledger-window"
          size="small"
          value={draft.windowMonths}
          onChange={(windowMonths) => onChange({ ...draft, windowMonths: windowMonths ?? 0 })}
        />
      </div>
      {ladder.some(({ step }) => grave.includes(step)) ? <p className="warn">{text.labour}</p> : null}
      <NoFines onUse={() => set(ladderPresets['instead-of-fines'])} />
    </fieldset>
  )
}
