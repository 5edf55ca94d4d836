import type { MonthInput } from '#shared/contract/scores.ts'
import type { PersonId } from '#shared/kit/ids.ts'
import type { LocalTime, Month } from '#shared/kit/local-time.ts'
import type { Sql } from '../db/sql.ts'

/** What stands entered by hand for somebody's month, and since when. */
export interface KeptInput {
  readonly input: MonthInput
  readonly savedAt: LocalTime
}

/** Entered by hand for a month, by the numbers people have now. */
export const keptInputs = (sql: Sql, month: Month): ReadonlyMap<string, KeptInput> =>
  new Map(
    sql
      .all<{ number: string; body: string; at: LocalTime }>(
        `select p.number, i.body, i.at from month_inputs i join people p on p.id = i.person_id
         where i.month = ? and i.replaced_at is null order by p.number`,
        month,
      )
      .map(({ number, body, at }) => [
        number,
        { input: { ...(JSON.parse(body) as MonthInput), agent: number }, savedAt: at },
      ]),
  )

/** What was entered by hand for a month, by number. */
export const monthInputs = (sql: Sql, month: Month): ReadonlyMap<string, MonthInput> =>
  new Map([...keptInputs(sql, month)].map(([number, { input }]) => [number, input]))

/** Keeps what was entered; what stood before stays in the record as replaced. */
export const saveMonthInput = (
  sql: Sql,
  month: Month,
  person: PersonId,
  input: MonthInput,
  { at, by }: { readonly at: LocalTime; readonly by: string },
): void => {
  sql.run(
    'update month_inputs set replaced_at = ? where month = ? and person_id = ? and replaced_at is null',
    at,
    month,
    person,
  )
  sql.run(
    'insert into month_inputs (month, person_id, body, at, by) values (?, ?, ?, ?, ?)',
    ...[month, person, JSON.stringify(input), at, by],
  )
}
