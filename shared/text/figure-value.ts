import type { Format } from './format.ts'
import type { Text } from './text.ts'

const dash = '–'

/** At most so many decimals, none of them a closing 0; null → `–`. */
export const decimalText = (value: number | null, places: number): string => {
  if (value === null) return dash
  const [whole = '', fraction = ''] = Math.abs(value).toFixed(places).split('.')
  const kept = fraction.replace(/0+$/, '')
  const text = `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${kept === '' ? '' : `.${kept}`}`
  return value < 0 && text !== '0' ? `−${text}` : text
}

/** Hundredths always shown, as scores and points are: `88.50`; null → `–`. */
export const pointsText = (value: number | null): string => (value === null ? dash : value.toFixed(2).replace('-', '−'))

/** The same with its sign: `+2.00`, `−1.50`, `+0.00`. */
export const signedPoints = (value: number): string => `${value < 0 ? '' : '+'}${pointsText(value)}`

type FigureWords = Text['plans']['scheme']['figures']
type Unit = keyof Text['plans']['scheme']['units']

const isNamed = (item: string, words: FigureWords): item is keyof FigureWords => Object.hasOwn(words, item)

/** What an item of a score is called: a figure by its word, a judged item by its own title. */
export const scoreItemText = (item: string, { plans }: Text): string => {
  const { figures } = plans.scheme
  return isNamed(item, figures) ? figures[item] : item
}

/** A value in the unit of its figure; null → `–`. */
export const figureValueText = (unit: Unit, value: number | null, format: Format): string => {
  if (value === null) return dash
  if (unit === 'share') return `${decimalText(value * 100, 2)}%`
  if (unit === 'seconds') return format.duration(value)
  if (unit === 'money') return format.money(Math.round(value))
  return decimalText(value, 2)
}
