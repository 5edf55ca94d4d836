import { useMemo, useState } from 'react'
import { Segmented } from 'antd'
import type { OrderFilter, OrderWithAttribution } from '#shared/contract/orders.ts'
import type { Person } from '#shared/contract/people.ts'
import type { Month } from '#shared/kit/local-time.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { EmptyNotice } from '#renderer/kit/empty-notice.tsx'
import { FailureNotice } from '#renderer/kit/failure-notice.tsx'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { MonthPicker } from '#renderer/kit/month-picker.tsx'
import { namesOf } from './agent-names.ts'
import { DeskHints } from './desk-hints.tsx'
import { DeskList } from './desk-list.tsx'
import { DeskPage } from './desk-page.tsx'
import { firstSelection, movedSelection, placeOf, type DeskSelection } from './desk-selection.ts'
import type { OrderSort } from './orders-route.ts'
import { useOrderPages, type PagedOrders } from './use-order-pages.ts'
import './desk.css'

/** What the desk shows: orders of several, of nobody, or those already decided. */
export type DeskKind = 'contested' | 'nobody' | 'decided'

interface EvidenceDeskProps {
  readonly month: Month
  readonly kind: DeskKind
  readonly months: readonly Month[]
  readonly people: readonly Person[]
  readonly isPaused: boolean
  readonly onMonth: (month: string) => void
  readonly onKind: (kind: DeskKind) => void
}

const oldestFirst: OrderSort = { by: 'at', direction: 'up' }

const filterFor = (month: Month, state: 'contested' | 'nobody'): OrderFilter => ({
  month,
  state,
  shopId: null,
  status: null,
  agent: null,
  doubt: null,
  search: '',
})

const noRows: readonly OrderWithAttribution[] = []

/** The month's decided orders; they are few, but only the whole month's attribution knows them. */
const useDecidedOrders = (month: Month | null): PagedOrders => {
  const all = useQuery('orders.attribution', month === null ? null : { month })
  return useMemo(() => {
    const rows = all.value?.filter(({ attribution }) => attribution.decision !== null) ?? noRows
    const sum = (part: (row: OrderWithAttribution) => number) => rows.reduce((total, row) => total + part(row), 0)
    const totals = {
      orders: rows.length,
      paid: sum(({ order }) => order.paid),
      refunded: sum(({ order }) => order.refunded),
      postage: sum(({ order }) => order.postage ?? 0),
    } as NonNullable<PagedOrders['totals']>
    return {
      rows,
      totals: all.value === null ? null : totals,
      failure: all.failure,
      need: () => undefined,
      ask: all.ask,
    }
  }, [all.value, all.failure, all.ask])
}

const useDeskOrders = (month: Month, kind: DeskKind): PagedOrders => {
  const waiting = useOrderPages(kind === 'decided' ? null : filterFor(month, kind), oldestFirst)
  const decided = useDecidedOrders(kind === 'decided' ? month : null)
  return kind === 'decided' ? decided : waiting
}

/** The evidence desk: orders that need a decision, one after the other. */
export const EvidenceDesk = (props: EvidenceDeskProps) => {
  const { month, kind, months, onMonth, onKind } = props
  const text = useText().orders.desk
  return (
    <div className="orders-desk">
      <div className="orders-desk-head">
        <MonthPicker value={month} months={months} onChange={onMonth} />
        <Segmented<DeskKind>
          size="small"
          aria-label={text.kindLabel}
          value={kind}
          onChange={onKind}
          options={(['contested', 'nobody', 'decided'] as const).map((value) => ({ value, label: text.kinds[value] }))}
        />
        <DeskHints />
      </div>
      <DeskBody key={`${month} ${kind}`} {...props} />
    </div>
  )
}

const DeskBody = ({ month, kind, people, isPaused }: EvidenceDeskProps) => {
  const text = useText().orders.desk
  const format = useFormat()
  const orders = useDeskOrders(month, kind)
  const [selection, setSelection] = useState<DeskSelection>(firstSelection)
  const { rows, totals } = orders
  const place = placeOf(rows, selection)
  const row = rows[place]
  // the open order is remembered by itself, so that a change in the list does not open another one
  if (row !== undefined && (selection.id !== row.order.id || selection.index !== place))
    setSelection({ id: row.order.id, index: place })
  if (totals === null) return orders.failure ? <FailureNotice failure={orders.failure} onRetry={orders.ask} /> : null
  if (rows.length === 0) return <NothingWaits kind={kind} />
  return (
    <div className="orders-desk-grid">
      <div className="orders-desk-left">
        <div className="orders-desk-stake">
          <b>{text.stake(format.count(totals.orders), format.money(totals.paid))}</b>
          <span className="mute">{text.position(format.count(place + 1), format.count(totals.orders))}</span>
        </div>
        <DeskList
          rows={rows}
          place={place}
          names={namesOf(people)}
          onNeed={orders.need}
          onOpen={(index) => setSelection({ id: rows[index]?.order.id ?? null, index })}
        />
      </div>
      {row === undefined ? null : (
        <DeskPage
          key={row.order.id}
          row={row}
          people={people}
          isPaused={isPaused}
          onMove={(steps) => setSelection(movedSelection(rows, selection, steps))}
        />
      )}
    </div>
  )
}

const NothingWaits = ({ kind }: { kind: DeskKind }) => {
  const text = useText().orders.desk
  const words = {
    contested: [text.emptyContestedTitle, text.emptyContestedText],
    nobody: [text.emptyNobodyTitle, text.emptyNobodyText],
    decided: [text.emptyDecidedTitle, text.emptyDecidedText],
  } as const
  return <EmptyNotice title={words[kind][0]} text={words[kind][1]} />
}
