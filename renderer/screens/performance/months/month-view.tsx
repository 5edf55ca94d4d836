import type { MonthState } from '#shared/contract/month-close.ts'
import { linkTo } from '#renderer/app/route.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { ClosingsTable } from './closings-table.tsx'
import { DifferencePart } from './difference-part.tsx'
import { FindingsList } from './findings-list.tsx'
import { MonthActions } from './month-actions.tsx'

interface MonthViewProps {
  readonly state: MonthState
  /** the month that takes corrections of closed ones */
  readonly taking: string | null
}

/** One month: what is missing, its closings, and what differs between them. */
export const MonthView = ({ state, taking }: MonthViewProps) => {
  const text = useText().months
  const format = useFormat()
  const { month, closings } = state
  const findings = useQuery('performance.monthFindings', { month })
  return (
    <div className="months-view">
      <header className="months-head">
        <h2>{format.month(month)}</h2>
        <span className={`months-state is-${state.state}`}>{text.states[state.state]}</span>
        <a href={linkTo('performance', { tab: 'sheets', month })}>{text.toSheets}</a>
        <MonthActions state={state} findings={findings.value} />
      </header>
      {state.state === 'closed' && taking !== null ? (
        <p className="mute months-note">{text.taking(format.month(taking))}</p>
      ) : null}
      <QueryView query={findings}>
        {(value) => <FindingsList month={month} isClosed={state.state === 'closed'} findings={value} />}
      </QueryView>
      <ClosingsTable closings={closings} />
      {closings.length === 0 ? null : <DifferencePart key={month} month={month} isClosed={state.state === 'closed'} />}
    </div>
  )
}
