import type { Wish } from '#shared/contract/roster.ts'
import type { PersonId } from '#shared/kit/ids.ts'
import { dayAfter, spanOfMonth, type LocalDate, type Month } from '#shared/kit/local-time.ts'
import type { Sql } from '../db/sql.ts'

// The shop's own days, wishes, and the people needed.

/** A day of the shop's own: a sale, a stocktaking. */
export interface ShopEvent {
  readonly date: LocalDate
  readonly name: string
}

/** Every day of the shop's own, in order. */
export const listEvents = (sql: Sql): ShopEvent[] => sql.all('select day as date, name from shop_events order by day')

export const saveEvent = (sql: Sql, { date, name }: ShopEvent): void => {
  sql.run(
    'insert into shop_events (day, name) values (?, ?) on conflict (day) do update set name = excluded.name',
    date,
    name,
  )
}

/** Returns how many were removed (0: none that day). */
export const deleteEvent = (sql: Sql, date: LocalDate): number =>
  sql.run('delete from shop_events where day = ?', date).changes

/** The wishes of a month; of two for one person and day the later one. */
export const wishesOfMonth = (sql: Sql, month: Month): Wish[] => {
  const { from, to } = spanOfMonth(month)
  return sql.all(
    `select p.number as agent, w.day as date, w.shift, w.weight from wishes w join people p on p.id = w.person_id
     where w.day between ? and ? and w.id = (select max(o.id) from wishes o where o.person_id = w.person_id and o.day = w.day)
     order by p.number_folded, w.day`,
    from,
    dayAfter(to, -1),
  )
}

/** Returns how many wishes of somebody for a day were removed. */
export const deleteWish = (sql: Sql, person: PersonId, date: LocalDate): number =>
  sql.run('delete from wishes where person_id = ? and day = ?', person, date).changes

/** People needed in each half-hour of a day: 48 numbers. */
export interface NeedsOfDay {
  readonly date: LocalDate
  readonly people: number[]
}

export const needsOfMonth = (sql: Sql, month: Month): NeedsOfDay[] => {
  const { from, to } = spanOfMonth(month)
  return sql
    .all<{ date: LocalDate; people: string }>(
      'select day as date, people from roster_needs where day between ? and ? order by day',
      from,
      dayAfter(to, -1),
    )
    .map(({ date, people }) => ({ date, people: JSON.parse(people) as number[] }))
}

/** Keeps the needs of a month in place of all it had. */
export const replaceNeeds = (sql: Sql, month: Month, needs: readonly NeedsOfDay[]): void => {
  const { from, to } = spanOfMonth(month)
  sql.run('delete from roster_needs where day between ? and ?', from, dayAfter(to, -1))
  for (const { date, people } of needs)
    sql.run('insert into roster_needs (day, people) values (?, ?)', date, JSON.stringify(people))
}
