import { Bar, ComposedChart, LabelList, Line, ResponsiveContainer, XAxis, YAxis } from 'recharts'
import type { LocalDate } from '#shared/kit/local-time.ts'
import { barLabel, openable, quietAxis } from './chart-parts.ts'

/** A bar of a day, or of the week that begins with it; its parts from below, in the unit of the words on it. */
export interface DateBar {
  readonly date: LocalDate
  readonly parts: readonly number[]
}

interface DateBarsProps {
  /** gives the chart its height */
  readonly className: string
  /** what the chart says, for those who do not see it */
  readonly label: string
  readonly bars: readonly DateBar[]
  /** what stands on a bar of that height; '' for nothing */
  readonly words: (height: number) => string
  /** colours of the parts; one bar in one colour unless given */
  readonly colours?: readonly string[]
  /** every bar has its date below it; without it as many as there is room for */
  readonly hasEveryDate?: boolean
  /** a click on a bar or above it */
  readonly onBar?: (date: LocalDate) => void
}

const oneColour = ['var(--bar)']

const shortDate = (date: unknown): string =>
  typeof date === 'string' ? `${Number(date.slice(5, 7))}/${Number(date.slice(8))}` : ''

/** Bars by date with their heights in words on top; no axis of heights, for the words are there. */
export const DateBars = ({ className, label, bars, words, colours, hasEveryDate = false, onBar }: DateBarsProps) => {
  const data = bars.map(({ date, parts }) => ({ date, parts, total: parts.reduce((sum, part) => sum + part, 0) }))
  const open = (index: number): void => {
    const bar = bars[index]
    if (bar !== undefined) onBar?.(bar.date)
  }
  const isStacked = colours !== undefined
  const asStack = isStacked ? { stackId: 'parts', stroke: 'var(--line)', maxBarSize: 48 } : {}
  const asOpen =
    onBar === undefined ? {} : { background: openable, onClick: (_: unknown, index: number) => open(index) }
  const said = (
    <LabelList
      dataKey="total"
      formatter={(total: unknown) => (typeof total === 'number' ? words(total) : '')}
      {...barLabel}
    />
  )
  return (
    <div className={onBar === undefined ? className : `${className} is-open`} role="img" aria-label={label}>
      <ResponsiveContainer width="100%" height="100%">
        <ComposedChart
          data={data}
          margin={{ top: 18, right: 4, bottom: 0, left: 4 }}
          barCategoryGap={isStacked ? '22%' : '18%'}
          accessibilityLayer={false}
        >
          <YAxis hide domain={[0, 'dataMax']} />
          <XAxis
            dataKey="date"
            interval={hasEveryDate ? 0 : 'equidistantPreserveStart'}
            tickFormatter={shortDate}
            {...quietAxis}
          />
          {(colours ?? oneColour).map((colour, index) => (
            <Bar
              key={index}
              dataKey={({ parts }: DateBar) => parts[index] ?? 0}
              fill={colour}
              isAnimationActive={false}
              {...asStack}
              {...asOpen}
            >
              {isStacked ? null : said}
            </Bar>
          ))}
          {/* A part without height is not drawn, and would have no words; a point is drawn at any height. */}
          {isStacked ? (
            <Line dataKey="total" stroke="none" dot={false} isAnimationActive={false}>
              {said}
            </Line>
          ) : null}
        </ComposedChart>
      </ResponsiveContainer>
    </div>
  )
}
