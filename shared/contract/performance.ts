import { z } from 'zod'
import { agentNumber } from '../kit/ids.ts'
import { localDate, localTime, month } from '../kit/local-time.ts'
import { fen } from '../kit/money.ts'
import { job, nothing, read } from './method.ts'
import { language, targetFigures } from './settings.ts'
import { commissionDetail, performanceSheet, teamSummary } from './sheet.ts'

const count = z.number().int().nonnegative()

/**
 * A day's service on the first screen, by the shop's rule set. `before`: the same weekday a week before, null = no messages then.
 * docs/figures.md §2
 */
export const todayService = z.strictObject({
  day: localDate,
  /** false: no recent day is complete, so this one is only the newest that is over */
  isComplete: z.boolean(),
  weekBefore: localDate,
  limitSeconds: count,
  /** a mean with less behind it misses no target */
  minimum: count,
  /** `n`: answered receptions, rounds or buyers judged, inquiries; `low`, `high`: 95 % interval of a rate */
  figures: z.array(
    z.strictObject({
      figure: z.enum(targetFigures),
      value: z.number().nullable(),
      n: count,
      low: z.number().nullable(),
      high: z.number().nullable(),
      target: z.number().nullable(),
      before: z.number().nullable(),
    }),
  ),
  /** share of the day's orders that are joined to somebody, without which a conversion says nothing */
  coverage: z.number().nullable(),
  /** some of the inquiries may still buy */
  isConversionOpen: z.boolean(),
  receptions: z.strictObject({ value: count, before: count.nullable() }),
  unansweredBuyers: z.strictObject({ value: count, before: count.nullable() }),
  /** rounds nobody answered for longer than the rule set lets pass without a look */
  escalations: count,
})
export type TodayService = z.infer<typeof todayService>

const waiting = z.strictObject({
  open: z.number().int(),
  overdue: z.number().int(),
  nextDue: localTime.nullable(),
})

/** What the first screen shows. A null figure has no data behind it. */
export const today = z.strictObject({
  month,
  yesterday: z.strictObject({ date: localDate, orders: z.number().int(), paid: fen }).nullable(),
  monthSoFar: z.strictObject({ orders: z.number().int(), paid: fen, base: fen }).nullable(),
  /** of the month before while something waits there, else of the month shown */
  contested: z.strictObject({ month, orders: z.number().int(), base: fen }),
  uncredited: z.strictObject({ month, orders: z.number().int(), base: fen }),
  unpaid: z.strictObject({ orders: z.number().int(), payable: fen }),
  /** unpaid orders of the last three days that nobody reminded today */
  toNudge: z.strictObject({ orders: z.number().int(), payable: fen }),
  appeals: z.strictObject({ open: z.number().int(), overdue: z.number().int(), nextDue: localDate.nullable() }),
  /** What buyers brought back and what the meetings decided, as far as it is open. `nextDue`: of those that are not overdue. */
  care: z.strictObject({ complaints: waiting, afterSales: waiting, reviews: waiting, actions: waiting }),
  /** new products not everybody has been taught, and how many people that are */
  untaught: z.strictObject({ products: z.number().int(), people: z.number().int(), isOverdue: z.boolean() }),
  /** months with data that are over and not closed, newest first */
  monthsToClose: z.array(month),
  peopleCount: z.number().int(),
  shopCount: z.number().int(),
  shiftCount: z.number().int(),
  planCount: z.number().int(),
  latestImport: z.strictObject({ at: localTime, file: z.string(), rows: z.number().int() }).nullable(),
  latestBackup: z.strictObject({ at: localTime, isVerified: z.boolean() }).nullable(),
  days: z.array(z.strictObject({ date: localDate, paid: fen, orders: z.number().int() })),
  latestDataMonth: month.nullable(),
  /** null: no day with messages is over */
  service: todayService.nullable(),
})
export type Today = z.infer<typeof today>

const whose = z.strictObject({ month, agent: agentNumber.nullable() })

export const performance = {
  sheets: read(whose, z.array(performanceSheet)),
  summary: read(z.strictObject({ month }), teamSummary),
  details: read(whose, z.array(commissionDetail)),
  /** The same sheets as a workbook: a summary and one sheet a person. */
  saveWorkbook: job(
    z.strictObject({ ...whose.shape, language, path: z.string().min(1).max(4000) }),
    z.strictObject({ path: z.string(), sheets: z.number().int() }),
  ),
  today: read(nothing, today),
}
