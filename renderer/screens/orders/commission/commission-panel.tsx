import { Button } from 'antd'
import type { CommissionRun } from '#shared/contract/commission.ts'
import type { Month } from '#shared/kit/local-time.ts'
import { goTo, linkTo } from '#renderer/app/route.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { EmptyNotice } from '#renderer/kit/empty-notice.tsx'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { MonthPicker } from '#renderer/kit/month-picker.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { CoverageLine } from '../commission-coverage.tsx'
import { CommissionTable } from './commission-table.tsx'
import { WhyPanel } from './why-panel.tsx'
import './commission.css'

interface CommissionPanelProps {
  readonly month: Month
  readonly months: readonly Month[]
  /** whose way to the total is open; null: nobody's */
  readonly agent: string | null
  readonly onMonth: (month: string) => void
  readonly onAgent: (agent: string | null) => void
  readonly onOrder: (orderNo: string) => void
}

/** What waits before the month's commission is complete, each with the way there. */
export const WaitingLine = ({ run }: { run: CommissionRun }) => {
  const text = useText().commission
  const format = useFormat()
  const { month, pending, uncredited, rows } = run
  const withoutPlan = rows.filter(({ plan }) => plan === null).length
  return (
    <div className="orders-waiting">
      {pending.orders === 0 ? null : (
        <span>
          <span className="warn">{text.pending(format.count(pending.orders), format.money(pending.base))}</span>
          <a href={linkTo('orders', { tab: 'contested', month })}>{text.toDesk}</a>
        </span>
      )}
      {uncredited.orders === 0 ? null : (
        <span>
          <span className="mute">
            {text.uncredited(format.count(uncredited.orders), format.money(uncredited.base))}
          </span>
          <a href={linkTo('orders', { tab: 'contested', state: 'nobody', month })}>{text.toNobody}</a>
        </span>
      )}
      {withoutPlan === 0 ? null : (
        <span>
          <span className="warn">{text.noPlanCount(format.count(withoutPlan))}</span>
          <a href={linkTo('orders', { tab: 'plans', month })}>{text.toPlans}</a>
        </span>
      )}
    </div>
  )
}

/** The month's commission: everybody's row, what waits, and the way to each total. */
export const CommissionPanel = ({ month, months, agent, onMonth, onAgent, onOrder }: CommissionPanelProps) => {
  const text = useText().commission
  const run = useQuery('orders.commission', { month })
  return (
    <div className="orders-commission">
      <div className="orders-commission-head">
        <MonthPicker value={month} months={months} onChange={onMonth} />
        {run.value?.isClosed ? (
          <span className="orders-badge" title={text.closedNote}>
            {text.closed}
          </span>
        ) : null}
        {run.value === null ? null : <WaitingLine run={run.value} />}
        <Button size="small" onClick={() => goTo('performance', { month })}>
          {text.sheet}
        </Button>
      </div>
      <QueryView query={run}>
        {(value) =>
          value.rows.length === 0 ? (
            <EmptyNotice
              title={text.emptyTitle}
              text={text.emptyText}
              actions={<Button onClick={() => goTo('people')}>{text.toPeople}</Button>}
            />
          ) : (
            <>
              <CoverageLine coverage={value.coverage} />
              <CommissionTable run={value} selected={agent} onOpen={onAgent} />
            </>
          )
        }
      </QueryView>
      <WhyPanel month={month} agent={agent} onClose={() => onAgent(null)} onOrder={onOrder} />
    </div>
  )
}
