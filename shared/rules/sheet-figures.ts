import type { Distribution, Figures, Rate } from '../contract/service-figures.ts'
import type { ServiceFigure } from '../kit/service-figures.ts'

// The service figures of a performance sheet, of one person or of several together. docs/figures.md §1

/** A figure with what it stands on: answered receptions, rounds, buyers judged …; null = no data, or nothing to count. */
export interface Told {
  readonly value: number | null
  readonly n: number | null
}

type Telling = (of: readonly Figures[]) => Told

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)
const divided = (above: number, below: number): number | null => (below === 0 ? null : above / below)

const summed =
  (count: (figures: Figures) => number | null): Telling =>
  (all) => {
    const known = all.map(count).filter((value) => value !== null)
    return { value: known.length === 0 ? null : total(known), n: null }
  }

/** Means are weighed by what they were measured on. */
const meanOf =
  (pick: (figures: Figures) => Distribution): Telling =>
  (all) => {
    const n = total(all.map((figures) => pick(figures).n))
    return { value: divided(total(all.map((figures) => (pick(figures).mean ?? 0) * pick(figures).n)), n), n }
  }

const rateOf =
  (pick: (figures: Figures) => Rate): Telling =>
  (all) => {
    const n = total(all.map((figures) => pick(figures).n))
    return { value: divided(total(all.map((figures) => pick(figures).hits)), n), n }
  }

/** Which figures stand on a sheet, in its order, and how those of several people come together. */
export const sheetFigures = {
  receptions: summed(({ receptions }) => receptions),
  firstResponseMean: meanOf(({ firstResponse }) => firstResponse),
  averageResponseMean: meanOf(({ averageResponse }) => averageResponse),
  withinLimit: rateOf(({ withinLimit }) => withinLimit),
  replyRate: rateOf(({ replyRate }) => replyRate),
  unanswered: summed(({ unanswered }) => unanswered),
  inquiries: summed(({ inquiries }) => inquiries),
  conversion: rateOf(({ conversion }) => conversion),
  averagePerBuyer: (all) => {
    const buyers = total(all.map((figures) => figures.buyers))
    const average = divided(total(all.map((figures) => figures.sales)), buyers)
    return { value: average === null ? null : Math.round(average), n: buyers }
  },
  satisfaction: rateOf(({ satisfaction }) => satisfaction),
  overtimeMinutes: summed(({ overtimeMinutes }) => overtimeMinutes),
} as const satisfies Readonly<Partial<Record<ServiceFigure, Telling>>>
export type SheetFigureName = keyof typeof sheetFigures

/** Their names, in the order of the sheet. */
export const sheetFigureNames = Object.keys(sheetFigures) as SheetFigureName[]

/** A figure of one person or of several together; of nobody there are no data. */
export const toldOf = (figure: SheetFigureName, of: readonly Figures[]): Told =>
  of.length === 0 ? { value: null, n: null } : sheetFigures[figure](of)
