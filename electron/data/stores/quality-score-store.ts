import type { PersonId, ShopId } from '#shared/kit/ids.ts'
import type { LocalDate, LocalTime, Month } from '#shared/kit/local-time.ts'
import { spanOfMonth } from '#shared/kit/local-time.ts'
import type { Sql } from '../db/sql.ts'

// Scores of chats. None is ever changed but for what happened to it: acknowledged, replaced by a corrected one, withdrawn.

/** A score as kept; `form` and `marks` as JSON; `isFatal` 0 or 1. */
export interface ScoreRow {
  readonly id: number
  readonly shopId: ShopId
  readonly account: string
  readonly buyer: string
  readonly day: LocalDate
  readonly personId: PersonId
  readonly agent: string
  readonly name: string
  readonly group: string
  readonly shop: string
  /** null: the chat's import was undone */
  readonly buyerId: number | null
  readonly sample: number | null
  readonly form: string
  readonly marks: string
  readonly score: number
  readonly isFatal: number
  readonly comment: string
  readonly improvement: string
  readonly at: LocalTime
  readonly by: string
  readonly acknowledgedAt: LocalTime | null
  readonly replaces: number | null
  readonly replacedBy: number | null
  readonly withdrawnAt: LocalTime | null
}

const select = `select s.id, s.shop_id as "shopId", s.account, s.buyer, s.day, s.person_id as "personId", p.number as agent, p.name,
    p.team_group as "group", h.name as shop, b.id as "buyerId", s.sample_id as sample, s.form, s.marks, s.score, s.is_fatal as "isFatal",
    s.comment, s.improvement, s.at, s.by, s.acknowledged_at as "acknowledgedAt", s.replaces, s.replaced_by as "replacedBy",
    s.withdrawn_at as "withdrawnAt"
  from quality_scores s join people p on p.id = s.person_id join shops h on h.id = s.shop_id
    left join chat_buyers b on b.shop_id = s.shop_id and b.name = s.buyer`

export const scoreById = (sql: Sql, id: number): ScoreRow | undefined => sql.get(`${select} where s.id = ?`, id)

/** Scores of the chats of a month that no other replaces, withdrawn ones too, the newest first; `person` null: everybody's. */
export const scoresOfMonth = (sql: Sql, month: Month, person: PersonId | null): ScoreRow[] => {
  const { from, to } = spanOfMonth(month)
  return sql.all(
    `${select} where s.day >= ? and s.day < ? and s.replaced_by is null and s.person_id = coalesce(?, s.person_id)
     order by s.at desc, s.id desc`,
    from,
    to,
    person,
  )
}

/** Which chat a score is of. */
export interface ScoredChatKey {
  readonly shopId: ShopId
  readonly buyer: string
  readonly day: LocalDate
  readonly personId: PersonId
}

/** The standing scores of a month's chats: neither replaced nor withdrawn. */
export const standingScores = (
  sql: Sql,
  month: Month,
): (ScoredChatKey & { readonly id: number; readonly agent: string; readonly score: number })[] => {
  const { from, to } = spanOfMonth(month)
  return sql.all(
    `select s.id, s.shop_id as "shopId", s.buyer, s.day, s.person_id as "personId", p.number as agent, s.score
     from quality_scores s join people p on p.id = s.person_id
     where s.day >= ? and s.day < ? and s.replaced_by is null and s.withdrawn_at is null order by s.id`,
    from,
    to,
  )
}

/** The standing score of a person's chat; null: none. */
export const standingScoreOf = (sql: Sql, { shopId, buyer, day, personId }: ScoredChatKey): number | null =>
  sql.get<{ id: number }>(
    `select id from quality_scores where person_id = ? and day = ? and shop_id = ? and buyer = ?
       and replaced_by is null and withdrawn_at is null`,
    personId,
    day,
    shopId,
    buyer,
  )?.id ?? null

/** A score as it is given. */
export interface ScoreGiven extends ScoredChatKey {
  readonly account: string
  readonly sample: number | null
  readonly form: string
  readonly marks: string
  readonly score: number
  readonly isFatal: boolean
  readonly comment: string
  readonly improvement: string
  readonly at: LocalTime
  readonly by: string
  readonly replaces: number | null
  /** why it replaces another; empty when it does not */
  readonly reason: string
}

/** Keeps a score and, where it replaces one, says so there; returns its id. */
export const insertScore = (sql: Sql, given: ScoreGiven): number => {
  const { shopId, account, buyer, day, personId, sample, form, marks } = given
  const { score, isFatal, comment, improvement, at, by, replaces, reason } = given
  const { lastId } = sql.run(
    `insert into quality_scores (shop_id, account, buyer, day, person_id, sample_id, form, marks, score, is_fatal, comment, improvement,
       at, by, replaces, reason) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[shopId, account, buyer, day, personId, sample, form, marks],
    ...[score, isFatal ? 1 : 0, comment, improvement, at, by, replaces, reason],
  )
  if (replaces !== null) sql.run('update quality_scores set replaced_by = ? where id = ?', lastId, replaces)
  return lastId
}

export const withdrawScoreRow = (sql: Sql, id: number, at: LocalTime, reason: string): void => {
  sql.run('update quality_scores set withdrawn_at = ?, reason = ? where id = ?', at, reason, id)
}

export const acknowledgeScore = (sql: Sql, id: number, at: LocalTime): void => {
  sql.run('update quality_scores set acknowledged_at = ? where id = ?', at, id)
}

/** An appeal against a score. */
export interface ScoreAppeal {
  readonly scoreId: number
  readonly id: number
  readonly state: 'open' | 'answered' | 'withdrawn'
  readonly due: LocalDate
}

/** Appeals against scores, oldest first: of two the later one is the score's. */
export const appealsOfScores = (sql: Sql): ScoreAppeal[] =>
  sql.all(
    `select subject_id as "scoreId", id, state, due from appeals where subject_kind = 'score' and subject_id is not null order by id`,
  )

export const scoreDraft = (sql: Sql, key: string): string | null =>
  sql.get<{ body: string }>('select body from quality_drafts where key = ?', key)?.body ?? null

/** Keeps a half-typed score; null takes it away. */
export const saveScoreDraft = (sql: Sql, key: string, body: string | null, at: LocalTime): void => {
  if (body === null) sql.run('delete from quality_drafts where key = ?', key)
  else
    sql.run(
      'insert into quality_drafts (key, body, at) values (?, ?, ?) on conflict (key) do update set body = excluded.body, at = excluded.at',
      key,
      body,
      at,
    )
}
