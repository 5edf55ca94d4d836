import type { TodayService } from '#shared/contract/performance.ts'
import type { Figures, FigureTable, Rate } from '#shared/contract/service-figures.ts'
import { targetFigures, type TargetFigure } from '#shared/contract/settings.ts'
import { dateOf, dayAfter, type LocalDate } from '#shared/kit/local-time.ts'
import type { Context } from '../../context.ts'
import { ruleSetFinder } from '../chats/rule-sets.ts'
import { days, figures } from '../chats/service-figures.ts'
import { get } from '../settings.ts'

const tableOf = (context: Context, day: LocalDate): FigureTable =>
  figures(context, { from: day, to: day, rules: null, shopId: null, agent: null, onShift: false, by: 'total' })

/** A complete day further back than this is no news. */
const mostLookedAt = 4

/** Service days with messages that are over, newest first: at least the day before the running one. */
const daysThatAreOver = (context: Context): readonly LocalDate[] => {
  const now = context.now()
  const today = now.slice(11, 16) < get(context).dayStartsAt ? dayAfter(dateOf(now), -1) : dateOf(now)
  return days(context, { limit: mostLookedAt * 2 })
    .map(({ day }) => day)
    .filter((day) => day < today)
    .slice(0, mostLookedAt)
}

/** The newest complete day with its figures; without one the newest that is over. null: no day is. */
const newestDay = (context: Context): { day: LocalDate; table: FigureTable } | null => {
  const over = daysThatAreOver(context)
  const [newest] = over
  if (newest === undefined) return null
  for (const day of over) {
    const table = tableOf(context, day)
    if (table.openDays.length === 0) return { day, table }
  }
  return { day: newest, table: tableOf(context, newest) }
}

type Told = Omit<TodayService['figures'][number], 'figure' | 'target' | 'before'>

const ofRate = ({ rate, n, low, high }: Rate): Told => ({ value: rate, n, low, high })

const measured: Readonly<Record<TargetFigure, (figures: Figures) => Told>> = {
  firstResponseMean: ({ firstResponse: { mean, n } }) => ({ value: mean, n, low: null, high: null }),
  withinLimit: ({ withinLimit }) => ofRate(withinLimit),
  replyRate: ({ replyRate }) => ofRate(replyRate),
  conversion: ({ conversion }) => ofRate(conversion),
}

/** The newest day's service beside its targets and the same weekday a week before (docs/figures.md §2). */
export const serviceOf = (context: Context): TodayService | null => {
  const newest = newestDay(context)
  if (newest === null) return null
  const { day, table } = newest
  const { targets } = get(context)
  const weekBefore = dayAfter(day, -7)
  const then = tableOf(context, weekBefore).total
  const hadMessages = then.consultations > 0
  const { total } = table
  return {
    day,
    isComplete: table.openDays.length === 0,
    weekBefore,
    limitSeconds: table.rules.limitSeconds,
    minimum: ruleSetFinder(context, null)(day).minimumForRank,
    figures: targetFigures.map((figure) => ({
      figure,
      ...measured[figure](total),
      target: targets[figure],
      before: hadMessages ? measured[figure](then).value : null,
    })),
    coverage: total.conversion.coverage,
    isConversionOpen: total.conversion.isOpen,
    receptions: { value: total.receptions, before: hadMessages ? then.receptions : null },
    unansweredBuyers: { value: total.unansweredBuyers, before: hadMessages ? then.unansweredBuyers : null },
    escalations: total.escalations,
  }
}
