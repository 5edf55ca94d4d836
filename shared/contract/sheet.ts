import { z } from 'zod'
import { agentNumber, orderId } from '../kit/ids.ts'
import { localDate, localTime, month } from '../kit/local-time.ts'
import { fen, millionths } from '../kit/money.ts'
import { serviceFigureNames } from '../kit/service-figures.ts'
import {
  attributionCoverage,
  commissionLine,
  commissionRow,
  correction,
  evidenceKind,
  stepLine,
  teamShare,
} from './commission.ts'
import { pay } from './pay.ts'
import { plan } from './plans.ts'
import { scoreCard } from './scores.ts'

// Everything that is printed of a month: values that screen, paper and workbook show as they are and compute nothing of.

const count = z.number().int().nonnegative()

/** Where a month's commission stood: `total` null when the person had no plan then. */
export const monthPoint = z.strictObject({ month, total: fen.nullable() })

/** A service figure of the person beside last month and the group; null = no data. Units: shared/kit/service-figures.ts. */
export const sheetFigure = z.strictObject({
  figure: z.enum(serviceFigureNames),
  value: z.number().nullable(),
  n: count.nullable(),
  previous: z.number().nullable(),
  team: z.number().nullable(),
  target: z.number().nullable(),
})
export type SheetFigure = z.infer<typeof sheetFigure>

/**
 * Days and minutes of the month; null = nobody knows. `overtimeMinutes`: replies after the planned end (自动延长). What has a default is not in
 * months that were closed before it was counted. `isFull`: full attendance; null: a planned day is open, or days were entered by hand.
 */
export const attendance = z.strictObject({
  plannedDays: z.number().nullable(),
  workedDays: z.number().nullable(),
  plannedMinutes: count.nullable(),
  workedMinutes: count.nullable(),
  lateTimes: count.nullable(),
  lateMinutes: count.nullable(),
  earlyTimes: count.nullable().default(null),
  earlyMinutes: count.nullable().default(null),
  absentDays: count.nullable().default(null),
  missingPunches: count.nullable().default(null),
  leaveDays: count.nullable(),
  isFull: z.boolean().nullable().default(null),
  overtimeMinutes: count.nullable(),
  /** entered by hand, paid with the multiples of the law */
  overtimeHours: z.strictObject({ weekday: z.number(), restDay: z.number(), holiday: z.number() }),
})
export type Attendance = z.infer<typeof attendance>

/** Where a printed month stands: paper says so in its head. `number`: how many times it was closed. */
export const sheetState = z.strictObject({
  state: z.enum(['draft', 'closed']),
  closedAt: localTime.nullable(),
  number: count,
})

const sheetPerson = z.strictObject({
  number: agentNumber,
  name: z.string(),
  group: z.string(),
  level: z.string(),
  joined: localDate.nullable(),
  left: localDate.nullable(),
})

const page = z.strictObject({ number: z.number().int().positive(), of: z.number().int().positive() })

/** The monthly performance sheet of one person, whole: screen, paper and workbook print this value and compute nothing. */
export const performanceSheet = z.strictObject({
  shopNames: z.array(z.string()),
  month,
  status: sheetState,
  person: sheetPerson,
  /** name of the kind of shift planned most often; null: no roster */
  shift: z.string().nullable(),
  attendance,
  service: z.array(sheetFigure),
  sales: z.strictObject({
    orders: z.number().int(),
    buyers: z.number().int().nullable(),
    paid: fen,
    postage: fen,
    refunded: fen,
    deducted: fen,
    base: fen,
    teamBase: fen,
    /** set by the supervisor; null: no target */
    target: fen.nullable(),
  }),
  previous: z.strictObject({ orders: z.number().int(), base: fen, total: fen.nullable() }).nullable(),
  pending: z.strictObject({ orders: z.number().int(), base: fen }),
  evidence: z.array(z.strictObject({ kind: evidenceKind, orders: z.number().int(), base: fen, amount: fen })),
  commission: commissionRow,
  steps: z.array(stepLine),
  toNextStep: z.strictObject({ from: fen, rate: millionths, missing: fen }).nullable(),
  team: teamShare.nullable(),
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
  corrections: z.array(correction),
  score: scoreCard.nullable(),
  /** plus and minus points with their reasons; `entry`: of the registers of awards and warnings, null: entered by hand */
  points: z.array(
    z.strictObject({
      points: z.number(),
      reason: z.string(),
      entry: z.number().int().positive().nullable().default(null),
    }),
  ),
  /** reviews of orders credited to the person; null: none imported */
  reviews: z.strictObject({ all: count, bad: count }).nullable(),
  /** scored chats and complaints of the month; null: neither, or closed before they were counted */
  quality: z
    .strictObject({
      planned: count,
      scored: count,
      mean: z.number().nullable(),
      fatal: count,
      acknowledged: count,
      complaints: count,
    })
    .nullable()
    .default(null),
  history: z.array(monthPoint),
  pay,
  planName: z.string().nullable(),
  planFrom: month.nullable(),
  schemeName: z.string().nullable(),
  schemeFrom: month.nullable(),
  page,
})
export type PerformanceSheet = z.infer<typeof performanceSheet>

/** One person's line of the team summary. */
export const summaryRow = z.strictObject({
  agent: agentNumber,
  name: z.string(),
  group: z.string(),
  orders: z.number().int(),
  base: fen,
  refunded: fen,
  score: z.number().nullable(),
  grade: z.string().nullable(),
  coefficient: millionths.nullable(),
  service: z.array(sheetFigure.pick({ figure: true, value: true, n: true })),
  personal: fen.nullable(),
  team: fen.nullable(),
  extras: fen.nullable(),
  corrections: fen,
  commissionTotal: fen.nullable(),
  basePay: fen,
  otherPay: fen,
  payTotal: fen.nullable(),
})
export type SummaryRow = z.infer<typeof summaryRow>

/** The team on one landscape page; `totals` sum what is there, null counts 0. */
export const teamSummary = z.strictObject({
  shopNames: z.array(z.string()),
  month,
  status: sheetState,
  rows: z.array(summaryRow),
  totals: z.strictObject({
    orders: z.number().int(),
    base: fen,
    refunded: fen,
    personal: fen,
    team: fen,
    extras: fen,
    corrections: fen,
    commissionTotal: fen,
    basePay: fen,
    otherPay: fen,
    payTotal: fen,
  }),
  pending: z.strictObject({ orders: z.number().int(), base: fen }),
  uncredited: z.strictObject({ orders: z.number().int(), base: fen }),
  coverage: attributionCoverage,
})
export type TeamSummary = z.infer<typeof teamSummary>

/** Every line behind a person's commission, for the accountant. */
export const commissionDetail = z.strictObject({
  shopNames: z.array(z.string()),
  month,
  status: sheetState,
  person: sheetPerson,
  row: commissionRow,
  plan: plan.nullable(),
  steps: z.array(stepLine),
  lines: z.array(commissionLine),
  corrections: z.array(correction),
  team: teamShare.nullable(),
})
export type CommissionDetail = z.infer<typeof commissionDetail>
