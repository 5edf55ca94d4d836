import type { MonthInput } from '#shared/contract/scores.ts'
import type { Month } from '#shared/kit/local-time.ts'
import type { Sql } from '../db/sql.ts'

/** What was entered by hand for a month, by number. */
export const monthInputs = (_sql: Sql, _month: Month): ReadonlyMap<string, MonthInput> => new Map()
