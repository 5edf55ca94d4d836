import { useState } from 'react'
import type { LocalDate } from '#shared/kit/local-time.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { EmptyNotice } from '#renderer/kit/empty-notice.tsx'
import { useText } from '#renderer/kit/language.tsx'
import { MonthPicker } from '#renderer/kit/month-picker.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { Screen } from '#renderer/kit/screen.tsx'
import { PerformanceSheets } from '#renderer/print/performance-sheets.tsx'
import { AboutMe } from './about-me.tsx'
import { MyAppeals } from './my-appeals.tsx'
import { MyScores } from './my-scores.tsx'
import { MyShifts } from './my-shifts.tsx'
import './mine.css'

interface MineProps {
  readonly agent: string
  /** the day it is */
  readonly date: LocalDate
}

const MySheet = ({ month, agent }: { month: string; agent: string }) => {
  const text = useText().access.mine
  const sheets = useQuery('performance.sheets', { month, agent })
  return (
    <QueryView query={sheets}>
      {(value) =>
        value.length === 0 ? (
          <EmptyNotice title={text.sheet} text={text.noSheet} />
        ) : (
          <PerformanceSheets value={value} />
        )
      }
    </QueryView>
  )
}

/** What an agent sees first: the own shifts, scores and appeals beside the own performance sheet of a month. Nobody else's. */
export const MinePage = ({ agent, date }: MineProps) => {
  const text = useText().access.mine
  const months = useQuery('orders.months', {})
  const [chosen, setChosen] = useState<string | null>(null)
  const month = chosen ?? months.value?.[0]?.month ?? date.slice(0, 7)
  return (
    <Screen
      title={text.title}
      actions={<MonthPicker value={month} onChange={setChosen} months={months.value?.map((one) => one.month) ?? []} />}
      isPadded={false}
    >
      <div className="mine">
        <div className="mine-side">
          <MyShifts agent={agent} date={date} />
          <AboutMe agent={agent} month={month} date={date} />
          <MyScores agent={agent} month={month} />
          <MyAppeals agent={agent} month={month} />
        </div>
        <div className="mine-sheet" role="region" aria-label={text.sheet} tabIndex={0}>
          <MySheet month={month} agent={agent} />
        </div>
      </div>
    </Screen>
  )
}
