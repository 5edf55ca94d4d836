import type { Mapping } from '#shared/contract/imports.ts'
import { dateOf } from '#shared/kit/local-time.ts'
import type { Context, Sql } from '../../context.ts'
import { saveSetting, settingOf } from '../../stores/settings-store.ts'
import { mappingName, type ImportSource, type SourceWish } from './import-source.ts'

// Which columns meant what, by the header they were found under: asked once, remembered.

/** What is asked of a file, with the mapping given or, without one, remembered for its header. */
export const wishOf = (
  { sql, now }: Context,
  {
    path,
    part,
    kind,
    mapping,
  }: { path: string; part: string | null; kind: SourceWish['kind']; mapping: Mapping | null },
): SourceWish => ({
  path,
  part,
  kind,
  today: dateOf(now()),
  mappingFor: (columns) => {
    const remembered = settingOf(sql, mappingName(columns)) as Mapping | undefined
    if (mapping === null) return remembered && (kind === null || remembered.kind === kind) ? remembered : null
    // Who is who stays known when only something else is said anew.
    return remembered?.direction && mapping.direction === undefined
      ? { ...mapping, direction: remembered.direction }
      : mapping
  },
})

/**
 * A mapping is kept for the next file with the same header. Every chat log of a format has the same one: of those only who belongs to the
 * shop is kept, added to what is known already – no buyers' names, and no order of day and month, which another phone writes otherwise.
 */
export const remember = (sql: Sql, { table, foundColumns }: ImportSource, mapping: Mapping): void => {
  const name = mappingName(foundColumns)
  if (table.container !== 'chat-log') return saveSetting(sql, name, mapping)
  const known = (settingOf(sql, name) as Mapping | undefined)?.direction ?? {}
  const own = (['agent', 'auto', 'system'] as const).map((role) => [
    role,
    [...new Set([...(known[role] ?? []), ...(mapping.direction?.[role] ?? [])])].slice(-500),
  ])
  saveSetting(sql, name, { ...mapping, direction: Object.fromEntries(own), timeFormat: null })
}
