import { z } from 'zod'
import { agentNumber, shopId } from '../kit/ids.ts'
import { clockTime, localDate } from '../kit/local-time.ts'
import { chatFilters, rateUnits } from '../kit/service-figures.ts'
import { nothing, read, write } from './method.ts'
import { platform } from './shops.ts'

/** End of a day's window: a time of day, or the end of the day. */
const windowEnd = z.union([clockTime, z.literal('24:00')])

/** A ruler for service figures, valid from a date on: how one platform counts, or the house. The rule book: docs/service-figures.md §3. */
export const ruleSet = z.strictObject({
  /** `house`, `taobao-3min` …; versions of one rule set share it */
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  name: z.string().trim().min(1).max(60),
  description: z.string().trim().max(600),
  from: localDate,
  /** whose number it imitates; null: the house's own */
  platform: platform.nullable(),
  /** time of day in which a round starts, end excluded; null: the whole day */
  window: z.strictObject({ start: clockTime, end: windowEnd }).nullable(),
  unit: z.enum(rateUnits),
  limitSeconds: z.number().int().min(1).max(86_400),
  /** a longer round counts as so many seconds; null: as it is */
  roundCapSeconds: z.number().int().min(1).max(86_400).nullable(),
  /** what a round nobody answered counts in means, in seconds; null: it is left out of them */
  unansweredCountsAs: z.number().int().min(1).max(86_400).nullable(),
  /** a round that was answered after the end of its service day: left out, or kept as unanswered */
  crossMidnight: z.enum(['drop', 'keep']),
  /** automatic lines answer, but for the welcome line */
  assistedCountsAsHuman: z.boolean(),
  sessionGapMinutes: z.number().int().min(1).max(1440),
  /** a round is to be looked at after so many seconds */
  escalationSeconds: z.number().int().min(30).max(86_400),
  /** days nobody judges: holidays, outages */
  waivedDates: z.array(localDate).max(400),
  /** what is left out of everything */
  filters: z.strictObject(
    Object.fromEntries(chatFilters.map((name) => [name, z.boolean()])) as Record<
      (typeof chatFilters)[number],
      z.ZodBoolean
    >,
  ),
  listedBuyers: z.array(z.string().trim().min(1).max(100)).max(500),
  /** an agent whose buyer was credited to another leaves that buyer out of his own inquiries */
  assistedLeavesInquiries: z.boolean(),
  /** a fair rating counts neither as satisfied nor as rated */
  ignoresFairRatings: z.boolean(),
  /** nobody is ranked with less behind a figure */
  minimumForRank: z.number().int().min(1).max(10_000),
})
export type RuleSet = z.infer<typeof ruleSet>

/** One agent's rate and means under a rule set, for comparing two of them. */
export const ruleSetEffect = z.strictObject({
  /** the person's number, or the account nobody owns */
  key: z.string(),
  person: agentNumber.nullable(),
  rounds: z.number().int(),
  withinLimit: z.number().nullable(),
  firstResponseMean: z.number().nullable(),
  averageResponseMean: z.number().nullable(),
  unanswered: z.number().int(),
})
export type RuleSetEffect = z.infer<typeof ruleSetEffect>

export const ruleSets = {
  /** Every version that is kept, each id's newest start first; `current` is the one figures use when nobody says which. */
  list: read(nothing, z.strictObject({ current: z.string(), versions: z.array(ruleSet) })),
  /** Keeps a version; one with the same id and start is replaced and stays in the history. */
  save: write(ruleSet, ruleSet),
  /** What a rule set would make of days: `before` under the version that holds now (empty when it is a new one), `after` under this one. */
  try: read(
    z.strictObject({ ruleSet, from: localDate, to: localDate, shopId: shopId.nullable() }),
    z.strictObject({ before: z.array(ruleSetEffect), after: z.array(ruleSetEffect) }),
  ),
}
