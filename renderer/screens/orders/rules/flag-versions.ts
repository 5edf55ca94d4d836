import type { FlagMeanings } from '#shared/contract/orders.ts'
import { monthAfter, type Month } from '#shared/kit/local-time.ts'

/** What a flag does to an order: nothing · alone lets a memo count · keeps the order out of commission. */
export type FlagRole = 'plain' | 'commission' | 'excluded'

/** One line of a version of the flag table. */
export interface FlagRow {
  readonly flag: string
  readonly meaning: string
  readonly role: FlagRole
}

/** The colours platforms offer, as their files write them, with the usual meaning by its key in the text table. */
export const commonFlags = [
  ['红', 'standard'],
  ['黄', 'express'],
  ['绿', 'delayed'],
  ['蓝', 'gift'],
  ['紫', 'other'],
] as const

/** Key of a usual meaning. */
export type CommonMeaning = (typeof commonFlags)[number][1]

const roleOf = (version: FlagMeanings, flag: string): FlagRole =>
  version.commissionFlag === flag ? 'commission' : version.excludeFlags.includes(flag) ? 'excluded' : 'plain'

/** The lines of a version; a flag that counts without having a meaning gets a line too. */
export const rowsOfVersion = (version: FlagMeanings): readonly FlagRow[] => {
  const named = new Map(version.meanings)
  const counting = [version.commissionFlag, ...version.excludeFlags].filter((flag) => flag !== null && !named.has(flag))
  return [
    ...version.meanings.map(([flag, meaning]) => ({ flag, meaning, role: roleOf(version, flag) })),
    ...counting.flatMap((flag) => (flag === null ? [] : [{ flag, meaning: '', role: roleOf(version, flag) }])),
  ]
}

/** A version from its lines; of several commission flags the last one chosen stays. */
export const versionOf = (from: Month, rows: readonly FlagRow[]): FlagMeanings => ({
  from,
  meanings: rows.map(({ flag, meaning }) => [flag, meaning]),
  commissionFlag: rows.find(({ role }) => role === 'commission')?.flag ?? null,
  excludeFlags: rows.filter(({ role }) => role === 'excluded').map(({ flag }) => flag),
})

/** The lines with one changed; a new commission flag makes the one before plain. */
export const withRow = (rows: readonly FlagRow[], at: number, change: Partial<FlagRow>): readonly FlagRow[] =>
  rows.map((row, index) => {
    if (index === at) return { ...row, ...change }
    return change.role === 'commission' && row.role === 'commission' ? { ...row, role: 'plain' } : row
  })

/** The versions with one changed, earliest first. */
export const withVersion = (
  versions: readonly FlagMeanings[],
  before: FlagMeanings,
  after: FlagMeanings | null,
): FlagMeanings[] =>
  versions
    .flatMap((version) => (version === before ? (after === null ? [] : [after]) : [version]))
    .toSorted((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0))

/** A further version: what the latest says, from `wanted` on, or from the month after the latest when that is taken or later. */
export const furtherVersion = (versions: readonly FlagMeanings[], wanted: Month): FlagMeanings => {
  const latest = versions.toSorted((one, other) => (one.from < other.from ? -1 : 1)).at(-1)
  if (latest === undefined) return { from: wanted, meanings: [], commissionFlag: null, excludeFlags: [] }
  return { ...latest, from: latest.from < wanted ? wanted : monthAfter(latest.from, 1) }
}

/** Why a flag table cannot be saved. */
export type FlagProblem = 'same-month' | 'flag-without-name' | 'flag-twice'

const bare = (flag: string): string =>
  flag
    .trim()
    .replace(/[旗色]/g, '')
    .toLowerCase()

/** The first thing wrong with the versions; null: nothing. Flags are compared without 旗 and 色. */
export const flagProblem = (versions: readonly FlagMeanings[]): FlagProblem | null => {
  if (new Set(versions.map(({ from }) => from)).size < versions.length) return 'same-month'
  const flags = versions.map(({ meanings }) => meanings.map(([flag]) => bare(flag)))
  if (flags.some((names) => names.includes(''))) return 'flag-without-name'
  return flags.some((names) => new Set(names).size < names.length) ? 'flag-twice' : null
}
