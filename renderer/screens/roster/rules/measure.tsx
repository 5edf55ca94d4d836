import { Select } from 'antd'
import type { RosterCheckName, RosterSettings } from '#shared/contract/roster-checks.ts'
import { useText } from '#renderer/kit/language.tsx'
import { MeetingField, OpeningField } from './hours-fields.tsx'
import { KeptNumber, KeptWord } from './kept-fields.tsx'
import { RestPatternField } from './rest-pattern-field.tsx'
import type { ChangeRules } from './use-rules.ts'

type NumberName =
  'restHours' | 'maxDaysInARow' | 'daysOffAfterNights' | 'maxOff' | 'weeklyHours' | 'monthlyOvertimeHours'

interface NumberMeasure {
  readonly name: NumberName
  readonly unit: 'hours' | 'days' | 'people'
  readonly min: number
  readonly max: number
  readonly isFraction?: boolean
}

const numbers: Partial<Readonly<Record<RosterCheckName, NumberMeasure>>> = {
  restTooShort: { name: 'restHours', unit: 'hours', min: 0, max: 24, isFraction: true },
  tooManyDaysInARow: { name: 'maxDaysInARow', unit: 'days', min: 1, max: 31 },
  nightToDay: { name: 'daysOffAfterNights', unit: 'days', min: 0, max: 7 },
  tooManyOff: { name: 'maxOff', unit: 'people', min: 0, max: 60 },
  weeklyHours: { name: 'weeklyHours', unit: 'hours', min: 1, max: 84, isFraction: true },
  monthlyHours: { name: 'monthlyOvertimeHours', unit: 'hours', min: 0, max: 300, isFraction: true },
}

interface MeasureProps {
  readonly check: RosterCheckName
  readonly rules: RosterSettings
  readonly onChange: ChangeRules
}

const NumberField = ({ check, rules, onChange, measure }: MeasureProps & { measure: NumberMeasure }) => {
  const text = useText().rosterChecks
  const { name, unit, ...limits } = measure
  return (
    <>
      <KeptNumber
        label={text.measureOf(text.names[check])}
        value={rules[name]}
        {...limits}
        {...(name === 'maxOff' ? { emptyText: text.byThird } : {})}
        onKeep={(value) => onChange({ [name]: value })}
      />
      <span>{text.units[unit]}</span>
    </>
  )
}

/** What a check measures with; nothing where it has nothing to set. */
export const Measure = ({ check, rules, onChange }: MeasureProps) => {
  const text = useText().rosterChecks
  const label = text.measureOf(text.names[check])
  const measure = numbers[check]
  if (measure) return <NumberField check={check} rules={rules} onChange={onChange} measure={measure} />
  if (check === 'uncoveredHour') return <OpeningField rules={rules} onChange={onChange} />
  if (check === 'meetingCover') return <MeetingField rules={rules} onChange={onChange} />
  if (check === 'restPattern')
    return <RestPatternField pattern={rules.restPattern} onChange={(restPattern) => onChange({ restPattern })} />
  if (check === 'noSenior')
    return (
      <KeptWord
        label={label}
        value={rules.seniorLevel}
        maxLength={40}
        onKeep={(seniorLevel) => onChange({ seniorLevel })}
      />
    )
  if (check !== 'rotation') return null
  return (
    <Select
      aria-label={label}
      className="rules-weekday"
      value={rules.rotation}
      options={(['week', 'ten-days'] as const).map((value) => ({ value, label: text.rotations[value] }))}
      onChange={(rotation: RosterSettings['rotation']) => onChange({ rotation })}
    />
  )
}
