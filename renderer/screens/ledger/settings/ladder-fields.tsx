import { Button, InputNumber, Select } from 'antd'
import type { LedgerSettings } from '#shared/contract/ledger.ts'
import { warningSteps } from '#shared/kit/registers/growth.ts'
import { ladderPresets, presetOf, type LadderPreset } from '#shared/rules/ledger/default-settings.ts'
import { wordsOf } from '#shared/text/register-values.ts'
import type { Text } from '#shared/text/text.ts'
import { useText } from '#renderer/kit/language.tsx'
import { choiceField, numberField, type RowField } from '#renderer/kit/row-fields.tsx'
import { RowList } from '#renderer/kit/row-list.tsx'
import type { FieldsProps } from './ranking-fields.tsx'

type Step = LedgerSettings['ladder'][number]

const mostSteps = 8
const presets = Object.keys(ladderPresets) as LadderPreset[]
const grave: readonly string[] = ['demotion', 'dismissal']

const stepFields = (all: Text): readonly RowField<Step>[] => {
  const text = all.ledger.settings.ladder
  const words = wordsOf(all, 'warnings').choices['step'] ?? {}
  const options = warningSteps.map((one) => ({ value: one, label: words[one] ?? one }))
  return [
    choiceField({
      key: 'step',
      label: text.step,
      value: ({ step }: Step) => step,
      options: () => options,
      change: (row, step) => ({ ...row, step }),
    }),
    numberField({
      key: 'points',
      label: text.points,
      before: text.pointsShort,
      value: ({ points }) => points,
      change: (row, points) => ({ ...row, points: points ?? 0 }),
    }),
  ]
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
  const all = useText()
  const text = all.ledger.settings.ladder
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
      <RowList
        rows={ladder}
        onChange={set}
        fields={stepFields(all)}
        text={text}
        className="ledger-field-line"
        most={mostSteps}
        fresh={free === undefined ? undefined : { step: free, points: 0 }}
      />
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
