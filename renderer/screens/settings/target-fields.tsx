import { useState } from 'react'
import { InputNumber } from 'antd'
import { targetFigures, type TargetFigure, type Targets } from '#shared/contract/settings.ts'
import { useText } from '#renderer/kit/language.tsx'
import { RateInput } from '#renderer/kit/rate-input.tsx'
import { targetsWith, typedShare } from './target-draft.ts'

interface TargetFieldsProps {
  readonly targets: Targets
  readonly onChange: (targets: Targets) => void
}

const typedOf = (targets: Targets, figure: TargetFigure): number | null =>
  figure === 'firstResponseMean' ? targets.firstResponseMean : typedShare(targets[figure])

/** A target that is kept when the field is left; one that cannot be goes back to what it was. */
const TargetField = ({ targets, figure, onChange }: TargetFieldsProps & { figure: TargetFigure }) => {
  const names = useText().settings.general.targetNames
  const [draft, setDraft] = useState<{ readonly value: number | null } | null>(null)
  const kept = typedOf(targets, figure)
  const value = draft === null ? kept : draft.value
  const leave = () => {
    setDraft(null)
    const wanted = value === kept ? null : targetsWith(targets, figure, value)
    if (wanted !== null) onChange(wanted)
  }
  const field = {
    id: `settings-target-${figure}`,
    value,
    onChange: (typed: number | null) => setDraft({ value: typed }),
  }
  return (
    <label htmlFor={field.id} onBlur={leave}>
      {names[figure]}
      {figure === 'firstResponseMean' ? (
        <InputNumber {...field} min={1} max={86_400} precision={0} controls={false} onPressEnter={leave} />
      ) : (
        <RateInput {...field} />
      )}
    </label>
  )
}

/** What service is to reach; empty is no target. */
export const TargetFields = ({ targets, onChange }: TargetFieldsProps) => (
  <div className="settings-targets" role="group" aria-labelledby="settings-targets">
    {targetFigures.map((figure) => (
      <TargetField key={figure} figure={figure} targets={targets} onChange={onChange} />
    ))}
  </div>
)
