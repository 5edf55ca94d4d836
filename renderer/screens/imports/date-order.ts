import type { Preview, TimeFormat } from '#shared/contract/imports.ts'

/** A date of the file and the two days it may be, as `YYYY-MM-DD`. */
export interface OpenDate {
  readonly written: string
  readonly readings: Readonly<Record<TimeFormat, string>>
}

const twoNumbersAndYear = /(?<!\d)(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})(?!\d)/

const two = (digits: string): string => digits.padStart(2, '0')

const openDateIn = (text: string): OpenDate | null => {
  const [written, first = '', second = '', end = ''] = twoNumbersAndYear.exec(text) ?? []
  const [low, high] = [Math.min(Number(first), Number(second)), Math.max(Number(first), Number(second))]
  if (written === undefined || low < 1 || high > 12 || low === high) return null
  const year = end.length === 2 ? `20${end}` : end
  return {
    written,
    readings: {
      'day-month': `${year}-${two(second)}-${two(first)}`,
      'month-day': `${year}-${two(first)}-${two(second)}`,
    },
  }
}

/** The first date among the file's first lines that can be read in two ways; null when the lines show none. */
export const openDateOf = ({ firstLines }: Pick<Preview, 'firstLines'>): OpenDate | null => {
  for (const cells of firstLines)
    for (const cell of cells) {
      const found = openDateIn(cell)
      if (found) return found
    }
  return null
}
