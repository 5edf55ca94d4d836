import { useState, type ReactNode } from 'react'
import { Input } from 'antd'
import { cleaned, decimalOf, isOnTheWay, scaledOf } from './decimal.ts'

/** What a money or rate input takes; the value is a whole number of the smallest unit, null when empty. */
export interface ScaledInputProps {
  readonly value: number | null
  readonly onChange: (value: number | null) => void
  readonly placeholder?: string
  readonly isDisabled?: boolean
  readonly id?: string
  readonly 'aria-label'?: string
}

interface DecimalInputProps extends ScaledInputProps {
  readonly places: number
  readonly shown: number
  readonly prefix?: ReactNode
  readonly suffix?: ReactNode
}

/** A field for an exact decimal: refuses keys that cannot become one, so what is shown is always what is kept. */
export const DecimalInput = ({ value, onChange, places, shown, isDisabled, ...rest }: DecimalInputProps) => {
  const [draft, setDraft] = useState<string | null>(null)
  const settled = value === null ? '' : decimalOf(value, places, shown)
  const type = (typed: string) => {
    const text = cleaned(typed)
    if (!isOnTheWay(text, places)) return
    setDraft(text)
    onChange(scaledOf(text, places))
  }
  return (
    <Input
      {...rest}
      className="decimal-input"
      inputMode="decimal"
      autoComplete="off"
      disabled={isDisabled === true}
      value={draft ?? settled}
      onChange={(event) => type(event.target.value)}
      onBlur={() => setDraft(null)}
    />
  )
}
