import type { Month } from '#shared/kit/local-time.ts'
import type { Context } from '../../context.ts'
import { newestSampleOf, plannedByAgent } from '../../stores/quality-sample-store.ts'

/** How many chats of the month's newest sample each agent has, by number; empty: none was drawn. */
export const plannedOf = (context: Context, month: Month): ReadonlyMap<string, number> => {
  const newest = newestSampleOf(context.sql, month)
  return newest === null ? new Map() : plannedByAgent(context.sql, newest)
}
