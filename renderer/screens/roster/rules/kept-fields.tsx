import { useState } from 'react'
import { Input, InputNumber } from 'antd'
import type { ClockTime } from '#shared/kit/local-time.ts'
import { clockOf } from '../shifts/shift-times.ts'

interface KeptNumberProps {
  readonly label: string
  readonly value: number | null
  readonly min: number
  readonly max: number
  /** may have decimals */
  readonly isFraction?: boolean
  /** shown while empty; without it the field cannot be emptied */
  readonly emptyText?: string
  readonly isDisabled?: boolean
  readonly onKeep: (value: number | null) => void
}

/** A number that is kept when its field is left or Enter pressed; what cannot be goes back to what it was. */
export const KeptNumber = (props: KeptNumberProps) => {
  const { label, value, min, max, isFraction = false, emptyText, isDisabled = false, onKeep } = props
  const [draft, setDraft] = useState<{ readonly value: number | null } | null>(null)
  const leave = () => {
    const typed = draft === null ? value : draft.value
    setDraft(null)
    if (typed === value || (typed === null && emptyText === undefined)) return
    onKeep(typed)
  }
  return (
    <InputNumber
      aria-label={label}
      className="rules-number"
      value={draft === null ? value : draft.value}
      min={min}
      max={max}
      {...(isFraction ? {} : { precision: 0 })}
      controls={false}
      disabled={isDisabled}
      {...(emptyText === undefined ? {} : { placeholder: emptyText })}
      onChange={(typed) => setDraft({ value: typed })}
      onBlur={leave}
      onPressEnter={leave}
    />
  )
}

interface KeptTextProps {
  readonly label: string
  readonly value: string
  readonly maxLength: number
  /** null: cannot be kept, goes back */
  readonly read: (typed: string) => string | null
  readonly onKeep: (value: string) => void
}

const KeptText = ({ label, value, maxLength, read, onKeep }: KeptTextProps) => {
  const [draft, setDraft] = useState<string | null>(null)
  const leave = () => {
    const typed = draft === null ? null : read(draft)
    setDraft(null)
    if (typed !== null && typed !== value) onKeep(typed)
  }
  return (
    <Input
      aria-label={label}
      className="rules-word"
      value={draft ?? value}
      maxLength={maxLength}
      onChange={({ target }) => setDraft(target.value)}
      onBlur={leave}
      onPressEnter={leave}
    />
  )
}

/** A word that is kept when its field is left; never empty. */
export const KeptWord = (props: Omit<KeptTextProps, 'read'>) => (
  <KeptText {...props} read={(typed) => (typed.trim() === '' ? null : typed.trim())} />
)

/** A time of day that is kept when its field is left. */
export const KeptClock = ({
  label,
  value,
  onKeep,
}: {
  readonly label: string
  readonly value: ClockTime
  readonly onKeep: (value: ClockTime) => void
}) => (
  <KeptText label={label} value={value} maxLength={8} read={clockOf} onKeep={(clock) => onKeep(clock as ClockTime)} />
)
