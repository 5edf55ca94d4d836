import type { ScanHit } from '#shared/contract/quality-scan.ts'
import type { LocalDate } from '#shared/kit/local-time.ts'
import type { Context } from '../../context.ts'
import { shownHits } from './hits.ts'
import { hitsInChat, scannedViews } from './scan-days.ts'
import { scanScope, type ScanSpan } from './scan-scope.ts'
import { ScanSums } from './scan.ts'

// What other parts of the app ask of the scan.

/** What was found of an agent; `agent` null: logins that were nobody's. False hits are not counted. */
export interface ScannedAgent {
  readonly agent: string | null
  readonly name: string | null
  /** lines written by hand */
  readonly lines: number
  readonly hits: number
  readonly fatal: number
}

/** Hits by agent of service days, both included; null: not every one of these days is scanned with the lists and chats there are now. */
export const scanOfChats = (context: Context, span: ScanSpan): readonly ScannedAgent[] | null => {
  const { views, openDays } = scannedViews(context, scanScope(context, span))
  if (openDays > 0) return null
  const sums = new ScanSums()
  for (const view of views) sums.add(view)
  return sums.agents()
}

/** A buyer's day with an account. */
export interface ChatToLookAt {
  readonly shopId: number
  readonly account: string
  readonly buyerId: number
  readonly day: LocalDate
}

/** The hits of one chat, oldest first. */
export const hitsOfChat = (context: Context, { shopId, day, ...chat }: ChatToLookAt): ScanHit[] => {
  const scope = scanScope(context, { from: day, to: day })
  const place = { shopId, day, start: scope.versions.start }
  return shownHits(context, hitsInChat(context, scope, place, chat).toReversed())
}
