import type { FigureRow } from '#shared/contract/service-figures.ts'
import { serviceFigureNames, type FigureCut, type ServiceFigure } from '#shared/kit/service-figures.ts'
import type { Format } from '#shared/text/format.ts'
import type { Text } from '#shared/text/text.ts'
import { smallWords } from './figures-small-words.ts'
import { sampleOf, valueOf } from './figures-values.ts'
import { figureText, keyText } from './figures-words.ts'

/** One value of a chart: what it is called, how much it is (null: no data) and how it is said. */
export interface Point {
  readonly key: string
  readonly label: string
  readonly value: number | null
  readonly words: string
  /** what makes it believable: interval and how many, of a conversion its coverage; '' for plain counts */
  readonly small: string
  /** how many are behind it; null: it is a count itself */
  readonly n: number | null
}

/** The figure a chart shows: the hash's, else the rate within the limit. */
export const chartFigureOf = (query: Readonly<Record<string, string>>): ServiceFigure =>
  serviceFigureNames.find((name) => name === query.figure) ?? 'withinLimit'

const shortLabel = (row: FigureRow, by: FigureCut, text: Text['chats'], format: Format): string => {
  if (by === 'agent') return row.name ?? row.key
  if (by === 'day') return `${Number(row.key.slice(5, 7))}/${Number(row.key.slice(8))}`
  return by === 'hour' ? String(Number(row.key)) : keyText(by, row.key, text, format)
}

/** The rows of a table as values of a chart, in the order they came. */
export const pointsOf = (
  rows: readonly FigureRow[],
  by: FigureCut,
  figure: ServiceFigure,
  text: Text['chats'],
  format: Format,
): readonly Point[] =>
  rows.map((row) => {
    const value = valueOf(row.figures, figure)
    return {
      key: row.key,
      label: shortLabel(row, by, text, format),
      value,
      words: value === null ? '' : figureText(value, figure, format),
      small: value === null ? '' : smallWords(row.figures, figure, null, text, format),
      n: sampleOf(row.figures, figure),
    }
  })

/** The points with the lowest and highest value, and the last one: what a long line says in words. Up to `few` points are all said. */
export const spokenPoints = (points: readonly Point[], few = 16): ReadonlySet<string> => {
  const known = points.filter((point): point is Point & { readonly value: number } => point.value !== null)
  if (known.length <= few) return new Set(known.map(({ key }) => key))
  const by = (better: (one: number, other: number) => boolean) =>
    known.reduce((best, point) => (better(point.value, best.value) ? point : best))
  const last = known.at(-1)
  return new Set([by((a, b) => a < b).key, by((a, b) => a > b).key, ...(last === undefined ? [] : [last.key])])
}

/** How strong a value is between the least and the most of all, 0–1; null for no data. Equal values are all in the middle. */
export const strengthOf = (value: number | null, points: readonly Point[]): number | null => {
  if (value === null) return null
  const values = points.map((point) => point.value).filter((each) => each !== null)
  const [least, most] = [Math.min(...values), Math.max(...values)]
  return most === least ? 0.5 : (value - least) / (most - least)
}
