const foldWidth = (text: string): string =>
  text.replace(/[０-９．，]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).replace(/。/g, '.')

/** What was typed or pasted, without thousands separators, currency signs and spaces, full-width digits made plain. */
export const cleaned = (text: string): string => foldWidth(text).replace(/[,\s¥￥%％]/g, '')

/** True while the text can still become a non-negative number with at most `places` decimals that JavaScript holds exactly. */
export const isOnTheWay = (text: string, places: number): boolean =>
  new RegExp(`^\\d{0,${14 - places}}(\\.\\d{0,${places}})?$`).test(text)

/** Typed decimal → whole number of the smallest unit, by digits alone, no floating point; null when no digit was typed. */
export const scaledOf = (text: string, places: number): number | null => {
  const [whole = '', fraction = ''] = text.split('.')
  if (whole === '' && fraction === '') return null
  return Number(`${whole || '0'}${fraction.padEnd(places, '0')}`)
}

/** Whole number of the smallest unit → the shortest decimal that means it; at least `shown` decimals. */
export const decimalOf = (value: number, places: number, shown: number): string => {
  const digits = String(Math.abs(value)).padStart(places + 1, '0')
  const whole = digits.slice(0, -places)
  const fraction = digits.slice(-places)
  const kept = fraction.slice(0, shown) + fraction.slice(shown).replace(/0+$/, '')
  return `${value < 0 ? '-' : ''}${whole}${kept ? `.${kept}` : ''}`
}
