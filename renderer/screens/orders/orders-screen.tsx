import type { Person } from '#shared/contract/people.ts'
import type { Shop } from '#shared/contract/shops.ts'
import type { Month } from '#shared/kit/local-time.ts'
import { ImportFirst } from '#renderer/app/import-first.tsx'
import { goTo, useRoute } from '#renderer/app/route.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { FailureNotice } from '#renderer/kit/failure-notice.tsx'
import { useText } from '#renderer/kit/language.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { Screen } from '#renderer/kit/screen.tsx'
import { AttributionRules } from './rules/attribution-rules.tsx'
import { CommissionPanel } from './commission/commission-panel.tsx'
import { EvidenceDesk, type DeskKind } from './desk/evidence-desk.tsx'
import { OrderList } from './list/order-list.tsx'
import { OrderPanel } from './order/order-panel.tsx'
import { changedQuery, latestMonth, monthOfQuery, ordersTabs, tabOf } from './orders-route.ts'
import { PlansPanel } from './plans/plans-panel.tsx'
import { MissingMemos } from './missing/missing-memos.tsx'
import { UnpaidPanel } from './unpaid/unpaid-panel.tsx'
import { WhatIfPanel } from './what-if/what-if-panel.tsx'
import './orders.css'

type Query = Readonly<Record<string, string>>

interface OrdersPartsProps {
  readonly query: Query
  readonly months: readonly Month[]
  readonly people: readonly Person[]
  readonly shops: readonly Shop[]
}

const show = (query: Query): void => goTo('orders', query)
const noPeople: readonly Person[] = []
const noShops: readonly Shop[] = []
const noMonths: readonly Month[] = []

/** Orders, whose they are, and what they pay: list, evidence desk, commission, plans, rules. The hash says which page and what it shows. */
export const OrdersScreen = () => {
  const { query } = useRoute()
  const text = useText().orders
  const months = useQuery('orders.months', {})
  const people = useQuery('people.list', {})
  const shops = useQuery('people.shops', {})
  const tab = tabOf(query)
  const parts = {
    query,
    months: months.value?.map(({ month }) => month) ?? noMonths,
    people: people.value ?? noPeople,
    shops: shops.value ?? noShops,
  }
  const shopId = Number(query.orderShop)
  return (
    <Screen
      title={text.title}
      tabs={ordersTabs.map((key) => ({
        key,
        label: text.tabs[key],
      }))}
      tab={tab}
      onTab={(key) => show(changedQuery({}, { tab: key, month: query.month }))}
    >
      {people.failure === null ? null : <FailureNotice failure={people.failure} onRetry={people.ask} />}
      {tab === 'plans' ? (
        <PlansPanel />
      ) : tab === 'rules' ? (
        <AttributionRules month={latestMonth(parts.months)} />
      ) : tab === 'unpaid' ? (
        <UnpaidPanel query={query} people={parts.people} />
      ) : (
        <QueryView query={months}>{() => <MonthTab {...parts} />}</QueryView>
      )}
      <OrderPanel
        orderNo={query.order ?? null}
        shopId={Number.isInteger(shopId) && shopId > 0 ? shopId : null}
        people={parts.people}
        onClose={() => show(changedQuery(query, { order: undefined, orderShop: undefined }))}
      />
    </Screen>
  )
}

const deskKindOf = (query: Query): DeskKind =>
  query.state === 'nobody' || query.state === 'decided' ? query.state : 'doubtful'

/** The pages that need orders to show anything. */
const MonthTab = ({ query, months, people, shops }: OrdersPartsProps) => {
  const month = monthOfQuery(query, months)
  const change = (changes: Readonly<Record<string, string | undefined>>) => show(changedQuery(query, changes))
  if (months.length === 0 || month === null) return <NoOrders isNew={people.length === 0} />
  const tab = tabOf(query)
  if (tab === 'contested')
    return (
      <EvidenceDesk
        month={month}
        kind={deskKindOf(query)}
        months={months}
        people={people}
        isPaused={query.order !== undefined}
        onMonth={(chosen) => change({ month: chosen })}
        onKind={(kind) => change({ state: kind })}
        onOrder={(order) => change({ order })}
      />
    )
  if (tab === 'commission')
    return (
      <CommissionPanel
        month={month}
        months={months}
        agent={query.agent ?? null}
        onMonth={(chosen) => change({ month: chosen })}
        onAgent={(agent) => change({ agent: agent ?? undefined })}
        onOrder={(order) => change({ order })}
      />
    )
  if (tab === 'missing')
    return (
      <MissingMemos
        month={month}
        months={months}
        onMonth={(chosen) => change({ month: chosen })}
        onOrder={(order, shop) => change({ order, orderShop: shop })}
      />
    )
  if (tab === 'whatif') return <WhatIfPanel month={month} months={months} />
  return <OrderList query={query} months={months} people={people} shops={shops} onQuery={show} />
}

const NoOrders = ({ isNew }: { isNew: boolean }) => {
  const text = useText().orders
  return (
    <ImportFirst
      text={{ title: text.emptyTitle, text: text.emptyText, toImports: text.importOrders }}
      sample={isNew ? { load: text.loadSample, loaded: text.sampleLoaded } : null}
    />
  )
}
