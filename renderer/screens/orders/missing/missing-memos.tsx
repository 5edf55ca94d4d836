import { useState } from 'react'
import { Button } from 'antd'
import type { Month } from '#shared/kit/local-time.ts'
import { goTo } from '#renderer/app/route.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { EmptyNotice } from '#renderer/kit/empty-notice.tsx'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { MonthPicker } from '#renderer/kit/month-picker.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { CoverageLine } from '../commission-coverage.tsx'
import { MissingAgents } from './missing-agents.tsx'
import { MissingOrders } from './missing-orders.tsx'
import type { Missing, MissingOf } from './missing-types.ts'
import '../desk/desk.css'

interface MissingMemosProps {
  readonly month: Month
  readonly months: readonly Month[]
  readonly onMonth: (month: string) => void
  /** opens the order's panel, by its number and shop */
  readonly onOrder: (orderNo: string, shopId: string) => void
}

/** Paid orders a chat says something about and the memo nothing, with the money at stake per agent. */
export const MissingMemos = ({ month, months, onMonth, onOrder }: MissingMemosProps) => {
  const missing = useQuery('orders.missingMemos', { month })
  return (
    <div className="orders-missing">
      <div className="orders-desk-head">
        <MonthPicker value={month} months={months} onChange={onMonth} />
        {missing.value === null ? null : <MissingSum missing={missing.value} />}
      </div>
      <QueryView query={missing}>
        {(value) => (
          <>
            <CoverageLine coverage={value.coverage} />
            <MissingView key={month} missing={value} onOrder={onOrder} />
          </>
        )}
      </QueryView>
    </div>
  )
}

const MissingSum = ({ missing: { agents } }: { missing: Missing }) => {
  const text = useText().desk.missing
  const format = useFormat()
  const sum = (part: (agent: Missing['agents'][number]) => number) =>
    agents.reduce((total, agent) => total + part(agent), 0)
  const losing = sum((agent) => agent.losing)
  return (
    <span className={losing === 0 ? 'mute' : 'warn'}>
      {text.sum(
        format.count(sum(({ orders }) => orders)),
        format.count(losing),
        format.money(sum(({ stake }) => stake ?? 0)),
      )}
    </span>
  )
}

const MissingView = ({ missing, onOrder }: Pick<MissingMemosProps, 'onOrder'> & { missing: Missing }) => {
  const text = useText().desk.missing
  const [whose, setWhose] = useState<MissingOf>(null)
  if (missing.rows.length === 0)
    return (
      <EmptyNotice
        title={text.emptyTitle}
        text={text.emptyText}
        actions={<Button onClick={() => goTo('imports')}>{text.importChats}</Button>}
      />
    )
  return (
    <>
      <MissingAgents missing={missing} whose={whose} onWhose={setWhose} />
      <MissingOrders missing={missing} whose={whose} onOrder={onOrder} />
    </>
  )
}
