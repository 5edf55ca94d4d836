import type { RuleSet } from '../../contract/rule-sets.ts'
import type { PlatformValue } from '../../contract/service-figures.ts'
import type { FieldUnit, PlatformFigure } from '../../kit/import-fields.ts'
import type { RateUnit, ServiceFigure } from '../../kit/service-figures.ts'

// A platform's own number beside ours, and why they probably differ. The rule book: docs/service-figures.md §5.

/** Our figure that means the same as a platform's, and what a rule set is changed in for it. */
export interface Counterpart {
  readonly figure: ServiceFigure
  /** the limit that stands in the figure's name */
  readonly limitSeconds?: number
  /** the figure's name says that it is of the whole day */
  readonly isWholeDay?: true
  /** the figure's name says what is counted */
  readonly unit?: RateUnit
}

/** A platform's figures that have one of ours; the others are shown without. */
export const counterparts: Readonly<Partial<Record<PlatformFigure, Counterpart>>> = {
  consultations: { figure: 'consultations' },
  receptions: { figure: 'receptions' },
  sessions: { figure: 'sessions' },
  unanswered: { figure: 'unansweredBuyers' },
  buyerMessages: { figure: 'buyerMessages' },
  agentMessages: { figure: 'agentMessages' },
  answerRatio: { figure: 'answerRatio' },
  replyRate: { figure: 'replyRate' },
  firstResponseMean: { figure: 'firstResponseMean' },
  firstResponseAllDay: { figure: 'firstResponseMean', isWholeDay: true },
  averageResponseMean: { figure: 'averageResponseMean' },
  averageResponseAllDay: { figure: 'averageResponseMean', isWholeDay: true },
  receptionLengthMean: { figure: 'sessionLengthMean' },
  within30: { figure: 'withinLimit', limitSeconds: 30 },
  within30AllDay: { figure: 'withinLimit', limitSeconds: 30, isWholeDay: true },
  within180: { figure: 'withinLimit', limitSeconds: 180 },
  within180Sessions: { figure: 'withinLimit', limitSeconds: 180, unit: 'session-average' },
  within180AllDay: { figure: 'withinLimit', limitSeconds: 180, isWholeDay: true },
  inquiries: { figure: 'inquiries' },
  buyers: { figure: 'buyers' },
  orders: { figure: 'orders' },
  units: { figure: 'units' },
  conversion: { figure: 'conversion' },
  sales: { figure: 'sales' },
  averagePerBuyer: { figure: 'averagePerBuyer' },
  satisfaction: { figure: 'satisfaction' },
  ratingInvitations: { figure: 'ratingInvitations' },
  ratingParticipation: { figure: 'ratingParticipation' },
}

/** A rule set as the name of a platform's figure wants it: limit, whole day and unit replaced where the name says them. */
export const ruleSetFor = (rules: RuleSet, { limitSeconds, isWholeDay, unit }: Counterpart): RuleSet => ({
  ...rules,
  limitSeconds: limitSeconds ?? rules.limitSeconds,
  window: isWholeDay ? null : rules.window,
  unit: unit ?? rules.unit,
})

/** What rounding alone explains: a second, 0.1 percentage points, one hundredth of a ratio, one fen; counts are equal or not. */
const roundings: Readonly<Partial<Record<FieldUnit, number>>> = { seconds: 1, share: 0.001, ratio: 0.01, fen: 1 }

/** True when two values of a unit differ by rounding at most. */
export const isSameValue = (stated: number, ours: number, unit: FieldUnit): boolean =>
  Math.abs(stated - ours) <= (roundings[unit] ?? 0) + 1e-9

/** Our value under one rule set; null = no data. */
export interface ValueUnder {
  readonly ruleSet: string
  readonly value: number | null
}

/** A stated value, ours under every rule set, and what is known of the days. */
export interface Comparison {
  readonly stated: number
  readonly unit: FieldUnit
  /** the rule set that is looked at first, then those of the same platform, then the others: of equally near ones the first is named */
  readonly ours: readonly ValueUnder[]
  /** the stated days have chats of this account at all */
  readonly hasChats: boolean
  /** every stated day lies within the days asked for, and has chats of the shop */
  readonly coversStatedDays: boolean
  readonly hasOpenDay: boolean
  /** several people used the account on these days */
  readonly isShared: boolean
}

const nearest = (stated: number, ours: readonly ValueUnder[]): ValueUnder | null => {
  const distance = ({ value }: ValueUnder): number => (value === null ? Infinity : Math.abs(stated - value))
  let best: ValueUnder | null = null
  for (const under of ours) if (distance(under) < (best ? distance(best) : Infinity)) best = under
  return best
}

/**
 * The likeliest reason, from the surest on, and the rule set whose value comes closest. `platform-filters` is what is left: the platform
 * leaves out chats that its file does not tell apart.
 */
export const comparisonOf = (comparison: Comparison): Pick<PlatformValue, 'reason' | 'ruleSet'> => {
  const { stated, unit, ours, hasChats, coversStatedDays, hasOpenDay, isShared } = comparison
  const closest = nearest(stated, ours)
  const ruleSet = closest?.ruleSet ?? null
  if (!hasChats || closest === null) return { reason: 'no-chats', ruleSet: null }
  const isSame = ({ value }: ValueUnder): boolean => value !== null && isSameValue(stated, value, unit)
  const [current] = ours
  if (current && isSame(current)) return { reason: 'same', ruleSet: current.ruleSet }
  const other = ours.find(isSame)
  if (other) return { reason: 'other-rules', ruleSet: other.ruleSet }
  if (!coversStatedDays) return { reason: 'other-days', ruleSet }
  if (hasOpenDay) return { reason: 'days-incomplete', ruleSet }
  return { reason: isShared ? 'account-shared' : 'platform-filters', ruleSet }
}
