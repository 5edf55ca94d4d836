import {
  Bar,
  BarChart,
  LabelList,
  Line,
  LineChart,
  ReferenceLine,
  ResponsiveContainer,
  XAxis,
  YAxis,
  type LabelProps,
} from 'recharts'
import { serviceFigures, type ServiceFigure } from '#shared/kit/service-figures.ts'
import { openable, quietAxis } from '#renderer/kit/chart-parts.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { spokenPoints, type Point } from './figures-points.ts'
import { figureText } from './figures-words.ts'

interface PointsPlotProps {
  readonly points: readonly Point[]
  readonly figure: ServiceFigure
  readonly name: string
  readonly target: number | null
  readonly isLine: boolean
  readonly onWhy: (key: string) => void
}

/** Ten characters at most: a longer name is cut, the table behind has it whole. */
const shortTick = (label: unknown): string => {
  const words = String(label)
  return words.length > 10 ? `${words.slice(0, 9)}…` : words
}

// Bars begin at 0; a line of shares between 88 and 96 % that began at 0 would say nothing.
const domainOf = (points: readonly Point[], target: number | null, isLine: boolean): [number, number] => {
  const values = [...points.map(({ value }) => value), target].filter((value) => value !== null)
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const room = (most - least || most || 1) * 0.2
  return isLine ? [Math.max(0, least - room), most + room] : [0, most + room * 0.5]
}

const useParts = ({ points, figure, name, target, isLine }: PointsPlotProps) => {
  const text = useText().chats.chart
  const format = useFormat()
  const spoken = spokenPoints(points, isLine ? 16 : 18)
  const words = new Map(points.map(({ key, words: said }) => [key, spoken.has(key) ? said : '']))
  const known = points.filter(({ value }) => value !== null)
  const sorted = known.toSorted((one, other) => (one.value ?? 0) - (other.value ?? 0))
  const [least, most] = [sorted[0], sorted.at(-1)]
  const label = [
    name,
    least && most ? text.lowest(least.label, least.words) : '',
    least && most ? text.highest(most.label, most.words) : '',
  ]
  // A label stands on the side the line does not come from.
  const isBelow = (index: number): boolean => {
    const [before, here, after] = [points[index - 1], points[index], points[index + 1]].map(
      (point) => point?.value ?? null,
    )
    if (here === null || here === undefined || least === most) return false
    return (
      points[index]?.key === least?.key || (after === null && before !== null && before !== undefined && before > here)
    )
  }
  // Bars without a height are not drawn, and labels are counted by what is drawn.
  const drawn = isLine ? points : points.filter(({ value }) => value !== null && value !== 0)
  const Label = ({ x, y, width, index }: LabelProps) => (
    <text
      x={Number(x) + Number(width ?? 0) / 2}
      y={Number(y) + (isLine && isBelow(index ?? -1) ? 17 : -6)}
      textAnchor="middle"
      className="figures-label"
    >
      {words.get(drawn[index ?? -1]?.key ?? '')}
    </text>
  )
  const axes = [
    <YAxis key="y" hide domain={domainOf(points, target, isLine)} />,
    <XAxis
      key="x"
      dataKey="label"
      interval={isLine || points.length > 24 ? 'equidistantPreserveStart' : 0}
      tickFormatter={shortTick}
      {...quietAxis}
      padding={isLine ? { left: 24, right: 24 } : { left: 0, right: 0 }}
    />,
    target === null ? null : (
      <ReferenceLine
        key="target"
        y={target}
        stroke="var(--warn)"
        strokeDasharray="4 3"
        label={{
          value: text.target(figureText(target, figure, format)),
          position: 'right',
          fontSize: 11,
          fill: 'var(--warn)',
        }}
      />
    ),
  ]
  return { Label, axes, label: label.filter(Boolean).join(' · '), isEmpty: known.length === 0, nothing: text.nothing }
}

const marginOf = (target: number | null) => ({ top: 20, right: target === null ? 8 : 84, bottom: 0, left: 8 })

interface DotProps {
  readonly cx?: number
  readonly cy?: number
  readonly index: number
  readonly value?: unknown
}

interface DotPlace {
  readonly cx: number | undefined
  readonly cy: number | undefined
  readonly isThere: boolean
  readonly onAsk: () => void
}

/** A day on the line, with room around it for the pointer. */
const Dot = ({ cx, cy, isThere, onAsk }: DotPlace) =>
  isThere && cx !== undefined && cy !== undefined ? (
    <g className="figures-dot" onClick={onAsk}>
      <circle cx={cx} cy={cy} r={11} fill="transparent" />
      <circle cx={cx} cy={cy} r={2.5} fill="var(--accent)" />
    </g>
  ) : (
    <g />
  )

/** One figure as bars, or as a line over days; the values stand on them, so there is no axis of numbers. Each asks why. */
export const PointsPlot = (props: PointsPlotProps) => {
  const { points, figure, isLine, onWhy } = props
  const { Label, axes, label, isEmpty, nothing } = useParts(props)
  if (isEmpty) return <p className="mute">{nothing}</p>
  const margin = marginOf(props.target)
  const data = points.map((point) => ({ ...point }))
  const ask = (index: number) => {
    const point = points[index]
    if (point !== undefined && point.value !== null) onWhy(point.key)
  }
  return (
    <div className="figures-plot is-open" role="img" aria-label={label} data-unit={serviceFigures[figure]}>
      <ResponsiveContainer width="100%" height="100%">
        {isLine ? (
          <LineChart data={data} margin={margin} accessibilityLayer={false}>
            {axes}
            <Line
              dataKey="value"
              stroke="var(--accent)"
              strokeWidth={2}
              dot={({ cx, cy, index, value }: DotProps) => (
                <Dot key={index} cx={cx} cy={cy} isThere={value !== null} onAsk={() => ask(index)} />
              )}
              isAnimationActive={false}
              connectNulls={false}
            >
              <LabelList dataKey="value" content={Label} />
            </Line>
          </LineChart>
        ) : (
          <BarChart data={data} margin={margin} barCategoryGap="22%" accessibilityLayer={false}>
            {axes}
            <Bar
              dataKey="value"
              fill="var(--bar)"
              maxBarSize={72}
              isAnimationActive={false}
              background={openable}
              onClick={(_bar, index) => ask(index)}
            >
              <LabelList dataKey="value" content={Label} />
            </Bar>
          </BarChart>
        )}
      </ResponsiveContainer>
    </div>
  )
}
