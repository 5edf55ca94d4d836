import { Select } from 'antd'
import type { RestPattern } from '#shared/contract/roster.ts'
import { useText } from '#renderer/kit/language.tsx'
import { KeptNumber } from './kept-fields.tsx'

type Kind = RestPattern['kind'] | 'none'

const kinds = ['none', 'weeklyOff', 'daysOffPerMonth', 'perWindow'] as const satisfies readonly Kind[]

/** What a kind begins with: one day a week, four a month, two in every ten. */
const first: Readonly<Record<Kind, RestPattern | null>> = {
  none: null,
  weeklyOff: { kind: 'weeklyOff', days: 1 },
  daysOffPerMonth: { kind: 'daysOffPerMonth', days: 4 },
  perWindow: { kind: 'perWindow', window: 10, days: 2 },
}

interface RestPatternFieldProps {
  readonly pattern: RestPattern | null
  readonly onChange: (pattern: RestPattern | null) => void
}

const DaysField = ({ pattern, label, max, onChange }: RestPatternFieldProps & { label: string; max: number }) =>
  pattern === null ? null : (
    <KeptNumber
      label={label}
      value={pattern.days}
      min={0}
      max={max}
      onKeep={(days) => (days === null ? undefined : onChange({ ...pattern, days }))}
    />
  )

const Numbers = ({ pattern, onChange }: RestPatternFieldProps) => {
  const { rest: text, units } = useText().rosterChecks
  if (pattern === null) return null
  if (pattern.kind !== 'perWindow') {
    const isWeek = pattern.kind === 'weeklyOff'
    return (
      <>
        <span>{isWeek ? text.week : text.month}</span>
        <DaysField
          pattern={pattern}
          label={isWeek ? text.week : text.month}
          max={isWeek ? 7 : 31}
          onChange={onChange}
        />
        <span>{units.days}</span>
      </>
    )
  }
  return (
    <>
      <span>{text.window}</span>
      <KeptNumber
        label={text.window}
        value={pattern.window}
        min={1}
        max={31}
        onKeep={(window) => (window === null ? undefined : onChange({ ...pattern, window }))}
      />
      <span>{text.windowOff}</span>
      <DaysField pattern={pattern} label={text.windowOff} max={31} onChange={onChange} />
      <span>{units.days}</span>
    </>
  )
}

/** The shop's days off: none said, so many a week or a month, or in every so many days. */
export const RestPatternField = ({ pattern, onChange }: RestPatternFieldProps) => {
  const text = useText().rosterChecks.rest
  return (
    <>
      <Select
        aria-label={text.title}
        className="rules-choice"
        value={pattern?.kind ?? 'none'}
        options={kinds.map((value) => ({ value, label: text.kinds[value] }))}
        onChange={(kind: Kind) => onChange(first[kind])}
      />
      <Numbers pattern={pattern} onChange={onChange} />
    </>
  )
}
