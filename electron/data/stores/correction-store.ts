import type { Correction } from '#shared/contract/commission.ts'
import type { PersonId } from '#shared/kit/ids.ts'
import type { LocalTime, Month } from '#shared/kit/local-time.ts'
import type { Sql } from '../db/sql.ts'

/** Money put right by hand or by the answer to an appeal; nothing of it is ever deleted. */
export interface NewCorrection {
  readonly originMonth: Month
  readonly personId: PersonId
  /** fen, not 0 */
  readonly amount: number
  readonly kind: Extract<Correction['kind'], 'appeal' | 'by-hand'>
  readonly note: string
  readonly appealId: number | null
  readonly at: LocalTime
  readonly by: string
}

export const insertCorrection = (sql: Sql, correction: NewCorrection): number => {
  const { originMonth, personId, amount, kind, note, appealId, at, by } = correction
  return sql.run(
    'insert into corrections (origin_month, person_id, amount, kind, note, appeal_id, at, by) values (?, ?, ?, ?, ?, ?, ?, ?)',
    originMonth,
    personId,
    amount,
    kind,
    note,
    appealId,
    at,
    by,
  ).lastId
}

/** One that is kept; order and shop are those of its appeal, when that is about an order. */
export interface KeptCorrection extends Pick<NewCorrection, 'originMonth' | 'personId' | 'amount' | 'kind' | 'note'> {
  readonly id: number
  readonly orderId: Correction['orderId']
  readonly order: string | null
  readonly shop: string | null
}

/** All of them, oldest first. */
export const listCorrections = (sql: Sql): KeptCorrection[] =>
  sql.all(
    `select c.id, c.origin_month as originMonth, c.person_id as personId, c.amount, c.kind, c.note,
       o.id as orderId, a.order_no as "order", s.name as shop
     from corrections c left join appeals a on a.id = c.appeal_id left join shops s on s.id = a.shop_id
       left join orders o on o.shop_id = a.shop_id and o.order_no = a.order_no
     order by c.id`,
  )
