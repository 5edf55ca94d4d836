import type { CSSProperties } from 'react'
import { serviceFigures, type ServiceFigure } from '#shared/kit/service-figures.ts'
import { useText } from '#renderer/kit/language.tsx'
import { strengthOf, type Point } from './figures-points.ts'

interface HeatMapProps {
  readonly points: readonly Point[]
  readonly figure: ServiceFigure
  readonly name: string
  readonly onWhy: (key: string) => void
}

/** Monday first, as a working week is read. */
const weekdays = [1, 2, 3, 4, 5, 6, 0]

const hoursOf = (points: readonly Point[]): readonly number[] => {
  const hours = points.map(({ key }) => Number(key.slice(2)))
  const [first, last] = [Math.min(...hours), Math.max(...hours)]
  return Array.from({ length: last - first + 1 }, (_unused, index) => first + index)
}

/** As short as a cell: percent without its sign, seconds, money in whole yuan. */
const cellWords = (value: number, figure: ServiceFigure): string => {
  const unit = serviceFigures[figure]
  if (unit === 'share') return String(Math.round(value * 100))
  if (unit === 'fen') return String(Math.round(value / 100))
  return unit === 'ratio' ? value.toFixed(1) : String(Math.round(value))
}

/** With less behind it a cell has no colour: 1 of 1 is no 100 %. */
const enoughForColour = 5

const isColoured = ({ n }: Point): boolean => n === null || n >= enoughForColour

/** Weekday by hour: the darker, the more; the number stands in every cell, and a cell asks why. Cells with little behind them stay pale. */
export const HeatMap = ({ points, figure, name, onWhy }: HeatMapProps) => {
  const text = useText().chats
  const byKey = new Map(points.map((point) => [point.key, point]))
  if (points.every(({ value }) => value === null)) return <p className="mute">{text.chart.nothing}</p>
  const hours = hoursOf(points)
  return (
    <table className="figures-heat" aria-label={name}>
      <thead>
        <tr>
          <th aria-label={text.cuts['weekday-hour']} />
          {hours.map((hour) => (
            <th key={hour} scope="col">
              {hour}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weekdays.map((weekday) => (
          <tr key={weekday}>
            <th scope="row">{text.weekdays[weekday]}</th>
            {hours.map((hour) => {
              const key = `${weekday}-${String(hour).padStart(2, '0')}`
              const point = byKey.get(key)
              return <HeatCell key={key} point={point} points={points} figure={figure} name={name} onWhy={onWhy} />
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface HeatCellProps extends HeatMapProps {
  readonly point: Point | undefined
}

const HeatCell = ({ point, points, figure, name, onWhy }: HeatCellProps) => {
  const text = useText().chats
  if (point === undefined || point.value === null) return <td />
  const isPale = !isColoured(point)
  const strength = strengthOf(point.value, points.filter(isColoured)) ?? 0
  const style = isPale ? {} : ({ '--strength': `${Math.round(6 + strength * 50)}%` } as CSSProperties)
  return (
    <td style={style}>
      <button
        type="button"
        className={isPale ? 'mute' : ''}
        title={[point.label, point.words, point.small].filter(Boolean).join(' ')}
        aria-label={text.askWhy(name, point.words, point.label)}
        onClick={() => onWhy(point.key)}
      >
        {cellWords(point.value, figure)}
      </button>
    </td>
  )
}
