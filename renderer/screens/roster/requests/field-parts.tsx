import { DatePicker, Select } from 'antd'
import dayjs from 'dayjs'
import type { Person } from '#shared/contract/people.ts'
import type { LocalDate } from '#shared/kit/local-time.ts'
import { FormField, type FormFieldProps } from '#renderer/kit/form-field.tsx'
import { useText } from '#renderer/kit/language.tsx'
import { useFirstFocus } from '#renderer/kit/use-first-focus.ts'

interface DayFieldProps extends Omit<FormFieldProps, 'children'> {
  readonly value: LocalDate | null
  readonly onPick: (date: LocalDate | null) => void
}

/** A day, chosen or typed. */
export const DayField = ({ value, onPick, ...field }: DayFieldProps) => (
  <FormField {...field}>
    <DatePicker
      id={field.id}
      aria-label={field.label}
      placeholder=""
      allowClear={false}
      value={value === null ? null : dayjs(value)}
      onChange={(day) => onPick(day === null ? null : (day.format('YYYY-MM-DD') as LocalDate))}
    />
  </FormField>
)

interface PersonFieldProps extends Omit<FormFieldProps, 'children'> {
  readonly people: readonly Person[]
  readonly value: string | null
  readonly isFirst?: boolean
  readonly onPick: (agent: string) => void
}

/** Somebody of the team, found by number or name. */
export const PersonField = ({ people, value, isFirst = false, onPick, ...field }: PersonFieldProps) => {
  const text = useText().rosterRequests
  const first = useFirstFocus<{ focus: () => void }>(isFirst)
  return (
    <FormField {...field}>
      <Select
        id={field.id}
        ref={(control) => {
          first.current = control
        }}
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={text.form.agentHint}
        value={value}
        options={people.map(({ number, name }) => ({ value: number, label: text.person(name, number) }))}
        onChange={onPick}
      />
    </FormField>
  )
}
