import type { Month } from '#shared/kit/local-time.ts'
import { monthAfter } from '#shared/kit/local-time.ts'
import { goTo, useRoute } from '#renderer/app/route.ts'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { EmptyMonth, emptyReason } from './empty-month.tsx'
import { MonthDesk } from './month-desk.tsx'
import { useMonthWork } from './use-month-work.ts'
import './shift-colours.css'
import './bar.css'
import './grid.css'
import './cells.css'
import './below.css'
import './lists.css'

const two = (value: number): string => String(value).padStart(2, '0')

const dayOf = (now: Date): string => `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`

const isMonth = (value: string | undefined): value is Month =>
  value !== undefined && /^\d{4}-(0[1-9]|1[0-2])$/.test(value)

/** The month grid. Route: `month`; `agent` and `date` choose a cell. */
export const GridPanel = () => {
  const { query } = useRoute()
  const today = dayOf(new Date())
  const month = isMonth(query['month']) ? query['month'] : (today.slice(0, 7) as Month)
  const { work, state } = useMonthWork(month)
  const asked = {
    state:
      state.failure !== null ? ('failed' as const) : state.view === null ? ('loading' as const) : ('ready' as const),
    value: state.view,
    failure: state.failure,
    ask: () => void work.ask(),
  }
  const show = (next: string): void => goTo('roster', { tab: 'grid', month: next })
  return (
    <QueryView query={asked}>
      {(view) => {
        const reason = emptyReason(view)
        if (reason !== null) return <EmptyMonth reason={reason} />
        return (
          <MonthDesk
            key={`${month} ${query['agent'] ?? ''} ${query['date'] ?? ''}`}
            view={view}
            work={work}
            today={today}
            at={{ agent: query['agent'], date: query['date'] }}
            onMonth={show}
            onStep={(by) => show(monthAfter(month, by))}
          />
        )
      }}
    </QueryView>
  )
}
