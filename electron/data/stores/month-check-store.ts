import type { MonthFinding } from '#shared/contract/month-close.ts'
import type { LocalTime, Month } from '#shared/kit/local-time.ts'
import type { Sql } from '../db/sql.ts'

/** What somebody saw when looking at a month. */
export interface MonthLook {
  readonly at: LocalTime
  /** how many times the month had been closed */
  readonly closings: number
  readonly findings: readonly MonthFinding[]
}

export const insertMonthCheck = (sql: Sql, month: Month, look: MonthLook & { readonly by: string }): void => {
  sql.run(
    'insert into month_checks (month, closings, at, by, findings) values (?, ?, ?, ?, ?)',
    month,
    look.closings,
    look.at,
    look.by,
    JSON.stringify(look.findings),
  )
}

/** The last look at each month that was looked at. */
export const latestMonthChecks = (sql: Sql): ReadonlyMap<Month, MonthLook> =>
  new Map(
    sql
      .all<{ month: Month; at: LocalTime; findings: string; closings: number }>(
        'select month, closings, at, findings from month_checks where id in (select max(id) from month_checks group by month)',
      )
      .map(({ month, at, closings, findings }) => [
        month,
        { at, closings, findings: JSON.parse(findings) as MonthFinding[] },
      ]),
  )
