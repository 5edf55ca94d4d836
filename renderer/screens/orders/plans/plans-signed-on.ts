import { localDate, type LocalDate } from '#shared/kit/local-time.ts'

/** What a typed day of signing is: a day, nothing (the signature is taken back), or why not. */
export type TypedDay =
  | { readonly kind: 'day'; readonly day: LocalDate }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'wrong' | 'future' }

const two = (value: number): string => String(value).padStart(2, '0')
const dayOf = (year: number, month: number, day: number): LocalDate | null =>
  localDate.safeParse(`${year}-${two(month)}-${two(day)}`).data ?? null

const monthBefore = (year: number, month: number): readonly [number, number] =>
  month === 1 ? [year - 1, 12] : [year, month - 1]

/** The last such day up to today: a month and a day, or a day alone. */
const recent = (numbers: readonly number[], today: LocalDate): LocalDate | null => {
  const [year = 0, month = 0] = today.split('-').map(Number)
  const [first = 0, second] = numbers
  const candidates =
    second === undefined
      ? [dayOf(year, month, first), dayOf(...monthBefore(year, month), first)]
      : [dayOf(year, first, second), dayOf(year - 1, first, second)]
  return candidates.find((day) => day !== null && day <= today) ?? candidates.find((day) => day !== null) ?? null
}

const digitsOf = (text: string): readonly number[] => {
  const together = /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  return (together?.slice(1) ?? text.split(/\D+/).filter((part) => part !== '')).map(Number)
}

const todayWords = new Set(['今', '今天', 'today', 't'])

/** Reads 2026-10-08, 20261008, 10-8, 10月8日, 8 or “today”; without a year or month the last such day up to today. */
export const typedDay = (text: string, today: LocalDate): TypedDay => {
  const clean = text.trim().normalize('NFKC').toLowerCase()
  if (clean === '') return { kind: 'nothing' }
  if (todayWords.has(clean)) return { kind: 'day', day: today }
  if (!/^\d[\d\s./年月日-]*$/.test(clean)) return { kind: 'wrong' }
  const numbers = digitsOf(clean)
  const [year = 0, month = 0, day = 0] = numbers
  const found = numbers.length > 3 ? null : numbers.length === 3 ? dayOf(year, month, day) : recent(numbers, today)
  if (found === null) return { kind: 'wrong' }
  return found > today ? { kind: 'future' } : { kind: 'day', day: found }
}
