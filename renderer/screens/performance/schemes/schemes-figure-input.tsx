import { InputNumber } from 'antd'
import { MoneyInput } from '#renderer/kit/money-input.tsx'
import { RateInput } from '#renderer/kit/rate-input.tsx'
import { useText } from '#renderer/kit/language.tsx'
import { unitOf } from './schemes-figures.ts'

interface FigureInputProps {
  readonly figure: string
  readonly label: string
  readonly value: number | null
  readonly onChange: (value: number | null) => void
}

/** A value of a figure in the figure's own unit: a share is typed as percent and kept 0–1, money as yuan and kept in fen. */
export const FigureInput = ({ figure, label, value, onChange }: FigureInputProps) => {
  const text = useText().plans.scheme
  const unit = unitOf(figure)
  if (unit === 'money') return <MoneyInput aria-label={label} value={value} onChange={onChange} />
  if (unit === 'share')
    return (
      <RateInput
        aria-label={label}
        value={value === null ? null : Math.round(value * 1_000_000)}
        onChange={(millionths) => onChange(millionths === null ? null : millionths / 1_000_000)}
      />
    )
  return (
    <InputNumber
      aria-label={label}
      value={value}
      onChange={onChange}
      controls={false}
      {...(unit === 'score' ? { min: 0, max: 100 } : { min: 0 })}
      {...(text.units[unit] === '' ? {} : { suffix: text.units[unit] })}
      style={{ width: '100%' }}
    />
  )
}
