import { useState } from 'react'
import type { CareFigures } from '#shared/contract/quality-care.ts'
import { ChartChoice, type ChartOrTable } from '#renderer/kit/chart-choice.tsx'
import { DataTable, type Column } from '#renderer/kit/data-table.tsx'
import { DateBars } from '#renderer/kit/date-bars.tsx'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { recurrenceWeeks, type RecurrenceWeek } from './recurrence-weeks.ts'

const strengths = [95, 65, 42, 24, 12]
/** One colour, weaker with every rank: red and amber would say that something is wrong with a cause. */
const colourOf = (index: number): string =>
  `color-mix(in srgb, var(--accent) ${strengths[index % strengths.length] ?? 12}%, var(--panel))`
interface PartProps {
  readonly weeks: readonly RecurrenceWeek[]
  readonly causes: readonly string[]
  readonly nameOf: (cause: string) => string
}

const WeeksChart = ({ weeks, causes, nameOf }: PartProps) => {
  const text = useText().care.analysis
  const format = useFormat()
  return (
    <>
      <DateBars
        className="care-chart"
        label={text.recurrenceLabel(format.count(weeks.length))}
        bars={weeks.map(({ week, counts }) => ({ date: week, parts: causes.map((cause) => counts[cause] ?? 0) }))}
        words={(count) => (count > 0 ? String(count) : '')}
        colours={causes.map((_, index) => colourOf(index))}
      />
      <ul className="care-legend">
        {causes.map((cause, index) => (
          <li key={cause}>
            <i style={{ background: colourOf(index) }} />
            {nameOf(cause)}
          </li>
        ))}
      </ul>
    </>
  )
}

const weekOf = ({ week }: RecurrenceWeek): string => week

const WeeksTable = ({ weeks, causes, nameOf }: PartProps) => {
  const text = useText().care.analysis
  const format = useFormat()
  const columns: readonly Column<RecurrenceWeek>[] = [
    { key: 'week', title: text.week, width: 130, grow: true, value: weekOf, show: ({ week }) => format.date(week) },
    ...causes.map((cause): Column<RecurrenceWeek> => ({
      key: cause,
      title: nameOf(cause),
      width: 76,
      align: 'right',
      value: ({ counts }) => counts[cause] ?? 0,
    })),
    { key: 'total', title: text.total, width: 70, align: 'right', value: ({ total }) => total },
  ]
  return <DataTable name="care-weeks" columns={columns} rows={weeks} keyOf={weekOf} isCompact />
}

interface RecurrenceProps {
  readonly figures: Pick<CareFigures, 'from' | 'to' | 'recurrence' | 'causes'>
  readonly nameOf: (cause: string) => string
}

/** Causes week by week, as stacked bars or as the table behind them: what comes back although it was settled. */
export const RecurrencePart = ({ figures, nameOf }: RecurrenceProps) => {
  const text = useText().care.analysis
  const [shown, setShown] = useState<ChartOrTable>('chart')
  const weeks = recurrenceWeeks(figures)
  const causes = figures.causes.map(({ key }) => key)
  if (causes.length === 0) return null
  return (
    <section className="care-section" aria-label={text.recurrence}>
      <h3>
        <span>{text.recurrence}</span>
        <ChartChoice text={text} shown={shown} onShow={setShown} />
      </h3>
      {shown === 'chart' ? (
        <WeeksChart weeks={weeks} causes={causes} nameOf={nameOf} />
      ) : (
        <WeeksTable weeks={weeks} causes={causes} nameOf={nameOf} />
      )}
    </section>
  )
}
