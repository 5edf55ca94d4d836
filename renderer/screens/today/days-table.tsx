import type { Today } from '#shared/contract/performance.ts'
import type { LocalDate } from '#shared/kit/local-time.ts'
import { sumFen } from '#shared/kit/money.ts'
import { DataTable, type Column } from '#renderer/kit/data-table.tsx'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { Money } from '#renderer/kit/money.tsx'

type Day = Today['days'][number]

const keyOf = (day: Day): string => day.date

/** The table behind the chart of the last days. */
export const DaysTable = ({ days, onDay }: { days: readonly Day[]; onDay: (date: LocalDate) => void }) => {
  const text = useText().today.days
  const format = useFormat()
  const columns: readonly Column<Day>[] = [
    {
      key: 'date',
      title: text.date,
      width: 140,
      grow: true,
      value: ({ date }) => date,
      show: ({ date }) => format.date(date),
    },
    {
      key: 'orders',
      title: text.orders,
      width: 80,
      align: 'right',
      value: ({ orders }) => orders,
      show: ({ orders }) => format.count(orders),
    },
    { key: 'paid', title: text.paid, width: 130, value: ({ paid }) => paid, isMoney: true },
  ]
  const totals = {
    orders: format.count(days.reduce((sum, { orders }) => sum + orders, 0)),
    paid: <Money fen={sumFen(days.map(({ paid }) => paid))} isStrong />,
  }
  return (
    <DataTable
      name="today-days"
      columns={columns}
      rows={days}
      keyOf={keyOf}
      onOpen={({ date }) => onDay(date)}
      totals={totals}
      isCompact
    />
  )
}
