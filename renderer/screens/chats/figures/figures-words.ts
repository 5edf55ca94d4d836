import type { FieldUnit } from '#shared/contract/import-fields.ts'
import { serviceFigures, type FigureCut, type ServiceFigure } from '#shared/kit/service-figures.ts'
import type { Format } from '#shared/text/format.ts'
import type { Text } from '#shared/text/text.ts'

type Words = Text['chats']

const minus = '−'
const dash = '–'
/** The key of what was answered outside every planned shift. */
const outsideShifts = 'off'

const places = (value: number, digits: number): string => value.toFixed(digits).replace(/^-/, minus)

/** A share as percent with one decimal, so that figures stand under each other; null is a dash. */
export const shareText = (share: number | null, digits = 1): string =>
  share === null ? dash : `${places(share * 100, digits)}%`

/** A value as it stands on the screen. */
export const unitText = (value: number | null, unit: FieldUnit, format: Format): string => {
  if (value === null) return dash
  if (unit === 'share') return shareText(value)
  if (unit === 'seconds') return format.duration(value)
  if (unit === 'fen') return format.money(Math.round(value))
  if (unit === 'ratio') return places(value, 2)
  return format.count(Math.round(value))
}

/** A figure's value as it stands on the screen. */
export const figureText = (value: number | null, name: ServiceFigure, format: Format): string =>
  unitText(value, serviceFigures[name], format)

/** A change with its sign; shares in percentage points, money in whole yuan. An unchanged value is ±0 without a sign. */
export const changeText = (change: number | null, unit: FieldUnit, format: Format): string => {
  if (change === null) return ''
  const size = Math.abs(change)
  const plain =
    unit === 'share'
      ? places(size * 100, 1)
      : unit === 'fen'
        ? `¥${format.count(Math.round(size / 100))}`
        : unitText(size, unit, format)
  const isNothing = !/[1-9]/.test(plain)
  return isNothing ? plain : `${change < 0 ? minus : '+'}${plain}`
}

/** Seconds as short words, minutes when they are whole: `3分钟`, `30 s`. */
export const limitText = (seconds: number, text: Words['limits'], format: Format): string =>
  seconds >= 60 && seconds % 60 === 0 ? text.minute(format.count(seconds / 60)) : text.second(format.count(seconds))

/** A bin in words, whole seconds over its first edge up to its last: `30秒–1分钟`; the last one without an end. */
export const binText = (
  { from, to }: { readonly from: number; readonly to: number | null },
  text: Words,
  format: Format,
): string => {
  const start = limitText(from - 1, text.limits, format)
  if (to === null) return text.chart.above(start)
  return text.chart.from(from === 0 ? '0' : start, limitText(to - 1, text.limits, format))
}

/** The name of a figure; the rate within a limit says the limit of its rule set. `limitSeconds` null: not known yet. */
export const figureName = (name: ServiceFigure, text: Words, format: Format, limitSeconds: number | null): string =>
  name === 'withinLimit' && limitSeconds !== null
    ? text.within(limitText(limitSeconds, text.limits, format))
    : text.figures[name]

/** The key of a row in words: a date, an hour, a weekday with its hour; other keys stand for themselves. */
export const keyText = (by: FigureCut, key: string, text: Words, format: Format): string => {
  if (by === 'total') return text.total
  if (by === 'day') return format.date(key)
  if (by === 'hour') return text.hour(key)
  if (by === 'weekday-hour') return text.weekdayHour(text.weekdays[Number(key.slice(0, 1))] ?? '', key.slice(2))
  return by === 'shift' && key === outsideShifts ? text.noShift : key
}

/** Days from and to as words; one day is said once. */
export const spanText = (
  { from, to }: { readonly from: string; readonly to: string },
  text: Words,
  format: Format,
): string => (from === to ? format.date(from) : text.range.span(format.date(from), format.date(to)))
