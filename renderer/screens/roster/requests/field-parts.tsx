import type { ReactNode } from 'react'
import { DatePicker, Form, Select } from 'antd'
import dayjs from 'dayjs'
import type { Person } from '#shared/contract/people.ts'
import type { LocalDate } from '#shared/kit/local-time.ts'
import { useText } from '#renderer/kit/language.tsx'
import { useFirstFocus } from '#renderer/kit/use-first-focus.ts'

interface FieldProps {
  readonly id: string
  readonly label: string
  readonly problem?: string | null | undefined
  readonly extra?: ReactNode
  readonly children: ReactNode
}

/** A labelled field; `problem` says what is wrong with it. */
export const Field = ({ id, label, problem, extra, children }: FieldProps) => (
  <Form.Item
    label={label}
    htmlFor={id}
    extra={extra}
    {...(problem ? { validateStatus: 'error' as const, help: problem } : {})}
  >
    {children}
  </Form.Item>
)

interface DayFieldProps extends Omit<FieldProps, 'children'> {
  readonly value: LocalDate | null
  readonly onPick: (date: LocalDate | null) => void
}

/** A day, chosen or typed. */
export const DayField = ({ value, onPick, ...field }: DayFieldProps) => (
  <Field {...field}>
    <DatePicker
      id={field.id}
      aria-label={field.label}
      placeholder=""
      allowClear={false}
      value={value === null ? null : dayjs(value)}
      onChange={(day) => onPick(day === null ? null : (day.format('YYYY-MM-DD') as LocalDate))}
    />
  </Field>
)

interface PersonFieldProps extends Omit<FieldProps, 'children'> {
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
    <Field {...field}>
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
    </Field>
  )
}
