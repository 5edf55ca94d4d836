import { dayAfter, daysInMonth, type LocalDate, type LocalTime } from '#shared/kit/local-time.ts'
import { isPlainTime } from './cell-plain.ts'
import { serialText } from './cell-serials.ts'
import { isEmptyCell, textOf, type CellValue } from './cell-texts.ts'

const clock = String.raw`(?<half>上午|下午|AM|PM)?\s*(?<hour>\d{1,2})[:时](?<minute>\d{1,2})(?:[:分](?<second>\d{1,2})(?:\.\d+)?秒?|分)?\s*(?<after>AM|PM)?`
const offset = String.raw`\s*(?:Z|UTC|GMT|(?:UTC|GMT)?[+-]\d{1,2}(?::?\d{2})?|\((?:UTC|GMT)[^)]*\))?`
const forms = [
  new RegExp(
    String.raw`^(?<year>\d{4})([-/.])(?<month>\d{1,2})\2(?<day>\d{1,2})(?:(?:\s*T|\s+)${clock}${offset})?$`,
    'i',
  ),
  new RegExp(String.raw`^(?<year>\d{4})年(?<month>\d{1,2})月(?<day>\d{1,2})日?(?:\s*${clock}${offset})?$`, 'i'),
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(?:T?\s*(?<hour>\d{2}):?(?<minute>\d{2}):?(?<second>\d{2}))?$/,
  new RegExp(String.raw`^(?<year>\d{2})-(?<month>\d{2})-(?<day>\d{2})(?:\s+${clock})?$`, 'i'),
]
const clockAlone = new RegExp(String.raw`^(?<next>次日|翌日|第二天)?\s*${clock}$`, 'i')
const relative = new RegExp(String.raw`^(?<word>今天|今日|昨天|昨日|前天|前日)(?:\s*${clock})?$`, 'i')
const weekday = /\s*[([]?(?:星期|礼拜|周)[一二三四五六日天][)\]]?/
const noDate = /^(?:0000[-/]0{1,2}[-/]0{1,2}|1900-01-00)(?:\D|$)/

const two = (value: number): string => String(value).padStart(2, '0')

const hourOf = (hour: number, half: string | undefined): number => {
  if (half === undefined) return hour
  const isAfternoon = half === '下午' || half.toUpperCase() === 'PM'
  if (hour > 12) return hour
  return (hour % 12) + (isAfternoon ? 12 : 0)
}

const composed = (parts: Record<string, string | undefined>): LocalTime | 'unreadable' => {
  const { year: yearText = '', month = '0', day = '0', hour = '0', minute = '0', second = '0', half, after } = parts
  const year = Number(yearText.length === 2 ? `20${yearText}` : yearText)
  const [monthNumber, dayNumber] = [Number(month), Number(day)]
  const hours = hourOf(Number(hour), half ?? after)
  if (year < 1900 || monthNumber < 1 || monthNumber > 12) return 'unreadable'
  if (dayNumber < 1 || dayNumber > daysInMonth(year, monthNumber)) return 'unreadable'
  if (hours > 23 || Number(minute) > 59 || Number(second) > 59) return 'unreadable'
  const date = `${year}-${two(monthNumber)}-${two(dayNumber)}`
  return `${date} ${two(hours)}:${two(Number(minute))}:${two(Number(second))}` as LocalTime
}

const timeOfText = (text: string): LocalTime | null | 'unreadable' => {
  if (noDate.test(text)) return null
  for (const form of forms) {
    const groups = form.exec(text)?.groups
    if (groups) return composed(groups)
  }
  return 'unreadable'
}

/** What a time without a date of its own is told by. */
export interface TimeOptions {
  readonly date1904?: boolean
  /** the day clock times alone belong to; 次日 is the day after */
  readonly day?: LocalDate
  /** the day 今天, 昨天 and 前天 count from */
  readonly today?: LocalDate
}

const onDay = (day: LocalDate, groups: Record<string, string | undefined>): LocalTime | 'unreadable' => {
  const [year, month, date] = day.split('-')
  return composed({ ...groups, year, month, day: date })
}

const daysBack: Readonly<Record<string, number>> = { 今天: 0, 今日: 0, 昨天: -1, 昨日: -1, 前天: -2, 前日: -2 }

const timeByDay = (text: string, { day, today }: TimeOptions): LocalTime | 'unreadable' => {
  const alone = day && clockAlone.exec(text)?.groups
  if (alone) return onDay(alone['next'] === undefined ? day : dayAfter(day, 1), alone)
  const words = today && relative.exec(text)?.groups
  return words ? onDay(dayAfter(today, daysBack[words['word'] ?? ''] ?? 0), words) : 'unreadable'
}

const firstPlausibleSerial = 18_264

const timeOfNumber = (value: number, date1904: boolean): LocalTime | null | 'unreadable' => {
  if (value === 0) return null
  if (Number.isInteger(value) && value >= 19_000_101) return timeOfText(String(value))
  const serial = date1904 ? value + 1462 : value
  return serial < firstPlausibleSerial
    ? 'unreadable'
    : ((serialText(serial, 'datetime') as LocalTime | null) ?? 'unreadable')
}

/**
 * A moment on the shop's wall clock, seconds cut not rounded: ISO with `-` or `/`, `2024年3月1日`, `yyyyMMdd[HHmmss]`, `24-03-01 星期五`, an
 * offset such as `-0400` ignored, serials from 1950 on; a date alone is 00:00:00. null = no value or `0000-00-00`; forms without a date of
 * their own (`09:02`, `次日 00:12`, `昨天 18:02`) are 'unreadable' unless the options tell the day (rule 13).
 */
export const localTimeOf = (cell: CellValue, options: TimeOptions = {}): LocalTime | null | 'unreadable' => {
  if (typeof cell === 'string' && isPlainTime(cell)) return cell as LocalTime
  if (isEmptyCell(cell)) return null
  if (typeof cell === 'number') return timeOfNumber(cell, options.date1904 ?? false)
  const text = textOf(cell)
  if (text === null || typeof cell === 'boolean') return text === null ? null : 'unreadable'
  const plain = text.replace(/^'/, '').normalize('NFKC').replace(weekday, '').trim()
  const time = timeOfText(plain)
  return time === 'unreadable' && (options.day || options.today) ? timeByDay(plain, options) : time
}

/** The calendar day of {@link localTimeOf}, read from the same forms; null = no value (rule 13). */
export const localDateOf = (cell: CellValue, options: TimeOptions = {}): LocalDate | null | 'unreadable' => {
  const time = localTimeOf(cell, options)
  if (time === null || time === 'unreadable') return time as null | 'unreadable'
  return time.slice(0, 10) as LocalDate
}
