import { Bar, BarChart, LabelList, ResponsiveContainer, XAxis, YAxis } from 'recharts'
import type { Today } from '#shared/contract/performance.ts'
import type { LocalDate } from '#shared/kit/local-time.ts'
import { openable } from '#renderer/kit/chart-parts.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'

const shortDate = (date: unknown): string =>
  typeof date === 'string' ? `${Number(date.slice(5, 7))}/${Number(date.slice(8))}` : ''

/** One bar a day with its amount in whole yuan on top; no axis of amounts, for the numbers are there. A bar opens the orders of its month. */
export const DaysChart = ({ days, onDay }: { days: Today['days']; onDay: (date: LocalDate) => void }) => {
  const text = useText().today.days
  const format = useFormat()
  const yuan = (fen: unknown): string => (typeof fen === 'number' && fen > 0 ? format.count(Math.round(fen / 100)) : '')
  const most = Math.max(...days.map(({ paid }) => paid))
  return (
    <div
      className="days-chart is-open"
      role="img"
      aria-label={text.chartLabel(format.count(days.length), format.money(most))}
    >
      <ResponsiveContainer width="100%" height="100%">
        <BarChart
          data={days}
          margin={{ top: 18, right: 4, bottom: 0, left: 4 }}
          barCategoryGap="18%"
          accessibilityLayer={false}
        >
          <YAxis hide domain={[0, 'dataMax']} />
          <XAxis
            dataKey="date"
            interval={0}
            tickFormatter={shortDate}
            tickLine={false}
            axisLine={{ stroke: 'var(--line)' }}
            tick={{ fontSize: 11, fill: 'var(--mute)' }}
          />
          <Bar
            dataKey="paid"
            fill="var(--bar)"
            isAnimationActive={false}
            background={openable}
            onClick={(_bar, index) => {
              const day = days[index]
              if (day !== undefined) onDay(day.date)
            }}
          >
            <LabelList dataKey="paid" position="top" formatter={yuan} fontSize={11} fill="var(--ink)" />
          </Bar>
        </BarChart>
      </ResponsiveContainer>
    </div>
  )
}
