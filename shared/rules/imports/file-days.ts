import { dayAfter, daysInMonth, monthAfter, monthOf, spanOfMonth } from '../../kit/local-time.ts'
import { weekdayOf, type LocalDate, type Month } from '../../kit/local-time.ts'

// Days that stand in a file's name, in its title lines, in an order number or as column names (rule 13).

/** First and last day, both included. */
export interface DaySpan {
  readonly from: LocalDate
  readonly to: LocalDate
}

const realDay = (year: string | number, month: string | number, day: string | number): LocalDate | null => {
  const [y, m, d] = [Number(year), Number(month), Number(day)]
  if (m < 1 || m > 12 || d < 1 || d > daysInMonth(y, m)) return null
  return `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}` as LocalDate
}

const dateForms =
  /(?<!\d)(?:(20\d\d)([-/._])(\d{1,2})\2(\d{1,2})|(20\d\d)年(\d{1,2})月(\d{1,2})日?|(20\d\d)(\d\d)(\d\d))(?!\d)/g
const clock = String.raw`(?:\s*T?\d{1,2}:\d{2}(?::\d{2})?)?`
const joint = new RegExp(String.raw`^${clock}\s*(?:至|到|~|〜|-{1,2}|–|—|_|to)\s*$`, 'i')
const laterDay = new RegExp(
  String.raw`^${clock}\s*(?:(?:至|到|~|〜|–|—|to)\s*(\d{1,2})[-/.月](\d{1,2})日?|(?:至|到|~|〜|–|—|to|-)\s*(?:(\d{1,2})月)?(\d{1,2})日)(?![-/.\d])`,
  'i',
)
const madeAt = new RegExp(
  String.raw`(?:制表|生成|导出|下载|更新|打印|创建)(?:时间|日期)?\s*[:为]?\s*(20\d\d[-/.年]?\d{1,2}[-/.月]?\d{1,2}日?)(?:\s*\d{1,2}:\d{2}(?::\d{2})?)?`,
)
const dayAndMonth = String.raw`(\d{1,2})[-/.月](\d{1,2})日?`
const withoutYear = new RegExp(
  String.raw`(?<![-/.\d年])${dayAndMonth}\s*(?:至|到|~|〜|–|—|-|to)\s*${dayAndMonth}(?![-/.\d])`,
  'i',
)
const wholeMonth =
  /(?<![\dA-Za-z])(20\d\d)(?:年(\d{1,2})月|[-/.](0[1-9]|1[0-2])(?![-/.]?\d|[A-Za-z])|(0[1-9]|1[0-2])(?![\dA-Za-z]|-\d))/g

interface FoundDay {
  readonly day: LocalDate
  readonly from: number
  readonly to: number
  readonly isCompact: boolean
}

const daysIn = (text: string): FoundDay[] =>
  [...text.matchAll(dateForms)].flatMap((match) => {
    const [all, a, , b, c, d, e, f, g, h, i] = match
    const day = realDay(a ?? d ?? g ?? '', b ?? e ?? h ?? '', c ?? f ?? i ?? '')
    return day === null ? [] : [{ day, from: match.index, to: match.index + all.length, isCompact: g !== undefined }]
  })

const spanned = (from: LocalDate | null, to: LocalDate | null): DaySpan | null =>
  from === null || to === null || from > to ? null : { from, to }

/** Two days that are joined, the later one perhaps without its year. */
const joinedSpan = (text: string, days: readonly FoundDay[]): DaySpan | null => {
  for (const [index, { day, to }] of days.entries()) {
    const next = days[index + 1]
    if (next && joint.test(text.slice(to, next.from))) return spanned(day, next.day)
    const [match, month, date, spokenMonth, spokenDate] = laterDay.exec(text.slice(to)) ?? []
    if (match !== undefined)
      return spanned(day, realDay(day.slice(0, 4), month ?? spokenMonth ?? day.slice(5, 7), date ?? spokenDate ?? ''))
  }
  return null
}

const clockAfter = /^[\sT_-]*(\d{2})[-_:.]?(\d{2})(?:[-_:.]?\d{2})?(?!\d)/

/** A day with a clock time behind it, or digits glued to letters, says when a file was made or is part of some code. */
const isOnlyADay = (text: string, { from, to, isCompact }: FoundDay): boolean => {
  const [before, after] = [text.slice(0, from), text.slice(to)]
  const [, hour = '24', minute = '60'] = clockAfter.exec(after) ?? []
  if (/^[A-Za-z]|^\s*\d{1,2}:\d{2}/.test(after) || (Number(hour) < 24 && Number(minute) < 60)) return false
  return !isCompact || !/[0-9A-Za-z]$|\d-$/.test(before)
}

/** `06-01 ～ 06-07` in the year of the day the table was made, or in the year before when it would lie ahead of that day. */
const spanWithoutYear = (text: string, made: LocalDate): DaySpan | null => {
  const [match, fromMonth = '', fromDay = '', toMonth = '', toDay = ''] = withoutYear.exec(text) ?? []
  if (match === undefined) return null
  const year = Number(made.slice(0, 4))
  const sameYear = realDay(year, toMonth, toDay)
  const toYear = sameYear === null || sameYear > made ? year - 1 : year
  const to = realDay(toYear, toMonth, toDay)
  const start = realDay(toYear, fromMonth, fromDay)
  return spanned(start === null || (to !== null && start > to) ? realDay(toYear - 1, fromMonth, fromDay) : start, to)
}

const monthsIn = (text: string): Month[] =>
  [...text.matchAll(wholeMonth)].flatMap(([, year = '', a, b, c]) => {
    const first = realDay(year, a ?? b ?? c ?? '', 1)
    return first === null ? [] : [monthOf(first)]
  })

const onlyOne = <Value>(values: readonly Value[]): Value | null =>
  new Set(values).size === 1 ? (values[0] ?? null) : null

/**
 * The days a file name or a title line says the table is about: two joined days, one day, or a whole month; days without a year take it
 * from the line's own `制表时间`. null = none, several, impossible ones, or only the moment the file was made (`ExportOrderList201809011818`)
 * (rule 13).
 */
export const spanOfText = (text: string): DaySpan | null => {
  const plain = text.normalize('NFKC')
  const [made] = daysIn(madeAt.exec(plain)?.[1] ?? '')
  const rest = plain.replace(madeAt, ' ')
  const days = daysIn(rest)
  const joined = joinedSpan(rest, days)
  if (joined) return joined
  const withYearOfMaking = made && days.length === 0 ? spanWithoutYear(rest, made.day) : null
  if (withYearOfMaking) return withYearOfMaking
  const day = onlyOne(days.filter((found) => isOnlyADay(rest, found)).map((found) => found.day))
  if (day !== null || days.length > 0) return day === null ? null : { from: day, to: day }
  const month = onlyOne(monthsIn(rest))
  if (month === null) return null
  return { from: spanOfMonth(month).from, to: dayAfter(spanOfMonth(month).to, -1) }
}

/** The day in a Pinduoduo order number, `260517-607198974342268` → 2026-05-17; null = another platform's number (rule 13). */
export const dayOfOrderNumber = (orderNo: string): LocalDate | null => {
  const [match, year = '', month = '', day = ''] = /^(\d\d)(\d\d)(\d\d)-\d{15}$/.exec(orderNo.trim()) ?? []
  return match === undefined ? null : realDay(`20${year}`, month, day)
}

type DayLabel =
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'weekend'; readonly weekday: 0 | 6 }
  | { readonly kind: 'date'; readonly month: number; readonly number: number }

const numberLabel = /^(0?[1-9]|[12]\d|3[01])(?:日|号)?$/
const dateLabel = /^(0?[1-9]|1[0-2])(?:[-/](0?[1-9]|[12]\d|3[01])|月(0?[1-9]|[12]\d|3[01])[日号]?)$/
const weekendLabel = /^(?:周|星期|礼拜)?([六日天])$/
const weekdayBeside = /[\s(]*(?:(?:周|星期|礼拜)[一二三四五六日天]|(?<=\(|\d|号|日|\s)[一二三四五六日])\)?$/

const labelOf = (name: string): DayLabel | null => {
  const text = name.normalize('NFKC').trim()
  const weekend = weekendLabel.exec(text)?.[1]
  if (weekend !== undefined) return { kind: 'weekend', weekday: weekend === '六' ? 6 : 0 }
  const bare = numberLabel.test(text) ? text : text.replace(weekdayBeside, '')
  const number = numberLabel.exec(bare)?.[1]
  if (number !== undefined) return { kind: 'number', number: Number(number) }
  const [, month, day, spokenDay] = dateLabel.exec(bare) ?? []
  return month === undefined ? null : { kind: 'date', month: Number(month), number: Number(day ?? spokenDay) }
}

/** True for a column named by a day of a month grid: `1` … `31`, `六` and `日` for the weekend, `11/1`, `11月1日`, `1 周六` (rule 4). */
export const isDayName = (name: string): boolean => labelOf(name) !== null

/** A column that is a day. */
export interface DayColumn {
  readonly place: number
  readonly day: LocalDate
}

const yearNear = (month: Month, other: number): number => {
  const [year, present] = [Number(month.slice(0, 4)), Number(month.slice(5))]
  return other - present > 6 ? year - 1 : present - other > 6 ? year + 1 : year
}

const agrees = (label: DayLabel, day: LocalDate): boolean =>
  label.kind === 'weekend' ? weekdayOf(day) === label.weekday : Number(day.slice(8)) === label.number

/** Days of labels that follow each other, counted from the first number; empty when a label contradicts the month. */
const daysOfRun = (labels: readonly DayLabel[], month: Month): LocalDate[] => {
  const first = labels.findIndex(({ kind }) => kind === 'number')
  const label = labels[first]
  if (label?.kind !== 'number') return []
  // A grid from 30 May to 28 June may begin with 六 and 日, so that its first number belongs to the month after.
  for (const base of [month, monthAfter(month, 1)]) {
    const start = dayAfter(`${base}-01` as LocalDate, label.number - 1 - first)
    if (monthOf(start) !== month) continue
    const days = labels.map((_, index) => dayAfter(start, index))
    const wrong = days.findIndex((day, index) => !agrees(labels[index] ?? label, day))
    if (wrong < 0) return days
    const odd = labels[wrong]
    const last = days[wrong - 1]
    // Forms with columns up to 31 are used for shorter months too.
    const isBeyond = odd?.kind === 'number' && last !== undefined && odd.number === Number(last.slice(8)) + 1
    if (isBeyond) return days.slice(0, wrong)
  }
  return []
}

const runsOf = (labels: readonly (DayLabel | null)[]): { readonly place: number; readonly labels: DayLabel[] }[] => {
  const runs: { place: number; labels: DayLabel[] }[] = []
  for (const [place, label] of labels.entries()) {
    const run = runs.at(-1)
    if (label === null || label.kind === 'date') continue
    if (run && run.place + run.labels.length === place) run.labels.push(label)
    else runs.push({ place, labels: [label] })
  }
  return runs
}

/**
 * The columns of a month grid with their days: labels next to each other count on from the first number (`六` and `日` stand for the
 * weekend), dates such as `11/1` stand for themselves. Labels that contradict the month give no days at all (rule 4).
 */
export const daysOfGrid = (names: readonly string[], month: Month): readonly DayColumn[] => {
  const labels = names.map(labelOf)
  const dated = labels.flatMap((label, place): DayColumn[] => {
    if (label?.kind !== 'date') return []
    const day = realDay(yearNear(month, label.month), label.month, label.number)
    return day === null ? [] : [{ place, day }]
  })
  if (dated.length > 0) return dated
  return runsOf(labels)
    .map(({ place, labels: run }) => daysOfRun(run, month).map((day, index) => ({ place: place + index, day })))
    .reduce<readonly DayColumn[]>((longest, days) => (days.length > longest.length ? days : longest), [])
}

/** When a file was written, where its name says so to the minute: `…_2026-05-09_10-20.xlsx` is the end of 10:20 that day, as second of it; else null. */
export const momentOfSaving = (fileName: string): { day: LocalDate; second: number } | null => {
  const [, year = '', month = '', dayText = '', hour = '', minute = ''] =
    /(?<!\d)(\d{4})-(\d{2})-(\d{2})[_ T]([01]\d|2[0-3])-([0-5]\d)(?!\d)/.exec(fileName) ?? []
  const day = year === '' ? null : realDay(year, month, dayText)
  return day === null ? null : { day, second: Number(hour) * 3600 + Number(minute) * 60 + 59 }
}
