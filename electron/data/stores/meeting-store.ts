import type { PersonId } from '#shared/kit/ids.ts'
import type { LocalDate, LocalTime } from '#shared/kit/local-time.ts'
import type { Sql } from '../db/sql.ts'

/** A meeting as kept. `pack`: what was talked about as JSON, null until it was held. */
export interface MeetingRow {
  readonly week: string
  readonly heldAt: LocalTime | null
  readonly heldBy: string | null
  readonly pack: string | null
  readonly minutes: string
}

const columns = 'week, held_at as "heldAt", held_by as "heldBy", pack, minutes'

export const meetingOf = (sql: Sql, week: string): MeetingRow | undefined =>
  sql.get(`select ${columns} from meetings where week = ?`, week)

/** Every meeting anything was written for, newest first. */
export const listMeetings = (sql: Sql): MeetingRow[] => sql.all(`select ${columns} from meetings order by week desc`)

/** Makes a place for what is written about a week. */
export const keepMeeting = (sql: Sql, week: string): void => {
  sql.run(`insert into meetings (week, minutes) values (?, '') on conflict (week) do nothing`, week)
}

export const saveMinutesOf = (sql: Sql, week: string, minutes: string): void => {
  sql.run('update meetings set minutes = ? where week = ?', minutes, week)
}

export const holdMeeting = (sql: Sql, week: string, at: LocalTime, by: string, pack: string): void => {
  sql.run('update meetings set held_at = ?, held_by = ?, pack = ? where week = ?', at, by, pack, week)
}

/** Words added after a meeting. */
export interface AddedRow {
  readonly week: string
  readonly at: LocalTime
  readonly by: string
  readonly text: string
}

/** Oldest first; `week` null: of every meeting. */
export const addedMinutes = (sql: Sql, week: string | null): AddedRow[] =>
  sql.all('select week, at, by, text from meeting_minutes where week = coalesce(?, week) order by id', week)

export const insertMinutes = (sql: Sql, { week, at, by, text }: AddedRow): void => {
  sql.run('insert into meeting_minutes (week, at, by, text) values (?, ?, ?, ?)', week, at, by, text)
}

/** What somebody said of a week. */
export interface WordsRow {
  readonly week: string
  readonly personId: PersonId
  readonly done: string
  readonly better: string
  readonly at: LocalTime
}

/** `week` null: of every meeting. */
export const wordsOfMeetings = (sql: Sql, week: string | null): WordsRow[] =>
  sql.all(
    'select week, person_id as "personId", done, better, at from meeting_words where week = coalesce(?, week) order by week, person_id',
    week,
  )

/** Keeps somebody's words; without any they are gone. */
export const saveWordsOf = (sql: Sql, { week, personId, done, better, at }: WordsRow): void => {
  if (done === '' && better === '')
    sql.run('delete from meeting_words where week = ? and person_id = ?', week, personId)
  else
    sql.run(
      `insert into meeting_words (week, person_id, done, better, at) values (?, ?, ?, ?, ?)
       on conflict (week, person_id) do update set done = excluded.done, better = excluded.better, at = excluded.at`,
      week,
      personId,
      done,
      better,
      at,
    )
}

/** Whether somebody was there. */
export interface SignRow {
  readonly week: string
  readonly personId: PersonId
  readonly state: string
  readonly at: LocalTime
}

/** `week` null: of every meeting. */
export const signInsOf = (sql: Sql, week: string | null): SignRow[] =>
  sql.all(
    'select week, person_id as "personId", state, at from meeting_sign_ins where week = coalesce(?, week) order by week, person_id',
    week,
  )

/** `state` null: nothing is known any more. */
export const saveSignIn = (
  sql: Sql,
  { week, personId, state, at }: Omit<SignRow, 'state'> & { readonly state: string | null },
): void => {
  if (state === null) sql.run('delete from meeting_sign_ins where week = ? and person_id = ?', week, personId)
  else
    sql.run(
      `insert into meeting_sign_ins (week, person_id, state, at) values (?, ?, ?, ?)
       on conflict (week, person_id) do update set state = excluded.state, at = excluded.at`,
      week,
      personId,
      state,
      at,
    )
}

/** How often each person stayed on duty in the last meetings before a week. */
export const staysBefore = (sql: Sql, week: string, meetings: number): ReadonlyMap<PersonId, number> =>
  new Map(
    sql
      .all<{ personId: PersonId; stays: number }>(
        `select person_id as "personId", count(*) as stays from meeting_sign_ins
         where state = 'on-duty' and week in (select week from meetings where week < ? order by week desc limit ?)
         group by person_id`,
        week,
        meetings,
      )
      .map(({ personId, stays }) => [personId, stays]),
  )

/** Days between two, both included, on which orders were made. */
export const daysWithOrders = (sql: Sql, from: LocalDate, to: LocalDate): number =>
  sql.get<{ days: number }>(
    `select count(distinct substr(created_at, 1, 10)) as days from orders
     where created_at >= ? and created_at <= ? || ' 23:59:59'`,
    from,
    to,
  )?.days ?? 0

/** Quality of chats of these days: chats drawn, scores that stand, their mean and how many hit something fatal. */
export const qualityBetween = (
  sql: Sql,
  from: LocalDate,
  to: LocalDate,
): { readonly planned: number; readonly scored: number; readonly mean: number | null; readonly fatal: number } =>
  sql.get(
    `select
       (select count(*) from (select distinct shop_id, account, buyer, day, person_id from quality_sample_chats
          where day between ? and ?)) as planned,
       count(*) as scored, avg(score) as mean, coalesce(sum(is_fatal), 0) as fatal
     from quality_scores where day between ? and ? and replaced_by is null and withdrawn_at is null`,
    from,
    to,
    from,
    to,
  ) ?? { planned: 0, scored: 0, mean: null, fatal: 0 }

/** What a buyer wrote at a moment or, when it was a picture, last before it that day; null: no line is kept. */
export const buyerLineAt = (sql: Sql, buyerId: number, at: LocalTime): string | null => {
  const second = Number(at.slice(11, 13)) * 3600 + Number(at.slice(14, 16)) * 60 + Number(at.slice(17, 19))
  return (
    sql.get<{ text: string }>(
      `select m.text from chat_days d join messages m on m.chat_day_id = d.id
       where d.buyer_id = ? and d.day = ? and m.direction = 0 and m.second <= ? order by m.second desc, m.id desc limit 1`,
      buyerId,
      at.slice(0, 10),
      second,
    )?.text ?? null
  )
}
