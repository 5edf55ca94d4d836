import { useMemo, type ReactNode } from 'react'
import { Segmented } from 'antd'
import type { Figures, FigureTable } from '#shared/contract/service-figures.ts'
import { serviceFigureNames } from '#shared/kit/service-figures.ts'
import { DataTable } from '#renderer/kit/data-table.tsx'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { FigureCell } from './figures-cell.tsx'
import { figureColumns } from './figures-columns.tsx'
import { rankedFigure, ranksOfRows, sortedFigureRows, sortOf, sortText } from './figures-ranks.ts'
import { shownCuts, whyChanges, type Changes, type ShownCut, type WhyQuestion } from './figures-route.ts'
import type { Targets } from './figures-values.ts'
import { figureName } from './figures-words.ts'

interface FiguresTableProps {
  readonly table: FigureTable
  readonly by: ShownCut
  readonly sort: string | undefined
  /** figures compared with, by the keys of the present rows; null: nothing is compared */
  readonly before: ReadonlyMap<string, Figures> | null
  readonly totalBefore: Figures | null
  readonly targets: Targets
  readonly minimumForRank: number
  readonly onChange: (changes: Changes) => void
}

const CutChoice = ({ by, onChange }: Pick<FiguresTableProps, 'by' | 'onChange'>) => {
  const text = useText().chats
  return (
    <Segmented
      size="small"
      aria-label={text.cut}
      value={by}
      options={shownCuts.map((value) => ({ value, label: text.cuts[value] }))}
      onChange={(cut) => onChange({ by: cut === 'agent' ? undefined : cut, sort: undefined })}
    />
  )
}

const useTotals = (props: FiguresTableProps, ask: (why: WhyQuestion) => void): Readonly<Record<string, ReactNode>> => {
  const { table, before, totalBefore, targets } = props
  const text = useText().chats
  const format = useFormat()
  const cells = serviceFigureNames.map((name) => [
    name,
    <FigureCell
      key={name}
      figures={table.total}
      name={name}
      title={figureName(name, text, format, table.rules.limitSeconds)}
      who={text.total}
      before={totalBefore}
      isComparing={before !== null}
      targets={targets}
      onWhy={(figure) => ask({ figure, row: null })}
    />,
  ])
  return { key: text.total, ...(Object.fromEntries(cells) as Record<string, ReactNode>) }
}

/** Figures by what they are cut by, with their sum; every number opens to what is behind it, a row of an agent to that agent's page. */
export const FiguresTable = (props: FiguresTableProps) => {
  const { table, by, before, targets, minimumForRank, onChange } = props
  const text = useText().chats
  const format = useFormat()
  const sort = sortOf(props.sort)
  const ranked = rankedFigure(sort)
  const ranks = useMemo(
    () => (by === 'agent' ? ranksOfRows(table.rows, ranked, minimumForRank) : new Map()),
    [by, table.rows, ranked, minimumForRank],
  )
  const ask = (why: WhyQuestion) => onChange(whyChanges(why))
  const columns = figureColumns({
    by,
    text,
    format,
    limitSeconds: table.rules.limitSeconds,
    ranks,
    ranked,
    before,
    targets,
    onWhy: (figure, key) => ask({ figure, row: { by, key } }),
  })
  const totals = useTotals(props, ask)
  return (
    <DataTable
      key={by}
      name={`figures-${by}`}
      columns={columns}
      rows={sortedFigureRows(table.rows, sort, ranks)}
      keyOf={({ key }) => key}
      sort={sort}
      onSort={(next) => onChange({ sort: sortText(next) })}
      totals={totals}
      filters={<CutChoice by={by} onChange={onChange} />}
      {...(by === 'agent' ? { onOpen: ({ key }: { key: string }) => onChange({ agent: key, sort: undefined }) } : {})}
    />
  )
}
