import type { LocalDate } from '#shared/kit/local-time.ts'
import type { PersonId } from '#shared/kit/ids.ts'
import type { Sql } from '../db/sql.ts'

// What registers do not count by themselves: copies of answers, problems by when they were settled, lost inquiries by their day.

/** Another number after every change of any entry. */
export const lastRegisterEvent = (sql: Sql): number =>
  sql.get<{ last: number | null }>('select max(id) as last from register_events')?.last ?? 0

const byId = (rows: readonly { readonly id: number; readonly copies: number }[]): ReadonlyMap<number, number> =>
  new Map(rows.map(({ id, copies }) => [id, copies]))

/** How often the answer of each entry was copied; `ids` null: of all entries. */
export const copiesOf = (sql: Sql, ids: readonly number[] | null): ReadonlyMap<number, number> =>
  byId(
    ids === null
      ? sql.all('select entry_id as id, sum(copies) as copies from knowledge_copies group by entry_id')
      : sql.all(
          `select entry_id as id, sum(copies) as copies from knowledge_copies
           where entry_id in (select value from json_each(?)) group by entry_id`,
          JSON.stringify(ids),
        ),
  )

/** Counts one copy of an answer on a day. `person` null: nobody said who. */
export const addCopy = (
  sql: Sql,
  { entry, day, person }: { entry: number; day: LocalDate; person: PersonId | null },
): void => {
  sql.run(
    `insert into knowledge_copies (entry_id, day, person_id, copies) values (?, ?, ?, 1)
     on conflict (entry_id, day, coalesce(person_id, 0)) do update set copies = copies + 1`,
    entry,
    day,
    person,
  )
}

/** Copies between two days, both included, of the answers of each person, by number; those that came with the app are nobody's. */
export const copiesByOwner = (
  sql: Sql,
  from: LocalDate,
  to: LocalDate,
  templateMark: string,
): ReadonlyMap<string, number> =>
  new Map(
    sql
      .all<{ agent: string; copies: number }>(
        `select p.number as agent, sum(c.copies) as copies from knowledge_copies c
         join register_entries e on e.id = c.entry_id join people p on p.id = e.person_id
         where c.day between ? and ? and (e.source is null or substr(e.source, 1, ?) <> ?) group by p.id`,
        from,
        to,
        templateMark.length,
        templateMark,
      )
      .map(({ agent, copies }) => [agent, copies]),
  )

/** Ids of problems that were noted before a day and closed between two days, both included. */
export const olderProblemsClosed = (sql: Sql, before: LocalDate, from: LocalDate, to: LocalDate): number[] =>
  sql
    .all<{ id: number }>(
      `select id from register_entries where register = 'problems' and at < ? and closed_at between ? and ? order by id`,
      before,
      from,
      `${to} 23:59:59`,
    )
    .map(({ id }) => id)

/** Problems noted before a day that were not closed by the end of another one. */
export const countProblemsLeft = (sql: Sql, before: LocalDate, to: LocalDate): number =>
  sql.get<{ n: number }>(
    `select count(*) as n from register_entries
     where register = 'problems' and at < ? and (closed_at is null or closed_at > ?)`,
    before,
    `${to} 23:59:59`,
  )?.n ?? 0

/** A reason that was noted for a lost inquiry. `day`: when the buyer asked. */
export interface LostRow {
  readonly id: number
  readonly day: LocalDate
  readonly reason: string
  readonly source: string | null
}

/** The newest day until another one with a chat, a problem that was noted or an inquiry that got its reason; null: there is none. */
export const newestDayNoted = (sql: Sql, until: LocalDate): LocalDate | null =>
  sql.get<{ day: LocalDate | null }>(
    `select max(day) as day from (
       select max(day) as day from chat_days where day <= ?
       union all select substr(max(at), 1, 10) from register_entries where register = 'problems' and at <= ?
       union all select max(json_extract(fields, '$.day')) from register_entries where register = 'lost' and json_extract(fields, '$.day') <= ?)`,
    until,
    `${until} 23:59:59`,
    until,
  )?.day ?? null

/** Reasons noted for inquiries of some days, both included, whenever they were written down. */
export const lostRows = (sql: Sql, from: LocalDate, to: LocalDate): LostRow[] =>
  sql.all(
    `select id, json_extract(fields, '$.day') as day, json_extract(fields, '$.reason') as reason, source
     from register_entries where register = 'lost' and json_extract(fields, '$.day') between ? and ? order by id`,
    from,
    to,
  )
