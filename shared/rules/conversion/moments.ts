import type { LocalDate, LocalTime } from '../../kit/local-time.ts'

// Moments as numbers, so that windows and orders can be compared without parsing again: seconds on the shop's wall clock since 1970.

export const daySeconds = 86_400

// Years are counted from March, so that the leap day is the last one of its year; 400 of them repeat.
const [daysOfEra, yearsOfEra, daysBefore1970] = [146_097, 400, 719_468]

const two = (value: number): string => String(value).padStart(2, '0')

const zero = '0'.charCodeAt(0)
/** The two digits at a place; every order has several moments, and reading digits by hand costs a tenth of cutting texts. */
const digitsAt = (text: string, place: number): number =>
  (text.charCodeAt(place) - zero) * 10 + text.charCodeAt(place + 1) - zero

/** Days since 1970. */
export const dayNumberOf = (date: LocalDate | LocalTime): number => {
  const year = digitsAt(date, 0) * 100 + digitsAt(date, 2)
  const month = digitsAt(date, 5)
  const years = month > 2 ? year : year - 1
  const era = Math.floor(years / yearsOfEra)
  const yearOfEra = years - era * yearsOfEra
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + digitsAt(date, 8) - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * daysOfEra + dayOfEra - daysBefore1970
}

export const dateOfNumber = (dayNumber: number): LocalDate => {
  const days = dayNumber + daysBefore1970
  const era = Math.floor(days / daysOfEra)
  const dayOfEra = days - era * daysOfEra
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const month = Math.floor((5 * dayOfYear + 2) / 153)
  const year = yearOfEra + era * yearsOfEra + (month > 9 ? 1 : 0)
  const day = dayOfYear - Math.floor((153 * month + 2) / 5) + 1
  return `${String(year).padStart(4, '0')}-${two(((month + 2) % 12) + 1)}-${two(day)}` as LocalDate
}

export const secondsOf = (moment: LocalTime): number =>
  dayNumberOf(moment) * daySeconds + digitsAt(moment, 11) * 3600 + digitsAt(moment, 14) * 60 + digitsAt(moment, 17)

export const timeOf = (seconds: number): LocalTime => {
  const dayNumber = Math.floor(seconds / daySeconds)
  const second = seconds - dayNumber * daySeconds
  const clock = [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60].map(two).join(':')
  return `${dateOfNumber(dayNumber)} ${clock}` as LocalTime
}

/** Number of the service day a moment lies in; `dayStart`: seconds after midnight at which a service day begins. */
export const serviceDayOf = (seconds: number, dayStart: number): number => Math.floor((seconds - dayStart) / daySeconds)
