import { Bar, BarChart, Cell, LabelList, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from 'recharts'
import type { Histogram } from '#shared/contract/service-figures.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { useBinWords } from './figures-histogram.tsx'
import { limitText } from './figures-words.ts'

/** Bars of answered rounds by how long they took; those beyond the limit stand right of its line and are darker. */
export const HistogramPlot = ({ histogram }: { histogram: Histogram }) => {
  const text = useText().chats
  const format = useFormat()
  const words = useBinWords()
  const { bins, limitSeconds } = histogram
  const data = bins.map((bin) => ({ ...bin, label: words(bin), isLate: bin.from >= limitSeconds }))
  const limit = limitText(limitSeconds, text.limits, format)
  const late = data.find(({ isLate }) => isLate)
  const count = (value: unknown): string => (typeof value === 'number' && value > 0 ? format.count(value) : '')
  return (
    <div className="figures-plot" role="img" aria-label={`${text.chart.histogram} · ${text.chart.limit(limit)}`}>
      <ResponsiveContainer width="100%" height="100%">
        <BarChart
          data={data}
          margin={{ top: 20, right: 8, bottom: 0, left: 8 }}
          barCategoryGap="12%"
          accessibilityLayer={false}
        >
          <YAxis hide domain={[0, (most: number) => most * 1.08]} />
          <XAxis
            dataKey="label"
            interval={0}
            tickLine={false}
            axisLine={{ stroke: 'var(--line)' }}
            tick={{ fontSize: 11, fill: 'var(--mute)' }}
          />
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
          <Bar dataKey="rounds" isAnimationActive={false}>
            {data.map(({ from, isLate }) => (
              <Cell key={from} fill={isLate ? 'var(--mute)' : 'var(--bar)'} />
            ))}
            <LabelList dataKey="rounds" position="top" formatter={count} fontSize={11} fill="var(--ink)" />
          </Bar>
        </BarChart>
      </ResponsiveContainer>
    </div>
  )
}
