import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import { Refusal } from '#shared/contract/failure.ts'
import type { CareSuggestion, ImportedFact } from '#shared/contract/quality-care.ts'
import { dateOf, dayAfter, type LocalTime } from '#shared/kit/local-time.ts'
import { shortenedName } from '#shared/rules/masking.ts'
import type { Context } from '../../context.ts'
import {
  leaveMatterOut,
  newestMatter,
  refundFacts,
  refundMatters,
  reviewFacts,
  reviewMatters,
} from '../../stores/care-source-store.ts'
import { add } from '../registers/changes.ts'
import { entriesFor, type Suggested } from './care-entries.ts'

// What the imports brought that nobody has taken up, and what they say of what somebody has. docs/complaints.md §5

/** Days before the newest thing imported: later than this nobody is asked about an order under way, a refund that is done, a review. */
const reach = { orders: 30, refunds: 7, reviews: 30 } as const
/** Days for which the imports are still compared with an entry that is closed. */
const factDays = 30

const daysBefore = (moment: LocalTime, days: number): LocalTime =>
  `${dayAfter(dateOf(moment), -days)} 00:00:00` as LocalTime

/** With buyers' whole names. */
const found = (context: Context): Suggested[] =>
  context.remembered('care suggestions', () => {
    const newest = newestMatter(context.sql, context.now())
    if (newest === null) return []
    const since = { orders: daysBefore(newest, reach.orders), refunds: daysBefore(newest, reach.refunds) }
    const refunds = refundMatters(context.sql, since)
    return entriesFor(context, refunds, reviewMatters(context.sql, daysBefore(newest, reach.reviews)))
  })

const shown = ({ entry, ...suggestion }: Suggested): CareSuggestion => {
  const { buyer } = entry.values
  const values = typeof buyer === 'string' ? { ...entry.values, buyer: shortenedName(buyer) } : entry.values
  return { ...suggestion, entry: { ...entry, values } }
}

/** Everything nobody has taken up or left out, oldest first; counted back from the newest thing imported, for imports come late. */
export const careSuggestions = (context: Context): CareSuggestion[] => found(context).map(shown)

const meant = (context: Context, keys: readonly string[]): Suggested[] => {
  const known = new Map(found(context).map((one) => [one.key, one]))
  return [...new Set(keys)].map((key) => {
    const one = known.get(key)
    if (one === undefined) throw new Refusal('suggestion-gone', { key })
    return one
  })
}

/** Writes them down as they are; refuses all when one of them is no longer there. */
export const takeUp = (context: Context, { keys }: ParsedInputOf<'quality.takeUp'>): OutputOf<'quality.takeUp'> => {
  const entries = meant(context, keys)
  for (const { entry } of entries) add(context, entry)
  return { taken: entries.length }
}

export const leaveOut = (
  context: Context,
  { keys }: ParsedInputOf<'quality.leaveOut'>,
): OutputOf<'quality.leaveOut'> => {
  const left = meant(context, keys)
  for (const { key } of left) leaveMatterOut(context.sql, key, context.now(), context.by)
  return { left: left.length }
}

/** Refunds that succeeded, orders the platform closed and answers to reviews; gone again when their import is undone. */
export const importedFacts = (context: Context): ImportedFact[] => [
  ...refundFacts(context.sql, daysBefore(context.now(), factDays)).map(({ entry, amount, at, status }) => ({
    entry,
    text: status ?? '',
    amount,
    at,
    isOver: true,
  })),
  ...reviewFacts(context.sql).map(({ entry, reply }) => ({
    entry,
    text: reply,
    amount: null,
    at: null,
    isOver: false,
  })),
]
