import type { PerformanceSheet } from '#shared/contract/sheet.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { barsOf, chart, labelSizeOf, zeroLineOf, type HistoryBar } from './history-bars.ts'

const Bar = ({ bar, zero }: { bar: HistoryBar; zero: number }) => {
  const format = useFormat()
  const label = format.amount(bar.total)
  const isNegative = bar.total !== null && bar.total < 0
  const middle = bar.x + chart.slot / 2
  return (
    <g>
      {bar.height > 0 && (
        <rect
          x={middle - chart.bar / 2}
          y={bar.top}
          width={chart.bar}
          height={bar.height}
          fill={bar.isThisMonth ? '#000' : '#aaa'}
        />
      )}
      <text
        x={middle}
        y={isNegative ? bar.top + bar.height + 2.4 : (bar.total === null ? zero : bar.top) - 0.9}
        fontSize={labelSizeOf(label)}
        fontWeight={bar.isThisMonth ? 700 : 400}
      >
        {label}
      </text>
      <text x={middle} y={chart.height - 0.6} fontSize={2.3}>
        {bar.month}
      </text>
    </g>
  )
}

/** Twelve months of commission as bars with their figures on them, drawn for grey paper. */
export const SheetHistory = ({ sheet }: { sheet: PerformanceSheet }) => {
  const text = useText().print
  const format = useFormat()
  const bars = barsOf(sheet.history, sheet.month)
  if (bars.length === 0) return null
  const zero = zeroLineOf(bars.map((bar) => bar.total))
  return (
    <section>
      <h2>
        {text.history} <small>{text.historyNote}</small>
      </h2>
      <svg
        className="paper-chart"
        viewBox={`0 0 ${chart.width} ${chart.height}`}
        role="img"
        aria-label={bars
          .map((bar) => text.historyAlt(format.month(bar.month), format.amount(bar.total)))
          .join(text.listSeparator)}
      >
        <line x1={0} x2={chart.width} y1={zero} y2={zero} stroke="#000" strokeWidth={0.2} />
        {bars.map((bar) => (
          <Bar key={bar.month} bar={bar} zero={zero} />
        ))}
      </svg>
    </section>
  )
}
