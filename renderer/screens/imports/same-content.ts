import type { Batch } from '#shared/contract/imports.ts'
import type { ImportFile, ImportList } from './import-files.ts'

const reportOf = ({ batch, report }: ImportFile): Batch | null => batch ?? report

const isSame = (one: Batch, other: Batch): boolean =>
  one.sha256 === other.sha256 && one.kind === other.kind && one.shopId === other.shopId

/** Another file further up in the list with the same bytes, read as the same thing; null when there is none. */
export const twinInList = ({ files }: ImportList, file: ImportFile): ImportFile | null => {
  const own = reportOf(file)
  if (own === null) return null
  const before = files.slice(0, Math.max(0, files.indexOf(file)))
  return (
    before.find((other) => {
      const report = reportOf(other)
      return other.path !== file.path && report !== null && isSame(own, report)
    }) ?? null
  )
}

/** The latest import that stands of a file with the same bytes, before this one; null when there is none. */
export const twinInHistory = (batches: readonly Batch[], own: Batch): Batch | null =>
  batches.find(
    (batch) =>
      batch.undoneAt === null &&
      isSame(own, batch) &&
      batch.preset === own.preset &&
      (own.id === null || (batch.id ?? 0) < own.id),
  ) ?? null
