import { Button } from 'antd'
import type { Month } from '#shared/kit/local-time.ts'
import { goTo } from '#renderer/app/route.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { EmptyNotice } from '#renderer/kit/empty-notice.tsx'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { SidePanel } from '#renderer/kit/side-panel.tsx'
import { WhyCorrections } from './why-corrections.tsx'
import { WhyLines } from './why-lines.tsx'
import { WhyChain, type Why } from './why-view.tsx'

interface WhyPanelProps {
  readonly month: Month
  /** null: closed */
  readonly agent: string | null
  readonly onClose: () => void
  readonly onOrder: (orderNo: string) => void
}

/** Why this number: a person's commission opened into its steps and its orders. */
export const WhyPanel = ({ month, agent, onClose, onOrder }: WhyPanelProps) => {
  const text = useText().commission
  return (
    <SidePanel
      isOpen={agent !== null}
      onClose={onClose}
      width={1100}
      title={text.why.panel}
      actions={
        agent === null ? null : (
          <Button size="small" onClick={() => goTo('performance', { month, agent })}>
            {text.sheet}
          </Button>
        )
      }
    >
      {agent === null ? null : <WhyBody key={`${month} ${agent}`} month={month} agent={agent} onOrder={onOrder} />}
    </SidePanel>
  )
}

const WhyBody = ({ month, agent, onOrder }: { month: Month; agent: string; onOrder: (orderNo: string) => void }) => {
  const why = useQuery('orders.why', { month, agent })
  return (
    <QueryView query={why}>
      {(value) => (
        <div className="orders-why">
          <WhyHeading why={value} month={month} />
          {value.row.plan === null ? (
            <>
              <WithoutPlan month={month} agent={agent} />
              <WhyCorrections corrections={value.corrections} onOrder={onOrder} />
            </>
          ) : (
            <>
              <WhyChain why={value} month={month} />
              <WhyCorrections corrections={value.corrections} onOrder={onOrder} />
              <WhyLines why={value} onOrder={onOrder} />
            </>
          )}
        </div>
      )}
    </QueryView>
  )
}

const WhyHeading = ({ why: { row, isClosed }, month }: { why: Why; month: Month }) => {
  const text = useText().commission
  const format = useFormat()
  return (
    <header className="orders-why-head">
      <h2>{text.why.title(row.name, row.agent, format.month(month))}</h2>
      <p className="mute">
        <span>{row.group}</span>
        {row.plan === null || row.planFrom === null ? null : (
          <span>{text.why.planFrom(row.plan, format.month(row.planFrom))}</span>
        )}
        {row.tierMode === null ? null : <span>{text.mode[row.tierMode]}</span>}
        {row.plan === null ? null : (
          <span>{row.signedOn === null ? text.notSigned : text.why.signedOn(row.signedOn)}</span>
        )}
        {isClosed ? (
          <span className="orders-badge" title={text.closedNote}>
            {text.closed}
          </span>
        ) : null}
      </p>
    </header>
  )
}

const WithoutPlan = ({ month, agent }: { month: Month; agent: string }) => {
  const text = useText().commission
  return (
    <EmptyNotice
      title={text.why.noPlanTitle}
      text={text.why.noPlanText}
      actions={
        <>
          <Button type="primary" onClick={() => goTo('orders', { tab: 'plans', month })}>
            {text.toPlans}
          </Button>
          <Button onClick={() => goTo('orders', { tab: 'list', month, agent })}>{text.why.toOrders}</Button>
        </>
      }
    />
  )
}
