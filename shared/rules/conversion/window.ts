import type { ConversionRule } from './result.ts'
import { daySeconds } from './moments.ts'

// The time a buyer has to buy: docs/conversion.md §4.

type Within = ConversionRule['within']

/** Service days after the inquiry's day that still count; null: the rule counts hours. */
const laterDays = (within: Exclude<Within, { hours: number }>): number =>
  within === 'same-day' ? 0 : within === 'next-day' ? 1 : Math.floor(within.days)

const isHours = (within: Within): within is { hours: number } => typeof within === 'object' && 'hours' in within

/**
 * The last second in which what happens still counts. Hours from the first question, to the second; days are service days, the inquiry's
 * own being day 0, the last one counting to its end.
 */
export const windowEnd = (
  { within }: Pick<ConversionRule, 'within'>,
  asked: { readonly dayNumber: number; readonly firstAsked: number },
  dayStart: number,
): number =>
  isHours(within)
    ? asked.firstAsked + Math.floor(within.hours * 3600)
    : (asked.dayNumber + laterDays(within) + 1) * daySeconds + dayStart - 1

/** Service days after an inquiry's own that its window can reach into. */
export const reachOf = ({ within }: Pick<ConversionRule, 'within'>): number =>
  isHours(within) ? Math.ceil(within.hours / 24) : laterDays(within)

/** Service days after an order's own in which talk may still be about it: those of the time to buy, three at least. */
export const talkDaysOf = (rule: Pick<ConversionRule, 'within'>): number => Math.max(reachOf(rule), 3)
