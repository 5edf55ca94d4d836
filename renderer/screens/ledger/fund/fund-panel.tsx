import { useState } from 'react'
import { Button } from 'antd'
import dayjs from 'dayjs'
import { useQuery } from '#renderer/app/use-query.ts'
import { useText } from '#renderer/kit/language.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { RegisterPanel } from '#renderer/registers/register-panel.tsx'
import { ledgerMonth } from '../ledger-month.ts'
import { FundMonthView } from './fund-month.tsx'

type Query = Readonly<Record<string, string>>

/** Every line there ever was. `onBack` null: there is none yet, so there is no month either. */
const AllLines = ({ query, onBack }: { query: Query; onBack: (() => void) | null }) => {
  const text = useText().ledger.fund
  return (
    <RegisterPanel
      register="fund"
      query={query}
      screen="ledger"
      tab="fund"
      keep={query['month'] === undefined ? {} : { month: query['month'] }}
      head={
        <div className="ledger-bar">
          {onBack === null ? null : (
            <Button size="small" onClick={onBack}>
              {text.back}
            </Button>
          )}
          <span className="mute">{text.law}</span>
        </div>
      }
    />
  )
}

/** 活动经费: the voluntary fund month by month with its notice to print; behind it every line there ever was. Money of a fine is refused. */
export const FundPanel = ({ query }: { query: Query }) => {
  const known = useQuery('ledger.fundMonths', {})
  const [isAll, setIsAll] = useState(false)
  return (
    <QueryView query={known}>
      {(value) => {
        const months = value.map(({ month }) => month)
        if (isAll || months.length === 0)
          return <AllLines query={query} onBack={isAll ? () => setIsAll(false) : null} />
        const month = ledgerMonth(query['month'] ?? months[0], months, dayjs().format('YYYY-MM-DD'))
        return <FundMonthView query={query} month={month} months={months} onAll={() => setIsAll(true)} />
      }}
    </QueryView>
  )
}
