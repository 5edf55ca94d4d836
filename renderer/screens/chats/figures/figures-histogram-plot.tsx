import { Bar, BarChart, Cell, LabelList, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from 'recharts'
import type { Histogram } from '#shared/contract/service-figures.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { barLabel, openable, quietAxis } from '#renderer/kit/chart-parts.ts'
import type { Bin } from './figures-route.ts'
import { binText, limitText } from './figures-words.ts'

interface HistogramPlotProps {
  readonly histogram: Histogram
  readonly onBin: (bin: Bin) => void
}

/** Bars of answered rounds by how long they took; those beyond the limit stand right of its line and are darker. A bar asks for its rounds. */
export const HistogramPlot = ({ histogram, onBin }: HistogramPlotProps) => {
  const text = useText().chats
  const format = useFormat()
  const { bins, limitSeconds } = histogram
  const data = bins.map((bin) => ({ ...bin, label: binText(bin, text, format), isLate: bin.from > limitSeconds }))
  const limit = limitText(limitSeconds, text.limits, format)
  const late = data.find(({ isLate }) => isLate)
  const count = (value: unknown): string => (typeof value === 'number' && value > 0 ? format.count(value) : '')
  return (
    <div
      className="figures-plot is-open"
      role="img"
      aria-label={`${text.chart.histogram} · ${text.chart.limit(limit)}`}
    >
      <ResponsiveContainer width="100%" height="100%">
        <BarChart
          data={data}
          margin={{ top: 20, right: 8, bottom: 0, left: 8 }}
          barCategoryGap="12%"
          accessibilityLayer={false}
        >
          <YAxis hide domain={[0, (most: number) => most * 1.08]} />
          <XAxis dataKey="label" interval={0} {...quietAxis} />
          {late === undefined ? null : (
            <ReferenceLine
              x={late.label}
              position="start"
              stroke="var(--warn)"
              strokeDasharray="4 3"
              label={{
                value: text.chart.limit(limit),
                position: 'insideTopLeft',
                fontSize: 11,
                fill: 'var(--warn)',
              }}
            />
          )}
          <Bar
            dataKey="rounds"
            isAnimationActive={false}
            background={openable}
            onClick={(_bar, index) => {
              const bin = bins[index]
              if (bin !== undefined && bin.rounds > 0) onBin({ from: bin.from, to: bin.to })
            }}
          >
            {data.map(({ from, isLate }) => (
              <Cell key={from} fill={isLate ? 'var(--mute)' : 'var(--bar)'} />
            ))}
            <LabelList dataKey="rounds" formatter={count} {...barLabel} />
          </Bar>
        </BarChart>
      </ResponsiveContainer>
    </div>
  )
}
