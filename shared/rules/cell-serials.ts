/** What an Excel number format makes of a number. */
export type NumberKind = 'number' | 'percent' | 'date' | 'time' | 'datetime' | 'elapsed'

const secondsPerDay = 86_400
const lastDay = 2_958_465
const daysFrom1900To1904 = 1462

const twoDigits = Array.from({ length: 100 }, (_, index) => String(index).padStart(2, '0'))
const two = (value: number): string => twoDigits[value] ?? String(value)

const clockText = (seconds: number): string =>
  `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`

/** Days since 1970-01-01 to `YYYY-MM-DD` on the Gregorian calendar, counted in eras of 400 years from 1 March. */
const civilText = (daysSince1970: number): string => {
  const shifted = daysSince1970 + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1)}`
}

const dayTexts = new Map<number, string>()

/** Excel's day number (1900 system) as Excel shows it, with its day 0 `1900-01-00` and its false leap day `1900-02-29`. */
const dayText = (day: number): string => {
  const known = dayTexts.get(day)
  if (known !== undefined) return known
  const text = day === 0 ? '1900-01-00' : day === 60 ? '1900-02-29' : civilText(day - (day > 60 ? 25_569 : 25_568))
  if (dayTexts.size > 20_000) dayTexts.clear()
  dayTexts.set(day, text)
  return text
}

const elapsedText = (seconds: number): string =>
  `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`

/**
 * A date serial as wall-clock text rounded to the second: `YYYY-MM-DD`, `HH:MM:SS`, `YYYY-MM-DD HH:MM:SS` or, elapsed, `H:MM:SS`.
 * A time-only format over a serial of a day or more keeps its date, so that nothing is lost; null where Excel shows no date
 * (negative, after 9999) (rule 13).
 */
export const serialText = (
  serial: number,
  kind: 'date' | 'time' | 'datetime' | 'elapsed',
  date1904 = false,
): string | null => {
  const seconds = Math.round(serial * secondsPerDay)
  if (!(seconds >= 0)) return null
  const wholeDays = Math.floor(seconds / secondsPerDay)
  if (kind === 'elapsed') return wholeDays > lastDay ? null : elapsedText(seconds)
  const clock = seconds - wholeDays * secondsPerDay
  if (kind === 'time' && wholeDays === 0) return clockText(clock)
  const day = date1904 ? wholeDays + daysFrom1900To1904 : wholeDays
  if (day > lastDay) return null
  return kind === 'date' ? dayText(day) : `${dayText(day)} ${clockText(clock)}`
}
