import { lazy, Suspense, useState } from 'react'
import type { Today } from '#shared/contract/performance.ts'
import { monthOf, type LocalDate } from '#shared/kit/local-time.ts'
import { goTo } from '#renderer/app/route.ts'
import { ChartChoice, type ChartOrTable } from '#renderer/kit/chart-choice.tsx'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { DaysTable } from './days-table.tsx'
import { isRecent } from './recent.ts'

const DaysChart = lazy(async () => ({ default: (await import('./days-chart.tsx')).DaysChart }))

const openDay = (day: LocalDate): void => goTo('orders', { month: monthOf(day) })

/** Paid sales of the last days as bars, or as the table behind them. */
export const Days = ({ days, date }: { days: Today['days']; date: LocalDate }) => {
  const text = useText().today.days
  const format = useFormat()
  const [shown, setShown] = useState<ChartOrTable>('chart')
  const last = days.at(-1)?.date
  const count = format.count(days.length)
  const title =
    last === undefined || isRecent(last, date) ? text.title(count) : text.titleUntil(count, format.date(last))
  const isEmpty = days.every(({ orders }) => orders === 0)
  return (
    <section className="today-panel days" aria-label={title}>
      <h3>
        <span>
          {title} <small>{text.unit}</small>
        </span>
        <ChartChoice text={text} shown={shown} onShow={setShown} />
      </h3>
      {isEmpty ? (
        <p className="mute">{text.nothing}</p>
      ) : shown === 'table' ? (
        <DaysTable days={days} onDay={openDay} />
      ) : (
        <Suspense fallback={null}>
          <DaysChart days={days} onDay={openDay} />
        </Suspense>
      )}
    </section>
  )
}
