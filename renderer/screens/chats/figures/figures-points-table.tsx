import type { FigureCut, ServiceFigure } from '#shared/kit/service-figures.ts'
import { DataTable, type Column } from '#renderer/kit/data-table.tsx'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import type { Point } from './figures-points.ts'
import { keyText } from './figures-words.ts'

interface PointsTableProps {
  readonly by: FigureCut
  readonly points: readonly Point[]
  readonly figure: ServiceFigure
  readonly name: string
  readonly onWhy: (key: string) => void
}

/** The table behind a chart; a row asks why. */
export const PointsTable = ({ by, points, figure, name, onWhy }: PointsTableProps) => {
  const text = useText().chats
  const format = useFormat()
  const labelOf = ({ key, label }: Point): string => (by === 'agent' ? label : keyText(by, key, text, format))
  const columns: readonly Column<Point>[] = [
    { key: 'label', title: text.cuts[by], width: 180, grow: true, value: labelOf },
    { key: 'small', title: text.chart.basis, width: 200, align: 'right', value: ({ small }) => small || null },
    { key: figure, title: name, width: 140, align: 'right', value: ({ words }) => words || null },
  ]
  return (
    <DataTable
      name={`chart-${by}`}
      columns={columns}
      rows={points}
      keyOf={({ key }) => key}
      onOpen={({ key, value }) => {
        if (value !== null) onWhy(key)
      }}
    />
  )
}
