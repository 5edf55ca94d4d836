import { useState } from 'react'
import type { QuestionDigest } from '#shared/contract/questions.ts'
import type { LocalDate } from '#shared/kit/local-time.ts'
import { ChartChoice, type ChartOrTable } from '#renderer/kit/chart-choice.tsx'
import { DataTable, type Column } from '#renderer/kit/data-table.tsx'
import { DateBars } from '#renderer/kit/date-bars.tsx'
import { useFormat, useText } from '#renderer/kit/language.tsx'

type Week = QuestionDigest['weeks'][number]

interface TrendProps {
  readonly title: string
  readonly weeks: readonly Week[]
  /** the first day of a week that is to be looked at */
  readonly onWeek: (week: LocalDate) => void
}

const WeeksChart = ({ title, weeks, onWeek }: TrendProps) => {
  const text = useText().questions.trend
  const format = useFormat()
  const most = Math.max(...weeks.map(({ chats }) => chats))
  return (
    <DateBars
      className="questions-chart"
      label={text.label(title, format.count(most))}
      bars={weeks.map(({ week, chats }) => ({ date: week, parts: [chats] }))}
      words={(chats) => (chats > 0 ? format.count(chats) : '')}
      onBar={onWeek}
    />
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
  const [shown, setShown] = useState<ChartOrTable>('chart')
  return (
    <section className="questions-panel questions-trend" aria-label={title}>
      <h3>
        <span title={title}>{title}</span>
        <ChartChoice text={text} shown={shown} onShow={setShown} />
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
