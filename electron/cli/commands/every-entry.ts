import { mostEntries, type EntryFilter, type EntryList } from '#shared/contract/registers.ts'
import type { Desk } from '../command.ts'

/** A list with all its entries, however many answers they take. */
export const everyEntry = async (
  desk: Desk,
  filter: Partial<EntryFilter> & Pick<EntryFilter, 'register'>,
): Promise<EntryList> => {
  const first = await desk.call('registers.list', { ...filter, limit: mostEntries })
  const entries = [...first.entries]
  while (entries.length < first.total) {
    const more = await desk.call('registers.list', { ...filter, offset: entries.length, limit: mostEntries })
    if (more.entries.length === 0) break
    entries.push(...more.entries)
  }
  return { ...first, entries }
}
