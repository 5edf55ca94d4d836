import type { PersonId } from '#shared/kit/ids.ts'
import type { LocalDate, LocalTime, Month } from '#shared/kit/local-time.ts'
import type { Sql } from '../db/sql.ts'

/** A cell as it was hung up. The person by row: a number may change afterwards. */
export type HungCell = readonly [person: PersonId, day: LocalDate, shift: string]

/** A month as it was hung up, whole. */
export interface KeptVersion {
  readonly version: number
  readonly at: LocalTime
  readonly by: string
  readonly reason: string
  readonly cells: readonly HungCell[]
}

type VersionRow = Omit<KeptVersion, 'cells'> & { readonly cells: string }

const versionOf = ({ cells, ...row }: VersionRow): KeptVersion => ({ ...row, cells: JSON.parse(cells) as HungCell[] })

const columns = 'version, at, by, reason, cells'

/** Every version of a month, oldest first. */
export const listVersions = (sql: Sql, month: Month): KeptVersion[] =>
  sql.all<VersionRow>(`select ${columns} from roster_versions where month = ? order by version`, month).map(versionOf)

/** What hangs on the wall; null: the month is a draft. */
export const newestVersion = (sql: Sql, month: Month): KeptVersion | null => {
  const row = sql.get<VersionRow>(
    `select ${columns} from roster_versions where month = ? order by version desc limit 1`,
    month,
  )
  return row === undefined ? null : versionOf(row)
}

export const insertVersion = (sql: Sql, month: Month, version: KeptVersion): void => {
  sql.run(
    `insert into roster_versions (month, ${columns}) values (?, ?, ?, ?, ?, ?)`,
    month,
    version.version,
    version.at,
    version.by,
    version.reason,
    JSON.stringify(version.cells),
  )
}
