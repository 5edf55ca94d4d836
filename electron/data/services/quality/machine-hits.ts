import type { ChatRef, QualityScore } from '#shared/contract/quality-scores.ts'
import { dayAfter, spanOfMonth, type Month } from '#shared/kit/local-time.ts'
import type { Context } from '../../context.ts'
import { hitsOfChat, scanOfChats } from './scan-of-chats.ts'

// What the scan says beside a score: never part of it.

/** How much the scan finds in one chat; hits that were judged false do not count. */
export const machineHits = (context: Context, chat: ChatRef): QualityScore['machine'] => {
  const hits = hitsOfChat(context, chat).filter(({ verdict }) => verdict !== 'false')
  return { hits: hits.length, fatal: hits.filter(({ severity }) => severity === 'fatal').length }
}

interface LinesAndHits {
  readonly lines: number
  readonly hits: number
}

/** By agent number: lines of the month written by hand and what the scan found in them; empty as long as the month is not scanned. */
export const machineOfMonth = (context: Context, month: Month): ReadonlyMap<string, LinesAndHits> => {
  const { from, to } = spanOfMonth(month)
  const scanned = scanOfChats(context, { from, to: dayAfter(to, -1) }) ?? []
  return new Map(
    scanned.flatMap(({ agent, lines, hits }) => (agent === null ? [] : [[agent, { lines, hits }] as const])),
  )
}
