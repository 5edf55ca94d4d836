import { lazy, Suspense, useState } from 'react'
import { Segmented } from 'antd'
import type { Today } from '#shared/contract/performance.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { DaysTable } from './days-table.tsx'

const DaysChart = lazy(async () => ({ default: (await import('./days-chart.tsx')).DaysChart }))

/** Paid sales of the last days as bars, or as the table behind them. */
export const Days = ({ days }: { days: Today['days'] }) => {
  const text = useText().today.days
  const format = useFormat()
  const [shown, setShown] = useState<'chart' | 'table'>('chart')
  const title = text.title(format.count(days.length))
  const isEmpty = days.every(({ orders }) => orders === 0)
  return (
    <section className="today-panel days" aria-label={title}>
      <h3>
        <span>
          {title} <small>{text.unit}</small>
        </span>
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
      {isEmpty ? (
        <p className="mute">{text.nothing}</p>
      ) : shown === 'table' ? (
        <DaysTable days={days} />
      ) : (
        <Suspense fallback={null}>
          <DaysChart days={days} />
        </Suspense>
      )}
    </section>
  )
}
