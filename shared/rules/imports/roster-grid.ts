import { daysInMonth, type LocalDate } from '../../kit/local-time.ts'
import { normalHeader } from '../cells.ts'
import { fuzzyColumns } from './aliases.ts'

// How shops lay out a roster: a row a person, a column a day, titles and weekdays around it (docs/import-targets.md §7).

const weekday = /^(?:(?:星期|周|礼拜)?[一二三四五六日天]|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?)$/i
const weekdayAround =
  /^(?:(?:星期|周|礼拜)[一二三四五六日天]|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?)\s*(?=[\da-z])|[\s(]*(?:(?:星期|周|礼拜)[一二三四五六日天]|(?<=[\d号日(\s])[一二三四五六日天]|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?)\)?$/gi
const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const monthWord =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])\\.?'
const dayFirst = new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?[\\s-]*${monthWord}(?:[\\s,-]*(20\\d\\d|\\d\\d))?$`, 'i')
const monthFirst = new RegExp(`^${monthWord}[\\s-]*(\\d{1,2})(?:st|nd|rd|th)?(?:[\\s,-]+(20\\d\\d|\\d\\d))?$`, 'i')

const numberOfMonth = (name: string): number => monthNames.indexOf(name.slice(0, 3).toLowerCase()) + 1

const written = (year: string | undefined, month: number, day: string): string => {
  const date = `${month}/${Number(day)}`
  return year === undefined ? date : `${year.length === 2 ? `20${year}` : year}/${date}`
}

/** The name of a day's column in the form the rules of days know, without its weekday: `1日(周二)` → `1日`, `Tue 1 Dec` → `12/1`. */
export const plainDayName = (name: string): string => {
  const text = name.normalize('NFKC').trim()
  if (!/\d/.test(text)) return text
  const bare = text.replace(weekdayAround, '').trim()
  const [, day = '', month = '', year] = dayFirst.exec(bare) ?? []
  if (day !== '') return written(year, numberOfMonth(month), day)
  const [, firstMonth = '', laterDay = '', laterYear] = monthFirst.exec(bare) ?? []
  return firstMonth === '' ? bare : written(laterYear, numberOfMonth(firstMonth), laterDay)
}

const dayForm = /^(?:(?:20)?\d{2}[-/.年])?(?:\d{1,2}[-/.月])?(\d{1,2})[日号]?$/

/** The day of the month a column is named by, a weekday beside it or not; 0 = it is named by no day. */
const dayNumber = (name: string): number => {
  const day = Number(dayForm.exec(plainDayName(name))?.[1] ?? 0)
  return day <= 31 ? day : 0
}

/** True for a cell of a row of dates or weekdays, as it stands under or above the head of a roster. */
export const isHeadCell = (text: string): boolean => weekday.test(text.normalize('NFKC').trim()) || dayNumber(text) > 0

/** True for the name of the column of people: 姓名, 员工, Name … */
export const isPersonHead = (text: string): boolean =>
  (fuzzyColumns('roster').person ?? []).some((alias) => normalHeader(alias) === normalHeader(text))

const leastDays = 3
const leastUnnamed = 5

const daysAmong = (texts: readonly string[]): number => texts.filter((text) => dayNumber(text) > 0).length

/** Days of a head differ; figures and shift codes that are numbers repeat. */
const isRowOfDays = (texts: readonly string[]): boolean => {
  const days = texts.filter((text) => dayNumber(text) > 0)
  return days.length >= leastDays && new Set(days).size * 2 >= days.length
}

const joinedRows = (upper: readonly string[], lower: readonly string[]): string[] =>
  Array.from({ length: Math.max(upper.length, lower.length) }, (_, place) => {
    const [above = '', below = ''] = [upper[place], lower[place]]
    if (dayNumber(below) > 0 || above === '') return below
    return dayNumber(above) > 0 || below === '' || isPersonHead(above) ? above : below
  })

/** Days that count on from a column whose corner stays blank: the names stand below the blank. */
const withBlankCorner = (texts: readonly string[]): string[] | null => {
  const first = texts.findIndex((text) => dayNumber(text) > 0)
  const days = texts.slice(first).map(dayNumber)
  const end = days.findIndex(
    (day, index) => day === 0 || (index > 0 && day !== 1 && day !== (days[index - 1] ?? 0) + 1),
  )
  if (first < 1 || texts[first - 1] !== '' || (end < 0 ? days.length : end) < leastUnnamed) return null
  return texts.with(first - 1, '姓名')
}

/** The head of a roster: the row it ends in, from 0, and the names of its columns. */
export interface RosterHead {
  readonly row: number
  readonly columns: readonly string[]
}

/** Where a roster begins: somebody's name and at least three days, in one row or in two below each other; null = these rows are none. */
export const rosterHeadIn = (rows: readonly (readonly string[])[]): RosterHead | null => {
  for (const [row, texts] of rows.entries()) {
    if (!isRowOfDays(texts)) continue
    if (texts.some(isPersonHead)) return { row, columns: texts }
    const [above, below] = [rows[row - 1] ?? [], rows[row + 1] ?? []]
    if (above.some(isPersonHead)) return { row, columns: joinedRows(above, texts) }
    if (below.some(isPersonHead)) return { row: row + 1, columns: joinedRows(texts, below) }
    const unnamed = withBlankCorner(texts)
    if (unnamed) return { row, columns: unnamed }
  }
  return null
}

/** The columns in which one list of people stands: a second list beside the first begins at its own column of names. */
export interface GridBlock {
  readonly person: number
  readonly from: number
  /** the column after its last one */
  readonly to: number
}

/** The lists of people that stand side by side under one head, by the place of the leading column of names. */
export const blocksOf = (columns: readonly string[], person: number): readonly GridBlock[] => {
  const name = normalHeader(columns[person] ?? '')
  const starts = columns.flatMap((column, place) => (normalHeader(column) === name ? [place] : []))
  const blocks = starts.map((start, index) => ({
    person: start,
    from: index === 0 ? 0 : start,
    to: starts[index + 1] ?? columns.length,
  }))
  const hasDays = ({ from, to }: GridBlock): boolean => daysAmong(columns.slice(from, to)) > 0
  return blocks.length > 1 && blocks.every(hasDays) ? blocks : [{ person, from: 0, to: columns.length }]
}

const chineseMonth = /(?<![\d.])(?:(20\d\d)\s*[年\-/.]\s*)?(1[0-2]|0?[1-9])\s*月(?!\s*\d|\s*[初末])/g
const englishMonth = new RegExp(
  `(?<![a-z\\d])(?:(20\\d\\d)[\\s-]+)?${monthWord}(?:[\\s,-]+(20\\d\\d))?(?![a-z\\d]|\\s+\\d)`,
  'gi',
)

const nearestYear = (month: number, today: LocalDate): number => {
  const year = Number(today.slice(0, 4))
  const far = (candidate: number): number => Math.abs((candidate - year) * 12 + month - Number(today.slice(5, 7)))
  return [year, year + 1, year - 1].toSorted((a, b) => far(a) - far(b))[0] ?? year
}

/**
 * First and last day of the one whole month a title or a name states: `2026年12月排班`, `12月` (of the year that brings it nearest to
 * today), `December 2026`; null = none or several.
 */
export const monthOfTitle = (title: string, today: LocalDate): { from: LocalDate; to: LocalDate } | null => {
  const text = title.normalize('NFKC')
  const stated = [
    ...[...text.matchAll(chineseMonth)].map(([, year, month]) => ({ year, month: Number(month) })),
    ...[...text.matchAll(englishMonth)].map(([, before, name, after]) => ({
      year: after ?? before,
      month: numberOfMonth(name ?? ''),
    })),
  ].map(({ year, month }) => ({ year: Number(year ?? nearestYear(month, today)), month }))
  const [first, ...others] = stated
  if (!first || others.some(({ year, month }) => year !== first.year || month !== first.month)) return null
  const month = `${first.year}-${String(first.month).padStart(2, '0')}`
  return {
    from: `${month}-01` as LocalDate,
    to: `${month}-${daysInMonth(first.year, first.month)}` as LocalDate,
  }
}
