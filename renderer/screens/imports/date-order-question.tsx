import { Radio } from 'antd'
import type { Preview, TimeFormat } from '#shared/contract/imports.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { openDateOf } from './date-order.ts'
import type { ImportFile } from './import-files.ts'
import type { ImportStep } from './import-steps.ts'
import { mappingToChange } from './mapping-with.ts'

interface DateOrderQuestionProps {
  readonly file: ImportFile
  readonly preview: Preview
  readonly isDisabled: boolean
  readonly act: (step: ImportStep) => void
}

const orders = ['day-month', 'month-day'] as const satisfies readonly TimeFormat[]

/** Dates such as 3/4/2026 that nothing in the file decides: one of them in both readings, to choose from. Stays, to be changed, once it is answered. */
export const DateOrderQuestion = ({ file, preview, isDisabled, act }: DateOrderQuestionProps) => {
  const text = useText().imports
  const { date } = useFormat()
  const mapping = mappingToChange(file, preview)
  const chosen = mapping.timeFormat ?? null
  if (!preview.isDateOrderOpen && chosen === null) return null
  const example = openDateOf(preview)
  const words = (order: TimeFormat): string =>
    example === null ? text.dateOrders[order] : text.dateOrderIs(text.dateOrders[order], date(example.readings[order]))
  return (
    <section className="imports-inline" aria-label={text.dateOrder} data-keeps-focus>
      <span className={chosen === null ? 'warn' : 'mute'}>
        {example === null ? text.dateOrderPlain : text.dateOrderText(example.written)}
      </span>
      <Radio.Group
        aria-label={text.dateOrder}
        value={chosen}
        disabled={isDisabled}
        onChange={(event) =>
          act({ kind: 'mapped', key: file.key, mapping: { ...mapping, timeFormat: event.target.value as TimeFormat } })
        }
        options={orders.map((order) => ({ value: order, label: words(order) }))}
      />
    </section>
  )
}
