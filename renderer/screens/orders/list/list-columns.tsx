import type { OrderWithAttribution } from '#shared/contract/orders.ts'
import type { Format } from '#shared/text/format.ts'
import type { Text } from '#shared/text/text.ts'
import type { Column, Sort } from '#renderer/kit/data-table.tsx'
import { Money } from '#renderer/kit/money.tsx'
import { whoseWords, type Names } from '../agent-names.ts'
import { evidenceWords } from '../evidence-words.ts'
import { MemoView } from '../memo-view.tsx'
import { numberColumn, timeColumn } from '../order-columns.tsx'
import { newestFirst, type OrderSort } from '../orders-route.ts'
import { WhoseView } from '../whose-view.tsx'

const sortKeys: Readonly<Record<string, OrderSort['by']>> = {
  time: 'at',
  orderNo: 'orderNo',
  paid: 'paid',
  refunded: 'refunded',
  status: 'status',
  whose: 'agent',
}

/** What the data process sorts by for a sort of the table; no sort, or a column it cannot sort by, is newest first. */
export const orderSortOf = (sort: Sort): OrderSort => {
  const by = sort === null ? undefined : sortKeys[sort.key]
  return sort === null || by === undefined ? newestFirst : { by, direction: sort.direction }
}

/** How the list comes at first: the latest order on top. */
export const newestOnTop: Sort = { key: 'time', direction: 'down' }

/** The sort after a click: a column the data process cannot sort by changes nothing, and no sort at all is the first one (or its reverse). */
export const sortAfter = (before: Sort, wanted: Sort): Sort => {
  if (wanted === null) return before?.key === 'time' ? { key: 'time', direction: 'up' } : newestOnTop
  return Object.hasOwn(sortKeys, wanted.key) ? wanted : before
}

interface ColumnParts {
  readonly text: Text['orders']
  readonly format: Format
  readonly names: Names
  readonly hasManyShops: boolean
}

type OrderColumn = Column<OrderWithAttribution>

const orderColumns = ({ text: { fields, status }, format, hasManyShops }: ColumnParts): readonly OrderColumn[] => [
  timeColumn(fields, format),
  numberColumn(fields),
  {
    key: 'shop',
    title: fields.shop,
    width: 104,
    grow: true,
    value: ({ order }) => order.shop,
    isHiddenAtFirst: !hasManyShops,
  },
  { key: 'status', title: fields.status, width: 84, value: ({ order }) => status[order.status] },
  { key: 'title', title: fields.title, width: 112, grow: true, value: ({ order }) => order.title },
  { key: 'paid', title: fields.paid, width: 100, value: ({ order }) => order.paid, isMoney: true },
  {
    key: 'refunded',
    title: fields.refunded,
    width: 84,
    isMoney: true,
    value: ({ order }) => order.refunded,
    show: ({ order }) => (order.refunded === 0 ? null : <Money fen={order.refunded} />),
  },
]

const creditColumns = ({ text, format, names }: ColumnParts): readonly OrderColumn[] => [
  {
    key: 'memo',
    title: text.fields.memo,
    width: 116,
    grow: true,
    value: ({ order }) => order.memo,
    show: ({ order, attribution }) =>
      order.memo === null ? null : (
        <span title={order.memo}>
          <MemoView memo={order.memo} found={attribution.found} />
        </span>
      ),
  },
  { key: 'flag', title: text.fields.flag, width: 44, value: ({ order }) => order.flag ?? '' },
  {
    key: 'whose',
    title: text.fields.whose,
    width: 98,
    value: ({ attribution: { state, shares } }) =>
      state === 'credited' ? whoseWords(text, format, names, shares) : text.state[state],
    show: ({ attribution }) => <WhoseView attribution={attribution} names={names} />,
  },
  {
    key: 'evidence',
    title: text.fields.evidence,
    width: 74,
    value: (row) => evidenceWords(text, row),
    show: (row) => (
      <span className="mute" title={evidenceWords(text, row)}>
        {row.attribution.evidence === null ? '' : text.evidence[row.attribution.evidence]}
      </span>
    ),
  },
]

/** The columns of the list of orders; the shop's own column shows at first only where there are several. */
export const listColumns = (parts: ColumnParts): readonly OrderColumn[] => [
  ...orderColumns(parts),
  ...creditColumns(parts),
]
