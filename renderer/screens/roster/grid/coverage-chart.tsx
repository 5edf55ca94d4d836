import { halfHours, type Coverage, type Lack } from './coverage.ts'

interface CoverageChartProps {
  readonly coverage: Coverage
  /** by index of the board's kinds */
  readonly colours: readonly string[]
  readonly needed: readonly number[] | null
  readonly openHours: { readonly from: string; readonly to: string }
  readonly lacks: readonly Lack[]
  readonly label: string
}

const [left, top, width, height] = [22, 6, 720, 110]
const slot = width / halfHours
const x = (half: number): number => left + half * slot

const ticksOf = (most: number): readonly number[] => {
  const step = Math.max(1, Math.ceil(most / 4))
  return Array.from({ length: Math.floor(most / step) }, (_unused, index) => (index + 1) * step)
}

/** The needed people as a line of steps. */
const stepsOf = (needed: readonly number[], y: (people: number) => number): string =>
  needed.map((people, half) => `${half === 0 ? 'M' : 'L'}${x(half)} ${y(people)}H${x(half + 1)}`).join('')

const hourOf = (clock: string): number => Number(clock.slice(0, 2)) * 2 + Number(clock.slice(3)) / 30

/** People on by half-hour, stacked by shift, under the line of those needed; lacking stretches are shaded, hours outside opening are dimmed. */
export const CoverageChart = ({ coverage, colours, needed, openHours, lacks, label }: CoverageChartProps) => {
  const most = Math.max(2, ...coverage.total, ...(needed ?? []))
  const y = (people: number): number => top + height - (people / most) * height
  const [opens, closes] = [hourOf(openHours.from), hourOf(openHours.to)]
  const below = Array.from({ length: halfHours }, () => 0)
  return (
    <svg
      className="coverage-chart"
      preserveAspectRatio="xMinYMin meet"
      viewBox={`0 0 ${left + width + 12} ${top + height + 18}`}
      role="img"
      aria-label={label}
    >
      <rect
        className="coverage-open"
        x={x(opens)}
        y={top}
        width={Math.max(0, x(closes > opens ? closes : halfHours) - x(opens))}
        height={height}
      />
      {ticksOf(most).map((people) => (
        <g key={people}>
          <line className="coverage-rule" x1={left} x2={left + width} y1={y(people)} y2={y(people)} />
          <text x={left - 6} y={y(people) + 4} textAnchor="end">
            {people}
          </text>
        </g>
      ))}
      {coverage.kinds.map((counts, kind) => (
        <g key={kind} className={`coverage-bars fill-${colours[kind] ?? 'slate'}`}>
          {counts.map((count, half) => {
            const base = below[half] ?? 0
            below[half] = base + count
            return count === 0 ? null : (
              <rect key={half} x={x(half)} y={y(base + count)} width={slot + 0.3} height={(count / most) * height} />
            )
          })}
        </g>
      ))}
      {lacks.map(({ from, to }) => (
        <rect key={from} className="coverage-lack" x={x(from)} y={top} width={x(to) - x(from)} height={height} />
      ))}
      {needed === null ? null : <path className="coverage-needed" d={stepsOf(needed, y)} />}
      <line className="coverage-axis" x1={left} x2={left + width} y1={top + height} y2={top + height} />
      {[0, 3, 6, 9, 12, 15, 18, 21, 24].map((hour) => (
        <text key={hour} x={x(hour * 2)} y={top + height + 14} textAnchor="middle">
          {hour}
        </text>
      ))}
    </svg>
  )
}
