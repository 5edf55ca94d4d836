import { Checkbox, DatePicker, Select } from 'antd'
import dayjs from 'dayjs'
import type { LocalDate } from '#shared/kit/local-time.ts'
import { chatFilters } from '#shared/kit/service-figures.ts'
import { useText } from '#renderer/kit/language.tsx'
import { Field, idOf, type FieldsProps } from './rule-set-field.tsx'

type Switch = 'assistedCountsAsHuman' | 'assistedLeavesInquiries' | 'ignoresFairRatings'

/** Switches, filters, the list of buyers, days nobody judges. */
export const OtherFields = ({ draft, problems, onChange }: FieldsProps) => {
  const { filters, form: text } = useText().chats.ruleSets
  const switches: readonly (readonly [Switch, string])[] = [
    ['assistedCountsAsHuman', text.assisted],
    ['assistedLeavesInquiries', text.leaves],
    ['ignoresFairRatings', text.fair],
  ]
  return (
    <>
      <div className="rule-set-switches">
        {switches.map(([name, label]) => (
          <Checkbox
            key={name}
            checked={draft[name]}
            onChange={(event) => onChange({ ...draft, [name]: event.target.checked })}
          >
            {label}
          </Checkbox>
        ))}
      </div>
      <fieldset className="rule-set-switches">
        <legend>{text.filters}</legend>
        {chatFilters.map((name) => (
          <Checkbox
            key={name}
            checked={draft.filters[name]}
            onChange={(event) => onChange({ ...draft, filters: { ...draft.filters, [name]: event.target.checked } })}
          >
            {filters[name]}
          </Checkbox>
        ))}
      </fieldset>
      <Field name="listedBuyers" label={text.listedBuyers} problems={problems}>
        <Select<string[]>
          id={idOf('listedBuyers')}
          mode="tags"
          open={false}
          suffixIcon={null}
          placeholder={text.listedHint}
          value={draft.listedBuyers}
          onChange={(listedBuyers) => onChange({ ...draft, listedBuyers })}
        />
      </Field>
      <Field name="waivedDates" label={text.waivedDates} extra={text.waivedHint} problems={problems}>
        <DatePicker<dayjs.Dayjs, true>
          id={idOf('waivedDates')}
          placeholder={text.waivedDates}
          style={{ width: '100%' }}
          multiple
          maxTagCount="responsive"
          value={draft.waivedDates.map((day) => dayjs(day))}
          onChange={(days) =>
            onChange({ ...draft, waivedDates: (days ?? []).map((day) => day.format('YYYY-MM-DD') as LocalDate) })
          }
        />
      </Field>
    </>
  )
}
