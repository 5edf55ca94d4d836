import type { Batch } from '#shared/contract/imports.ts'
import type { Share } from '#shared/contract/orders.ts'
import type { Backup } from '#shared/contract/settings.ts'
import type { LocalTime } from '#shared/kit/local-time.ts'

// The forms of docs/cli.md: money stays integer fen, shares and coefficients are plain numbers, times are ISO local.

/** Millionths as a number: 1,100,000 → 1.1; null stays null. */
export const ratio = (millionths: number | null): number | null => (millionths === null ? null : millionths / 1_000_000)

/** `2026-10-03 09:15:00` → `2026-10-03T09:15:00`; null stays null. */
export const isoTime = (time: LocalTime | null): string | null => (time === null ? null : time.replace(' ', 'T'))

/** Shares as parts of 1. */
export const sharesOf = (shares: readonly Share[]): { agent: string; share: number }[] =>
  shares.map(({ agent, share }) => ({ agent, share: share / 1_000_000 }))

/** An import; `id` is null for a dry run, `rejectedFile` where its rejected rows were written; a reason has a `sheet` only in files of several. */
export const batchJson = (batch: Batch, rejectedFile: string | null) => ({
  id: batch.id,
  file: batch.file,
  kind: batch.kind,
  preset: batch.preset,
  encoding: batch.encoding,
  rows: batch.rows,
  reasons: batch.reasons.map(({ code, count, sheet, firstRow }) => ({
    ...{ code, count, firstRow },
    ...(sheet === null ? {} : { sheet }),
  })),
  rejectedFile,
  seconds: batch.seconds,
})

/** A kept import: when, of which shop, and when it was undone. */
export const keptBatchJson = (batch: Batch, rejectedFile: string | null) => ({
  ...batchJson(batch, rejectedFile),
  shop: batch.shop,
  at: isoTime(batch.at),
  by: batch.by,
  undoneAt: isoTime(batch.undoneAt),
})

export const backupJson = ({ file, at, bytes, reason, isVerified }: Backup) => ({
  file,
  at: isoTime(at),
  bytes,
  reason,
  verified: isVerified,
})
