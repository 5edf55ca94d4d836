import { isScoreFigure, scoreFigureOf } from '#shared/kit/score-figures.ts'
import { serviceFigures, type ServiceFigure } from '#shared/kit/service-figures.ts'
import type { Format } from '#shared/text/format.ts'
import type { Text } from '#shared/text/text.ts'

/** What stands for no data. */
export const dash = '–'

/** A number with at most so many decimals, without trailing zeros; thousands grouped, a true minus sign. */
export const decimal = (value: number | null, places = 2): string => {
  if (value === null) return dash
  const [whole = '0', rest = ''] = Math.abs(value).toFixed(places).split('.')
  const kept = rest.replace(/0+$/, '')
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',')
  const text = kept === '' ? grouped : `${grouped}.${kept}`
  return value < 0 && text !== '0' ? `−${text}` : text
}

/** Ten million yuan: amounts this long leave a table of money no room beside each other at the ordinary size. */
export const isWideAmount = (fen: number | null): boolean => Math.abs(fen ?? 0) >= 1_000_000_000

/** A score or its parts: always two decimals. */
export const hundredths = (value: number | null): string => {
  if (value === null) return dash
  return `${value < 0 ? '−' : ''}${Math.abs(value).toFixed(2)}`
}

/** Minutes as hours with at most one decimal. */
export const hours = (minutes: number | null): string => decimal(minutes === null ? null : minutes / 60, 1)

/** A share 0–1 as percent with at most one decimal. */
export const percent = (share: number | null): string => (share === null ? dash : `${decimal(share * 100, 1)}%`)

const secondsText = (value: number | null, format: Format): string =>
  value === null ? dash : format.duration(Math.round(value))

/** A service figure in the unit of its kind. */
export const serviceValue = (figure: ServiceFigure, value: number | null, format: Format): string => {
  const unit = serviceFigures[figure]
  if (unit === 'seconds') return secondsText(value, format)
  if (unit === 'share') return percent(value)
  if (unit === 'fen') return format.amount(value === null ? null : Math.round(value))
  return decimal(value, unit === 'ratio' ? 2 : 1)
}

/** The name of a score's item: a figure by its word, a judged item by its own title. */
export const scoreItemName = (item: string, text: Text): string =>
  isScoreFigure(item) ? text.plans.scheme.figures[item] : item

/** A value of a score's item in the item's unit; judged items are plain points. */
export const scoreValue = (item: string, value: number | null, format: Format): string => {
  const { unit } = scoreFigureOf(item)
  if (unit === 'seconds') return secondsText(value, format)
  if (unit === 'share') return percent(value)
  if (unit === 'money') return format.amount(value === null ? null : Math.round(value))
  return decimal(value)
}
