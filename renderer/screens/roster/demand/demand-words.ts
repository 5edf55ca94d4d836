import type { Format } from '#shared/text/format.ts'

/** Chats of a whole day; null = unknown. */
export const totalOf = (slots: readonly number[] | null): number | null =>
  slots === null ? null : slots.reduce((sum, count) => sum + count, 0)

/** A share as whole percent; null = a dash. */
export const percentOf = (share: number | null, format: Format): string =>
  format.rate(share === null ? null : Math.round(share * 100) * 10_000)
