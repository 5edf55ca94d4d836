import type { Why, WhyItem } from '#shared/contract/service-figures.ts'
import type { FieldUnit } from '#shared/contract/import-fields.ts'
import type { Format } from '#shared/text/format.ts'
import type { Text } from '#shared/text/text.ts'
import { unitText } from './figures-words.ts'

type Words = Text['chats']

/** Seconds as they were added up, with their hundredths where there are some. */
const secondsText = (seconds: number, text: Words, format: Format): string => {
  const [whole = '0', rest = ''] = seconds.toFixed(2).split('.')
  const decimals = rest.replace(/0+$/, '')
  return text.limits.second(
    decimals === '' ? format.count(Number(whole)) : `${format.count(Number(whole))}.${decimals}`,
  )
}

const partText = (value: number, unit: FieldUnit, text: Words, format: Format): string => {
  if (unit === 'seconds') return secondsText(value, text, format)
  return unit === 'fen' ? format.money(value) : format.count(Math.round(value))
}

/** The value as exactly as it can be checked with a calculator. */
const exactText = (value: number, unit: FieldUnit, text: Words, format: Format): string => {
  if (unit === 'share') return `${(value * 100).toFixed(2)}%`
  return unit === 'seconds' ? secondsText(value, text, format) : unitText(value, unit, format)
}

/** True for a figure that is one of its values, not made of them. */
export const isMiddle = (figure: Why['figure']): boolean => figure.endsWith('Median') || figure.endsWith('P90')

/** How the figure comes about: a division, a place in a row of values, or a plain sum. `sample`: how many values; null: not known yet. */
export const equationText = (why: Why, sample: number | null, text: Words, format: Format): string => {
  const { numerator, denominator, value, unit } = why
  if (value === null) return unitText(null, unit, format)
  const exact = exactText(value, unit, text, format)
  if (numerator !== null && denominator !== null)
    return text.why.equals(partText(numerator, unit, text, format), format.count(denominator), exact)
  if (isMiddle(why.figure) && sample !== null) return text.why.middle(format.count(sample), exact)
  return text.why.ofMany(exact)
}

/** How long one thing took, else what it adds: money of an order, units, minutes. Empty where the verdict says it all. */
export const itemValueText = ({ seconds, value }: WhyItem, unit: FieldUnit, format: Format): string => {
  if (typeof seconds === 'number') return format.duration(seconds)
  return value === null || unit === 'share' || unit === 'seconds' ? '' : unitText(value, unit, format)
}

/** The verdict on one thing with its reason. */
export const verdictText = ({ verdict, reason }: WhyItem, text: Words['why']): string =>
  [text.verdicts[verdict], text.reasons[reason]].filter(Boolean).join(' · ')
