import { useState } from 'react'
import { Segmented } from 'antd'
import { Bar, BarChart, LabelList, ResponsiveContainer, XAxis, YAxis } from 'recharts'
import type { QuestionDigest } from '#shared/contract/questions.ts'
import type { LocalDate } from '#shared/kit/local-time.ts'
import { DataTable, type Column } from '#renderer/kit/data-table.tsx'
import { openable } from '#renderer/kit/chart-parts.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'

type Week = QuestionDigest['weeks'][number]

interface TrendProps {
  readonly title: string
  readonly weeks: readonly Week[]
  /** the first day of a week that is to be looked at */
  readonly onWeek: (week: LocalDate) => void
}

const shortDate = (date: unknown): string =>
  typeof date === 'string' ? `${Number(date.slice(5, 7))}/${Number(date.slice(8))}` : ''

const WeeksChart = ({ title, weeks, onWeek }: TrendProps) => {
  const text = useText().questions.trend
  const format = useFormat()
  const most = Math.max(...weeks.map(({ chats }) => chats))
  const words = (chats: unknown): string => (typeof chats === 'number' && chats > 0 ? format.count(chats) : '')
  return (
    <div className="questions-chart is-open" role="img" aria-label={text.label(title, format.count(most))}>
      <ResponsiveContainer width="100%" height="100%">
        <BarChart
          data={weeks.map((week) => ({ ...week }))}
          margin={{ top: 18, right: 4, bottom: 0, left: 4 }}
          barCategoryGap="18%"
          accessibilityLayer={false}
        >
          <YAxis hide domain={[0, 'dataMax']} />
          <XAxis
            dataKey="week"
            interval="equidistantPreserveStart"
            tickFormatter={shortDate}
            tickLine={false}
            axisLine={{ stroke: 'var(--line)' }}
            tick={{ fontSize: 11, fill: 'var(--mute)' }}
          />
          <Bar
            dataKey="chats"
            fill="var(--bar)"
            isAnimationActive={false}
            background={openable}
            onClick={(_bar, index) => {
              const week = weeks[index]
              if (week !== undefined) onWeek(week.week)
            }}
          >
            <LabelList dataKey="chats" position="top" formatter={words} fontSize={11} fill="var(--ink)" />
          </Bar>
        </BarChart>
      </ResponsiveContainer>
    </div>
  )
}

const weekOf = ({ week }: Week): string => week

const WeeksTable = ({ weeks, onWeek }: Omit<TrendProps, 'title'>) => {
  const text = useText().questions.trend
  const format = useFormat()
  const columns: readonly Column<Week>[] = [
    { key: 'week', title: text.week, width: 140, grow: true, value: weekOf, show: ({ week }) => format.date(week) },
    {
      key: 'chats',
      title: text.chats,
      width: 90,
      align: 'right',
      value: ({ chats }) => chats,
      show: ({ chats }) => format.count(chats),
    },
  ]
  return (
    <DataTable
      name="question-weeks"
      columns={columns}
      rows={weeks}
      keyOf={weekOf}
      onOpen={({ week }) => onWeek(week)}
      isCompact
    />
  )
}

/** Chats by week as bars, or as the table behind them; one is looked at alone. */
export const QuestionsTrend = ({ title, weeks, onWeek }: TrendProps) => {
  const text = useText().questions.trend
  const [shown, setShown] = useState<'chart' | 'table'>('chart')
  return (
    <section className="questions-panel questions-trend" aria-label={title}>
      <h3>
        <span title={title}>{title}</span>
        <Segmented
          size="small"
          aria-label={text.choose}
          value={shown}
          options={[
            { value: 'chart' as const, label: text.chart },
            { value: 'table' as const, label: text.table },
          ]}
          onChange={setShown}
        />
      </h3>
      {weeks.every(({ chats }) => chats === 0) ? (
        <p className="mute">{text.nothing}</p>
      ) : shown === 'table' ? (
        <WeeksTable weeks={weeks} onWeek={onWeek} />
      ) : (
        <WeeksChart title={title} weeks={weeks} onWeek={onWeek} />
      )}
    </section>
  )
}
