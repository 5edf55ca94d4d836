import type { FigureRow } from '#shared/contract/service-figures.ts'
import { serviceFigureNames, type ServiceFigure } from '#shared/kit/service-figures.ts'
import { rankDirections, ranksOf, type Rank } from '#shared/rules/service/ranking.ts'
import type { Sort } from '#renderer/kit/table-column.ts'
import { rateOf, sampleOf, valueOf } from './figures-values.ts'

/** What rows are ranked by: the figure they are sorted by when it can be better or worse, else the rate within the limit. */
export const rankedFigure = (sort: Sort): ServiceFigure =>
  serviceFigureNames.find((name) => name === sort?.key && rankDirections[name] !== undefined) ?? 'withinLimit'

/** Ranks of rows by their keys. A figure without a sample of its own (sales …) has the orders behind it. */
export const ranksOfRows = (
  rows: readonly FigureRow[],
  name: ServiceFigure,
  minimum: number,
): ReadonlyMap<string, Rank> => {
  const direction = rankDirections[name]
  if (direction === undefined) return new Map()
  const ranked = rows.map(({ key, figures }) => {
    const rate = rateOf(figures, name)
    return {
      key,
      value: valueOf(figures, name),
      n: sampleOf(figures, name) ?? figures.orders,
      low: rate?.low ?? null,
      high: rate?.high ?? null,
    }
  })
  return ranksOf(ranked, { direction, minimum })
}

const collator = new Intl.Collator('zh-CN', { numeric: true, sensitivity: 'base' })

/** Weeks begin on Monday: Sunday's hours (`0-09`) come last. */
const orderedKey = (key: string): string => key.replace(/^0-(?=\d\d$)/, '7-')

const comparable = (row: FigureRow, key: string, ranks: ReadonlyMap<string, Rank>): string | number | null => {
  if (key === 'key') return row.name ?? orderedKey(row.key)
  if (key === 'rank') return ranks.get(row.key)?.rank ?? null
  const name = serviceFigureNames.find((each) => each === key)
  return name === undefined ? null : valueOf(row.figures, name)
}

const fromMonday = (rows: readonly FigureRow[]): readonly FigureRow[] =>
  rows.toSorted((one, other) => (orderedKey(one.key) < orderedKey(other.key) ? -1 : 1))

/** Rows in the order of a column, without one as they came with weeks from Monday on; rows without a value stand last both ways, equal ones keep their order. */
export const sortedFigureRows = (
  rows: readonly FigureRow[],
  sort: Sort,
  ranks: ReadonlyMap<string, Rank>,
): readonly FigureRow[] => {
  if (sort === null) return rows.some(({ key }) => orderedKey(key) !== key) ? fromMonday(rows) : rows
  const sign = sort.direction === 'up' ? 1 : -1
  return rows.toSorted((one, other) => {
    const [first, second] = [comparable(one, sort.key, ranks), comparable(other, sort.key, ranks)]
    if (first === null || second === null) return Number(first === null) - Number(second === null)
    const isNumeric = typeof first === 'number' && typeof second === 'number'
    return sign * (isNumeric ? first - second : collator.compare(String(first), String(second)))
  })
}

/** A sort as it stands in the hash, `withinLimit.down`; anything else is none. */
export const sortOf = (text: string | undefined): Sort => {
  const [key, direction] = (text ?? '').split('.')
  return key && (direction === 'up' || direction === 'down') ? { key, direction } : null
}

/** The hash of a sort; undefined for none. */
export const sortText = (sort: Sort): string | undefined =>
  sort === null ? undefined : `${sort.key}.${sort.direction}`
