import { lazy, type ReactNode } from 'react'
import type { FigureScope, Histogram } from '#shared/contract/service-figures.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { DataTable, type Column } from '#renderer/kit/data-table.tsx'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { ChartFrame, type ChartForm } from './figures-chart.tsx'
import { limitText } from './figures-words.ts'

const HistogramPlot = lazy(async () => ({ default: (await import('./figures-histogram-plot.tsx')).HistogramPlot }))

/** A bin in words: `30秒–1分钟`, the last one without an end. */
export const useBinWords = (): ((bin: Histogram['bins'][number]) => string) => {
  const text = useText().chats
  const format = useFormat()
  return ({ from, to }) =>
    to === null
      ? text.chart.above(limitText(from, text.limits, format))
      : text.chart.from(from === 0 ? '0' : limitText(from, text.limits, format), limitText(to, text.limits, format))
}

const BinsTable = ({ bins }: { bins: Histogram['bins'] }) => {
  const text = useText().chats.chart
  const format = useFormat()
  const words = useBinWords()
  const columns: readonly Column<Histogram['bins'][number]>[] = [
    { key: 'from', title: text.response, width: 180, grow: true, value: ({ from }) => from, show: words },
    {
      key: 'rounds',
      title: text.rounds,
      width: 120,
      align: 'right',
      value: ({ rounds }) => rounds,
      show: ({ rounds }) => format.count(rounds),
    },
  ]
  return <DataTable name="chart-histogram" columns={columns} rows={bins} keyOf={({ from }) => from} hasSearch={false} />
}

interface HistogramViewProps {
  readonly scope: FigureScope
  readonly form: ChartForm
  readonly onForm: (form: ChartForm) => void
  readonly choices?: ReactNode
}

/** How long answered rounds took, with the limit of the rule set between the bars that keep it and those that do not. */
export const HistogramView = ({ scope, form, onForm, choices }: HistogramViewProps) => {
  const text = useText().chats.chart
  const format = useFormat()
  const asked = useQuery('chats.histogram', scope)
  const { rounds, unanswered } = asked.value ?? { rounds: 0, unanswered: 0 }
  return (
    <ChartFrame
      title={text.histogram}
      note={text.histogramNote(format.count(rounds), format.count(unanswered))}
      form={form}
      onForm={onForm}
      choices={choices}
    >
      <QueryView query={asked}>
        {(value) =>
          value.rounds === 0 ? (
            <p className="mute">{text.nothing}</p>
          ) : form === 'table' ? (
            <BinsTable bins={value.bins} />
          ) : (
            <HistogramPlot histogram={value} />
          )
        }
      </QueryView>
    </ChartFrame>
  )
}
