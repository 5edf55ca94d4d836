/** A number as it was written: value = ±digits × 10^-scale. No float is involved, so 0.1 stays one tenth. */
export interface Decimal {
  readonly negative: boolean
  readonly digits: string
  readonly scale: number
}

const plainDecimal = /^([+-]?)(\d*)(?:\.(\d*))?$/
const groupedDecimal = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d*)?$/
const exponentDecimal = /^([+-]?\d+(?:\.\d+)?)e([+-]\d+)$/i

/** Full-width digits, signs and brackets as half-width ones, a true minus sign as a hyphen, without any blanks (rule 10). */
export const halfWidth = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u2212\u2010-\u2015]/g, '-')
    .replace(/[\s\u200b\ufeff]/g, '')

/** Reads `-1,234.50`: thousands commas only where they group three digits; null when the text is no such number. */
export const decimalOf = (text: string): Decimal | null => {
  const match = plainDecimal.exec(groupedDecimal.test(text) ? text.replaceAll(',', '') : text)
  if (!match) return null
  const [, sign = '', whole = '', fraction = ''] = match
  return whole + fraction === '' ? null : { negative: sign === '-', digits: whole + fraction, scale: fraction.length }
}

/** A float by its shortest decimal text, so 1.005 is 1.005 and not 1.00499999999999989; null for NaN and infinities. */
export const decimalOfNumber = (value: number): Decimal | null => {
  const text = String(value)
  const match = exponentDecimal.exec(text)
  const mantissa = decimalOf(match?.[1] ?? text)
  return mantissa && match ? { ...mantissa, scale: mantissa.scale - Number(match[2]) } : mantissa
}

/** The number times 10^places as a whole number, halves rounded away from zero; null when a safe integer cannot hold it. */
export const scaledInteger = ({ negative, digits, scale }: Decimal, places: number): number | null => {
  const cut = scale - places
  if (cut < -400) return null
  const kept = cut <= 0 ? digits + '0'.repeat(-cut) : digits.slice(0, Math.max(0, digits.length - cut))
  const isRoundedUp = cut > 0 && cut <= digits.length && digits.charAt(digits.length - cut) >= '5'
  const magnitude = Number(kept) + (isRoundedUp ? 1 : 0)
  if (!Number.isSafeInteger(magnitude)) return null
  return negative && magnitude !== 0 ? -magnitude : magnitude
}

/** The number times 10^places as text with the point moved, every digit kept: 0.9741 by 2 is `97.41`. */
export const shiftedText = ({ negative, digits, scale }: Decimal, places: number): string => {
  const moved = scale - places
  const padded = moved < 0 ? digits + '0'.repeat(-moved) : digits.padStart(moved + 1, '0')
  const whole = (moved > 0 ? padded.slice(0, -moved) : padded).replace(/^0+(?=\d)/, '')
  const fraction = moved > 0 ? padded.slice(-moved).replace(/0+$/, '') : ''
  const text = fraction === '' ? whole : `${whole}.${fraction}`
  return negative && text !== '0' ? `-${text}` : text
}
