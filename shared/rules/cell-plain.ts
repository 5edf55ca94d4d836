// Nearly every cell of an export is plain: a text without anything around it, digits, an amount with two decimals, a full time. These
// are told by looking at their characters once; what is not plain takes the long way and comes to the same. Test: cells-plain.

const blanks =
  '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\u200b\ufeff'
const [begins, ends] = [1, 2]

const edges = new Uint8Array(65_536)
const mark = (characters: string, edge: number): void => {
  for (const character of characters) edges[character.charCodeAt(0)] = (edges[character.charCodeAt(0)] ?? 0) | edge
}
mark(blanks, begins | ends)
// A formula, a dash, and what the words for "no value" begin with.
mark('=-—–－nNuU#暂延', begins)

/** True for a text that says something and is itself: nothing around it, no formula, no word for "no value". False says nothing. */
export const isPlainText = (text: string): boolean =>
  text !== '' &&
  ((edges[text.charCodeAt(0)] ?? 0) & begins) === 0 &&
  ((edges[text.charCodeAt(text.length - 1)] ?? 0) & ends) === 0

/** True when there is no blank at either end. */
export const isTrim = (text: string): boolean =>
  text === '' || (((edges[text.charCodeAt(0)] ?? 0) | (edges[text.charCodeAt(text.length - 1)] ?? 0)) & ends) === 0

const [zero, point, dash, colon, space] = [0x30, 0x2e, 0x2d, 0x3a, 0x20]

/** True for digits and nothing else. */
export const isDigits = (text: string): boolean => {
  for (let at = 0; at < text.length; at++) {
    const digit = text.charCodeAt(at) - zero
    if (digit < 0 || digit > 9) return false
  }
  return text !== ''
}

/** The digits of a text that is nothing else, also inside `="…"`; null for every other text. */
export const plainDigits = (text: string): string | null => {
  const bare = text.startsWith('="') && text.endsWith('"') ? text.slice(2, -1) : text
  return isDigits(bare) ? bare : null
}

/** True for a text that says something, seen at its first signs. False says nothing. */
export const surelySays = (text: string): boolean =>
  isPlainText(text) || (text.startsWith('="') && isDigits(text.charAt(2)))

const mostDigits = 13

/** `12`, `12.3` and `12.34` in hundredths; null for every other text, however it is to be read. */
export const plainHundredths = (text: string): number | null => {
  const { length } = text
  if (length === 0 || length > mostDigits) return null
  let [value, pointAt] = [0, length]
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at)
    if (code >= zero && code <= zero + 9) value = value * 10 + (code - zero)
    else if (code === point && pointAt === length && at > 0) pointAt = at
    else return null
  }
  const decimals = Math.max(0, length - pointAt - 1)
  return decimals === 2 ? value : decimals === 1 ? value * 10 : decimals === 0 ? value * 100 : null
}

/** A whole number without sign; null for every other text. */
export const plainCount = (text: string): number | null =>
  text.length <= mostDigits && isDigits(text) ? Number(text) : null

const two = (text: string, at: number): number => {
  const [tens, ones] = [text.charCodeAt(at) - zero, text.charCodeAt(at + 1) - zero]
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN
}

/** The 31st, and the end of February, are left to the long way. */
const isSureDay = (month: number, day: number): boolean => within(day, 1, month === 2 ? 28 : 30)

/** True for `YYYY-MM-DD HH:MM:SS` from 1900 on: a real moment, written as it is kept. False says nothing. */
export const isPlainTime = (text: string): boolean =>
  text.length === 19 &&
  text.charCodeAt(4) === dash &&
  text.charCodeAt(7) === dash &&
  text.charCodeAt(10) === space &&
  text.charCodeAt(13) === colon &&
  text.charCodeAt(16) === colon &&
  two(text, 0) >= 19 &&
  two(text, 2) >= 0 &&
  within(two(text, 5), 1, 12) &&
  isSureDay(two(text, 5), two(text, 8)) &&
  two(text, 11) <= 23 &&
  two(text, 14) <= 59 &&
  two(text, 17) <= 59

const within = (value: number, from: number, to: number): boolean => value >= from && value <= to
