import type { Order, OrderFilter } from '#shared/contract/orders.ts'
import type { BatchId, OrderId, ShopId } from '#shared/kit/ids.ts'
import { spanOfMonth, type Month } from '#shared/kit/local-time.ts'
import type { Fen } from '#shared/kit/money.ts'
import type { Sql, SqlValue } from '../db/sql.ts'

/** An order as kept: the contract's fields plus those that are stored for later use; the buyer's name in full. */
export type StoredOrder = Omit<Order, 'shop'> & {
  readonly productId: string | null
  readonly sku: string | null
  readonly merchantCode: string | null
}
/** What an import writes. */
type OrderValues = Omit<StoredOrder, 'id' | 'shopId'>

const columns = {
  orderNo: 'order_no',
  parentOrderNo: 'parent_order_no',
  status: 'status',
  statusText: 'status_text',
  buyer: 'buyer',
  createdAt: 'created_at',
  paidAt: 'paid_at',
  shippedAt: 'shipped_at',
  completedAt: 'completed_at',
  itemsTotal: 'items_total',
  payable: 'payable',
  postage: 'postage',
  paid: 'paid',
  refunded: 'refunded',
  quantity: 'quantity',
  memo: 'memo',
  flag: 'flag',
  buyerNote: 'buyer_note',
  title: 'title',
  productId: 'product_id',
  sku: 'sku',
  merchantCode: 'merchant_code',
  closeReason: 'close_reason',
} as const satisfies Record<keyof OrderValues, string>

const valueList = Object.entries(columns)
  .map(([field, column]) => `o.${column} as "${field}"`)
  .join(', ')
const selectOrders = `select o.id, o.shop_id as "shopId", ${valueList} from orders o`
const withShop = `select o.id, o.shop_id as "shopId", s.name as shop, ${valueList} from orders o join shops s on s.id = o.shop_id`

/** With the name of its shop. */
export type OrderRow = StoredOrder & { readonly shop: string }

/** The time an order is listed under: payment, else creation. */
const listedAt = 'coalesce(o.paid_at, o.created_at)'

/** Paid or completed in the month: everything a month's commission may need. */
export const listOfMonth = (sql: Sql, month: Month): OrderRow[] => {
  const { from, to } = spanOfMonth(month)
  return sql.all(
    `${withShop} where o.paid_at is not null
       and ((o.paid_at >= ? and o.paid_at < ?) or (o.completed_at >= ? and o.completed_at < ?))
     order by o.paid_at, o.order_no, o.id`,
    from,
    to,
    from,
    to,
  )
}

const conditions = (filter: OrderFilter): { text: string; values: SqlValue[] } => {
  const parts: string[] = []
  const values: SqlValue[] = []
  const add = (part: string, ...given: SqlValue[]): void => {
    parts.push(part)
    values.push(...given)
  }
  if (filter.month !== null) {
    const { from, to } = spanOfMonth(filter.month)
    add(`${listedAt} >= ? and ${listedAt} < ?`, from, to)
  }
  if (filter.shopId !== null) add('o.shop_id = ?', filter.shopId)
  if (filter.status !== null) add('o.status = ?', filter.status)
  const search = filter.search.trim().toLowerCase()
  if (search !== '')
    add(
      `instr(lower(o.order_no || char(10) || coalesce(o.memo, '') || char(10) || coalesce(o.title, '') || char(10) || coalesce(o.buyer_note, '')), ?) > 0`,
      search,
    )
  return { text: parts.length === 0 ? '' : `where ${parts.join(' and ')}`, values }
}

/** The orders a filter lets through (whose they are is not known here), by the time they are listed under. */
export const listByFilter = (sql: Sql, filter: OrderFilter): OrderRow[] => {
  const { text, values } = conditions(filter)
  return sql.all(`${withShop} ${text} order by ${listedAt}, o.order_no, o.id`, ...values)
}

export const orderById = (sql: Sql, id: OrderId): OrderRow | undefined => sql.get(`${withShop} where o.id = ?`, id)

export const orderByNumber = (sql: Sql, shop: ShopId, orderNo: string): StoredOrder | undefined =>
  sql.get(`${selectOrders} where o.shop_id = ? and o.order_no = ?`, shop, orderNo)

/** Months that have orders, newest first, with their number. */
export const monthsWithOrders = (sql: Sql): { month: Month; orders: number }[] =>
  sql.all(
    `select substr(${listedAt}, 1, 7) as month, count(*) as orders from orders o group by month order by month desc`,
  )

/** Months in which orders were paid that a batch brought or changed, oldest first. */
export const paidMonthsOfBatch = (sql: Sql, batch: BatchId): Month[] =>
  sql
    .all<{ month: Month }>(
      `select distinct substr(o.paid_at, 1, 7) as month from import_changes c
         join orders o on o.shop_id = c.shop_id and o.order_no = c.key
       where c.batch_id = ? and c.target = 'orders' and c.kind <> 'seen' and o.paid_at is not null order by month`,
      batch,
    )
    .map(({ month }) => month)

/** Sums over unpaid orders created since a day: waiting for their payment. */
export const unpaidSince = (sql: Sql, since: string): { orders: number; payable: number } =>
  sql.get<{ orders: number; payable: number }>(
    `select count(*) as orders, coalesce(sum(payable), 0) as payable from orders where status = 'unpaid' and created_at >= ?`,
    since,
  ) ?? { orders: 0, payable: 0 }

/** What was paid and given back of the orders paid from one moment until before another. */
export const paidBetween = (sql: Sql, from: string, before: string): { paid: Fen; refunded: Fen }[] =>
  sql.all('select paid, refunded from orders where paid_at >= ? and paid_at < ?', from, before)

/** Paid money and orders by day of payment, days without orders left out. */
export const paidByDay = (sql: Sql, from: string, to: string): { date: string; paid: number; orders: number }[] =>
  sql.all(
    `select substr(paid_at, 1, 10) as date, sum(paid) as paid, count(*) as orders from orders
     where paid_at >= ? and paid_at < ? group by date order by date`,
    from,
    to,
  )

/** The newest day an order was paid on; null when there are no paid orders. */
export const latestPayment = (sql: Sql): string | null =>
  sql.get<{ at: string | null }>('select max(paid_at) as at from orders')?.at ?? null

export const countOrders = (sql: Sql): number => sql.get<{ n: number }>('select count(*) as n from orders')?.n ?? 0

/** Buyers' full names by order, for counting them; they never leave the data process. */
export const buyersOfMonth = (sql: Sql, month: Month): ReadonlyMap<OrderId, string | null> => {
  const { from, to } = spanOfMonth(month)
  return new Map(
    sql
      .all<{ id: OrderId; buyer: string | null }>(
        `select id, buyer from orders where (paid_at >= ? and paid_at < ?) or (completed_at >= ? and completed_at < ?)`,
        from,
        to,
        from,
        to,
      )
      .map(({ id, buyer }) => [id, buyer]),
  )
}
