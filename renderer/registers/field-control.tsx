import type { ReactNode, RefObject } from 'react'
import { AutoComplete, Checkbox, DatePicker, Input, InputNumber, Select } from 'antd'
import dayjs from 'dayjs'
import type { Attendee, RegisterValue } from '#shared/contract/registers.ts'
import type { FieldKind, RegisterField } from '#shared/kit/registers/definition.ts'
import type { RegisterWords } from '#shared/text/register-values.ts'
import { useText } from '#renderer/kit/language.tsx'
import { MoneyInput } from '#renderer/kit/money-input.tsx'
import { AttendeesField } from './attendees-field.tsx'
import { ChoiceKeys, type Choice } from './choice-keys.tsx'
import { PersonSelect } from './person-select.tsx'
import type { RegisterPeople } from './use-register-people.ts'

/** What a form knows beside the entry: the team, shops, products seen so far, and the shop's own words by field. */
export interface FormHelp {
  readonly team: RegisterPeople
  readonly shops: readonly string[]
  readonly products: readonly string[]
  readonly ownWords: Readonly<Record<string, readonly string[]>>
}

/** Something that can take the focus. */
export interface Focusable {
  readonly focus: () => void
}

export interface ControlProps {
  readonly id: string
  readonly name: string
  readonly field: RegisterField
  readonly words: RegisterWords
  readonly help: FormHelp
  readonly value: RegisterValue | undefined
  /** takes the control that can be focused from outside */
  readonly hold?: RefObject<Focusable | null>
  readonly onChange: (value: RegisterValue) => void
  readonly onKey?: (() => void) | undefined
}

const mostOfKind = { line: 500, text: 4000, short: 200 } as const
const fewChoices = 10

const textOf = (value: RegisterValue | undefined): string => (typeof value === 'string' ? value : '')
const labelOf = ({ words, name }: ControlProps): string => words.fields[name] ?? name

const holder = (hold: ControlProps['hold']) => (control: Focusable | null) => {
  if (hold !== undefined) hold.current = control
}

const LineControl = (props: ControlProps) => (
  <Input
    id={props.id}
    ref={holder(props.hold)}
    autoComplete="off"
    maxLength={props.field.most ?? mostOfKind.line}
    value={textOf(props.value)}
    onChange={(event) => props.onChange(event.target.value)}
  />
)

const TextControl = (props: ControlProps) => (
  <Input.TextArea
    id={props.id}
    ref={holder(props.hold)}
    autoSize={{ minRows: 3, maxRows: 10 }}
    maxLength={props.field.most ?? mostOfKind.text}
    value={textOf(props.value)}
    onChange={(event) => props.onChange(event.target.value)}
  />
)

const SuggestedControl = ({ options, ...props }: ControlProps & { readonly options: readonly string[] }) => (
  <AutoComplete
    id={props.id}
    maxLength={mostOfKind.short}
    value={textOf(props.value)}
    options={options.map((value) => ({ value }))}
    showSearch={{ filterOption: true }}
    onChange={(value: string | undefined) => props.onChange(value ?? '')}
  />
)

const ownWordOf = (value: string, choices: readonly Choice[]): string =>
  value === '' || choices.some(({ code }) => code === value) ? '' : value

const OwnWord = ({ choices, ...props }: ControlProps & { readonly choices: readonly Choice[] }) => {
  const text = useText().registers.form
  return (
    <AutoComplete
      className="own-word"
      size="small"
      aria-label={`${labelOf(props)} ${text.ownWord}`}
      placeholder={text.ownWord}
      maxLength={30}
      value={ownWordOf(textOf(props.value), choices)}
      options={(props.help.ownWords[props.name] ?? []).map((value) => ({ value }))}
      showSearch={{ filterOption: true }}
      onChange={(value: string | undefined) => props.onChange(value === undefined || value === '' ? null : value)}
    />
  )
}

const ChoiceControl = (props: ControlProps) => {
  const { id, name, field, words, value, onChange } = props
  const choices = (field.choices ?? []).map((code) => ({ code, word: words.choices[name]?.[code] ?? code }))
  const chosen = textOf(value) === '' ? null : textOf(value)
  const canClear = field.isRequired !== true
  if (choices.length > fewChoices)
    return (
      <Select
        id={id}
        allowClear={canClear}
        showSearch={{ optionFilterProp: 'label' }}
        value={chosen}
        options={choices.map(({ code, word }) => ({ value: code, label: word }))}
        onChange={(code: string | null | undefined) => onChange(code ?? null)}
      />
    )
  return (
    <div className="choice-field">
      <ChoiceKeys
        id={id}
        label={labelOf(props)}
        choices={choices}
        value={chosen}
        canClear={canClear}
        onChange={onChange}
        onKey={props.onKey}
      />
      {field.isOpen === true ? <OwnWord {...props} choices={choices} /> : null}
    </div>
  )
}

const NumberControl = ({ id, field, value, onChange }: ControlProps) => (
  <InputNumber
    controls={false}
    id={id}
    {...(field.least === undefined ? {} : { min: field.least })}
    {...(field.most === undefined ? {} : { max: field.most })}
    value={typeof value === 'number' ? value : null}
    onChange={(typed) => onChange(typeof typed === 'number' ? typed : null)}
  />
)

const dayForms = { day: 'YYYY-MM-DD', month: 'YYYY-MM' } as const

const DayControl = (props: ControlProps) => {
  const { id, field, value, onChange } = props
  const picker = field.kind === 'month' ? 'month' : 'day'
  const day = textOf(value)
  return (
    <DatePicker
      id={id}
      aria-label={labelOf(props)}
      {...(picker === 'month' ? { picker: 'month' as const } : {})}
      placeholder=""
      format={dayForms[picker]}
      value={day === '' ? null : dayjs(day)}
      onChange={(chosen) => onChange(chosen === null ? null : chosen.format(dayForms[picker]))}
    />
  )
}

const YesControl = (props: ControlProps) => (
  <Checkbox id={props.id} checked={props.value === true} onChange={(event) => props.onChange(event.target.checked)}>
    {labelOf(props)}
  </Checkbox>
)

const LinksControl = ({ id, value, onChange }: ControlProps) => (
  <Input.TextArea
    id={id}
    autoSize={{ minRows: 1, maxRows: 6 }}
    maxLength={4000}
    value={Array.isArray(value) ? value.filter((item) => typeof item === 'string').join('\n') : ''}
    onChange={(event) => onChange(event.target.value === '' ? null : event.target.value.split('\n').slice(0, 50))}
  />
)

const MoneyControl = ({ id, value, onChange }: ControlProps) => (
  <MoneyInput id={id} value={typeof value === 'number' ? value : null} onChange={onChange} />
)

const PersonControl = (props: ControlProps) => (
  <PersonSelect
    id={props.id}
    label={labelOf(props)}
    people={props.help.team.people}
    value={textOf(props.value) === '' ? null : textOf(props.value)}
    onChange={props.onChange}
  />
)

const attendeesIn = (value: RegisterValue | undefined): readonly Attendee[] =>
  Array.isArray(value) ? value.filter((item): item is Attendee => typeof item === 'object') : []

const controls: Readonly<Record<FieldKind, (props: ControlProps) => ReactNode>> = {
  line: LineControl,
  text: TextControl,
  choice: ChoiceControl,
  yes: YesControl,
  number: NumberControl,
  money: MoneyControl,
  day: DayControl,
  month: DayControl,
  person: PersonControl,
  shop: (props) => <SuggestedControl {...props} options={props.help.shops} />,
  buyer: LineControl,
  order: LineControl,
  product: (props) => <SuggestedControl {...props} options={props.help.products} />,
  attendees: ({ id, value, help, onChange }) => (
    <AttendeesField id={id} value={attendeesIn(value)} team={help.team} onChange={onChange} />
  ),
  links: LinksControl,
}

/** The control of a field, by its kind. */
export const FieldControl = (props: ControlProps) => {
  const Control = controls[props.field.kind]
  return <Control {...props} />
}
