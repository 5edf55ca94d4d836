import type { RegisterEntry } from '#shared/contract/registers.ts'

/** A field of words of an entry; '' = it is empty. */
export const entryWord = (entry: Pick<RegisterEntry, 'values'>, field: string): string => {
  const value = entry.values[field]
  return typeof value === 'string' ? value : ''
}
