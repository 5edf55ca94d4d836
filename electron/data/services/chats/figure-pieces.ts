import type { LocalDate } from '#shared/kit/local-time.ts'
import type { Context } from '../../context.ts'
import { conversionInPieces, conversionOf } from './chat-conversion.ts'
import { scopeOf, type Scope } from './figure-scope.ts'
import { dayTallies } from './figure-tallies.ts'

// Figures of many days, a day at a time: whoever goes through the steps may let others have their turn in between.

/** Service days, both included. */
export interface DaySpan {
  readonly from: LocalDate
  readonly to: LocalDate
}

/** Everything of the shop under its own rules; looked up once until something is written, so that a step never judges with what was true before. */
export const wholeScope = (context: Context, { from, to }: DaySpan): Scope =>
  context.remembered(`whole scope ${from} ${to}`, () =>
    scopeOf(context, { from, to, rules: null, shopId: null, agent: null, onShift: false }),
  )

/** Days of a span that have anything, of any shop, in order. */
export const daysWithChats = ({ shops, versions }: Scope): readonly LocalDate[] =>
  [...new Set(shops.flatMap(({ id }) => versions.daysOf(id)))].sort()

/**
 * Has the sums of each day of a span and what came of its inquiries computed, a day a step; all of it stays at hand by the versions of the days.
 * `parts`: spans inside it that will be asked for by themselves.
 */
export const figuresInPieces = function* (
  context: Context,
  span: DaySpan,
  parts: readonly DaySpan[] = [],
): Generator<unknown, void> {
  const questionOf = (days: DaySpan) => ({ ...days, shopId: null, ruleSet: wholeScope(context, span).rules })
  for (const day of daysWithChats(wholeScope(context, span))) {
    const scope = wholeScope(context, span)
    for (const { id } of scope.shops) dayTallies(context, scope, id, day, { part: 'whole', isByAgent: true })
    yield day
  }
  yield* conversionInPieces(context, () => questionOf(span))
  for (const part of parts) yield conversionOf(context, questionOf(part), questionOf(span))
}
