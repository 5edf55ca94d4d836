import type { PlanVersion } from '#shared/contract/plans.ts'
import type { PersonId } from '#shared/kit/ids.ts'
import type { LocalDate, LocalTime } from '#shared/kit/local-time.ts'
import type { Sql } from '../db/sql.ts'

/** A standing signature, by the version of a standing plan and the person's number. */
export interface SignatureRow extends PlanVersion {
  readonly agent: string
  readonly signedOn: LocalDate
}

/** Signatures on the plans as they stand: a version that was saved again with other content has none. */
export const listSignatures = (sql: Sql): SignatureRow[] =>
  sql.all(
    `select p.name, p.from_month as "from", p.team_group as "group", who.number as agent, s.signed_on as signedOn
     from plan_signatures s join plans p on p.id = s.plan_id join people who on who.id = s.person_id
     where s.revoked_at is null and p.replaced_at is null order by s.id`,
  )

/** The row of a version as it stands; undefined: no such version. */
export const planIdOf = (sql: Sql, { name, from, group }: PlanVersion): number | undefined =>
  sql.get<{ id: number }>(
    'select id from plans where replaced_at is null and name = ? and from_month = ? and team_group is ? order by id desc',
    name,
    from,
    group,
  )?.id

interface Signed {
  readonly planId: number
  readonly personId: PersonId
  /** null: the signature is taken back */
  readonly signedOn: LocalDate | null
  readonly at: LocalTime
  readonly by: string
}

/** A person's signature on a plan in place of the one before; what stood stays in the record as revoked. */
export const saveSignature = (sql: Sql, { planId, personId, signedOn, at, by }: Signed): void => {
  sql.run(
    'update plan_signatures set revoked_at = ? where plan_id = ? and person_id = ? and revoked_at is null',
    at,
    planId,
    personId,
  )
  if (signedOn === null) return
  sql.run(
    'insert into plan_signatures (plan_id, person_id, signed_on, at, by) values (?, ?, ?, ?, ?)',
    planId,
    personId,
    signedOn,
    at,
    by,
  )
}
