import type { LocalDate } from '#shared/kit/local-time.ts'
import type { Sql, SqlValue } from '../db/sql.ts'
import type { Run } from './message-store.ts'

// The search index of messages. Its rows are numbered by day and message, so that hits come newest day first: docs/messages.md §7.

const rowsADay = 4_294_967_296
const millisecondsADay = 86_400_000

/** The number in the index before the first message of a day. */
export const firstPlaceOf = (day: LocalDate): number => (Date.parse(`${day}T00:00:00Z`) / millisecondsADay) * rowsADay

/** The number of a message in the index. */
export const placeOf = (day: LocalDate, message: number): number => firstPlaceOf(day) + message

/** Numbers of the index from one on, before another. */
export interface Places {
  readonly from: number
  readonly to: number
}

/** The day a number of the index belongs to. */
export const dayOfPlace = (place: number): LocalDate =>
  new Date(Math.floor(place / rowsADay) * millisecondsADay).toISOString().slice(0, 10) as LocalDate

/** All there is. */
export const everywhere: Places = { from: 0, to: firstPlaceOf('9999-12-31' as LocalDate) }

/** How many messages there are, and how many the index does not have yet. */
export const countUnindexed = (sql: Sql): { messages: number; unindexed: number } => ({
  messages: sql.get<{ n: number }>('select count(*) as n from messages')?.n ?? 0,
  unindexed:
    sql.get<{ n: number }>(
      'select count(*) as n from messages where id > (select indexed_to from search_state where id = 1)',
    )?.n ?? 0,
})

/** Up to which id messages are in the index. */
export const indexedTo = (sql: Sql): number =>
  sql.get<{ id: number }>('select indexed_to as id from search_state where id = 1')?.id ?? 0

/** True when every message is in the index. */
export const isIndexComplete = (sql: Sql): boolean =>
  sql.get('select 1 from messages where id > (select indexed_to from search_state where id = 1) limit 1') === undefined

/** A message that is to be put into the index. */
export interface IndexedText {
  readonly id: number
  readonly place: number
  readonly text: string
}

/** The next messages the index does not have, by their ids. */
export const nextUnindexed = (sql: Sql, after: number, most: number): IndexedText[] =>
  sql.all(
    `select m.id, cast(julianday(d.day) - 2440587.5 as integer) * ${rowsADay} + m.id as place, m.text
     from messages m join chat_days d on d.id = m.chat_day_id where m.id > ? order by m.id limit ?`,
    after,
    most,
  )

/** Puts the words of a message into the index. */
export const insertWords = (sql: Sql, place: number, words: string): void => {
  sql.run('insert into message_search (rowid, words) values (cast(? as integer), ?)', place, words)
}

export const raiseIndexedTo = (sql: Sql, id: number): void => {
  sql.run('update search_state set indexed_to = ? where id = 1', id)
}

/** The numbers of a run's messages in the index; asked before they are deleted. */
export const placesOfRun = (sql: Sql, { first, last }: Run): number[] =>
  sql
    .all<{ place: number }>(
      `select cast(julianday(d.day) - 2440587.5 as integer) * ${rowsADay} + m.id as place
       from messages m join chat_days d on d.id = m.chat_day_id
       where m.id between ? and min(?, (select indexed_to from search_state)) order by m.id`,
      first,
      last,
    )
    .map(({ place }) => place)

/** Takes rows out of the index. */
export const deletePlaces = (sql: Sql, places: readonly number[]): void => {
  sql.run('delete from message_search where rowid in (select value from json_each(?))', JSON.stringify(places))
}

/** Empties the index: everything is to be put in anew. */
export const emptyIndex = (sql: Sql): void => {
  sql.run("insert into message_search (message_search) values ('delete-all')")
  sql.run('update search_state set indexed_to = 0 where id = 1')
}

/** After messages have gone: ids above the last one may be given again, and are then not in the index. */
export const lowerIndexedTo = (sql: Sql): void => {
  sql.run(
    'update search_state set indexed_to = min(indexed_to, coalesce((select max(id) from messages), 0)) where id = 1',
  )
}

/** A message that may be a hit, with what filters ask for; `place` is its number in the index. */
export interface Candidate {
  readonly place: number
  readonly id: number
  readonly chatDay: number
  readonly account: number
  readonly buyer: number
  readonly day: LocalDate
  readonly second: number
  readonly direction: number
  readonly text: string
  readonly session: string | null
}

const columns = `m.id, m.chat_day_id as chatDay, d.account_id as account, d.buyer_id as buyer, d.day, m.second, m.direction,
  m.text, m.session`

const between = 'rowid >= cast(? as integer) and rowid < cast(? as integer)'

// `cross join` keeps the order of the loops: the index first, newest first, and no sorting.
const joined = (source: string): string =>
  `${source} cross join messages m on m.id = s.place % ${rowsADay} cross join chat_days d on d.id = m.chat_day_id`

/** Conditions on messages `m` and their chat days `d`, ready for a query. */
export interface Condition {
  readonly text: string
  readonly values: readonly SqlValue[]
}

/** Messages the index finds and a condition lets through, newest first. */
export const matchingCandidates = (
  sql: Sql,
  match: string,
  { from, to }: Places,
  { text, values }: Condition,
  most: number,
): Candidate[] =>
  sql.all(
    `select s.place, ${columns}
     from ${joined(`(select rowid as place from message_search where message_search match ? and ${between} order by rowid desc) s`)}
     where ${text} order by s.place desc limit ?`,
    ...[match, from, to, ...values, most],
  )

/** Messages the index finds in some places, of some sides; null: of all. */
interface Counted {
  readonly match: string
  readonly places: Places
  readonly sides: readonly number[] | null
}

const countedValues = ({ match, places: { from, to }, sides }: Counted): SqlValue[] => [
  match,
  from,
  to,
  ...(sides === null ? [] : [JSON.stringify(sides)]),
]

// Who spoke stands with the message, so the messages are read only where that is asked.
const countedOf = (sides: Counted['sides'], isMessageNeeded: boolean): string =>
  `message_search s ${isMessageNeeded || sides !== null ? `cross join messages m on m.id = s.rowid % ${rowsADay}` : ''}
   where s.message_search match ? and s.rowid >= cast(? as integer) and s.rowid < cast(? as integer)
   ${sides === null ? '' : 'and m.direction in (select value from json_each(?))'}`

/** How many messages of the index have all the words. */
export const countMatches = (sql: Sql, counted: Counted): number =>
  sql.get<{ n: number }>(`select count(*) as n from ${countedOf(counted.sides, false)}`, ...countedValues(counted))
    ?.n ?? 0

/** How many chats – days of a buyer – the index finds words in. */
export const countChatsOfMatches = (sql: Sql, counted: Counted): number =>
  sql.get<{ n: number }>(
    `select count(*) as n from (
       select distinct d.buyer_id, d.day from (select distinct m.chat_day_id as id from ${countedOf(counted.sides, true)}) f
       join chat_days d on d.id = f.id)`,
    ...countedValues(counted),
  )?.n ?? 0

/** The newest day before a number of the index, from another on, that has messages; null when there is none. */
export const dayWithChats = (sql: Sql, { from, to }: Places): LocalDate | null =>
  sql.get<{ day: LocalDate | null }>(
    'select max(day) as day from chat_days where day <= ? and day >= ?',
    dayOfPlace(to - 1),
    dayOfPlace(from),
  )?.day ?? null

/** Messages of a day above an id, newest first. */
export const candidatesOfDay = (sql: Sql, day: LocalDate, above: number): Candidate[] =>
  sql.all(
    `select cast(? as integer) + m.id as place, ${columns}
     from chat_days d join messages m on m.chat_day_id = d.id where d.day = ? and m.id > ? order by m.id desc`,
    firstPlaceOf(day),
    day,
    above,
  )

/** True when a condition leaves no more chat days than that. */
export const hasFewChatDays = (sql: Sql, { text, values }: Condition, most: number): boolean =>
  (sql.get<{ n: number }>(
    `select count(*) as n from (select 1 from chat_days d where ${text} limit ?)`,
    ...values,
    most + 1,
  )?.n ?? 0) <= most

const inPlaces = (rows: readonly Omit<Candidate, 'place'>[]): Candidate[] =>
  rows.map((row) => ({ ...row, place: placeOf(row.day, row.id) })).sort((a, b) => b.place - a.place)

/** Every message of the chat days of a condition, newest first. */
export const candidatesOfChatDays = (sql: Sql, { text, values }: Condition): Candidate[] =>
  inPlaces(
    sql.all(`select ${columns} from chat_days d join messages m on m.chat_day_id = d.id where ${text}`, ...values),
  )

/** Every message above an id, newest first. */
export const candidatesAbove = (sql: Sql, above: number): Candidate[] =>
  inPlaces(sql.all(`select ${columns} from messages m join chat_days d on d.id = m.chat_day_id where m.id > ?`, above))
