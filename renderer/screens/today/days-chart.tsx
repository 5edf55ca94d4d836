import type { Today } from '#shared/contract/performance.ts'
import type { LocalDate } from '#shared/kit/local-time.ts'
import { DateBars } from '#renderer/kit/date-bars.tsx'
import { useFormat, useText } from '#renderer/kit/language.tsx'

/** One bar a day with its amount in whole yuan on top. A bar opens the orders of its month. */
export const DaysChart = ({ days, onDay }: { days: Today['days']; onDay: (date: LocalDate) => void }) => {
  const text = useText().today.days
  const format = useFormat()
  const most = Math.max(...days.map(({ paid }) => paid))
  return (
    <DateBars
      className="days-chart"
      label={text.chartLabel(format.count(days.length), format.money(most))}
      bars={days.map(({ date, paid }) => ({ date, parts: [paid] }))}
      words={(fen) => (fen > 0 ? format.count(Math.round(fen / 100)) : '')}
      hasEveryDate
      onBar={onDay}
    />
  )
}
