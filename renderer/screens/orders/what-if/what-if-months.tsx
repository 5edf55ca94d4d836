import { Button } from 'antd'
import type { Month } from '#shared/kit/local-time.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { MonthPicker } from '#renderer/kit/month-picker.tsx'
import { lastMonths, monthsIn, spanProblem } from './what-if-steps.ts'
import { mostMonths, type MonthSpan } from './what-if-state.ts'

const usualSpans = [1, 3, 6, 12] as const

interface MonthsFieldProps {
  readonly span: MonthSpan
  /** months with orders */
  readonly months: readonly Month[]
  readonly onChange: (span: MonthSpan) => void
}

/** From which month to which, with the usual spans at hand; only months with orders count. */
export const MonthsField = ({ span, months, onChange }: MonthsFieldProps) => {
  const text = useText().plans.whatIf
  const format = useFormat()
  const problem = spanProblem(months, span)
  const count = text.months(format.count(monthsIn(months, span).length))
  return (
    <div className="what-if-line">
      <span role="group" aria-label={text.from}>
        <MonthPicker
          value={span.from}
          months={months}
          onChange={(from) => onChange({ from: from as Month, to: from > span.to ? (from as Month) : span.to })}
        />
      </span>
      <span className="mute">–</span>
      <span role="group" aria-label={text.to}>
        <MonthPicker
          value={span.to}
          months={months}
          onChange={(to) => onChange({ from: to < span.from ? (to as Month) : span.from, to: to as Month })}
        />
      </span>
      {usualSpans
        .filter((length) => length === 1 || length <= months.length || length === 3)
        .map((length) => (
          <Button key={length} size="small" type="text" onClick={() => onChange(lastMonths(months, length) ?? span)}>
            {text.last(length)}
          </Button>
        ))}
      <span className={problem === null ? 'mute' : 'bad'} role="status">
        {problem === null ? count : problem === 'noMonths' ? text.noMonths : text.tooMany(format.count(mostMonths))}
      </span>
    </div>
  )
}
