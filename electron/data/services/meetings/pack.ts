import type { MeetingPack, MeetingSettings } from '#shared/contract/meetings.ts'
import { dateOf, dayAfter, type LocalTime } from '#shared/kit/local-time.ts'
import { spanOfWeek, type Week } from '#shared/kit/iso-weeks.ts'
import type { Context } from '../../context.ts'
import { listShops } from '../../stores/shop-store.ts'
import { digest } from '../problems/digest.ts'
import { firstGaps } from '../problems/gaps.ts'
import { lostReasons } from '../problems/lost.ts'
import { careFigures } from '../quality/care-figures.ts'
import { figuresInPieces } from '../chats/figure-pieces.ts'
import { breachesInPieces, breachesOf } from './pack-breaches.ts'
import { figuresOfWeek, winsOf } from './pack-figures.ts'
import { handoversOf } from './pack-handovers.ts'
import { complaintsOf, madeIn, qualityOf, questionsOf, trainingOf } from './pack-registers.ts'
import { rosterOf } from './pack-roster.ts'
import { rowsOfWeek } from './week-figures.ts'

/** Chats in which a question must have come up before its missing answer is told. */
const leastAsked = 3

type Span = ReturnType<typeof spanOfWeek>

/** Kept until the next change, and for the day because entries expire. */
const gapsOf = (context: Context, span: Span, { questions }: MeetingSettings): MeetingPack['gaps'] =>
  context.remembered(`gaps of ${span.from} ${questions} ${dateOf(context.now())}`, () =>
    firstGaps(context, { ...span, least: leastAsked }, questions),
  )

/** Has what costs most of a week's pack computed, a piece a step; each stays at hand until what it stands on changes. */
export const packInPieces = function* (
  context: Context,
  week: Week,
  settings: MeetingSettings,
): Generator<unknown, void> {
  const span = spanOfWeek(week)
  const { from, to } = span
  const before = { from: dayAfter(from, -7), to: dayAfter(to, -7) }
  yield* figuresInPieces(context, { from: before.from, to }, [span, before])
  yield* breachesInPieces(context, { ...span, limit: settings.breaches })
  yield rowsOfWeek(context, from, to)
  yield rowsOfWeek(context, before.from, before.to)
  yield figuresOfWeek(context, from, to)
  yield breachesOf(context, { ...span, limit: settings.breaches })
  yield lostReasons(context, span)
  yield careFigures(context, span)
  if (settings.questions > 0) yield gapsOf(context, span, settings)
  yield qualityOf(context, span)
}

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
    gaps: settings.questions === 0 ? [] : [...gapsOf(context, span, settings)],
    care: careFigures(context, span),
    complaints: complaintsOf(context, span),
    handovers: handoversOf(context, from, to),
    quality: qualityOf(context, span),
    ledger: { awards, warnings: madeIn(context, 'warnings', span) },
    training: trainingOf(context, span),
    roster: rosterOf(context, week, dayAfter(from, 7), { at, settings }),
  }
}
