import { lazy, type ReactNode } from 'react'
import type { FigureScope, Histogram } from '#shared/contract/service-figures.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { DataTable, type Column } from '#renderer/kit/data-table.tsx'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { ChartFrame, type ChartForm } from './chart-frame.tsx'
import type { Bin } from './figures-route.ts'
import { binText } from './figures-words.ts'

const HistogramPlot = lazy(async () => ({ default: (await import('./figures-histogram-plot.tsx')).HistogramPlot }))

interface BinsTableProps {
  readonly bins: Histogram['bins']
  readonly onBin: (bin: Bin) => void
}

const BinsTable = ({ bins, onBin }: BinsTableProps) => {
  const words = useText().chats
  const text = words.chart
  const format = useFormat()
  const columns: readonly Column<Histogram['bins'][number]>[] = [
    {
      key: 'from',
      title: text.response,
      width: 180,
      grow: true,
      value: ({ from }) => from,
      show: (bin) => binText(bin, words, format),
    },
    {
      key: 'rounds',
      title: text.rounds,
      width: 120,
      align: 'right',
      value: ({ rounds }) => rounds,
      show: ({ rounds }) => format.count(rounds),
    },
  ]
  return (
    <DataTable
      name="chart-histogram"
      columns={columns}
      rows={bins}
      keyOf={({ from }) => from}
      hasSearch={false}
      onOpen={({ from, to, rounds }) => {
        if (rounds > 0) onBin({ from, to })
      }}
    />
  )
}

interface HistogramViewProps {
  readonly scope: FigureScope
  readonly form: ChartForm
  readonly onForm: (form: ChartForm) => void
  readonly choices?: ReactNode
  readonly onBin: (bin: Bin) => void
}

/** How long answered rounds took, with the limit of the rule set between the bars that keep it and those that do not. */
export const HistogramView = ({ scope, form, onForm, choices, onBin }: HistogramViewProps) => {
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
            <BinsTable bins={value.bins} onBin={onBin} />
          ) : (
            <HistogramPlot histogram={value} onBin={onBin} />
          )
        }
      </QueryView>
    </ChartFrame>
  )
}
