import type { RegisterField } from '#shared/kit/registers/definition.ts'

/** Room for what a field usually holds, in pixels at zoom 100 %. */
const widths: Readonly<Record<RegisterField['kind'], number>> = {
  line: 140,
  text: 220,
  choice: 72,
  yes: 70,
  number: 70,
  money: 90,
  day: 104,
  month: 96,
  person: 110,
  shop: 110,
  buyer: 96,
  order: 160,
  product: 130,
  attendees: 180,
  links: 120,
}

const most = 200

/** Room for words in a cell, in pixels: Chinese signs are twice as wide as others. */
export const widthOf = (words: string): number =>
  Math.min(
    most,
    [...words].reduce((sum, sign) => sum + (sign > '\u2e7f' ? 13.5 : 7), 20),
  )

/** Room for the longest of several words, at least `least`. */
export const widthOfAll = (words: readonly string[], least: number): number =>
  Math.ceil(Math.max(least, ...words.map(widthOf)))

/** Room for a field's column: its title, and every word of its choices. */
export const fieldWidth = (field: RegisterField, title: string, wordOf: (code: string) => string): number =>
  widthOfAll([title, ...(field.choices ?? []).map(wordOf)], widths[field.kind])
