import type { MonthInput } from '#shared/contract/scores.ts'
import type { Figures } from '#shared/contract/service-figures.ts'
import type { Attendance } from '#shared/contract/sheet.ts'
import { scoreFigures, type ScoreFigureCode, isScoreFigure } from '#shared/kit/score-figures.ts'
import type { FigureValue, ValueOf } from '#shared/rules/score.ts'

// What the figures of a scheme are worth for somebody's month: docs/scores.md §2.

/** Orders credited to somebody, and their base. */
export interface Sales {
  readonly orders: number
  readonly base: number
}

export interface PersonFacts {
  /** null: the person is in no chat of the month */
  readonly service: Figures | null
  /** null: no order of the month is anybody's */
  readonly sales: Sales | null
  readonly attendance: Attendance | null
  readonly input: Pick<MonthInput, 'salesTarget'> | null
}

const noData: FigureValue = { value: null, n: null }

type ServiceCode = {
  [Code in ScoreFigureCode]: (typeof scoreFigures)[Code]['source'] extends 'service' ? Code : never
}[ScoreFigureCode]

const rate = ({ rate: value, n }: { readonly rate: number | null; readonly n: number }): FigureValue => ({ value, n })

const byReception = (value: number, { receptions }: Figures): FigureValue =>
  receptions === 0 ? noData : { value, n: receptions }

const service: Readonly<Record<ServiceCode, (figures: Figures) => FigureValue>> = {
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

const isServiceCode = (code: string): code is ServiceCode =>
  isScoreFigure(code) && scoreFigures[code].source === 'service'

const reached = (sales: Sales, target: number | null): FigureValue =>
  target === null || target === 0 ? noData : { value: sales.base / target, n: sales.orders }

/** Hundred times worked over planned days, at most 100. */
const attended = ({ workedDays, plannedDays }: Attendance): FigureValue =>
  workedDays === null || plannedDays === null || plannedDays === 0
    ? noData
    : { value: Math.min(100, (100 * workedDays) / plannedDays), n: null }

/** Looks figures up in what is known of somebody's month. */
export const valuesOf =
  ({ service: own, sales, attendance, input }: PersonFacts): ValueOf =>
  (code) => {
    if (isServiceCode(code)) return own === null ? noData : service[code](own)
    if (code === 'sales') return sales === null ? noData : { value: sales.base, n: sales.orders }
    if (code === 'targetReached') return sales === null ? noData : reached(sales, input?.salesTarget ?? null)
    if (code === 'attendance') return attendance === null ? noData : attended(attendance)
    return noData
  }
