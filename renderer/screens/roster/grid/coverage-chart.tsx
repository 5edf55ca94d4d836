import { useEffect, useRef, useState } from 'react'
import { halfHours, type Coverage, type Lack } from './coverage.ts'
import { CoverageHatching, fillOf } from './coverage-hatching.tsx'

interface CoverageChartProps {
  readonly coverage: Coverage
  /** by index of the board's kinds */
  readonly colours: readonly string[]
  readonly needed: readonly number[] | null
  readonly openHours: { readonly from: string; readonly to: string }
  readonly lacks: readonly Lack[]
  readonly label: string
}

const [left, top, right, bottom] = [22, 6, 12, 18]
/** Pixels of the chart until it has been measured. */
const unmeasured = { width: 754, height: 134 }

/** The room the chart has, so that it fills it and its figures keep their size. */
const useRoom = () => {
  const ref = useRef<HTMLDivElement>(null)
  const [room, setRoom] = useState(unmeasured)
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      const { width = 0, height = 0 } = entry?.contentRect ?? {}
      if (width > 0 && height > 0) setRoom({ width, height })
    })
    if (ref.current) observer.observe(ref.current)
    return () => observer.disconnect()
  }, [])
  return { ref, room }
}

const ticksOf = (most: number): readonly number[] => {
  const step = Math.max(1, Math.ceil(most / 4))
  return Array.from({ length: Math.floor(most / step) }, (_unused, index) => (index + 1) * step)
}

/** The needed people as a line of steps. */
const stepsOf = (needed: readonly number[], x: (half: number) => number, y: (people: number) => number): string =>
  needed.map((people, half) => `${half === 0 ? 'M' : 'L'}${x(half)} ${y(people)}H${x(half + 1)}`).join('')

/** The half-hour at a time of day. */
const hourOf = (clock: string): number => Number(clock.slice(0, 2)) * 2 + Number(clock.slice(3)) / 30

interface BarsProps extends Pick<CoverageChartProps, 'coverage' | 'colours'> {
  readonly x: (half: number) => number
  readonly y: (people: number) => number
}

const Bars = ({ coverage, colours, x, y }: BarsProps) => {
  const below = Array.from({ length: halfHours }, () => 0)
  return coverage.kinds.map((counts, kind) => (
    <g key={kind} className="coverage-bars" fill={fillOf(colours[kind] ?? 'slate')}>
      {counts.map((count, half) => {
        const base = below[half] ?? 0
        below[half] = base + count
        return count === 0 ? null : (
          <rect
            key={half}
            x={x(half)}
            y={y(base + count)}
            width={x(half + 1) - x(half) + 0.3}
            height={y(base) - y(base + count)}
          />
        )
      })}
    </g>
  ))
}

/** People on by half-hour, stacked by shift, under the line of those needed; lacking stretches are shaded, hours outside opening are dimmed. */
export const CoverageChart = ({ coverage, colours, needed, openHours, lacks, label }: CoverageChartProps) => {
  const { ref, room } = useRoom()
  const width = Math.max(100, room.width - left - right)
  const height = Math.max(40, room.height - top - bottom)
  const most = Math.max(2, ...coverage.total, ...(needed ?? []))
  const x = (half: number): number => left + (half / halfHours) * width
  const y = (people: number): number => top + height - (people / most) * height
  const [opens, closes] = [hourOf(openHours.from), hourOf(openHours.to)]
  return (
    <div className="coverage-room" ref={ref}>
      <svg className="coverage-chart" width={room.width} height={room.height} role="img" aria-label={label}>
        <CoverageHatching />
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
        <Bars coverage={coverage} colours={colours} x={x} y={y} />
        {lacks.map(({ from, to }) => (
          <rect key={from} className="coverage-lack" x={x(from)} y={top} width={x(to) - x(from)} height={height} />
        ))}
        {needed === null ? null : <path className="coverage-needed" d={stepsOf(needed, x, y)} />}
        <line className="coverage-axis" x1={left} x2={left + width} y1={top + height} y2={top + height} />
        {[0, 3, 6, 9, 12, 15, 18, 21, 24].map((hour) => (
          <text key={hour} x={x(hour * 2)} y={top + height + 14} textAnchor="middle">
            {hour}
          </text>
        ))}
      </svg>
    </div>
  )
}
