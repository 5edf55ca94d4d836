import type { Sample } from '#shared/contract/quality-scores.ts'
import type { Month } from '#shared/kit/local-time.ts'
import type { Context } from '../../context.ts'
import { chatsOfSample, samplesOfMonth } from '../../stores/quality-sample-store.ts'
import { sampledChatFinder } from './sampled-chats.ts'

/** What a sample keeps besides its chats. */
export type KeptBody = Pick<Sample, 'settings' | 'population' | 'plan'>

/** The samples of a month as they were drawn, the newest first; chats whose import was undone are left out until it is repeated. */
export const keptSamples = (context: Context, month: Month): Sample[] => {
  const rows = samplesOfMonth(context.sql, month)
  if (rows.length === 0) return []
  const shown = sampledChatFinder(context, month)
  return rows.map(({ body, ...row }) => ({
    ...row,
    ...(JSON.parse(body) as KeptBody),
    sessions: chatsOfSample(context.sql, row.id).flatMap((chat) => shown(chat) ?? []),
  }))
}
