import { Bar, Cell, ComposedChart, LabelList, Line, ResponsiveContainer, XAxis, YAxis } from 'recharts'
import type { DemandDay } from '#shared/contract/demand.ts'
import type { LocalDate } from '#shared/kit/local-time.ts'
import { barLabel, openable, quietAxis } from '#renderer/kit/chart-parts.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { totalOf } from './demand-words.ts'

interface MonthPlotProps {
  readonly days: readonly DemandDay[]
  readonly day: LocalDate
  readonly onDay: (date: LocalDate) => void
}

const isFree = ({ kind }: DemandDay): boolean => kind === 'weekend' || kind === 'holiday'

const Hatch = ({ id, colour }: { readonly id: string; readonly colour: string }) => (
  <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
    <rect width="5" height="5" fill="var(--panel)" />
    <rect width="2" height="5" fill={colour} />
  </pattern>
)

const fillOf = ({ actual }: DemandDay, isChosen: boolean): string => {
  if (actual === null) return isChosen ? 'url(#demand-hatch-day)' : 'url(#demand-hatch)'
  return isChosen ? 'var(--accent)' : 'var(--bar)'
}

/** A bar a day: what came, and where nothing came yet what is expected, hatched; a line shows what was expected of days that are over. */
export const MonthPlot = ({ days, day, onDay }: MonthPlotProps) => {
  const text = useText().rosterDemand.month
  const format = useFormat()
  const data = days.map((each) => {
    const [expected, actual] = [totalOf(each.expected), totalOf(each.actual)]
    return { date: each.date, shown: actual ?? expected, expected: actual === null ? null : expected, each }
  })
  const tick = (date: unknown): string =>
    typeof date === 'string' ? `${Number(date.slice(8))}${isFreeOn(days, date) ? '·' : ''}` : ''
  const count = (value: unknown): string => (typeof value === 'number' ? format.count(Math.round(value)) : '')
  const isOver = data.some(({ each }) => each.actual !== null)
  const isAhead = data.some(({ each }) => each.actual === null && each.expected !== null)
  const first = days[0]?.date ?? day
  return (
    <div className="demand-month-plot">
      <p className="demand-legend" aria-hidden>
        {isOver ? <span className="is-actual">{text.actual}</span> : null}
        {isAhead ? <span className="is-expected">{text.expected}</span> : null}
        {isOver ? <span className="is-line">{text.expected}</span> : null}
      </p>
      <div
        className="demand-plot is-open"
        role="img"
        aria-label={text.chartLabel(format.date(first), format.date(days.at(-1)?.date ?? day))}
      >
        <ResponsiveContainer width="100%" height="100%">
          <ComposedChart data={data} margin={{ top: 16, right: 4, bottom: 0, left: 4 }} accessibilityLayer={false}>
            <defs>
              <Hatch id="demand-hatch" colour="var(--bar)" />
              <Hatch id="demand-hatch-day" colour="var(--accent)" />
            </defs>
            <YAxis hide domain={[0, 'dataMax']} />
            <XAxis dataKey="date" interval={0} tickFormatter={tick} {...quietAxis} />
            <Bar
              dataKey="shown"
              isAnimationActive={false}
              background={openable}
              onClick={(_bar, index) => {
                const chosen = days[index]
                if (chosen !== undefined) onDay(chosen.date)
              }}
            >
              {data.map(({ date, each }) => (
                <Cell key={date} fill={fillOf(each, date === day)} />
              ))}
              <LabelList dataKey="shown" formatter={count} {...barLabel} />
            </Bar>
            <Line
              dataKey="expected"
              stroke="var(--warn)"
              strokeWidth={1.5}
              dot={false}
              isAnimationActive={false}
              connectNulls={false}
            />
          </ComposedChart>
        </ResponsiveContainer>
      </div>
    </div>
  )
}

const isFreeOn = (days: readonly DemandDay[], date: string): boolean =>
  days.some((each) => each.date === date && isFree(each))
