import { z } from 'zod'
import { agentNumber, orderId } from '../kit/ids.ts'
import { localDate, localTime, month } from '../kit/local-time.ts'
import { fen, millionths } from '../kit/money.ts'
import { job, nothing, read, write } from './method.ts'
import { commissionRow, stepLine } from './commission.ts'
import { language, targetFigures } from './settings.ts'

const band = z.tuple([z.number(), z.number().min(0).max(100)])

/** One item of a score: a figure with bands (highest first) or linear between full and zero. Weights of a scheme sum to 100. */
export const scoreItem = z.union([
  z.strictObject({
    figure: z.string().min(1),
    weight: z.number().min(0).max(100),
    bands: z.array(band).min(1).max(20),
  }),
  z.strictObject({
    figure: z.string().min(1),
    weight: z.number().min(0).max(100),
    linear: z.strictObject({ full: z.number(), zero: z.number() }),
  }),
])

const weightsSumTo100 = (items: readonly { weight: number }[]): boolean =>
  Math.abs(items.reduce((sum, item) => sum + item.weight, 0) - 100) < 1e-9

/** A scoring scheme, valid from a month on for a group. Kept and exchanged; scores are computed once service figures exist. */
export const scheme = z.strictObject({
  name: z.string().trim().min(1).max(60),
  from: month,
  group: z.string().trim().min(1).max(40).nullable().default(null),
  items: z.array(scoreItem).min(1).max(30).refine(weightsSumTo100, { message: 'weights sum to 100' }),
  missing: z.enum(['redistribute', 'full', 'zero']),
  grades: z.array(z.tuple([z.number().min(0).max(100), z.string().trim().min(1).max(20)])).max(10),
})
export type Scheme = z.infer<typeof scheme>

/** Where a month's commission stood: `total` null when the person had no plan then. */
export const monthPoint = z.strictObject({ month, total: fen.nullable() })

/** The monthly performance sheet of one person, whole: screen, paper and workbook print this value and compute nothing. */
export const performanceSheet = z.strictObject({
  shopNames: z.array(z.string()),
  month,
  person: z.strictObject({
    number: agentNumber,
    name: z.string(),
    group: z.string(),
    level: z.string(),
    joined: localDate.nullable(),
    left: localDate.nullable(),
  }),
  baseSalary: fen.nullable(),
  sales: z.strictObject({
    orders: z.number().int(),
    buyers: z.number().int().nullable(),
    paid: fen,
    postage: fen,
    refunded: fen,
    base: fen,
    teamBase: fen,
  }),
  previous: z.strictObject({ orders: z.number().int(), base: fen, total: fen.nullable() }).nullable(),
  pending: z.strictObject({ orders: z.number().int(), base: fen }),
  evidence: z.array(
    z.strictObject({
      kind: z.enum(['decision', 'memo', 'chat', 'silent']),
      orders: z.number().int(),
      base: fen,
      amount: fen,
    }),
  ),
  commission: commissionRow,
  steps: z.array(stepLine),
  toNextStep: z.strictObject({ from: fen, rate: millionths, missing: fen }).nullable(),
  lines: z.array(
    z.strictObject({
      orderId,
      orderNo: z.string(),
      at: localTime,
      evidence: z.string(),
      base: fen,
      refunded: fen,
      amount: fen,
    }),
  ),
  history: z.array(monthPoint),
  pay: z.strictObject({ baseSalary: fen.nullable(), commission: fen.nullable(), total: fen.nullable() }),
  planName: z.string().nullable(),
  planFrom: month.nullable(),
  page: z.strictObject({ number: z.number().int().positive(), of: z.number().int().positive() }),
})
export type PerformanceSheet = z.infer<typeof performanceSheet>

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

/** What the first screen shows. A null figure has no data behind it. */
export const today = z.strictObject({
  month,
  yesterday: z.strictObject({ date: localDate, orders: z.number().int(), paid: fen }).nullable(),
  monthSoFar: z.strictObject({ orders: z.number().int(), paid: fen, base: fen }).nullable(),
  /** of the month before while something waits there, else of the month shown */
  contested: z.strictObject({ month, orders: z.number().int(), base: fen }),
  uncredited: z.strictObject({ month, orders: z.number().int(), base: fen }),
  unpaid: z.strictObject({ orders: z.number().int(), payable: fen }),
  peopleCount: z.number().int(),
  shopCount: z.number().int(),
  planCount: z.number().int(),
  latestImport: z.strictObject({ at: localTime, file: z.string(), rows: z.number().int() }).nullable(),
  latestBackup: z.strictObject({ at: localTime, isVerified: z.boolean() }).nullable(),
  days: z.array(z.strictObject({ date: localDate, paid: fen, orders: z.number().int() })),
  latestDataMonth: month.nullable(),
  /** null: no day with messages is over */
  service: todayService.nullable(),
})
export type Today = z.infer<typeof today>

export const performance = {
  schemes: read(nothing, z.array(scheme)),
  saveScheme: write(scheme, scheme),
  sheets: read(z.strictObject({ month, agent: agentNumber.nullable() }), z.array(performanceSheet)),
  /** The same sheets as a workbook: a summary and one sheet a person. */
  saveWorkbook: job(
    z.strictObject({ month, agent: agentNumber.nullable(), language, path: z.string().min(1).max(4000) }),
    z.strictObject({ path: z.string(), sheets: z.number().int() }),
  ),
  today: read(nothing, today),
}
