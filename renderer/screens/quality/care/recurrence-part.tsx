import { useState } from 'react'
import { Segmented } from 'antd'
import { Bar, ComposedChart, LabelList, Line, ResponsiveContainer, XAxis, YAxis } from 'recharts'
import type { CareFigures } from '#shared/contract/quality-care.ts'
import { DataTable, type Column } from '#renderer/kit/data-table.tsx'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { recurrenceWeeks, type RecurrenceWeek } from './recurrence-weeks.ts'

const tick = { fontSize: 11, fill: 'var(--mute)' }
const strengths = [95, 65, 42, 24, 12]
/** One colour, weaker with every rank: red and amber would say that something is wrong with a cause. */
const colourOf = (index: number): string =>
  `color-mix(in srgb, var(--accent) ${strengths[index % strengths.length] ?? 12}%, var(--panel))`
const shortDate = (date: unknown): string =>
  typeof date === 'string' ? `${Number(date.slice(5, 7))}/${Number(date.slice(8))}` : ''
const label = (count: unknown): string => (typeof count === 'number' && count > 0 ? String(count) : '')

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
      <div className="care-chart" role="img" aria-label={text.recurrenceLabel(format.count(weeks.length))}>
        <ResponsiveContainer width="100%" height="100%">
          <ComposedChart
            data={[...weeks]}
            margin={{ top: 18, right: 4, bottom: 0, left: 4 }}
            barCategoryGap="22%"
            accessibilityLayer={false}
          >
            <YAxis hide domain={[0, 'dataMax']} />
            <XAxis
              dataKey="week"
              interval="equidistantPreserveStart"
              tickFormatter={shortDate}
              tickLine={false}
              axisLine={{ stroke: 'var(--line)' }}
              tick={tick}
            />
            {causes.map((cause, index) => (
              <Bar
                key={cause}
                dataKey={(week: RecurrenceWeek) => week.counts[cause] ?? 0}
                stackId="causes"
                fill={colourOf(index)}
                stroke="var(--line)"
                maxBarSize={48}
                isAnimationActive={false}
              />
            ))}
            <Line dataKey="total" stroke="none" dot={false} isAnimationActive={false}>
              <LabelList dataKey="total" position="top" formatter={label} fontSize={11} fill="var(--ink)" />
            </Line>
          </ComposedChart>
        </ResponsiveContainer>
      </div>
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
  const [shown, setShown] = useState<'chart' | 'table'>('chart')
  const weeks = recurrenceWeeks(figures)
  const causes = figures.causes.map(({ key }) => key)
  if (causes.length === 0) return null
  return (
    <section className="care-section" aria-label={text.recurrence}>
      <h3>
        <span>{text.recurrence}</span>
        <Segmented
          size="small"
          aria-label={text.choose}
          value={shown}
          options={[
            { value: 'chart' as const, label: text.chart },
            { value: 'table' as const, label: text.table },
          ]}
          onChange={setShown}
        />
      </h3>
      {shown === 'chart' ? (
        <WeeksChart weeks={weeks} causes={causes} nameOf={nameOf} />
      ) : (
        <WeeksTable weeks={weeks} causes={causes} nameOf={nameOf} />
      )}
    </section>
  )
}
