import type { MeetingPack, MeetingSettings } from '#shared/contract/meetings.ts'
import { dayAfter, type LocalTime } from '#shared/kit/local-time.ts'
import { spanOfWeek, type Week } from '#shared/kit/iso-weeks.ts'
import type { Context } from '../../context.ts'
import { listShops } from '../../stores/shop-store.ts'
import { digest } from '../problems/digest.ts'
import { gaps } from '../problems/gaps.ts'
import { lostReasons } from '../problems/lost.ts'
import { careFigures } from '../quality/care-figures.ts'
import { breachesOf } from './pack-breaches.ts'
import { figuresOfWeek, winsOf } from './pack-figures.ts'
import { handoversOf } from './pack-handovers.ts'
import { complaintsOf, madeIn, qualityOf, questionsOf, trainingOf } from './pack-registers.ts'
import { rosterOf } from './pack-roster.ts'

/** Chats in which a question must have come up before its missing answer is told. */
const leastAsked = 3

/** Everything there is to say about a week, as it stands now. docs/meetings.md §1 */
export const packOf = (
  context: Context,
  week: Week,
  { at, settings }: { readonly at: LocalTime; readonly settings: MeetingSettings },
): MeetingPack => {
  const span = spanOfWeek(week)
  const { from, to } = span
  const figures = figuresOfWeek(context, from, to)
  const awards = madeIn(context, 'awards', span)
  return {
    ...{ week, from, to, madeAt: context.now() },
    shopNames: listShops(context.sql).map(({ name }) => name),
    ...figures,
    wins: winsOf(figures, awards),
    breaches: breachesOf(context, { ...span, limit: settings.breaches }),
    losses: lostReasons(context, span),
    problems: digest(context, span),
    questions: questionsOf(context, span, settings.questions),
    gaps: settings.questions === 0 ? [] : gaps(context, { ...span, least: leastAsked }).slice(0, settings.questions),
    care: careFigures(context, span),
    complaints: complaintsOf(context, span),
    handovers: handoversOf(context, from, to),
    quality: qualityOf(context, span),
    ledger: { awards, warnings: madeIn(context, 'warnings', span) },
    training: trainingOf(context, span),
    roster: rosterOf(context, week, dayAfter(from, 7), { at, settings }),
  }
}
