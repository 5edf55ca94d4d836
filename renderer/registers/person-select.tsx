import { Select } from 'antd'
import type { Person } from '#shared/contract/people.ts'
import { useText } from '#renderer/kit/language.tsx'

interface PersonSelectProps {
  readonly id?: string
  readonly label: string
  readonly people: readonly Person[]
  /** a number; null: nobody */
  readonly value: string | null
  /** somebody who left cannot be given anything new to do */
  readonly onlyPresent?: boolean
  readonly placeholder?: string
  readonly size?: 'small'
  readonly canClear?: boolean
  readonly onChange: (agent: string | null) => void
}

/** Somebody of the team, found by number, name or alias. */
export const PersonSelect = (props: PersonSelectProps) => {
  const { people, value, label, onlyPresent = false, canClear = true, onChange } = props
  const text = useText().registers
  const shown = people.filter(({ left, number }) => !onlyPresent || left === null || number === value)
  return (
    <Select
      {...(props.id === undefined ? {} : { id: props.id })}
      {...(props.size === undefined ? {} : { size: props.size })}
      aria-label={label}
      className="person-select"
      showSearch={{ optionFilterProp: 'search' }}
      allowClear={canClear}
      placeholder={props.placeholder ?? text.form.personHint}
      popupMatchSelectWidth={false}
      value={value}
      options={shown.map(({ number, name, aliases }) => ({
        value: number as string,
        label: text.person(name, number),
        search: [number, name, ...aliases].join(' '),
      }))}
      onChange={(agent: string | null | undefined) => onChange(agent ?? null)}
    />
  )
}
