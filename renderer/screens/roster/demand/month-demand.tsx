import { lazy, Suspense, useState } from 'react'
import type { DemandDay, DemandForecast } from '#shared/contract/demand.ts'
import type { LocalDate } from '#shared/kit/local-time.ts'
import { ChartChoice, type ChartOrTable } from '#renderer/kit/chart-choice.tsx'
import { DataTable, type Column } from '#renderer/kit/data-table.tsx'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { percentOf, totalOf } from './demand-words.ts'

const MonthPlot = lazy(async () => ({ default: (await import('./month-plot.tsx')).MonthPlot }))

interface MonthDemandProps {
  readonly forecast: DemandForecast
  readonly day: LocalDate
  readonly onDay: (date: LocalDate) => void
}

const useColumns = (): readonly Column<DemandDay>[] => {
  const { month: text, kinds, likeness } = useText().rosterDemand
  const format = useFormat()
  const shown = (value: number | null) => (value === null ? null : Math.round(value * 10) / 10)
  return [
    { key: 'date', title: text.date, width: 130, value: (day) => day.date, show: (day) => format.date(day.date) },
    {
      ...{ key: 'kind', title: text.kind, width: 150, grow: true },
      value: (day) => [kinds[day.kind], day.name, day.event].filter(Boolean).join(' · '),
    },
    {
      ...{ key: 'likeness', title: text.learntFrom, width: 170 },
      value: (day) => (day.likeness === null ? null : likeness[day.likeness]),
    },
    { key: 'expected', title: text.expected, width: 90, align: 'right', value: (day) => shown(totalOf(day.expected)) },
    { key: 'actual', title: text.actual, width: 90, align: 'right', value: (day) => shown(totalOf(day.actual)) },
  ]
}

const ErrorLine = ({ error }: Pick<DemandForecast, 'error'>) => {
  const text = useText().rosterDemand.error
  const format = useFormat()
  if (error === null) return <span className="mute">{text.tooFew}</span>
  return (
    <span>
      {text.sentence(String(error.days), percentOf(error.forecast, format), percentOf(error.lastWeek, format))}
      {error.forecast > error.lastWeek ? <strong> {text.worse}</strong> : null}
    </span>
  )
}

/** The month day by day, expected beside actual, with how far the forecast can be trusted. */
export const MonthDemand = ({ forecast, day, onDay }: MonthDemandProps) => {
  const text = useText().rosterDemand
  const format = useFormat()
  const columns = useColumns()
  const [form, setForm] = useState<ChartOrTable>('chart')
  const { learnt, error, days, from } = forecast
  const title = text.month.title(format.month(from.slice(0, 7)))
  const isEmpty = days.every(({ expected, actual }) => expected === null && actual === null)
  return (
    <section className="demand-month" aria-label={title}>
      <header>
        <h3>{title}</h3>
        <ChartChoice text={{ ...text.month, choose: text.month.form }} shown={form} onShow={setForm} />
      </header>
      <p className="demand-note">
        {learnt === null ? null : text.learnt(String(learnt.days), format.date(learnt.from), format.date(learnt.to))}{' '}
        <ErrorLine error={error} />
      </p>
      {isEmpty ? (
        <p className="mute">{text.month.nothing}</p>
      ) : form === 'chart' ? (
        <Suspense fallback={<div className="demand-month-plot" />}>
          <MonthPlot days={days} day={day} onDay={onDay} />
        </Suspense>
      ) : (
        <div className="demand-table">
          <DataTable
            name="demand-month"
            columns={columns}
            rows={days}
            keyOf={(row) => row.date}
            onOpen={(row) => onDay(row.date)}
            selectedKey={day}
            isCompact
          />
        </div>
      )}
    </section>
  )
}
