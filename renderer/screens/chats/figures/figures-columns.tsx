import type { Figures, FigureRow } from '#shared/contract/service-figures.ts'
import { serviceFigureNames, serviceFigures, type FigureCut, type ServiceFigure } from '#shared/kit/service-figures.ts'
import type { Rank } from '#shared/rules/service/ranking.ts'
import type { Format } from '#shared/text/format.ts'
import type { Text } from '#shared/text/text.ts'
import type { Column } from '#renderer/kit/table-column.ts'
import { FigureCell } from './figures-cell.tsx'
import { coverageWords, smallWords } from './figures-small-words.ts'
import { valueOf, type Targets } from './figures-values.ts'
import { figureName, figureText, keyText } from './figures-words.ts'

type Words = Text['chats']

/** What every column needs to know of the table it stands in. */
export interface ColumnContext {
  readonly by: FigureCut
  readonly text: Words
  readonly format: Format
  readonly limitSeconds: number
  readonly ranks: ReadonlyMap<string, Rank>
  readonly ranked: ServiceFigure
  /** figures compared with, by the row's own key; null: nothing is compared */
  readonly before: ReadonlyMap<string, Figures> | null
  readonly targets: Targets
  readonly onWhy: (figure: ServiceFigure, key: string) => void
}

/** Seen without choosing: with the row's name nine columns at most. */
const firstColumns: readonly ServiceFigure[] = [
  'receptions',
  'firstResponseMean',
  'firstResponseMedian',
  'firstResponseP90',
  'withinLimit',
  'unanswered',
  'conversion',
]

const isShownFirst = (name: ServiceFigure, by: FigureCut): boolean =>
  firstColumns.includes(name) || (name === 'sales' && by !== 'agent')

const plainWidth = (name: ServiceFigure): number => {
  if (name === 'conversion') return 176
  if (serviceFigures[name] === 'share') return 172
  if (serviceFigures[name] === 'fen') return 116
  return name.endsWith('Mean') ? 128 : 92
}

const comparedWidth = (name: ServiceFigure): number => {
  if (name === 'conversion') return 172
  const unit = serviceFigures[name]
  if (unit === 'seconds') return name.endsWith('P90') ? 132 : 122
  return unit === 'fen' ? 144 : unit === 'share' ? 106 : 92
}

/** A row's name in words: the person, the day, the hour … */
export const rowWords = (row: FigureRow, by: FigureCut, text: Words, format: Format): string => {
  if (by !== 'agent') return keyText(by, row.key, text, format)
  return row.name === null ? row.key : `${row.name} ${row.key}`
}

const keyColumn = ({ by, text, format }: ColumnContext): Column<FigureRow> => ({
  key: 'key',
  title: text.cuts[by],
  width: 150,
  grow: true,
  value: (row) => rowWords(row, by, text, format),
  show: (row) =>
    by !== 'agent' ? (
      keyText(by, row.key, text, format)
    ) : row.person === null ? (
      <span title={text.nobodys}>
        {row.key} <small className="mute">{text.nobodys}</small>
      </span>
    ) : (
      <span>
        {row.name} <small className="mute">{row.key}</small>
      </span>
    ),
})

const rankWords = (rank: Rank | undefined, text: Words, format: Format): string => {
  if (rank === undefined) return '–'
  return rank.isTied ? text.rankTied(format.count(rank.rank)) : format.count(rank.rank)
}

const rankColumn = ({ ranks, ranked, text, format, limitSeconds }: ColumnContext): Column<FigureRow> => ({
  key: 'rank',
  title: text.rank,
  width: 64,
  align: 'center',
  value: ({ key }) => rankWords(ranks.get(key), text, format),
  show: ({ key }) => (
    <span title={text.rankHint(figureName(ranked, text, format, limitSeconds))}>
      {rankWords(ranks.get(key), text, format)}
    </span>
  ),
})

const figureColumn = (name: ServiceFigure, context: ColumnContext): Column<FigureRow> => {
  const { by, text, format, limitSeconds, before, targets, onWhy } = context
  const title = figureName(name, text, format, limitSeconds)
  const exported = ({ key, figures }: FigureRow): string | null => {
    const value = valueOf(figures, name)
    if (value === null) return null
    const words = figureText(value, name, format)
    const earlier = before?.get(key)
    // A conversion never leaves the screen without what it speaks of.
    if (earlier === undefined) return name === 'conversion' ? `${words} ${coverageWords(figures, text)}` : words
    return `${words} ${smallWords(figures, name, earlier, text, format)}`
  }
  return {
    key: name,
    title,
    width: before === null ? plainWidth(name) : comparedWidth(name),
    align: 'right',
    isHiddenAtFirst: !isShownFirst(name, by),
    value: exported,
    show: (row) => (
      <FigureCell
        figures={row.figures}
        name={name}
        title={title}
        who={rowWords(row, by, text, format)}
        before={before?.get(row.key) ?? null}
        isComparing={before !== null}
        targets={targets}
        onWhy={(figure) => onWhy(figure, row.key)}
      />
    ),
  }
}

/** The columns of a cut: its name, the rank among agents, every figure there is. */
export const figureColumns = (context: ColumnContext): readonly Column<FigureRow>[] => [
  keyColumn(context),
  ...(context.by === 'agent' ? [rankColumn(context)] : []),
  ...serviceFigureNames
    .filter((name) => context.by !== 'agent' || name !== 'silentOrders')
    .map((name) => figureColumn(name, context)),
]
