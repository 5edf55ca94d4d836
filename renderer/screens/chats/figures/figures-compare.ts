import type { Figures, FigureTable } from '#shared/contract/service-figures.ts'
import { localDate } from '#shared/kit/local-time.ts'
import type { FigureCut } from '#shared/kit/service-figures.ts'
import { comparedDay, type CompareName } from './figures-range.ts'

/** Figures of the days compared with, by the keys of the present rows: a day by the day it is compared with, all else by its own key. */
export const figuresBefore = (
  table: FigureTable,
  before: FigureTable,
  by: FigureCut,
  compare: CompareName,
): ReadonlyMap<string, Figures> => {
  const found = new Map(before.rows.map(({ key, figures }) => [key, figures]))
  const keyBefore = (key: string): string => {
    const day = by === 'day' ? localDate.safeParse(key) : null
    return day?.success ? comparedDay(compare, day.data) : key
  }
  return new Map(
    table.rows.flatMap(({ key }) => {
      const figures = found.get(keyBefore(key))
      return figures === undefined ? [] : [[key, figures] as const]
    }),
  )
}
