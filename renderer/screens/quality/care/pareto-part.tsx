import { useState } from 'react'
import { Bar, BarChart, LabelList, ResponsiveContainer, XAxis, YAxis, type LabelProps } from 'recharts'
import type { ParetoBar } from '#shared/contract/quality-care.ts'
import { ChartChoice, type ChartOrTable } from '#renderer/kit/chart-choice.tsx'
import { openable, quietAxis } from '#renderer/kit/chart-parts.ts'
import { DataTable, type Column } from '#renderer/kit/data-table.tsx'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { shareText } from './care-words.ts'

const longestTick = 10
const mostBars = 10

interface ParetoProps {
  readonly title: string
  readonly bars: readonly ParetoBar[]
  readonly nameOf: (key: string) => string
  /** what the keys are: the head of the table's first column */
  readonly what: string
  readonly nothing: string
  readonly onOpen: (key: string) => void
}

const shortName = (name: string): string => (name.length > longestTick ? `${name.slice(0, longestTick - 1)}…` : name)

/** On one line, however narrow the bar is. */
const BarLabel = ({ x, y, width, value }: LabelProps) => (
  <text x={Number(x) + Number(width) / 2} y={Number(y) - 6} textAnchor="middle" fontSize={11} fill="var(--ink)">
    {String(value ?? '')}
  </text>
)

const ParetoChart = ({ bars, nameOf, onOpen }: Pick<ParetoProps, 'bars' | 'nameOf' | 'onOpen'>) => {
  const text = useText().care.analysis
  const format = useFormat()
  const data = bars.slice(0, mostBars).map((bar) => ({
    ...bar,
    name: shortName(nameOf(bar.key)),
    label: `${format.count(bar.count)} · ${shareText(bar.running, format)}`,
  }))
  const [first] = bars
  return (
    <div
      className="care-chart is-open"
      role="img"
      aria-label={first === undefined ? '' : text.causesLabel(nameOf(first.key), format.count(first.count))}
    >
      <ResponsiveContainer width="100%" height="100%">
        <BarChart
          data={data}
          margin={{ top: 20, right: 4, bottom: 0, left: 4 }}
          barCategoryGap="22%"
          accessibilityLayer={false}
        >
          <YAxis hide domain={[0, 'dataMax']} />
          <XAxis dataKey="name" interval={0} {...quietAxis} />
          <Bar
            dataKey="count"
            fill="var(--bar)"
            maxBarSize={64}
            isAnimationActive={false}
            background={openable}
            onClick={(_bar, index) => {
              const bar = data[index]
              if (bar !== undefined) onOpen(bar.key)
            }}
          >
            <LabelList dataKey="label" content={BarLabel} />
          </Bar>
        </BarChart>
      </ResponsiveContainer>
    </div>
  )
}

const keyOf = ({ key }: ParetoBar): string => key

const ParetoTable = ({ title, bars, nameOf, what, onOpen }: ParetoProps) => {
  const text = useText().care.analysis
  const format = useFormat()
  const columns: readonly Column<ParetoBar>[] = [
    { key: 'key', title: what, width: 150, grow: true, value: ({ key }) => nameOf(key) },
    {
      key: 'count',
      title: text.count,
      width: 70,
      align: 'right',
      value: ({ count }) => count,
      show: ({ count }) => format.count(count),
    },
    {
      key: 'share',
      title: text.share,
      width: 80,
      align: 'right',
      value: ({ share }) => share,
      show: ({ share }) => shareText(share, format),
    },
    {
      key: 'running',
      title: text.running,
      width: 80,
      align: 'right',
      value: ({ running }) => running,
      show: ({ running }) => shareText(running, format),
    },
  ]
  return (
    <DataTable
      name={`care-${title}`}
      columns={columns}
      rows={bars}
      keyOf={keyOf}
      onOpen={({ key }) => onOpen(key)}
      isCompact
    />
  )
}

/** How many of what, largest first, with the shares so far on the bars; the same as a table. A bar opens its entries. */
export const ParetoPart = (props: ParetoProps) => {
  const text = useText().care.analysis
  const [shown, setShown] = useState<ChartOrTable>('chart')
  const { title, bars, nothing } = props
  return (
    <section className="care-section" aria-label={title}>
      <h3>
        <span>{title}</span>
        {bars.length === 0 ? null : <ChartChoice text={text} shown={shown} onShow={setShown} />}
      </h3>
      {bars.length === 0 ? (
        <p className="mute">{nothing}</p>
      ) : shown === 'chart' ? (
        <>
          <ParetoChart {...props} />
          <p className="mute">{text.openHint}</p>
        </>
      ) : (
        <ParetoTable {...props} />
      )}
    </section>
  )
}
