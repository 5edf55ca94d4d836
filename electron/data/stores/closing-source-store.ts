import type { BatchId, ShopId } from '#shared/kit/ids.ts'
import { spanOfMonth, type LocalTime, type Month } from '#shared/kit/local-time.ts'
import type { Sql } from '../db/sql.ts'

/** An import some of a month's data came with. */
export interface SourceRow {
  readonly id: BatchId
  readonly file: string
  readonly sha256: string
  readonly kind: string
  readonly shopId: ShopId | null
  readonly at: LocalTime
}

// The span is bound once, whatever the number of places it stands in.
const first = '(select first from span)'
const end = '(select "end" from span)'

// "cross": the month's orders first, then what is known of each; the other way round all that was ever imported is gone through.
const orderBatches = `
  select c.batch_id from orders o cross join import_changes c on c.target = 'orders' and c.shop_id = o.shop_id and c.key = o.order_no
  where o.paid_at >= ${first} and o.paid_at < ${end}
  union select c.batch_id from orders o cross join import_changes c on c.target = 'orders' and c.shop_id = o.shop_id and c.key = o.order_no
  where o.completed_at >= ${first} and o.completed_at < ${end}`

const refundBatches = `
  select r.batch_id from orders o join refunds r on r.shop_id = o.shop_id and r.order_no = o.order_no
  where (o.paid_at >= ${first} and o.paid_at < ${end}) or (o.completed_at >= ${first} and o.completed_at < ${end})`

/** Tables of things of one day, with the column that says which. */
const byDay = [
  ['sessions', 'started_at'],
  ['agent_figures', 'day'],
  ['reviews', 'at'],
  ['attendance', 'day'],
  ['roster_days', 'day'],
] as const

const messageBatches = `
  select s.batch_id from message_sightings s where exists (
    select 1 from messages m join chat_days d on d.id = m.chat_day_id
    where m.id between s.first_id and s.last_id and d.day >= ${first} and d.day < ${end})`

const allBatches = [
  orderBatches,
  refundBatches,
  messageBatches,
  ...byDay.map(([table, at]) => `select batch_id from ${table} where ${at} >= ${first} and ${at} < ${end}`),
].join(' union ')

/** The standing imports that brought, changed or saw something of a month: orders, their refunds, chats, figures, attendance, rosters. */
export const sourcesOfMonth = (sql: Sql, month: Month): SourceRow[] => {
  const { from, to } = spanOfMonth(month)
  return sql.all(
    `with span(first, "end") as (select ?, ?)
     select b.id, b.file, b.sha256, b.kind, b.shop_id as shopId, b.at from import_batches b
     where b.undone_at is null and b.id in (${allBatches}) order by b.id`,
    from,
    to,
  )
}
