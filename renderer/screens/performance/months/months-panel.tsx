import { Button } from 'antd'
import dayjs from 'dayjs'
import { isShown, useAccess } from '#renderer/app/access.tsx'
import { useQuery } from '#renderer/app/use-query.ts'
import { goTo } from '#renderer/app/route.ts'
import { EmptyNotice } from '#renderer/kit/empty-notice.tsx'
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

const NoMonths = () => {
  const text = useText().months.empty
  const { state } = useAccess()
  return (
    <EmptyNotice
      title={text.title}
      text={text.text}
      actions={
        isShown(state, 'imports') ? (
          <Button type="primary" onClick={() => goTo('imports')}>
            {text.toImports}
          </Button>
        ) : null
      }
    />
  )
}

/** Checking, closing and reopening months, and what changed between closings. */
export const MonthsPanel = ({ query }: MonthsPanelProps) => {
  const months = useQuery('performance.months', {})
  return (
    <QueryView query={months}>
      {(value) => {
        const chosen = chosenMonth(query['month'], value, dayjs().format('YYYY-MM-DD'))
        if (chosen === null) return <NoMonths />
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
