import { DatePicker, Select } from 'antd'
import dayjs from 'dayjs'

/** Words of a choice of days. */
interface SpanWords {
  readonly label: string
  readonly custom: string
  readonly from: string
  readonly to: string
}

interface SpanPickerProps<Name extends string> {
  readonly text: SpanWords
  readonly span: { readonly from: string; readonly to: string }
  /** spans with a name, in order */
  readonly names: readonly { readonly value: Name; readonly label: string }[]
  /** the name of the span shown; null: it has none */
  readonly chosen: Name | null
  readonly onName: (name: Name) => void
  readonly onSpan: (span: { from: string; to: string }) => void
}

/** Days by a name or by their ends, both included. */
export const SpanPicker = <Name extends string>(props: SpanPickerProps<Name>) => {
  const { text, span, names, chosen, onName, onSpan } = props
  const shown: readonly { value: string; label: string }[] = names
  return (
    <>
      <Select<string>
        size="small"
        style={{ width: 150 }}
        popupMatchSelectWidth={false}
        aria-label={text.label}
        value={chosen ?? 'custom'}
        options={chosen === null ? [...shown, { value: 'custom', label: text.custom }] : [...shown]}
        onChange={(value) => {
          const known = names.find((each) => each.value === value)
          if (known !== undefined) onName(known.value)
        }}
      />
      <DatePicker.RangePicker
        size="small"
        style={{ width: 218 }}
        allowClear={false}
        aria-label={text.custom}
        value={[dayjs(span.from), dayjs(span.to)]}
        placeholder={[text.from, text.to]}
        onChange={(days) => {
          const [from, to] = days ?? []
          if (from && to) onSpan({ from: from.format('YYYY-MM-DD'), to: to.format('YYYY-MM-DD') })
        }}
      />
    </>
  )
}
