import { Checkbox, DatePicker, Input, InputNumber, Radio, Select, TimePicker, type InputRef } from 'antd'
import dayjs from 'dayjs'
import type { RuleSet } from '#shared/contract/rule-sets.ts'
import { platform } from '#shared/contract/shops.ts'
import type { LocalDate } from '#shared/kit/local-time.ts'
import { rateUnits, type RateUnit } from '#shared/kit/service-figures.ts'
import { useText } from '#renderer/kit/language.tsx'
import { useFirstFocus } from '#renderer/kit/use-first-focus.ts'
import { Field, idOf, type FieldsProps } from './rule-set-field.tsx'

type NumberField =
  | 'limitSeconds'
  | 'roundCapSeconds'
  | 'unansweredCountsAs'
  | 'sessionGapMinutes'
  | 'escalationSeconds'
  | 'minimumForRank'

const NumberOf = ({ name, extra, ...props }: FieldsProps & { name: NumberField; extra?: string }) => {
  const text = useText().chats.ruleSets.form
  const { draft, problems, onChange } = props
  return (
    <Field name={name} label={text[name]} problems={problems} {...(extra === undefined ? {} : { extra })}>
      <InputNumber<number>
        id={idOf(name)}
        style={{ width: '100%' }}
        precision={0}
        controls={false}
        value={draft[name]}
        onChange={(value) => onChange({ ...draft, [name]: value })}
      />
    </Field>
  )
}

/** Name, first day, platform, description. */
export const HeadFields = ({ draft, problems, onChange }: FieldsProps) => {
  const { chats, people } = useText()
  const text = chats.ruleSets.form
  const first = useFirstFocus<InputRef>()
  return (
    <>
      <div className="rule-set-grid is-head">
        <Field name="name" label={text.name} problems={problems}>
          <Input
            id={idOf('name')}
            ref={first}
            maxLength={60}
            value={draft.name}
            onChange={(event) => onChange({ ...draft, name: event.target.value })}
          />
        </Field>
        <Field name="from" label={text.from} extra={text.fromHint} problems={problems}>
          <DatePicker
            id={idOf('from')}
            placeholder={text.from}
            style={{ width: '100%' }}
            allowClear={false}
            value={dayjs(draft.from)}
            onChange={(day) => {
              if (day !== null) onChange({ ...draft, from: day.format('YYYY-MM-DD') as LocalDate })
            }}
          />
        </Field>
        <Field name="platform" label={text.platform} problems={problems}>
          <Select<RuleSet['platform'] | ''>
            id={idOf('platform')}
            value={draft.platform ?? ''}
            options={[
              { value: '', label: chats.ruleSets.house },
              ...platform.options.map((value) => ({ value, label: people.platforms[value] })),
            ]}
            onChange={(value) => onChange({ ...draft, platform: value || null })}
          />
        </Field>
      </div>
      <Field name="description" label={text.description} problems={problems}>
        <Input.TextArea
          id={idOf('description')}
          autoSize={{ minRows: 2, maxRows: 5 }}
          maxLength={600}
          value={draft.description}
          onChange={(event) => onChange({ ...draft, description: event.target.value })}
        />
      </Field>
    </>
  )
}

interface TimeProps {
  readonly id: string
  readonly isDisabled: boolean
  /** `HH:MM`; null: nothing is shown */
  readonly value: string | null
  readonly onChange: (time: string) => void
}

const TimeOf = ({ id, isDisabled, value, onChange }: TimeProps) => (
  <TimePicker
    id={id}
    format="HH:mm"
    placeholder=""
    allowClear={false}
    needConfirm={false}
    disabled={isDisabled}
    value={value === null ? null : dayjs(`2000-01-01T${value}`)}
    onChange={(time) => {
      if (time !== null) onChange(time.format('HH:mm'))
    }}
  />
)

/** The window of the day, what the rate counts, and its limit. */
export const CountingFields = (props: FieldsProps) => {
  const { draft, problems, onChange } = props
  const { units, form: text } = useText().chats.ruleSets
  const isToMidnight = draft.windowEnd === '24:00'
  return (
    <>
      <div className="rule-set-window">
        <Checkbox
          checked={draft.isWholeDay}
          onChange={(event) => onChange({ ...draft, isWholeDay: event.target.checked })}
        >
          {text.wholeDay}
        </Checkbox>
        <Field name="windowStart" label={text.windowStart} problems={problems}>
          <TimeOf
            id={idOf('windowStart')}
            isDisabled={draft.isWholeDay}
            value={draft.windowStart}
            onChange={(windowStart) => onChange({ ...draft, windowStart })}
          />
        </Field>
        <Field name="windowEnd" label={text.windowEnd} problems={problems}>
          <TimeOf
            id={idOf('windowEnd')}
            isDisabled={draft.isWholeDay || isToMidnight}
            value={isToMidnight ? null : draft.windowEnd}
            onChange={(windowEnd) => onChange({ ...draft, windowEnd })}
          />
        </Field>
        <Checkbox
          disabled={draft.isWholeDay}
          checked={isToMidnight}
          onChange={(event) => onChange({ ...draft, windowEnd: event.target.checked ? '24:00' : '23:00' })}
        >
          {text.endOfDay}
        </Checkbox>
      </div>
      <div className="rule-set-grid is-wide">
        <Field name="unit" label={text.unit} problems={problems}>
          <Radio.Group
            id={idOf('unit')}
            value={draft.unit}
            options={rateUnits.map((value) => ({ value, label: units[value] }))}
            onChange={(event) => onChange({ ...draft, unit: event.target.value as RateUnit })}
          />
        </Field>
        <NumberOf {...props} name="limitSeconds" />
      </div>
    </>
  )
}

/** What long, unanswered and late rounds do to means; sessions, escalation, ranks. */
export const MeansFields = (props: FieldsProps) => {
  const { draft, problems, onChange } = props
  const text = useText().chats.ruleSets.form
  return (
    <>
      <div className="rule-set-grid">
        <NumberOf {...props} name="roundCapSeconds" extra={text.roundCapHint} />
        <NumberOf {...props} name="unansweredCountsAs" extra={text.unansweredHint} />
        <Field name="crossMidnight" label={text.crossMidnight} problems={problems}>
          <Radio.Group
            id={idOf('crossMidnight')}
            value={draft.crossMidnight}
            options={(['drop', 'keep'] as const).map((value) => ({ value, label: text.crossMidnights[value] }))}
            onChange={(event) => onChange({ ...draft, crossMidnight: event.target.value as RuleSet['crossMidnight'] })}
          />
        </Field>
      </div>
      <div className="rule-set-grid">
        <NumberOf {...props} name="sessionGapMinutes" />
        <NumberOf {...props} name="escalationSeconds" />
        <NumberOf {...props} name="minimumForRank" />
      </div>
    </>
  )
}
