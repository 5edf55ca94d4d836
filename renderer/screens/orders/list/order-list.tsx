import { useMemo, useState } from 'react'
import type { OrderFilter, OrderWithAttribution } from '#shared/contract/orders.ts'
import type { Person } from '#shared/contract/people.ts'
import type { Shop } from '#shared/contract/shops.ts'
import type { Month } from '#shared/kit/local-time.ts'
import { call } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { DataTable, type Sort } from '#renderer/kit/data-table.tsx'
import { FailureNotice } from '#renderer/kit/failure-notice.tsx'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { Money } from '#renderer/kit/money.tsx'
import { namesOf } from '../agent-names.ts'
import { CoverageLine } from '../commission-coverage.tsx'
import { listColumns, newestOnTop, orderSortOf, sortAfter } from './list-columns.tsx'
import { ListFilters } from './list-filters.tsx'
import { changedQuery, filterOf, withoutFilters, type OrderSort } from '../orders-route.ts'
import { useOrderPages } from './use-order-pages.ts'

interface OrderListProps {
  readonly query: Readonly<Record<string, string>>
  readonly months: readonly Month[]
  readonly people: readonly Person[]
  readonly shops: readonly Shop[]
  readonly onQuery: (query: Readonly<Record<string, string>>) => void
}

const exportPage = 500

/** Every order of a filter for copying, exporting and printing; none when one page fails, and the failure is shown. */
const useEveryOrder = (filter: OrderFilter, sort: OrderSort) => {
  const { act } = useAction()
  return async (): Promise<readonly OrderWithAttribution[]> => {
    const rows: OrderWithAttribution[] = []
    for (let total = 1; rows.length < total;) {
      const page = await act(call('orders.list', { filter, sort, offset: rows.length, limit: exportPage }))
      if (page === null) return []
      if (page.rows.length === 0) break
      rows.push(...page.rows)
      total = page.totals.orders
    }
    return rows
  }
}

/** All orders, as many as there are: narrowed and sorted by the data process, fetched as they come into sight. */
export const OrderList = ({ query, months, people, shops, onQuery }: OrderListProps) => {
  const text = useText().orders
  const format = useFormat()
  const [sort, setSort] = useState<Sort>(newestOnTop)
  const filter = filterOf(query, months)
  const orders = useOrderPages(filter, orderSortOf(sort))
  const everyOrder = useEveryOrder(filter, orderSortOf(sort))
  const columns = useMemo(
    () => listColumns({ text, format, names: namesOf(people), hasManyShops: shops.length > 1 }),
    [text, format, people, shops.length],
  )
  const { totals } = orders
  return (
    <>
      {orders.failure === null ? null : <FailureNotice failure={orders.failure} onRetry={orders.ask} />}
      <DataTable
        name="orders"
        columns={columns}
        rows={orders.rows}
        total={totals?.orders ?? 0}
        keyOf={({ order }) => order.id}
        onNeed={orders.need}
        sort={sort}
        onSort={(next) => setSort(sortAfter(sort, next))}
        onExport={everyOrder}
        onOpen={({ order }) => onQuery(changedQuery(query, { order: order.orderNo, orderShop: String(order.shopId) }))}
        {...(totals === null
          ? {}
          : {
              totals: {
                orderNo: text.count(format.count(totals.orders)),
                paid: <Money fen={totals.paid} isStrong />,
                refunded: <Money fen={totals.refunded} isStrong />,
              },
            })}
        empty={totals === null ? text.loading : <NothingFound />}
        filters={
          <ListFilters
            filter={filter}
            months={months}
            people={people}
            shops={shops}
            onChange={(changes) => onQuery(changedQuery(query, changes))}
            onClear={() => onQuery(changedQuery(withoutFilters(query), { month: query.month }))}
          />
        }
      />
      {filter.month === null ? null : <ListCoverage month={filter.month} />}
    </>
  )
}

/** How the month's orders came to their owners, below the list. */
const ListCoverage = ({ month }: { month: Month }) => {
  const desk = useQuery('orders.desk', { month, kind: 'decided' })
  return desk.value === null ? null : <CoverageLine coverage={desk.value.coverage} />
}

const NothingFound = () => {
  const text = useText().orders
  return (
    <>
      <div>{text.nothingFound}</div>
      <div>{text.nothingFoundHint}</div>
    </>
  )
}
