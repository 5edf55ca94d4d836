import { DatePicker } from 'antd'
import dayjs from 'dayjs'

interface DateFieldProps {
  readonly id?: string
  readonly label: string
  readonly value: string | null
  readonly onChange: (date: string | null) => void
  readonly placeholder?: string
  readonly isWrong?: boolean
}

/** A day as `YYYY-MM-DD`; null when empty. Can be typed. */
export const DateField = ({ id, label, value, onChange, placeholder, isWrong = false }: DateFieldProps) => (
  <DatePicker
    {...(id === undefined ? {} : { id })}
    aria-label={label}
    value={value === null ? null : dayjs(value)}
    onChange={(day) => onChange(day === null ? null : day.format('YYYY-MM-DD'))}
    placeholder={placeholder ?? ''}
    {...(isWrong ? { status: 'error' as const } : {})}
  />
)
