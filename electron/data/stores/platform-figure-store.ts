import type { PlatformFigure } from '#shared/kit/import-fields.ts'
import type { LocalDate } from '#shared/kit/local-time.ts'
import type { Sql } from '../db/sql.ts'

/** A figure as a platform states it of an account, for a day or for several. */
export interface StatedFigure {
  readonly shopId: number
  readonly account: string
  readonly day: LocalDate
  /** last day */
  readonly until: LocalDate
  readonly figure: PlatformFigure
  readonly value: number
}

/** What is stated of spans that touch these days, both included; `shop` null: of all shops. */
export const statedFigures = (sql: Sql, shop: number | null, from: string, to: string): StatedFigure[] =>
  sql.all(
    `select shop_id as shopId, account, day, until, figure, value from agent_figures
     where day <= ? and until >= ? and (? is null or shop_id = ?) order by shop_id, account, figure, day, until`,
    to,
    from,
    shop,
    shop,
  )
