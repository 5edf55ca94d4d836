import { useCallback, useEffect, useMemo, useState } from 'react'
import type { Failure } from '#shared/contract/failure.ts'
import type { OrderFilter, OrderWithAttribution } from '#shared/contract/orders.ts'
import { call, onPush } from '#renderer/app/call.ts'
import { noPages, rowsOf, type OrderTotals } from './order-pages.ts'
import { OrderPager, type OrderQuestion, type PagerState } from './order-pager.ts'
import type { OrderSort } from '../orders-route.ts'

/** Orders of a filter as far as they have come. `totals` null: the first answer is still out. */
export interface PagedOrders {
  readonly rows: readonly (OrderWithAttribution | undefined)[]
  readonly totals: OrderTotals | null
  readonly failure: Failure | null
  /** tells which rows are in sight, `to` exclusive */
  readonly need: (from: number, to: number) => void
  readonly ask: () => void
}

/** Orders of a filter, page by page, kept for the filters used last and asked again after every change. A null filter asks nothing. */
export const useOrderPages = (filter: OrderFilter | null, sort: OrderSort): PagedOrders => {
  const [state, setState] = useState<PagerState>({ pages: noPages, failure: null })
  const [pager] = useState(() => new OrderPager((input) => call('orders.list', input), setState))
  const key = filter === null ? null : JSON.stringify({ filter, sort })

  useEffect(() => {
    if (key === null) return undefined
    pager.open(JSON.parse(key) as OrderQuestion)
    return onPush((push) => {
      if (push.topic === 'changed' || (push.topic === 'data' && push.state === 'ready')) pager.renew()
    })
  }, [pager, key])

  const rows = useMemo(() => rowsOf(state.pages), [state.pages])
  const need = useCallback((from: number, to: number) => pager.need(from, to), [pager])
  const ask = useCallback(() => pager.renew(), [pager])
  return { rows, totals: state.pages.totals, failure: state.failure, need, ask }
}
