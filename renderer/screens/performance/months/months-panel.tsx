import dayjs from 'dayjs'
import { ImportFirst } from '#renderer/app/import-first.tsx'
import { useQuery } from '#renderer/app/use-query.ts'
import { goTo } from '#renderer/app/route.ts'
import { useText } from '#renderer/kit/language.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { chosenMonth, takingMonth } from './chosen-month.ts'
import { MonthView } from './month-view.tsx'
import { MonthsList } from './months-list.tsx'
import './months.css'

interface MonthsPanelProps {
  /** of the hash */
  readonly query: Readonly<Record<string, string>>
}

/** Checking, closing and reopening months, and what changed between closings. */
export const MonthsPanel = ({ query }: MonthsPanelProps) => {
  const text = useText().months.empty
  const months = useQuery('performance.months', {})
  return (
    <QueryView query={months}>
      {(value) => {
        const chosen = chosenMonth(query['month'], value, dayjs().format('YYYY-MM-DD'))
        if (chosen === null) return <ImportFirst text={text} />
        return (
          <div className="months">
            <MonthsList
              months={value}
              chosen={chosen.month}
              onChoose={(month) => goTo('performance', { tab: 'months', month })}
            />
            <MonthView key={chosen.month} state={chosen} taking={takingMonth(value)} />
          </div>
        )
      }}
    </QueryView>
  )
}
