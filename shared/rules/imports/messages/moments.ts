import type { ReasonCode } from '../../../contract/import-fields.ts'
import { dayAfter, type LocalDate } from '../../../kit/local-time.ts'
import { localDateOf, localTimeOf, textOf, type CellValue } from '../../cells.ts'

const zero = 48
const nine = 57

/** The number two digits make; NaN when they are not digits. */
const twoDigits = (text: string, at: number): number => {
  const tens = text.charCodeAt(at)
  const ones = text.charCodeAt(at + 1)
  return tens < zero || tens > nine || ones < zero || ones > nine ? Number.NaN : (tens - zero) * 10 + ones - zero
}

/** The second of the day in text laid out as `YYYY-MM-DD HH:MM:SS`, whatever its day; NaN when it is not. */
const plainSecond = (text: string): number => {
  const isLaidOut =
    text.length === 19 &&
    text.charCodeAt(4) === 45 &&
    text.charCodeAt(7) === 45 &&
    text.charCodeAt(10) === 32 &&
    text.charCodeAt(13) === 58 &&
    text.charCodeAt(16) === 58
  if (!isLaidOut) return Number.NaN
  const [hour, minute, second] = [twoDigits(text, 11), twoDigits(text, 14), twoDigits(text, 17)]
  return hour < 24 && minute < 60 && second < 60 ? hour * 3600 + minute * 60 + second : Number.NaN
}

const clockOnly = /^(?:次日|上午|下午|AM|PM)?\s*\d{1,2}[:时]\d{1,2}/i

/** Reads when messages were sent; a million of them mostly have one of thirty days, written in one way. */
export class Moments {
  day = '' as LocalDate
  /** second of the day */
  second = 0
  readonly #fileDay: LocalDate | null
  readonly #saved: { readonly day: LocalDate; readonly second: number } | null
  readonly #days = new Map<string, LocalDate>()

  /**
   * `fileDay` is the day of times without one, when the file is about one day only; `saved` when the file was written: a time later than that
   * is of the day before (rule 13).
   */
  constructor(fileDay: LocalDate | null, saved: { readonly day: LocalDate; readonly second: number } | null = null) {
    this.#fileDay = fileDay
    this.#saved = saved
  }

  /** Sets {@link day} and {@link second}; returns why it cannot, else null. */
  read(cell: CellValue, dayCell: CellValue): ReasonCode | null {
    if (typeof cell === 'string') {
      const second = plainSecond(cell)
      const day = second >= 0 ? this.#dayIn(cell) : null
      if (day !== null) {
        this.day = day
        this.second = second
        return null
      }
    }
    return this.#readSlowly(cell, dayCell)
  }

  #dayIn(text: string): LocalDate | null {
    if (this.day !== '' && text.startsWith(this.day)) return this.day
    const written = text.slice(0, 10)
    const known = this.#days.get(written)
    if (known !== undefined) return known
    const day = localDateOf(written)
    if (day === null || day === 'unreadable') return null
    this.#days.set(day, day)
    return day
  }

  #readSlowly(cell: CellValue, dayCell: CellValue): ReasonCode | null {
    const named = localDateOf(dayCell)
    if (named === 'unreadable') return 'day-unreadable'
    const isOfSaving = named === null && this.#fileDay === null && this.#saved !== null
    const day = named ?? this.#fileDay ?? this.#saved?.day ?? null
    const time = localTimeOf(cell, day === null ? {} : { day })
    if (time === null) return 'time-missing'
    if (time === 'unreadable')
      return day === null && clockOnly.test(textOf(cell) ?? '') ? 'day-missing' : 'time-unreadable'
    this.day = time.slice(0, 10) as LocalDate
    this.second = plainSecond(time)
    if (isOfSaving && this.day === this.#saved?.day && this.second > this.#saved.second)
      this.day = dayAfter(this.day, -1)
    return null
  }
}

/** `HH:MM:SS` of a second of the day. */
export const clockOf = (second: number): string =>
  [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':')
