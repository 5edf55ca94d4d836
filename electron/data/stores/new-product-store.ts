import type { LocalDate } from '#shared/kit/local-time.ts'
import type { Sql } from '../db/sql.ts'

/** Products first ordered from a day on, the newest first; none while there are no orders from before it: everything would be new. */
export const productsFirstSoldSince = (
  sql: Sql,
  since: LocalDate,
  most: number,
): { readonly product: string; readonly firstSold: LocalDate }[] =>
  sql.all(
    `select title as product, substr(min(created_at), 1, 10) as "firstSold" from orders
     where title is not null and title <> '' and exists (select 1 from orders where created_at < ?)
     group by title having min(created_at) >= ? order by min(created_at) desc limit ?`,
    since,
    since,
    most,
  )
