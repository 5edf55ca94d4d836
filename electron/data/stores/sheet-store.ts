import type { OrderId } from '#shared/kit/ids.ts'
import { spanOfMonth, type Month } from '#shared/kit/local-time.ts'
import type { Sql } from '../db/sql.ts'
import { plannedInMonth } from './plan-store.ts'

/** Stars 1–5 of reviews by the order they are about, of orders paid or completed in a month. */
export const gradesOfMonth = (sql: Sql, month: Month): ReadonlyMap<OrderId, readonly number[]> => {
  const { from, to } = spanOfMonth(month)
  if (sql.get('select 1 from reviews limit 1') === undefined) return new Map()
  const rows = sql.all<{ id: OrderId; grade: number }>(
    `select o.id, r.grade from reviews r cross join orders o on o.shop_id = r.shop_id and o.order_no = r.order_no
     where r.grade is not null and ((o.paid_at >= ? and o.paid_at < ?) or (o.completed_at >= ? and o.completed_at < ?))`,
    from,
    to,
    from,
    to,
  )
  const byOrder = Map.groupBy(rows, ({ id }) => id)
  return new Map([...byOrder].map(([id, own]) => [id, own.map(({ grade }) => grade)]))
}

/** Name of the kind of shift a person was planned for most often in a month, by number; days off count nothing. Of two as often the earlier kind. */
export const shiftsOfMonth = (sql: Sql, month: Month): ReadonlyMap<string, string> => {
  const kinds = sql.all<{ code: string; name: string }>(
    `select code, name from shift_kinds where segments <> '[]' order by position, code`,
  )
  const planned = Map.groupBy(plannedInMonth(sql, month), ({ number }) => number)
  return new Map(
    [...planned].flatMap(([number, days]) => {
      const counted = kinds.map(({ code, name }) => ({
        name,
        count: days.filter(({ shift }) => shift === code).length,
      }))
      const most = counted.reduce((best, kind) => (kind.count > best.count ? kind : best), { name: '', count: 0 })
      return most.count === 0 ? [] : [[number, most.name] as const]
    }),
  )
}
