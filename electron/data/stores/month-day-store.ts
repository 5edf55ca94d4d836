import { spanOfMonth, type LocalDate, type Month } from '#shared/kit/local-time.ts'
import type { Sql } from '../db/sql.ts'
import { plannedInMonth } from './plan-store.ts'

// On which days of a month there is something: what the month's check looks at.

const daysOf = (sql: Sql, text: string, month: Month): ReadonlySet<LocalDate> => {
  const { from, to } = spanOfMonth(month)
  return new Set(sql.all<{ day: LocalDate }>(text, from, to).map(({ day }) => day))
}

/** Days on which orders were paid. */
export const daysWithOrders = (sql: Sql, month: Month): ReadonlySet<LocalDate> =>
  daysOf(sql, 'select distinct substr(paid_at, 1, 10) as day from orders where paid_at >= ? and paid_at < ?', month)

/** Days with messages. */
export const daysWithChats = (sql: Sql, month: Month): ReadonlySet<LocalDate> =>
  daysOf(sql, 'select distinct day from chat_days where day >= ? and day < ?', month)

/** The first day with messages of any shop; null: there are none. */
export const firstDayWithChats = (sql: Sql): LocalDate | null =>
  sql.get<{ day: LocalDate | null }>('select min(day) as day from chat_days')?.day ?? null

/** Days somebody is on the roster of. */
export const daysWithRoster = (sql: Sql, month: Month): ReadonlySet<LocalDate> =>
  new Set(plannedInMonth(sql, month).map(({ day }) => day))

/** True when somebody's day of the month was planned here, by hand. */
export const isPlannedByHand = (sql: Sql, month: Month): boolean => {
  const { from, to } = spanOfMonth(month)
  return (
    sql.get<{ found: number }>(
      'select exists (select 1 from roster_cells where day >= ? and day < ? and shift is not null) as found',
      from,
      to,
    )?.found === 1
  )
}

/** True when a register was ever written in: an empty one says nothing of a month. */
export const isRegisterKept = (sql: Sql, register: string): boolean =>
  sql.get<{ found: number }>('select exists (select 1 from register_entries where register = ?) as found', register)
    ?.found === 1

/** Whose appeals about a month wait for an answer, one entry each. */
export const openAppealsOf = (sql: Sql, month: Month): readonly { readonly agent: string }[] =>
  sql.all(
    `select p.number as agent from appeals a join people p on p.id = a.person_id
     where a.month = ? and a.state = 'open' order by a.id`,
    month,
  )
