import { lazy, type ReactNode } from 'react'
import { Segmented, Select } from 'antd'
import type { FigureScope, FigureTable } from '#shared/contract/service-figures.ts'
import { serviceFigureNames, type ServiceFigure } from '#shared/kit/service-figures.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { coverageWords } from './figures-small-words.ts'
import { chartFigureOf, pointsOf } from './figures-points.ts'
import { whyChanges, type Changes, type Query, type ShownCut } from './figures-route.ts'
import { ChartFrame, type ChartForm } from './chart-frame.tsx'
import { HistogramView } from './figures-histogram.tsx'
import { PointsTable } from './figures-points-table.tsx'
import { targetOf, type Targets } from './figures-values.ts'
import { figureName } from './figures-words.ts'

const PointsPlot = lazy(async () => ({ default: (await import('./figures-plot.tsx')).PointsPlot }))
const HeatMap = lazy(async () => ({ default: (await import('./figures-heat-map.tsx')).HeatMap }))

const formOf = (query: Query): ChartForm => (query.form === 'table' || query.form === 'hide' ? query.form : 'chart')

interface FiguresChartProps {
  readonly query: Query
  readonly scope: FigureScope
  readonly table: FigureTable
  readonly by: ShownCut
  readonly targets: Targets
  /** what is drawn, chosen by the page around; without it here */
  readonly choice?: ReactNode
  readonly onChange: (changes: Changes) => void
}

const FigureChoice = ({ query, table, onChange }: Pick<FiguresChartProps, 'query' | 'table' | 'onChange'>) => {
  const text = useText().chats
  const format = useFormat()
  const names = serviceFigureNames.filter((name) => name !== 'silentOrders')
  return (
    <Select<ServiceFigure>
      size="small"
      style={{ width: 140 }}
      popupMatchSelectWidth={false}
      showSearch={{ optionFilterProp: 'label' }}
      aria-label={text.chart.figure}
      value={chartFigureOf(query)}
      options={names.map((value) => ({
        value,
        label: figureName(value, text, format, table.rules.limitSeconds),
      }))}
      onChange={(figure) => onChange({ figure })}
    />
  )
}

const ShownChoice = ({ query, onChange }: Pick<FiguresChartProps, 'query' | 'onChange'>) => {
  const text = useText().chats.chart
  return (
    <Segmented
      size="small"
      aria-label={text.shown}
      value={query.chart === 'histogram' ? 'histogram' : 'cut'}
      options={[
        { value: 'cut', label: text.byCut },
        { value: 'histogram', label: text.histogram },
      ]}
      onChange={(chart) => onChange({ chart: chart === 'histogram' ? chart : undefined })}
    />
  )
}

/** One chart at a time: the figure chosen by the cut of the table, or how response times spread around the limit. */
export const FiguresChart = (props: FiguresChartProps) => {
  const { query, scope, table, by, targets, choice, onChange } = props
  const text = useText().chats
  const format = useFormat()
  const form = formOf(query)
  const onForm = (next: ChartForm) => onChange({ form: next === 'chart' ? undefined : next })
  const shown = choice ?? <ShownChoice query={query} onChange={onChange} />
  if (query.chart === 'histogram')
    return (
      <HistogramView
        key={JSON.stringify(scope)}
        scope={scope}
        form={form}
        onForm={onForm}
        choices={shown}
        onBin={(seconds) => onChange(whyChanges({ figure: 'averageResponseMean', row: null, seconds }))}
      />
    )
  const figure = chartFigureOf(query)
  const name = figureName(figure, text, format, table.rules.limitSeconds)
  const points = pointsOf(table.rows, by, figure, text, format)
  const onWhy = (key: string) => onChange(whyChanges({ figure, row: { by, key } }))
  const plot = { points, figure, name, target: targetOf(targets, figure) }
  return (
    <ChartFrame
      title={text.chart.title(name, text.cuts[by])}
      {...(figure === 'conversion' ? { note: coverageWords(table.total, text) } : {})}
      form={form}
      onForm={onForm}
      choices={
        <>
          <FigureChoice query={query} table={table} onChange={onChange} />
          {shown}
        </>
      }
    >
      {form === 'table' ? (
        <PointsTable by={by} points={points} figure={figure} name={name} onWhy={onWhy} />
      ) : by === 'weekday-hour' ? (
        <HeatMap points={points} figure={figure} name={name} onWhy={onWhy} />
      ) : (
        <PointsPlot {...plot} isLine={by === 'day'} onWhy={onWhy} />
      )}
    </ChartFrame>
  )
}
