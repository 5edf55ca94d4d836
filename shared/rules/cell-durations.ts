import { halfWidth } from './cell-decimals.ts'
import { isEmptyCell, textOf, type CellValue } from './cell-texts.ts'

const number = String.raw`(\d+(?:\.\d+)?)`
const spoken = new RegExp(
  `^(?:${number}(?:[天日d]|days?))?(?:${number}(?:个?小时|时|h|hrs?|hours?))?` +
    `(?:${number}(?:分钟|分|m|mins?|minutes?))?(?:${number}(?:秒钟|秒|s|secs?|seconds?))?$`,
  'i',
)
const clock = /^(?:(\d+):)?(\d+):([0-5]?\d(?:\.\d+)?)$/
const hoursAndMinutes = /^(\d+):([0-5]?\d)$/
const bare = /^\d+(?:\.\d+)?$/

const secondsPer = { second: 1, minute: 60, hour: 3600 } as const

const toMillisecond = (seconds: number): number => Math.round(seconds * 1000) / 1000

const spokenSeconds = (text: string): number | null => {
  const match = spoken.exec(text)
  if (!match) return null
  const [, days = '0', hours = '0', minutes = '0', seconds = '0'] = match
  return Number(days) * 86_400 + Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
}

const clockSeconds = (text: string, unit: keyof typeof secondsPer | null | undefined): number | null => {
  const [, wholeHours, restMinutes] = (unit === 'hour' ? hoursAndMinutes.exec(text) : null) ?? []
  if (wholeHours !== undefined) return Number(wholeHours) * 3600 + Number(restMinutes) * 60
  const match = clock.exec(text)
  if (!match) return null
  const [, hours, minutes = '0', seconds = '0'] = match
  return hours !== undefined && Number(minutes) > 59
    ? null
    : Number(hours ?? '0') * 3600 + Number(minutes) * 60 + Number(seconds)
}

/**
 * A span in seconds, kept to the millisecond: `1小时2分3秒`, `83秒`, `0.37分钟`, `0:01:23`, `01:23` (minutes and seconds, but
 * hours and minutes in a column of hours). A bare number needs the unit of its column, for the same name is seconds on one platform and
 * minutes on another; null = no value (rules 5, 9, 12).
 */
export const durationOf = (
  cell: CellValue,
  unit?: 'second' | 'minute' | 'hour' | null,
): number | null | 'unreadable' => {
  if (isEmptyCell(cell)) return null
  const text = halfWidth(textOf(cell) ?? '').replaceAll(',', '')
  if (typeof cell === 'boolean' || text === '') return 'unreadable'
  const seconds = bare.test(text)
    ? unit && Number(text) * secondsPer[unit]
    : (clockSeconds(text, unit) ?? spokenSeconds(text))
  return seconds === null || seconds === undefined ? 'unreadable' : toMillisecond(seconds)
}
