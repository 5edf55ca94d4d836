import type { LocalDate } from '#shared/kit/local-time.ts'
import type { Sql } from '../db/sql.ts'

/** What came into the activity fund on each day, whole fen, what went out negative; cancelled entries and the one with this id are left out. */
export const fundDays = (sql: Sql, except: number | null): { readonly day: LocalDate; readonly amount: number }[] =>
  sql.all(
    `select json_extract(fields, '$.day') as day,
       sum(iif(json_extract(fields, '$.direction') = 'in', 1, -1) * json_extract(fields, '$.amount')) as amount
     from register_entries where register = 'fund' and state = 'booked' and id is not ? group by 1 order by 1`,
    except,
  )
