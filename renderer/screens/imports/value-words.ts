import type { Direction } from '#shared/contract/import-fields.ts'
import type { UnderstoodValue } from '#shared/contract/imports.ts'
import type { OrderStatus } from '#shared/contract/orders.ts'
import { directions } from '#shared/kit/import-fields.ts'
import type { Format } from '#shared/text/format.ts'
import type { Text } from '#shared/text/text.ts'

type Words = Text['imports']

const millionth = 1_000_000

const numberWords = (unit: UnderstoodValue['unit'], value: number, format: Format): string => {
  if (unit === 'fen') return format.money(value)
  if (unit === 'seconds') return format.duration(value)
  if (unit === 'share') return format.rate(Math.round(value * millionth))
  // A ratio has no unit to show; three decimals tell 0.37 from 37.
  return Number.isInteger(value) ? format.count(value) : String(Math.round(value * 1000) / 1000)
}

const isStatus = (value: string, words: Words): value is OrderStatus => Object.hasOwn(words.statuses, value)
const isDirection = (value: string): value is Direction => directions.some((direction) => direction === value)

const textWords = ({ field, unit }: UnderstoodValue, value: string, words: Words): string => {
  if (unit === 'status' && isStatus(value, words)) return words.statuses[value]
  if (unit === 'time') return value.slice(0, 16)
  if (field === 'direction' && isDirection(value)) return words.roles[value]
  return value
}

/** An understood value in words: money, spans and shares in the form of the language, states and roles by their names; a dash for nothing. */
export const valueWords = (understood: UnderstoodValue, words: Words, format: Format): string => {
  const { field, unit, value } = understood
  if (value === null || value === '') return '–'
  if (typeof value === 'string') return textWords(understood, value, words)
  if (field === 'resolved') return value === 1 ? words.yes : words.no
  return numberWords(unit, value, format)
}

/** True for what stands to the right: amounts and numbers. */
export const isNumberUnit = (unit: UnderstoodValue['unit']): boolean =>
  unit === 'fen' || unit === 'count' || unit === 'seconds' || unit === 'share' || unit === 'ratio'
