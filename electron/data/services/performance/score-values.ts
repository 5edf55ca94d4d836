import type { MonthInput } from '#shared/contract/scores.ts'
import type { Figures } from '#shared/contract/service-figures.ts'
import type { Attendance } from '#shared/contract/sheet.ts'
import { scoreFigures, type ScoreFigureCode, type ScoreFigureSource, isScoreFigure } from '#shared/kit/score-figures.ts'
import type { FigureValue, ValueOf } from '#shared/rules/score.ts'
import type { MonthQuality } from '../quality/quality-of-month.ts'

// What the figures of a scheme are worth for somebody's month: docs/scores.md §2.

/** Orders credited to somebody, and their base. */
export interface Sales {
  readonly orders: number
  readonly base: number
}

/** What complaints say of somebody's month. */
export type CareFacts = Readonly<Record<'complaintRate' | 'settledAtOnce' | 'firstContact' | 'handling', FigureValue>>

export interface PersonFacts {
  /** null: the person is in no chat of the month */
  readonly service: Figures | null
  /** null: no order of the month is anybody's */
  readonly sales: Sales | null
  readonly attendance: Attendance | null
  readonly input: Pick<MonthInput, 'salesTarget'> | null
  /** null: no chat of his was scored */
  readonly quality: MonthQuality | null
  /** null: he received nobody and no complaint was his */
  readonly care: CareFacts | null
  /** share of the duties fulfilled at the end of the month; null: not of the team then */
  readonly training: FigureValue | null
  /** valid entries of the knowledge base from his hand; null: nobody has written one yet */
  readonly knowledge: number | null
}

const noData: FigureValue = { value: null, n: null }

type CodeFrom<Source extends ScoreFigureSource> = {
  [Code in ScoreFigureCode]: (typeof scoreFigures)[Code]['source'] extends Source ? Code : never
}[ScoreFigureCode]

const rate = ({ rate: value, n }: { readonly rate: number | null; readonly n: number }): FigureValue => ({ value, n })

const byReception = (value: number, { receptions }: Figures): FigureValue =>
  receptions === 0 ? noData : { value, n: receptions }

const service: Readonly<Record<CodeFrom<'service'>, (figures: Figures) => FigureValue>> = {
  conversion: ({ conversion }) => rate(conversion),
  averageOrderValue: ({ averagePerBuyer, buyers }) => ({ value: averagePerBuyer, n: buyers }),
  firstResponseMean: ({ firstResponse: { mean, n } }) => ({ value: mean, n }),
  firstResponseMedian: ({ firstResponse: { median, n } }) => ({ value: median, n }),
  averageResponse: ({ averageResponse: { mean, n } }) => ({ value: mean, n }),
  withinLimit: ({ withinLimit }) => rate(withinLimit),
  replyRate: ({ replyRate }) => rate(replyRate),
  unanswered: (figures) => byReception(figures.unanswered, figures),
  receptions: (figures) => byReception(figures.receptions, figures),
  satisfaction: ({ satisfaction }) => rate(satisfaction),
  refundRate: ({ refundShare }) => rate(refundShare),
}

const isServiceCode = (code: string): code is CodeFrom<'service'> =>
  isScoreFigure(code) && scoreFigures[code].source === 'service'

const reached = (sales: Sales, target: number | null): FigureValue =>
  target === null || target === 0 ? noData : { value: sales.base / target, n: sales.orders }

/** Hundred times worked over planned days, at most 100. */
const attended = ({ workedDays, plannedDays }: Attendance): FigureValue =>
  workedDays === null || plannedDays === null || plannedDays === 0
    ? noData
    : { value: Math.min(100, (100 * workedDays) / plannedDays), n: null }

const care: Readonly<Record<CodeFrom<'care'>, (own: CareFacts) => FigureValue>> = {
  complaintRate: ({ complaintRate }) => complaintRate,
  complaintsSettledAtOnce: ({ settledAtOnce }) => settledAtOnce,
  firstContactResolution: ({ firstContact }) => firstContact,
  handlingTime: ({ handling }) => handling,
}

const isCareCode = (code: string): code is CodeFrom<'care'> =>
  isScoreFigure(code) && scoreFigures[code].source === 'care'

/** What is asked for by one code alone. */
const single: Readonly<Record<string, (facts: PersonFacts) => FigureValue>> = {
  sales: ({ sales }) => (sales === null ? noData : { value: sales.base, n: sales.orders }),
  targetReached: ({ sales, input }) => (sales === null ? noData : reached(sales, input?.salesTarget ?? null)),
  attendance: ({ attendance }) => (attendance === null ? noData : attended(attendance)),
  quality: ({ quality }) => (quality === null ? noData : { value: quality.mean, n: quality.n }),
  trainingPassed: ({ training }) => training ?? noData,
  knowledge: ({ knowledge }) => ({ value: knowledge, n: null }),
}

/** Looks figures up in what is known of somebody's month. */
export const valuesOf =
  (facts: PersonFacts): ValueOf =>
  (code) => {
    if (isServiceCode(code)) return facts.service === null ? noData : service[code](facts.service)
    if (isCareCode(code)) return facts.care === null ? noData : care[code](facts.care)
    return single[code]?.(facts) ?? noData
  }
